/** The baselines: what anyone would get from the textbook, on the same texts in the same run. */
import type { DemandLine, GradedSet, SupplyLine } from '../graded-set.ts'
import { byScore, type Ranker } from '../ranking.ts'
import { bm25 } from './bm25.ts'
import { characterBigrams, jiebaWords } from './terms.ts'
import { tfIdfCosine } from './tf-idf-cosine.ts'

const supplyText = ({ title, abstract }: SupplyLine) => `${title}\n${abstract}`
const demandText = ({ title, description, problem }: DemandLine) => `${title}\n${description}\n${problem}`

type Scorer = (documents: readonly (readonly string[])[]) => (query: readonly string[]) => Float64Array

function ranker({ supplies, demands }: GradedSet, scorer: Scorer, termsOf: (text: string) => string[]): Ranker {
  const score = scorer(supplies.map((supply) => termsOf(supplyText(supply))))
  const queries = demands.map((demand) => termsOf(demandText(demand)))
  return { rank: (demand) => byScore(score(queries[demand] ?? [])) }
}

export const BASELINES = {
  /** BM25 (k1 = 1.2, b = 0.75) over jieba's words. */
  bm25Words: (set: GradedSet) => ranker(set, bm25, jiebaWords),
  /** Cosine of tf-idf over pairs of characters. */
  charBigrams: (set: GradedSet) => ranker(set, tfIdfCosine, characterBigrams),
} as const

export type BaselineName = keyof typeof BASELINES
