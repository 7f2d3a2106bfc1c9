/**
 * The least that anyone could do with the same posting lists: add up products in one array, then pick the best.
 * No lexicon, no reasons, nothing skipped.
 */
import { type PostingLists, placeOf } from '#shared/matching/index/posting-lists.ts'
import { TERM_WEIGHTS } from '#shared/matching/index/term-weight.ts'
import type { BenchIndex } from '../engine.ts'

/** Numbers of the `top` highest scores above 0, by insertion: short lists need no heap. */
function best(scores: Float32Array, top: number): number[] {
  const kept: number[] = []
  let least = 0
  for (let document = 0; document < scores.length; document += 1) {
    const score = scores[document] as number
    if (score <= least) continue
    let place = kept.length
    while (place > 0 && (scores[kept[place - 1] as number] as number) < score) place -= 1
    kept.splice(place, 0, document)
    if (kept.length > top) kept.pop()
    if (kept.length === top) least = scores[kept[top - 1] as number] as number
  }
  return kept
}

/** What each posting is worth, worked out beforehand, as any index that only scans would hold it. */
function impactsOf({ documents, values }: PostingLists, inverseLengths: Float64Array): Float32Array {
  return Float32Array.from(values, (value, at) => {
    return (TERM_WEIGHTS[value] as number) * (inverseLengths[documents[at] as number] as number)
  })
}

/** @returns a search over the index's own lists; the first one works the impacts out. */
export function rawScan(index: BenchIndex): (demand: number, top: number) => number[] {
  const scores = new Float32Array(index.supplies)
  const known = new Map<PostingLists, Float32Array>()
  return (demand, top) => {
    scores.fill(0)
    for (const { lists, inverseLengths, query, factor, first } of index.rawQueries(demand)) {
      const impacts = known.get(lists) ?? impactsOf(lists, inverseLengths)
      known.set(lists, impacts)
      const { offsets, documents } = lists
      const own = scores.subarray(first)
      for (let i = 0; i < query.units.length; i += 1) {
        const place = placeOf(lists, query.units[i] as number)
        if (place === -1) continue
        const weight = (query.weights[i] as number) * factor
        const end = offsets[place + 1] as number
        for (let at = offsets[place] as number; at < end; at += 1) {
          const document = documents[at] as number
          own[document] = (own[document] as number) + weight * (impacts[at] as number)
        }
      }
    }
    return best(scores, top)
  }
}
