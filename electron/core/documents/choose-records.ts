/** Which records a document is about, from what was asked. */
import { AppError } from '#shared/contract/app-error.ts'
import type { ChooseMatches, DocumentRequest } from '#shared/contract/documents.ts'
import { MATCHES_ON_PAPER } from '#shared/contract/exporting.ts'
import type { SupplyMatch } from '#shared/contract/matching.ts'
import type { Demand, Supply } from '#shared/contract/records.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import { protectionEnded } from '#shared/domain/patent-warnings.ts'
import type { ReadableDb } from '../library/database.ts'
import { allDemandIds, getDemand } from '../records/demand-rows.ts'
import { getSupply, listSupplies } from '../records/supply-rows.ts'

const ALL = { text: '', offset: 0, limit: Number.MAX_SAFE_INTEGER }

/** @throws AppError `document.nothingChosen` */
export function someOf<T>(records: readonly T[]): readonly T[] {
  if (records.length === 0) throw new AppError('document.nothingChosen')
  return records
}

/** The demands named, each once; those of the pairs picked by hand; or all. */
export function demandIdsOf(db: ReadableDb, { demandIds, choose }: DocumentRequest): readonly DemandId[] {
  const picked = choose?.by === 'hand' ? choose.pairs.map(({ demandId }) => demandId) : undefined
  return someOf([...new Set(demandIds ?? picked ?? allDemandIds(db))])
}

/** For a letter: all demands of one organisation, or those named. */
export function lettersDemands(db: ReadableDb, request: DocumentRequest): readonly Demand[] {
  const demands = demandIdsOf(db, request).map((id) => getDemand(db, id))
  const { organisation } = request
  return someOf(organisation === undefined ? demands : demands.filter((demand) => demand.organisation === organisation))
}

/** The patents named; for a reverse push all of one holder's; or all. */
export function suppliesOf(db: ReadableDb, { supplyIds, holder }: DocumentRequest): readonly Supply[] {
  if (supplyIds !== undefined) return someOf([...new Set(supplyIds)].map((id) => getSupply(db, id)))
  const { items } = listSupplies(db, ALL)
  return someOf(holder === undefined ? items : items.filter(({ applicants }) => applicants.includes(holder)))
}

/**
 * What is offered to everybody: patents whose protection has ended only where they were named one by one.
 * @param today ISO date.
 */
export function offeredOf(
  supplies: readonly Supply[],
  { supplyIds }: Pick<DocumentRequest, 'supplyIds'>,
  today: string,
): readonly Supply[] {
  if (supplyIds !== undefined) return supplies
  return someOf(supplies.filter((supply) => !protectionEnded(supply, today)))
}

/** The levels that suit each document where nobody chose: who gets a letter has no use for a weak match. */
const DEFAULT_LEVELS = {
  matchSheet: ['strong', 'medium', 'weak'],
  letter: ['strong', 'medium'],
  reverse: ['strong', 'medium'],
} as const satisfies Record<string, readonly SupplyMatch['level'][]>

export function choiceFor(document: keyof typeof DEFAULT_LEVELS, { choose }: DocumentRequest): ChooseMatches {
  return choose ?? { by: 'level', levels: [...DEFAULT_LEVELS[document]], top: MATCHES_ON_PAPER }
}
