/** Units that are indexed: single atoms and pairs of neighbouring atoms (character bigrams). */
import { type Atom, atomsOf } from '../text/atoms.ts'

/** A pair is written with this between its atoms, so that it never equals a single atom. */
const JOIN = '\u0001'

/** The pair of two neighbouring atoms. */
export function bigram(left: Atom, right: Atom): string {
  return left.text + JOIN + right.text
}

export function isBigram(unit: string): boolean {
  return unit.includes(JOIN)
}

/** How often each unit occurs in the texts. Texts are counted one by one: no bigram spans two of them. */
export function countUnits(texts: readonly WeightedText[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text, times } of texts) {
    const atoms = atomsOf(text)
    for (const [i, atom] of atoms.entries()) {
      counts.set(atom.text, (counts.get(atom.text) ?? 0) + times)
      const before = atoms[i - 1]
      if (!atom.joined || before === undefined) continue
      const pair = bigram(before, atom)
      counts.set(pair, (counts.get(pair) ?? 0) + times)
    }
  }
  return counts
}

export interface WeightedText {
  readonly text: string
  /** How many times its units count. */
  readonly times: number
}
