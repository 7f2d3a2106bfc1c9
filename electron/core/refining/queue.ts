/** The refine queue as the screen walks it: demands first, then patents, page by page, and how far one has come. */
import type { RefineFilter, RefineRef } from '#shared/contract/refining.ts'
import type { ReadableDb } from '../library/database.ts'
import { countOpen, countRecords, openRecords, QUEUE_KINDS } from './queue-rows.ts'

/** The kinds that a filter keeps, in the order of the queue; only demands have an industry. */
export function kindsOf({ kind, industry }: Pick<RefineFilter, 'kind' | 'industry'>): readonly RefineRef['kind'][] {
  return QUEUE_KINDS.filter((each) => (kind === null || each === kind) && (industry === null || each === 'demand'))
}

/** Those of them that come from that of `after` on. */
function kindsFrom(filter: RefineFilter, after: RefineRef | null): readonly RefineRef['kind'][] {
  const first = after === null ? 0 : QUEUE_KINDS.indexOf(after.kind)
  return kindsOf(filter).filter((each) => QUEUE_KINDS.indexOf(each) >= first)
}

/** The next `limit` open records behind one, or the first ones. */
export function nextInQueue(
  db: ReadableDb,
  { after, limit, ...filter }: RefineFilter & { after: RefineRef | null; limit: number },
): RefineRef[] {
  const found: RefineRef[] = []
  for (const each of kindsFrom(filter, after)) {
    if (found.length === limit) break
    const from = after?.kind === each ? after.id : ''
    found.push(...openRecords(db, each, filter, { after: from, limit: limit - found.length }))
  }
  return found
}

const NOTHING = { open: 0, all: 0 }

/** Records that are open and all of them, by kind, within the list and industry; `left`: what the whole filter leaves. */
export function progressOf(db: ReadableDb, filter: RefineFilter) {
  const tally = (kind: RefineRef['kind']) => {
    if (!kindsOf({ ...filter, kind: null }).includes(kind)) return NOTHING
    return { open: countOpen(db, kind, { ...filter, proposal: null }), all: countRecords(db, kind, filter) }
  }
  return {
    demand: tally('demand'),
    supply: tally('supply'),
    left: kindsOf(filter).reduce((sum, kind) => sum + countOpen(db, kind, filter), 0),
  }
}
