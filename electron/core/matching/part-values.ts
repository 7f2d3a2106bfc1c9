/** What a pair is worth in each part of the score, before weights: what learning reads of a pair. */
import type { Features } from '#shared/matching/learning/candidates.ts'
import type { MatchIndex } from '#shared/matching/match-index.ts'
import { PARTS, TEXT_PARTS, type Weights } from '#shared/matching/weights.ts'

const EVEN = Object.fromEntries(PARTS.map((part) => [part, 1])) as Weights

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0)

/** Records are named by their numbers in the index. With even weights the share of each part is one of so many. */
export function partValues(index: MatchIndex, demand: number, supply: number): Features {
  const contributions = index.contributions(demand, supply, EVEN)
  const bridges = index.bridges(demand, supply, EVEN).map(({ score }) => score)
  const texts = TEXT_PARTS.map((part) => [part, PARTS.length * sum(contributions[part].values())])
  return { ...Object.fromEntries(texts), bridge: PARTS.length * sum(bridges) }
}
