/** Answers to the questions of `protocol.ts`, from an indexed library. Pure but for progress. */
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { cut, levelOf } from '#shared/matching/levels.ts'
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
  return { ...pair, level: levelOf({ ...explanation, score: pair.score }), ...explanation }
}

/** The shown matches and every pinned patent, best first; ties in the order in which they were added. */
function withPinned(
  library: IndexedLibrary,
  shown: readonly Match[],
  pinned: readonly SupplyId[],
  of: DemandId,
  weights: Weights,
) {
  const known = new Set(shown.map(({ supplyId }) => supplyId))
  const added = pinned
    .filter((supplyId) => !known.has(supplyId))
    .map((supplyId) => {
      const score = library.index.score(library.query(of), library.supply(supplyId).vectors, weights)
      return match(library, { demandId: of, supplyId, score }, weights)
    })
  return [...shown, ...added].sort((a, b) => b.score - a.score || (a.supplyId < b.supplyId ? -1 : 1))
}

export async function forDemands(
  library: IndexedLibrary,
  { demandIds, top, weights, pinned }: MatchQuestions['forDemands']['ask'],
  breathe: Breathe,
): Promise<MatchQuestions['forDemands']['answer']> {
  const answer: Match[][] = []
  for (const demandId of demandIds) {
    await breathe(answer.length, demandIds.length)
    const hits = library.index.rankSupplies(library.query(demandId), weights, top, 0)
    const matches = hits.map(({ id, score }) => match(library, { demandId, supplyId: id as SupplyId, score }, weights))
    answer.push(withPinned(library, cut(matches), pinned.get(demandId) ?? [], demandId, weights))
  }
  return answer
}

/** Some patents as matches of a demand, best first, cut as a whole ranking is. */
export function amongThese(
  library: IndexedLibrary,
  demandId: DemandId,
  supplyIds: readonly SupplyId[],
  weights: Weights,
): Match[] {
  return cut(withPinned(library, [], supplyIds, demandId, weights))
}

export function forSupply(
  library: IndexedLibrary,
  { supplyId, top, weights }: MatchQuestions['forSupply']['ask'],
): MatchQuestions['forSupply']['answer'] {
  const { vectors } = library.supply(supplyId)
  const hits = library.index.rankDemands(vectors, library.allQueries(), { weights, top, floor: 0 })
  return cut(hits.map(({ id, score }) => match(library, { demandId: id as DemandId, supplyId, score }, weights)))
}

export function highlights(
  library: IndexedLibrary,
  { demandId, supplyId, weights }: MatchQuestions['highlight']['ask'],
): MatchQuestions['highlight']['answer'] {
  return library.explainer.highlight(library.query(demandId), library.supply(supplyId), weights)
}
