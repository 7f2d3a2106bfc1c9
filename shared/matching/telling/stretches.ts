/** Stretches of a text that tells what a demand asks for: its words, as units. */
import type { TextUnits } from '../index/text-units.ts'
import type { DemandText } from '../texts.ts'

/** A text that tells what is asked for. */
export interface Source {
  readonly units: TextUnits
  /** A person wrote it to the point: a confirmed problem statement, else the title. */
  readonly toThePoint: boolean
}

/** Atoms of a text, first and last included. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** A proposed statement is a sentence of the description, people's talk: there the title is better. */
export function sourcesOf(
  { title, problem, problemWritten }: DemandText,
  read: (text: string) => TextUnits,
): readonly Source[] {
  const isWritten = problemWritten && problem !== ''
  const source = { units: read(title), toThePoint: !isWritten }
  return problem === '' || problem === title ? [source] : [source, { units: read(problem), toThePoint: isWritten }]
}

/** The words of a text, as the segmenter cuts. */
export function wordStretches({ atoms, wordOf }: TextUnits): readonly Stretch[] {
  const starts = atoms.flatMap((_, i) => (i === 0 || wordOf[i] !== wordOf[i - 1] ? [i] : []))
  return starts.map((first, i) => ({ first, last: (starts[i + 1] ?? atoms.length) - 1 }))
}

/** Number of the first atom that starts at an offset or behind it. */
function atomFrom({ atoms }: TextUnits, offset: number): number {
  let low = 0
  let high = atoms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((atoms[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The atoms that start between two offsets; null where none does. */
export function stretchBetween(units: TextUnits, start: number, end: number): Stretch | null {
  const first = atomFrom(units, start)
  const last = atomFrom(units, end) - 1
  return last < first ? null : { first, last }
}

/** For each atom whether it stands in one of the stretches. */
export function marked({ atoms }: TextUnits, stretches: readonly Stretch[]): Uint8Array {
  const marks = new Uint8Array(atoms.length)
  for (const { first, last } of stretches) marks.fill(1, first, last + 1)
  return marks
}

export const textOf = ({ text, atoms }: TextUnits, { first, last }: Stretch): string =>
  text.slice(atoms[first]?.start, atoms[last]?.end)

/** What stands for a word in the lists: its pairs of atoms, or its only atom. */
export const listedUnits = ({ singles, pairs }: TextUnits, { first, last }: Stretch): readonly number[] =>
  first === last ? [singles[first] as number] : [...pairs.subarray(first + 1, last + 1)]
