/** Answers to the questions of `protocol.ts`, from an indexed library. Pure but for progress. */
import { AppError } from '#shared/contract/app-error.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { type Explanation, explain, highlight } from '#shared/matching/explain.ts'
import { cut, levelOf } from '#shared/matching/levels.ts'
import type { Hit } from '#shared/matching/match-index.ts'
import type { Weights } from '#shared/matching/weights.ts'
import type { IndexedLibrary } from './indexed-library.ts'
import type { Match, MatchQuestions } from './protocol.ts'
import { stopWords } from './stop-words.ts'

/** Called now and then; lets other questions in and throws when the caller has cancelled. */
export type Breathe = (done: number, total: number) => Promise<void>

function numberOf<Id extends string>(numbers: ReadonlyMap<Id, number>, id: Id): number {
  const number = numbers.get(id)
  if (number === undefined) throw new AppError('record.notFound', { id })
  return number
}

function explained(library: IndexedLibrary, demand: number, supply: number, weights: Weights): Explanation {
  const demandText = library.demandTexts[demand]
  if (demandText === undefined) throw new RangeError(`No demand number ${demand}`)
  return explain(library.index, { demand, supply, demandText }, weights, stopWords)
}

function match(
  library: IndexedLibrary,
  pair: { demand: number; supply: number; score: number },
  weights: Weights,
): Match {
  return {
    demandId: library.demandIds[pair.demand] as DemandId,
    supplyId: library.supplyIds[pair.supply] as SupplyId,
    score: pair.score,
    level: levelOf(pair.score),
    ...explained(library, pair.demand, pair.supply, weights),
  }
}

const scoreOf = ({ parts }: Explanation): number => parts.reduce((sum, { score }) => sum + score, 0)

/** The shown hits and every pinned patent, best first; ties in the order of the library. */
function withPinned(
  library: IndexedLibrary,
  demand: number,
  hits: Hit[],
  pinned: readonly number[],
  weights: Weights,
): Hit[] {
  const shown = new Set(hits.map(({ document }) => document))
  const added = pinned
    .filter((document) => !shown.has(document))
    .map((document) => ({ document, score: scoreOf(explained(library, demand, document, weights)) }))
  return [...hits, ...added].sort((a, b) => b.score - a.score || a.document - b.document)
}

export async function forDemands(
  library: IndexedLibrary,
  { demandIds, top, weights, pinned }: MatchQuestions['forDemands']['ask'],
  breathe: Breathe,
): Promise<MatchQuestions['forDemands']['answer']> {
  const answer: Match[][] = []
  for (const id of demandIds) {
    await breathe(answer.length, demandIds.length)
    const demand = numberOf(library.demandNumber, id)
    const hits = cut(library.index.rankSupplies(demand, weights, top, 0))
    const kept = (pinned.get(id) ?? []).map((supply) => numberOf(library.supplyNumber, supply))
    answer.push(
      withPinned(library, demand, hits, kept, weights).map(({ document, score }) =>
        match(library, { demand, supply: document, score }, weights),
      ),
    )
  }
  return answer
}

export function forSupply(
  library: IndexedLibrary,
  { supplyId, top, weights }: MatchQuestions['forSupply']['ask'],
): MatchQuestions['forSupply']['answer'] {
  const supply = numberOf(library.supplyNumber, supplyId)
  return cut(library.index.rankDemands(supply, weights, top, 0)).map(({ document, score }) =>
    match(library, { demand: document, supply, score }, weights),
  )
}

export function highlights(
  library: IndexedLibrary,
  { demandId, supplyId, weights }: MatchQuestions['highlight']['ask'],
): MatchQuestions['highlight']['answer'] {
  const demand = numberOf(library.demandNumber, demandId)
  const supply = numberOf(library.supplyNumber, supplyId)
  const demandText = library.demandTexts[demand]
  const supplyText = library.supplyTexts[supply]
  if (demandText === undefined || supplyText === undefined) throw new RangeError('Texts and ids are out of step')
  return highlight(library.index, { demand, supply, demandText, supplyText }, weights, stopWords)
}
