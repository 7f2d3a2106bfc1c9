/** Calls that write documents. */
import type { Demand } from '#shared/contract/records.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import type { CallContext, Handlers } from '../call-context.ts'
import { decisionsOfDemand } from '../decisions/decision-rows.ts'
import { runJob } from '../jobs/run-job.ts'
import type { ReadableDb } from '../library/database.ts'
import { localDay } from '../local-day.ts'
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

/** Demands with their patents. Rejected patents make room for the next best. */
async function demandSheets(
  { demandIds, top }: { demandIds?: DemandId[] | undefined; top: number },
  context: CallContext,
): Promise<DemandSheet[]> {
  const db = context.library.reading
  const demands = chosenDemands(db, demandIds)
  if (demands.length === 0) return []
  const mostRejected = Math.max(...demands.map((demand) => rejectedCount(db, demand)))
  const asked = Math.min(MAX_TOP, top + mostRejected)
  const results = await matchDemands(context, { demandIds: demands.map(({ id }) => id), top: asked })
  const matchesOf = new Map(results.map(({ id, matches }) => [id, matches]))
  return demands.map((demand) => ({
    demand,
    matches: chooseMatches(matchesOf.get(demand.id) ?? [], top).map(({ reasons, ...match }) => ({
      ...match,
      reason: reasons.sentence,
    })),
  }))
}

export const exportingHandlers: Pick<Handlers, 'exporting.workbook'> = {
  'exporting.workbook': async (args, context) => {
    const demands = await demandSheets(args, context)
    const at = context.now()
    const suggestedName = context.t('workbook.fileName', { date: localDay(at) })
    const file = context.files.place(suggestedName)
    const written = await runJob('writeWorkbook', { path: file.path, demands, at: at.toISOString() }, context)
    return { file: file.handle, suggestedName, ...written }
  },
}
