/** Finds, in one text, the pieces that the other side shares, and merges them into words. */
import { type Atom, atomsOf } from '../text/atoms.ts'
import { wordStarts } from '../text/words.ts'
import { bigram } from './units.ts'

/** A stretch of a text: as long as its atoms and bigrams are shared and no word ends within, names excepted. */
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

/** The words of a text as the segmenter cuts it, by number. */
interface Words {
  /** For each atom, the number of its word. */
  readonly of: Int32Array
  isWhole(word: number, start: number, end: number): boolean
  /** Whether two neighbouring words may be one name that the segmenter does not know (贡|柑, 砂糖|橘). */
  mayBeOneName(left: number, right: number): boolean
}

function wordsIn(text: string, atoms: readonly Atom[], stopWords: ReadonlySet<string>): Words {
  const starts = wordStarts(text)
  const wordText = (word: number) => text.slice(starts[word], starts[word + 1])
  const isSingle = (word: number) => [...wordText(word)].length === 1
  let word = 0
  const of = Int32Array.from(atoms, (atom) => {
    while ((starts[word + 1] ?? Number.POSITIVE_INFINITY) <= atom.start) word += 1
    return word
  })
  return {
    of,
    isWhole: (word, start, end) => start <= (starts[word] ?? 0) && end >= (starts[word + 1] ?? 0),
    mayBeOneName(left, right) {
      if (!isSingle(left) && !isSingle(right)) return false
      return !stopWords.has(wordText(left)) && !stopWords.has(wordText(right))
    },
  }
}

/**
 * @param isShared Whether the other side holds a unit.
 * @param stopWords Function words: they are never part of a name.
 */
export function sharedPieces(
  text: string,
  isShared: (unit: string) => boolean,
  stopWords: ReadonlySet<string>,
): TextPieces {
  const atoms = atomsOf(text)
  const words = wordsIn(text, atoms, stopWords)
  const pieceOf = new Int32Array(atoms.length).fill(-1)
  const bounds: { first: number; last: number }[] = []
  for (const [i, atom] of atoms.entries()) {
    const before = atoms[i - 1]
    const pairShared = atom.joined && before !== undefined && isShared(bigram(before, atom))
    if (pairShared && pieceOf[i - 1] === -1) pieceOf[i - 1] = bounds.push({ first: i - 1, last: i - 1 }) - 1
    const open = bounds.at(-1)
    const left = words.of[i - 1] ?? -1
    const right = words.of[i] ?? -1
    const goesOn = pairShared && open !== undefined && (left === right || words.mayBeOneName(left, right))
    if (goesOn) open.last = i
    else if (pairShared || isShared(atom.text)) bounds.push({ first: i, last: i })
    else continue
    pieceOf[i] = bounds.length - 1
  }
  const pieces = bounds.map(({ first, last }) => {
    const start = atoms[first]?.start ?? 0
    const end = atoms[last]?.end ?? 0
    const wholeWord = words.isWhole(words.of[first] ?? 0, start, end)
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
  for (const piece of sharedPieces(text, isShared, stopWords).pieces) {
    const isLong = [...piece.text].length > 1
    if (stopWords.has(piece.text) || (!isLong && !piece.wholeWord)) continue
    const last = spans.at(-1)
    if (last !== undefined && last[1] === piece.start) last[1] = piece.end
    else spans.push([piece.start, piece.end])
  }
  return spans
}
