/** Finds, in one text, the pieces that the other side shares, and merges them into words. */
import type { TextUnits } from './index/text-units.ts'
import { type StopWords, stopsIn } from './stop-words.ts'

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

const wordText = ({ text, starts }: TextUnits, word: number): string => text.slice(starts[word], starts[word + 1])

/** Whether two neighbouring words may be one name that the segmenter does not know (贡|柑, 砂糖|橘). */
function mayBeOneName(units: TextUnits, left: number, right: number, stopWords: StopWords): boolean {
  const [a, b] = [wordText(units, left), wordText(units, right)]
  if ([...a].length !== 1 && [...b].length !== 1) return false
  return !stopWords.has(a) && !stopWords.has(b)
}

/**
 * @param isShared Whether the other side holds a unit.
 * @param stopWords Function words: they are never part of a name.
 */
export function sharedPieces(
  units: TextUnits,
  isShared: (unit: number) => boolean,
  stopWords: StopWords,
): SharedPieces {
  const { text, atoms, singles, pairs, wordOf, starts } = units
  const pieceOf = new Int32Array(atoms.length).fill(-1)
  const bounds: { first: number; last: number }[] = []
  for (let i = 0; i < atoms.length; i += 1) {
    const pairShared = pairs[i] !== -1 && isShared(pairs[i] as number)
    if (pairShared && pieceOf[i - 1] === -1) pieceOf[i - 1] = bounds.push({ first: i - 1, last: i - 1 }) - 1
    const open = bounds.at(-1)
    const left = wordOf[i - 1] ?? -1
    const right = wordOf[i] as number
    const goesOn = pairShared && open !== undefined && (left === right || mayBeOneName(units, left, right, stopWords))
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
  stopWords: StopWords,
): [start: number, end: number][] {
  const isStop = stopsIn(units.text, stopWords)
  const spans: [number, number][] = []
  for (const piece of sharedPieces(units, isShared, stopWords).pieces) {
    const isLong = [...piece.text].length > 1
    if (isStop(piece.start, piece.end) || (!isLong && !piece.wholeWord)) continue
    const last = spans.at(-1)
    if (last !== undefined && last[1] === piece.start) last[1] = piece.end
    else spans.push([piece.start, piece.end])
  }
  return spans
}
