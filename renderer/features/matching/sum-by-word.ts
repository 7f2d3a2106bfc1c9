/** Words of a reason, each once: a word that stands in several parts of the patent adds up. */
import type { SupplyMatch } from '#shared/contract/matching.ts'

type MatchedWord = SupplyMatch['reasons']['words'][number]

export interface WordSum {
  readonly word: string
  readonly score: number
  readonly parts: readonly MatchedWord['part'][]
}

/** Highest sum first. */
export function sumByWord(words: readonly MatchedWord[]): readonly WordSum[] {
  const sums = new Map<string, { word: string; score: number; parts: MatchedWord['part'][] }>()
  for (const { word, score, part } of words) {
    const sum = sums.get(word) ?? { word, score: 0, parts: [] }
    sum.score += score
    if (!sum.parts.includes(part)) sum.parts.push(part)
    sums.set(word, sum)
  }
  return [...sums.values()].sort((a, b) => b.score - a.score)
}
