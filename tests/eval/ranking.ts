/** Rankings of a graded set's patents, whoever made them. */
import type { GradedSet } from './graded-set.ts'
import type { Judgements } from './measures.ts'

export interface Hit {
  /** Number of the supply, in the order of the file. */
  readonly document: number
  readonly score: number
}

export interface Ranker {
  /**
   * Every supply for a demand (by its number in the file), best first; equal scores in the order of the file.
   * Supplies of score 0 may be left out.
   */
  rank(demand: number): readonly Hit[]
}

/** All documents by their scores, ties in their order. */
export function byScore(scores: Float64Array): Hit[] {
  return [...scores]
    .map((score, document) => ({ document, score }))
    .sort((a, b) => b.score - a.score || a.document - b.document)
}

export interface RankedHit extends Hit {
  /** Id of the supply. */
  readonly supply: string
}

/** One demand's ranking, with what is known of the truth. */
export interface RankedDemand {
  /** Number of the demand, in the order of the file. */
  readonly demand: number
  readonly id: string
  readonly judged: Judgements
  readonly hits: readonly RankedHit[]
}

/**
 * Ranks for every demand; one that nobody has judged has empty judgements.
 * @param judgedOnly Leaves out what nobody has graded.
 */
export function rankAll(set: GradedSet, ranker: Ranker, judgedOnly: boolean): RankedDemand[] {
  return set.demands.map(({ id }, demand) => {
    const judged: Judgements = set.judgements.get(id) ?? new Map()
    const hits = ranker.rank(demand).map((hit) => ({ ...hit, supply: set.supplies[hit.document]?.id ?? '' }))
    return { demand, id, judged, hits: judgedOnly ? hits.filter(({ supply }) => judged.has(supply)) : hits }
  })
}
