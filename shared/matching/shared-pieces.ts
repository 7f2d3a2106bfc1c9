/** Finds, in one text, the pieces that the other side shares, and merges them into words. */
import { type Atom, atomsOf } from '../text/atoms.ts'
import { wordStarts } from '../text/words.ts'
import { bigram } from './units.ts'

/** A stretch of a text: as long as its atoms and bigrams are shared and no word ends within. */
export interface Piece {
  /** As written in this text. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether it fills a whole word of the text. */
  readonly wholeWord: boolean
}

export interface TextPieces {
  readonly atoms: readonly Atom[]
  /** For each atom the number of its piece; -1 where the other side has nothing of it. */
  readonly pieceOf: Int32Array
  readonly pieces: readonly Piece[]
}

/**
 * For each atom, the number of the word it stands in. Neighbouring words of one character are one word: the
 * segmenter falls back to single characters where it does not know a name (贡柑, 瘤).
 */
function wordNumbers(atoms: readonly Atom[], starts: readonly number[]): Int32Array {
  const length = (word: number) => (starts[word + 1] ?? 0) - (starts[word] ?? 0)
  let segment = 0
  let word = 0
  return Int32Array.from(atoms, (atom, i) => {
    const before = segment
    while ((starts[segment + 1] ?? Number.POSITIVE_INFINITY) <= atom.start) segment += 1
    const unknownName = atom.joined && length(before) === 1 && length(segment) === 1
    if (i > 0 && segment !== before && !unknownName) word += 1
    return word
  })
}

/** @param isShared Whether the other side holds a unit. */
export function sharedPieces(text: string, isShared: (unit: string) => boolean): TextPieces {
  const atoms = atomsOf(text)
  const starts = wordStarts(text)
  const words = wordNumbers(atoms, starts)
  const pieceOf = new Int32Array(atoms.length).fill(-1)
  const bounds: { first: number; last: number }[] = []
  for (const [i, atom] of atoms.entries()) {
    const before = atoms[i - 1]
    const pairShared = atom.joined && before !== undefined && isShared(bigram(before, atom))
    if (pairShared && pieceOf[i - 1] === -1) pieceOf[i - 1] = bounds.push({ first: i - 1, last: i - 1 }) - 1
    const open = bounds.at(-1)
    if (pairShared && open !== undefined && words[i] === words[i - 1]) open.last = i
    else if (pairShared || isShared(atom.text)) bounds.push({ first: i, last: i })
    else continue
    pieceOf[i] = bounds.length - 1
  }
  const pieces = bounds.map(({ first, last }) => {
    const wholeWord = words[first] !== words[first - 1] && words[last] !== words[last + 1]
    const start = atoms[first]?.start ?? 0
    const end = atoms[last]?.end ?? 0
    return { text: text.slice(start, end), start, end, wholeWord }
  })
  return { atoms, pieceOf, pieces }
}

/**
 * Spans worth marking for a reader: shared words and shared stretches of two characters or more. A lone character
 * within a longer word is left unmarked, and so are function words.
 */
export function highlightSpans(
  text: string,
  isShared: (unit: string) => boolean,
  stopWords: ReadonlySet<string>,
): [start: number, end: number][] {
  const spans: [number, number][] = []
  for (const piece of sharedPieces(text, isShared).pieces) {
    const isLong = [...piece.text].length > 1
    if (stopWords.has(piece.text) || (!isLong && !piece.wholeWord)) continue
    const last = spans.at(-1)
    if (last !== undefined && last[1] === piece.start) last[1] = piece.end
    else spans.push([piece.start, piece.end])
  }
  return spans
}
