/** A text cut where the chosen passage and the candidates begin and end. Pure. */

interface Place {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number
  readonly end: number
}

export interface TextPiece extends Place {
  readonly text: string
  readonly isChosen: boolean
  /** Its place among the candidates; null where none is. */
  readonly candidate: number | null
  /** Whether the candidate's number stands here. */
  readonly opens: boolean
}

const holds = (place: Place, at: Place): boolean => place.start <= at.start && at.end <= place.end

/** Pieces in their order; together they are the text. Candidates do not overlap one another. */
export function textPieces(text: string, chosen: Place | null, candidates: readonly (Place | null)[]): TextPiece[] {
  const places = [...candidates, chosen].filter((place) => place !== null && place.end > place.start) as Place[]
  const within = (at: number) => Math.min(Math.max(at, 0), text.length)
  const cuts = new Set([0, text.length, ...places.flatMap(({ start, end }) => [within(start), within(end)])])
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(1).map((end, i) => {
    const start = edges[i] as number
    const piece = { start, end }
    const candidate = candidates.findIndex((place) => place !== null && holds(place, piece))
    return {
      ...piece,
      text: text.slice(start, end),
      isChosen: chosen !== null && holds(chosen, piece),
      candidate: candidate === -1 ? null : candidate,
      opens: candidate !== -1 && candidates[candidate]?.start === start,
    }
  })
}

const BLANK = /\s/u

/** A selection without the blanks around it; null where nothing else is in it. */
export function withoutBlanks(text: string, { start, end }: Place): Place | null {
  let from = start
  let to = end
  while (from < to && BLANK.test(text.charAt(from))) from += 1
  while (to > from && BLANK.test(text.charAt(to - 1))) to -= 1
  return from === to ? null : { start: from, end: to }
}

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

/** One character on or back, never into the middle of one. */
function stepped(text: string, at: number, by: 1 | -1): number {
  const next = Math.min(Math.max(at + by, 0), text.length)
  return isLowSurrogate(text, next) ? Math.min(Math.max(next + by, 0), text.length) : next
}

/** Moves an edge of a passage by one character; it keeps one at least. */
export function moved(text: string, { start, end }: Place, edge: 'start' | 'end', by: 1 | -1): Place {
  const next = edge === 'end' ? { start, end: stepped(text, end, by) } : { start: stepped(text, start, by), end }
  return next.end > next.start ? next : { start, end }
}
