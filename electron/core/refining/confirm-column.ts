/** Confirming at once what a list said in a column of its own: looked at first, then one change that can be taken back. */
import type { CallResult } from '#shared/contract/index.ts'
import type { RefineFilter, RefineRef } from '#shared/contract/refining.ts'
import { inOneEdit, type Outcome } from '../editing/edit-job.ts'
import type { Actor } from '../editing/history.ts'
import { statementChange } from '../editing/statement-edits.ts'
import { ticker } from '../importing/plan/ticker.ts'
import { withLibrary } from '../importing/with-library.ts'
import type { JobContext } from '../jobs/job.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { getDemand } from '../records/demand-rows.ts'
import { confirmStatement } from '../records/problem-statements.ts'
import { getSupply } from '../records/supply-rows.ts'
import { kindsOf } from './queue.ts'
import { columnRecords, countOpen } from './queue-rows.ts'

type Column = CallResult<'refining.column'>

/** So many are looked at before all are confirmed. */
const SAMPLE = 5

/** From the whole list, not only its head: its end may look otherwise. */
function sampleOf(records: readonly RefineRef[]): readonly RefineRef[] {
  const places = Array.from({ length: SAMPLE }, (_, i) => Math.floor((i * records.length) / SAMPLE))
  return [...new Set(places)].flatMap((place) => records[place] ?? [])
}

function shown(db: ReadableDb, record: RefineRef): Column['sample'][number] {
  const { title, problem } = record.kind === 'demand' ? getDemand(db, record.id) : getSupply(db, record.id)
  return { record, title, statement: problem?.text ?? '' }
}

/** The records that `filter` keeps whose statement came in a list's own column; it may narrow by kind, list and industry. */
const recordsOf = (db: ReadableDb, filter: RefineFilter): RefineRef[] =>
  filter.proposal === null || filter.proposal === 'column'
    ? kindsOf(filter).flatMap((kind) => columnRecords(db, kind, filter))
    : []

/**
 * What confirming at once would confirm: how many, a few of them to judge by, and how many it leaves because their
 * statements are too short.
 */
export function lookAtColumn(db: ReadableDb, filter: RefineFilter): Column {
  const records = recordsOf(db, filter)
  const all = kindsOf(filter).reduce((sum, kind) => sum + countOpen(db, kind, { ...filter, proposal: 'column' }), 0)
  const isAsked = filter.proposal === null || filter.proposal === 'column'
  return {
    count: records.length,
    tooShort: isAsked ? all - records.length : 0,
    sample: sampleOf(records).map((record) => shown(db, record)),
  }
}

/** So many would be confirmed at once. */
export const countColumn = (db: ReadableDb, filter: RefineFilter): number => recordsOf(db, filter).length

/** @throws AppError `app.cancelled`; the library is as it was then */
export function confirmColumn(db: WritableDb, filter: RefineFilter, who: Actor, ctx: JobContext): Outcome {
  return inOneEdit(db, who, (writer) => {
    const records = recordsOf(db, filter)
    const tick = ticker('saving', records.length, ctx)
    for (const [i, record] of records.entries()) {
      const { entry } = statementChange(db, record, () => confirmStatement(db, record, who.at))
      if (entry !== null) writer.note(entry)
      tick(i + 1)
    }
  })
}

/** The job for more than a window should wait for. */
export const confirmMany = (
  { libraryPath, filter, who }: { libraryPath: string; filter: RefineFilter; who: Actor },
  ctx: JobContext,
): Outcome => withLibrary(libraryPath, ({ writing }) => confirmColumn(writing, filter, who, ctx))
