/** The data of the match workbook: demands with their patents. */
import type { Demand } from '#shared/contract/records.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import type { CallContext } from '../call-context.ts'
import { decisionsOfDemand } from '../decisions/decision-rows.ts'
import { maskedNames } from '../documents/data/demand-view.ts'
import { makerOf } from '../documents/data/head.ts'
import type { ReadableDb } from '../library/database.ts'
import { matchDemands } from '../matching/service.ts'
import { getDemand, listDemands } from '../records/demand-rows.ts'
import { askedFor, type RankedChoice, wantedMatches } from './choose-matches.ts'
import type { DemandSheet } from './demand-sheet.ts'

const ALL = { text: '', offset: 0, limit: Number.MAX_SAFE_INTEGER }

/** The demands named, in the order named, each once; or all. */
function chosenDemands(db: ReadableDb, demandIds: readonly DemandId[] | undefined): Demand[] {
  if (demandIds === undefined) return listDemands(db, ALL).items
  return [...new Set(demandIds)].map((id) => getDemand(db, id))
}

const rejectedCount = (db: ReadableDb, { id }: Demand): number =>
  [...decisionsOfDemand(db, id).values()].filter(({ state }) => state === 'rejected').length

/**
 * Demands with their patents. Rejected patents make room for the next best.
 * @param confirmedIds Demands in whose texts a person lets words stand that may be the company's name.
 * @throws AppError `record.notFound`, `app.cancelled`
 */
export async function demandSheets(
  demandIds: readonly DemandId[] | undefined,
  { choose, confirmedIds }: { choose: RankedChoice; confirmedIds?: readonly DemandId[] | undefined },
  context: CallContext,
): Promise<DemandSheet[]> {
  const db = context.library.reading
  const demands = chosenDemands(db, demandIds)
  if (demands.length === 0) return []
  const mostRejected = Math.max(...demands.map((demand) => rejectedCount(db, demand)))
  const asked = askedFor(choose, mostRejected)
  const results = await matchDemands(context, { demandIds: demands.map(({ id }) => id), top: asked })
  const matchesOf = new Map(results.map(({ id, matches }) => [id, matches]))
  const rules = makerOf({ showContacts: false, confirmedIds: confirmedIds && [...confirmedIds] }, context)
  return demands.map((demand) => {
    const called = demand.confidential ? maskedNames(demand, rules) : []
    const wanted = wantedMatches(matchesOf.get(demand.id) ?? [], choose)
    return { demand, called, matches: wanted.map(({ reasons, ...match }) => ({ ...match, reason: reasons.sentence })) }
  })
}
