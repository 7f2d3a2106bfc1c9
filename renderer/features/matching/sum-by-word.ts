/** Words of a reason, each once: a word that stands in several parts of the patent adds up. A bridge stands alone. */
import type { SupplyMatch } from '#shared/contract/matching.ts'

type MatchedWord = SupplyMatch['reasons']['words'][number]
type Part = MatchedWord['part']

export interface WordSum {
  readonly word: string
  /** The patent's own words that the lexicon leads to; empty where both sides say the same word. */
  readonly via: readonly string[]
  readonly score: number
  readonly parts: readonly Part[]
}

/** What is one line: the shared word, or the bridge with both its ends. */
export function lineOf({ word, via }: Pick<WordSum, 'word' | 'via'>): string {
  return JSON.stringify([word, ...via])
}

/** A word that counts less than this share of the weightiest one explains nothing to anybody. */
const TELLING_SHARE = 0.1

/** How many of the sums, highest first, are worth telling at once. */
export function tellingCount(sums: readonly WordSum[]): number {
  const most = Math.max(0, ...sums.map(({ score }) => Math.abs(score)))
  return sums.filter(({ score }) => Math.abs(score) >= most * TELLING_SHARE).length
}

/** Highest sum first. */
export function sumByWord(words: readonly MatchedWord[]): readonly WordSum[] {
  const sums = new Map<string, WordSum>()
  for (const matched of words) {
    const line = lineOf(matched)
    const known = sums.get(line)
    const parts = new Set<Part>(known?.parts).add(matched.part)
    const score = (known?.score ?? 0) + matched.score
    sums.set(line, { word: matched.word, via: matched.via, score, parts: [...parts] })
  }
  return [...sums.values()].sort((a, b) => b.score - a.score)
}
