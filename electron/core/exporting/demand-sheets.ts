/** The data of the match workbook: demands with their patents. */
import type { ChooseMatches } from '#shared/contract/documents.ts'
import type { Demand } from '#shared/contract/records.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import type { CallContext } from '../call-context.ts'
import { decisionsOfDemand } from '../decisions/decision-rows.ts'
import type { ReadableDb } from '../library/database.ts'
import { matchDemands } from '../matching/service.ts'
import { getDemand, listDemands } from '../records/demand-rows.ts'
import { chooseMatches } from './choose-matches.ts'
import type { DemandSheet } from './demand-sheet.ts'

/** The most that matching is asked for at once. */
const MAX_TOP = 500
const ALL = { text: '', offset: 0, limit: Number.MAX_SAFE_INTEGER }

/** The demands named, in the order named, each once; or all. */
function chosenDemands(db: ReadableDb, demandIds: readonly DemandId[] | undefined): Demand[] {
  if (demandIds === undefined) return listDemands(db, ALL).items
  return [...new Set(demandIds)].map((id) => getDemand(db, id))
}

const rejectedCount = (db: ReadableDb, { id }: Demand): number =>
  [...decisionsOfDemand(db, id).values()].filter(({ state }) => state === 'rejected').length

/** The ranked levels, or only what is shortlisted. */
export type SheetChoice = Exclude<ChooseMatches, { by: 'hand' }>

/**
 * Demands with their patents. Rejected patents make room for the next best.
 * @throws AppError `record.notFound`, `app.cancelled`
 */
export async function demandSheets(
  demandIds: readonly DemandId[] | undefined,
  choose: SheetChoice,
  context: CallContext,
): Promise<DemandSheet[]> {
  const db = context.library.reading
  const demands = chosenDemands(db, demandIds)
  if (demands.length === 0) return []
  const top = choose.by === 'level' ? choose.top : 0
  const mostRejected = Math.max(...demands.map((demand) => rejectedCount(db, demand)))
  const asked = Math.min(MAX_TOP, Math.max(1, top + mostRejected))
  const results = await matchDemands(context, { demandIds: demands.map(({ id }) => id), top: asked })
  const matchesOf = new Map(results.map(({ id, matches }) => [id, matches]))
  return demands.map((demand) => {
    const ranked = (matchesOf.get(demand.id) ?? []).filter(
      ({ level, decision }) =>
        decision?.state === 'shortlisted' || (choose.by === 'level' && choose.levels.includes(level)),
    )
    const matches = chooseMatches(ranked, top).map(({ reasons, ...match }) => ({ ...match, reason: reasons.sentence }))
    return { demand, matches }
  })
}
