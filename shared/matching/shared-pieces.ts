/** Finds, in one text, the pieces that the other side shares, and merges them into words. */
import type { TextUnits } from './index/text-units.ts'
import type { IsStopAt } from './stop-words.ts'

/** A stretch of a text: as long as its atoms and bigrams are shared and no word ends within, names excepted. */
export interface Piece {
  /** As written in this text. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether it fills a whole word of the text. */
  readonly wholeWord: boolean
}

export interface SharedPieces {
  /** For each atom the number of its piece; -1 where the other side has nothing of it. */
  readonly pieceOf: Int32Array
  readonly pieces: readonly Piece[]
}

/** What of a text makes pieces of words. */
export interface NamesIn {
  /** Whether an atom and the one before it, of two words, are one name that the segmenter does not know (贡|柑, 砂糖|橘). */
  isOneName(atom: number): boolean
}

/** @param isShared Whether the other side holds a unit. */
export function sharedPieces(units: TextUnits, isShared: (unit: number) => boolean, names: NamesIn): SharedPieces {
  const { text, atoms, singles, pairs, wordOf, starts } = units
  const pieceOf = new Int32Array(atoms.length).fill(-1)
  const bounds: { first: number; last: number }[] = []
  for (let i = 0; i < atoms.length; i += 1) {
    const pairShared = pairs[i] !== -1 && isShared(pairs[i] as number)
    if (pairShared && pieceOf[i - 1] === -1) pieceOf[i - 1] = bounds.push({ first: i - 1, last: i - 1 }) - 1
    const open = bounds.at(-1)
    const isOneWord = wordOf[i - 1] === wordOf[i]
    const goesOn = pairShared && open !== undefined && (isOneWord || names.isOneName(i))
    if (goesOn) open.last = i
    else if (pairShared || isShared(singles[i] as number)) bounds.push({ first: i, last: i })
    else continue
    pieceOf[i] = bounds.length - 1
  }
  const pieces = bounds.map(({ first, last }) => {
    const start = atoms[first]?.start ?? 0
    const end = atoms[last]?.end ?? 0
    const word = wordOf[first] as number
    const wholeWord = start <= (starts[word] ?? 0) && end >= (starts[word + 1] ?? 0)
    return { text: text.slice(start, end), start, end, wholeWord }
  })
  return { pieceOf, pieces }
}

/**
 * Spans worth marking for a reader: shared words and shared stretches of two characters or more. A lone character
 * within a longer word is left unmarked, and so are function words.
 */
export function highlightSpans(
  units: TextUnits,
  isShared: (unit: number) => boolean,
  names: NamesIn & { readonly isStop: IsStopAt },
): [start: number, end: number][] {
  const spans: [number, number][] = []
  for (const piece of sharedPieces(units, isShared, names).pieces) {
    const isLong = [...piece.text].length > 1
    if (names.isStop(piece.start, piece.end) || (!isLong && !piece.wholeWord)) continue
    const last = spans.at(-1)
    if (last !== undefined && last[1] === piece.start) last[1] = piece.end
    else spans.push([piece.start, piece.end])
  }
  return spans
}
