/** What a pair is worth in each part of the score, before weights: what learning reads of a pair. */
import type { DemandQuery } from '#shared/matching/index/demand-query.ts'
import type { SupplyVectors } from '#shared/matching/index/supply-vectors.ts'
import type { Features } from '#shared/matching/learning/candidates.ts'
import { partValues } from '#shared/matching/match-index.ts'
import { objectShare, relationOf } from '#shared/matching/objects.ts'
import { DEFAULT_WEIGHTS, SHARED_PARTS } from '#shared/matching/weights.ts'

/**
 * The object multiplies what the other parts add up to; learning adds. So its value is what it adds under default
 * weights, in the measure in which the others are counted before they become shares.
 */
export function featuresOf(query: DemandQuery, supply: SupplyVectors): Features {
  const values = partValues(query, supply)
  const sum = SHARED_PARTS.reduce((total, part) => total + DEFAULT_WEIGHTS[part] * values[part], 0)
  return { ...values, object: sum * objectShare(relationOf(query.objects, supply.objects), 1) }
}
