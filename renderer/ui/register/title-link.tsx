/** A record's title in the list, with what was searched marked; it opens the record. */
import { HighlightedText } from '../highlighted-text.tsx'
import { matchSpans } from './match-spans.ts'

/** The click reaches the row, which opens; for the keyboard the row itself is what Enter opens. */
export function TitleLink({ title, search }: { title: string; search: string }) {
  return (
    <button type="button" tabIndex={-1} className="nq-link" title={title}>
      {search === '' ? title : <HighlightedText text={title} spans={matchSpans(title, search)} />}
    </button>
  )
}
