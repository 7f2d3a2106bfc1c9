/** A demand as an explanation reads it, made once and used for every patent proposed: its texts in units, its problem in words. */
import { wordsOf } from '../text/words.ts'
import { askedTexts } from './index/demand-query.ts'
import type { TextUnits } from './index/text-units.ts'
import { type StopWords, stopsIn } from './stop-words.ts'
import type { DemandText } from './texts.ts'

/** A content word of the demand's problem, by the units of its atoms and how rare each is. */
export interface ProblemWord {
  readonly text: string
  readonly singles: Int32Array
  readonly rarities: readonly number[]
  /** Their sum. */
  readonly rarity: number
  /** Whether it names what the demand is about, not what is wrong with it. */
  readonly isObject: boolean
}

export interface DemandReading {
  /** The texts with which the demand asks, each once. */
  readonly asked: Readonly<Record<'whole' | 'problem', readonly TextUnits[]>>
  readonly problemWords: readonly ProblemWord[]
}

/** What reading needs of the index. */
export interface Reader {
  /** A text as units; each text is read once. */
  readonly read: (text: string) => TextUnits
  readonly rarity: (unit: number) => number
  readonly namesObject: (text: string) => boolean
}

/** Numbers have no atoms, and a single character says too little alone. */
function problemWords(demand: DemandText, { read, rarity, namesObject }: Reader, stopWords: StopWords): ProblemWord[] {
  const source = demand.problem === '' ? demand.title : demand.problem
  const isStop = stopsIn(source, stopWords)
  const telling = wordsOf(source).filter(({ start, end }) => !isStop(start, end))
  const words = new Set(telling.map(({ text }) => text))
  return [...words]
    .filter((text) => [...text].length > 1)
    .map((text) => {
      const { singles } = read(text)
      const rarities = Array.from(singles, rarity)
      const all = rarities.reduce((sum, each) => sum + each, 0)
      return { text, singles, rarities, rarity: all, isObject: namesObject(text) }
    })
    .filter(({ singles }) => singles.length > 0)
}

export function readDemand(demand: DemandText, reader: Reader, stopWords: StopWords): DemandReading {
  const { whole, problem } = askedTexts(demand)
  return {
    asked: {
      whole: whole.flatMap(({ texts }) => texts.map(reader.read)),
      problem: problem.flatMap(({ texts }) => texts.map(reader.read)),
    },
    problemWords: problemWords(demand, reader, stopWords),
  }
}
