/** The refine queue as the screen walks it: demands first, then patents, page by page, and how far one has come. */
import type { RefineFilter, RefineRef } from '#shared/contract/refining.ts'
import type { ReadableDb } from '../library/database.ts'
import { countOpen, countRecords, openRecords, QUEUE_KINDS } from './queue-rows.ts'

/** The kinds that a filter keeps and that come from that of `after` on. */
function kindsFrom(kind: RefineFilter['kind'], after: RefineRef | null): readonly RefineRef['kind'][] {
  const first = after === null ? 0 : QUEUE_KINDS.indexOf(after.kind)
  return QUEUE_KINDS.slice(first).filter((each) => kind === null || each === kind)
}

/** The next `limit` open records behind one, or the first ones. */
export function nextInQueue(
  db: ReadableDb,
  { kind, after, limit, ...conditions }: RefineFilter & { after: RefineRef | null; limit: number },
): RefineRef[] {
  const found: RefineRef[] = []
  for (const each of kindsFrom(kind, after)) {
    if (found.length === limit) break
    const from = after?.kind === each ? after.id : ''
    found.push(...openRecords(db, each, conditions, { after: from, limit: limit - found.length }))
  }
  return found
}

export function progressOf(db: ReadableDb, { kind, source, proposal }: RefineFilter) {
  const tally = (each: RefineRef['kind']) => ({
    open: countOpen(db, each, { source, proposal: null }),
    all: countRecords(db, each, source),
  })
  const left = (each: RefineRef['kind']) => countOpen(db, each, { source, proposal })
  return {
    demand: tally('demand'),
    supply: tally('supply'),
    left: kindsFrom(kind, null).reduce((sum, each) => sum + left(each), 0),
  }
}
