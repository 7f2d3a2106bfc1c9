/** A text with spans of it marked: what two texts share, and what a bridge leads from and to. */
import { Fragment } from 'react'

/** UTF-16 offsets, end exclusive. */
export type Span = readonly [start: number, end: number]

interface Piece {
  readonly at: number
  readonly text: string
  readonly mark: Mark | null
}

type Mark = 'shared' | 'bridged'

/** Spans may come in any order, touch or overlap, or reach beyond the text. */
export function cutAt(text: string, spans: readonly Span[], bridged: readonly Span[] = []): readonly Piece[] {
  const pieces: Piece[] = []
  const named = (mark: Mark) => (span: Span) => [...span, mark] as const
  const all = [...bridged.map(named('bridged')), ...spans.map(named('shared'))]
  let from = 0
  for (const [start, end, mark] of all.sort((a, b) => a[0] - b[0])) {
    const begin = Math.max(start, from)
    const stop = Math.min(end, text.length)
    if (stop <= begin) continue
    if (begin > from) pieces.push({ at: from, text: text.slice(from, begin), mark: null })
    pieces.push({ at: begin, text: text.slice(begin, stop), mark })
    from = stop
  }
  if (from < text.length) pieces.push({ at: from, text: text.slice(from), mark: null })
  return pieces
}

interface Props {
  readonly text: string
  readonly spans?: readonly Span[] | undefined
  readonly bridged?: readonly Span[] | undefined
}

export function HighlightedText({ text, spans = [], bridged = [] }: Props) {
  return (
    <span className="nq-text">
      {cutAt(text, spans, bridged).map((piece) =>
        piece.mark !== null ? (
          <mark key={piece.at} className="nq-mark" data-mark={piece.mark}>
            {piece.text}
          </mark>
        ) : (
          <Fragment key={piece.at}>{piece.text}</Fragment>
        ),
      )}
    </span>
  )
}
