/** A text with spans of it marked. */
import { Fragment } from 'react'

/** UTF-16 offsets, end exclusive. */
export type Span = readonly [start: number, end: number]

interface Piece {
  readonly at: number
  readonly text: string
  readonly marked: boolean
}

/** Spans may come in any order, touch or overlap, or reach beyond the text. */
export function cutAt(text: string, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const begin = Math.max(start, from)
    const stop = Math.min(end, text.length)
    if (stop <= begin) continue
    if (begin > from) pieces.push({ at: from, text: text.slice(from, begin), marked: false })
    pieces.push({ at: begin, text: text.slice(begin, stop), marked: true })
    from = stop
  }
  if (from < text.length) pieces.push({ at: from, text: text.slice(from), marked: false })
  return pieces
}

export function HighlightedText({ text, spans = [] }: { text: string; spans?: readonly Span[] | undefined }) {
  return (
    <span className="nq-text">
      {cutAt(text, spans).map((piece) =>
        piece.marked ? (
          <mark key={piece.at} className="nq-mark">
            {piece.text}
          </mark>
        ) : (
          <Fragment key={piece.at}>{piece.text}</Fragment>
        ),
      )}
    </span>
  )
}
