/** A demand as an explanation reads it, made once and used for every patent proposed: its texts in units, its problem in words. */
import { wordsOf } from '../text/words.ts'
import { askedTexts } from './index/demand-query.ts'
import { type TextUnits, textUnits } from './index/text-units.ts'
import type { UnitTable } from './index/unit-table.ts'
import type { DemandText } from './texts.ts'

/** A content word of the demand's problem, by the units of its atoms. */
export interface ProblemWord {
  readonly text: string
  readonly singles: Int32Array
  /** Whether it names what the demand is about, not what is wrong with it. */
  readonly isObject: boolean
}

export interface DemandReading {
  /** The texts with which the demand asks, each once. */
  readonly asked: Readonly<Record<'whole' | 'problem', readonly TextUnits[]>>
  readonly problemWords: readonly ProblemWord[]
}

/** Numbers have no atoms, and a single character says too little alone. */
function problemWords(
  demand: DemandText,
  { table, namesObject }: Reading,
  stopWords: ReadonlySet<string>,
): ProblemWord[] {
  const source = demand.problem === '' ? demand.title : demand.problem
  const words = new Set(wordsOf(source).map(({ text }) => text))
  return [...words]
    .filter((text) => !stopWords.has(text) && [...text].length > 1)
    .map((text) => ({ text, singles: textUnits(text, table).singles, isObject: namesObject(text) }))
    .filter(({ singles }) => singles.length > 0)
}

/** What a reading needs of the index. */
interface Reading {
  readonly table: UnitTable
  readonly namesObject: (text: string) => boolean
}

export function readDemand(demand: DemandText, reading: Reading, stopWords: ReadonlySet<string>): DemandReading {
  const known = new Map<string, TextUnits>()
  const read = (text: string) => {
    const units = known.get(text) ?? textUnits(text, reading.table)
    known.set(text, units)
    return units
  }
  const { whole, problem } = askedTexts(demand)
  return {
    asked: {
      whole: whole.flatMap(({ texts }) => texts.map(read)),
      problem: problem.flatMap(({ texts }) => texts.map(read)),
    },
    problemWords: problemWords(demand, reading, stopWords),
  }
}
