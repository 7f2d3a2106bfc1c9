/** Answers to the questions of `protocol.ts`, from an indexed library. Pure but for progress. */
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { cut, levelOf } from '#shared/matching/levels.ts'
import type { Hit } from '#shared/matching/top-k.ts'
import type { Weights } from '#shared/matching/weights.ts'
import type { IndexedLibrary } from './indexed-library.ts'
import type { Match, MatchQuestions } from './protocol.ts'

/** Called now and then; lets other questions in and throws when the caller has cancelled. */
export type Breathe = (done: number, total: number) => Promise<void>

interface Pair {
  readonly demandId: DemandId
  readonly supplyId: SupplyId
  readonly score: number
}

function match(library: IndexedLibrary, pair: Pair, weights: Weights): Match {
  const explanation = library.explainer.explain(library.query(pair.demandId), library.supply(pair.supplyId), weights)
  return { ...pair, level: levelOf(pair.score), ...explanation }
}

/** The shown hits and every pinned patent, best first; ties in the order in which they were added. */
function withPinned(library: IndexedLibrary, id: DemandId, hits: Hit[], pinned: readonly SupplyId[], weights: Weights) {
  const shown = new Set(hits.map((hit) => hit.id))
  const added = pinned
    .filter((supplyId) => !shown.has(supplyId))
    .map((supplyId) => {
      const { vectors } = library.supply(supplyId)
      return { id: supplyId as string, score: library.index.score(library.query(id), vectors, weights) }
    })
  return [...hits, ...added].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

export async function forDemands(
  library: IndexedLibrary,
  { demandIds, top, weights, pinned }: MatchQuestions['forDemands']['ask'],
  breathe: Breathe,
): Promise<MatchQuestions['forDemands']['answer']> {
  const answer: Match[][] = []
  for (const demandId of demandIds) {
    await breathe(answer.length, demandIds.length)
    const hits = cut(library.index.rankSupplies(library.query(demandId), weights, top, 0))
    const kept = withPinned(library, demandId, hits, pinned.get(demandId) ?? [], weights)
    answer.push(kept.map(({ id, score }) => match(library, { demandId, supplyId: id as SupplyId, score }, weights)))
  }
  return answer
}

export function forSupply(
  library: IndexedLibrary,
  { supplyId, top, weights }: MatchQuestions['forSupply']['ask'],
): MatchQuestions['forSupply']['answer'] {
  const { vectors } = library.supply(supplyId)
  const hits = library.index.rankDemands(vectors, library.allQueries(), { weights, top, floor: 0 })
  return cut(hits).map(({ id, score }) => match(library, { demandId: id as DemandId, supplyId, score }, weights))
}

export function highlights(
  library: IndexedLibrary,
  { demandId, supplyId, weights }: MatchQuestions['highlight']['ask'],
): MatchQuestions['highlight']['answer'] {
  return library.explainer.highlight(library.query(demandId), library.supply(supplyId), weights)
}
