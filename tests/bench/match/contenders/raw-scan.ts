/**
 * The least that anyone could do with the same posting lists: add up products in one array, then pick the best.
 * No lexicon, no reasons, nothing skipped.
 */
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

/** @returns a search over the index's own lists. */
export function rawScan(index: BenchIndex): (demand: number, top: number) => number[] {
  const scores = new Float32Array(index.supplies)
  return (demand, top) => {
    scores.fill(0)
    for (const { lists, query, factor } of index.rawQueries(demand)) {
      const { offsets, documents, impacts } = lists
      for (let i = 0; i < query.units.length; i += 1) {
        const unit = query.units[i] as number
        const weight = (query.weights[i] as number) * factor
        const end = offsets[unit + 1] as number
        for (let at = offsets[unit] as number; at < end; at += 1) {
          const document = documents[at] as number
          scores[document] = (scores[document] as number) + weight * (impacts[at] as number)
        }
      }
    }
    return best(scores, top)
  }
}
