/** A text with the units it is made of and the words it is read as: what an explanation goes through. */
import { type Atom, atomsOf } from '../../text/atoms.ts'
import { wordStarts } from '../../text/words.ts'
import type { UnitTable } from './unit-table.ts'

export interface TextUnits {
  readonly text: string
  readonly atoms: readonly Atom[]
  /** Unit of each atom, and of each atom with its left neighbour; -1 where they are not joined. */
  readonly singles: Int32Array
  readonly pairs: Int32Array
  /** For each atom the number of its word, as the segmenter cuts; word w is `starts[w]` to `starts[w + 1]`. */
  readonly wordOf: Int32Array
  readonly starts: readonly number[]
}

export function textUnits(text: string, table: UnitTable): TextUnits {
  const atoms = atomsOf(text)
  const numbers = atoms.map((atom) => table.otherAtom(atom.text))
  const starts = wordStarts(text)
  let word = 0
  return {
    text,
    atoms,
    singles: Int32Array.from(numbers, (atom) => table.single(atom)),
    pairs: Int32Array.from(atoms, ({ joined }, i) =>
      joined && i > 0 ? table.pair(numbers[i - 1] as number, numbers[i] as number) : -1,
    ),
    wordOf: Int32Array.from(atoms, (atom) => {
      while ((starts[word + 1] ?? Number.POSITIVE_INFINITY) <= atom.start) word += 1
      return word
    }),
    starts,
  }
}
