/** A text cut where its marks begin and end: words shared and bridged, and the sentence a statement was taken from. */
import type { Span } from '../../ui/highlighted-text.tsx'

export interface MarkedPiece {
  readonly at: number
  readonly text: string
  readonly mark: 'shared' | 'bridged' | null
  readonly isOrigin: boolean
}

export interface TextMarks {
  readonly shared?: readonly Span[] | undefined
  readonly bridged?: readonly Span[] | undefined
  readonly origin?: Span | null | undefined
}

const covers = (spans: readonly Span[], at: number) => spans.some(([start, end]) => start <= at && at < end)

/** Spans may come in any order or reach beyond the text; where two kinds overlap, the bridge shows. */
export function markedPieces(
  text: string,
  { shared = [], bridged = [], origin = null }: TextMarks,
): readonly MarkedPiece[] {
  const all = [...shared, ...bridged, ...(origin === null ? [] : [origin])]
  const inside = all.flat().filter((place) => place > 0 && place < text.length)
  const places = [...new Set([0, ...inside])].sort((a, b) => a - b)
  if (text === '') return []
  return places.map((at, i) => ({
    at,
    text: text.slice(at, places[i + 1]),
    mark: covers(bridged, at) ? 'bridged' : covers(shared, at) ? 'shared' : null,
    isOrigin: origin !== null && covers([origin], at),
  }))
}
