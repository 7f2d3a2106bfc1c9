/**
 * Plans a list anew after a few of its rows changed: only the rows that may be about the same records as these. What
 * comes out is what planning all of it would say; where that cannot be known from a part, nothing does.
 */
import type { JobContext } from '../../jobs/job.ts'
import { keyOf, type RecordSide } from '../record-side.ts'
import type { KnownRecords } from './known-records.ts'
import { countRows, type ListPlan, type PlanChoices, type PlannedRecord, planList } from './plan.ts'
import type { ReadRow, RefusedRow } from './read-rows.ts'

type Row<Fields> = ReadRow<Fields> | RefusedRow

/** More rows than that, and the whole list is planned as fast. */
const MOST_ROWS = 2000

/** Asked again for all rows with every correction, and dear where there is no number. */
const keys = new WeakMap<object, string>()

function keyOfRow<Fields extends object>(side: RecordSide<Fields>, row: Row<Fields>): string | null {
  if (row.rejection !== null) return null
  const known = keys.get(row) ?? keyOf(side, row.reading.patch)
  keys.set(row, known)
  return known
}

interface Before<Fields> {
  readonly plan: ListPlan<Fields>
  readonly rows: readonly Row<Fields>[]
}

/** What a row may have in common with others: its key now and before, and the record it was about. */
type NamesOf = (row: number) => readonly [string | null, string | null, string | null]

function namesIn<Fields extends object>(
  side: RecordSide<Fields>,
  { plan, rows: old }: Before<Fields>,
  now: readonly Row<Fields>[],
): NamesOf {
  return (i) => {
    const planned = plan.rows[i]
    const record = planned === undefined || planned.outcome === 'rejected' ? null : planned.recordId
    return [keyOfRow(side, now[i] as Row<Fields>), keyOfRow(side, old[i] as Row<Fields>), record]
  }
}

/** Rows that a change of some may concern: they share a name with one of these, which share others, and so on. */
function rowsConcerned(changed: readonly number[], count: number, namesOf: NamesOf): Set<number> {
  const concerned = new Set(changed)
  const names = new Set<string | null>()
  for (let before = -1; before !== concerned.size && concerned.size <= MOST_ROWS; ) {
    before = concerned.size
    for (const row of concerned) for (const name of namesOf(row)) names.add(name)
    names.delete(null)
    for (let row = 0; row < count; row++) if (namesOf(row).some((name) => names.has(name))) concerned.add(row)
  }
  return concerned
}

/** Takes back what planning the records made known. False where the order of what was known before would be lost. */
function forget<Fields extends object>(
  known: KnownRecords<Fields>,
  records: readonly PlannedRecord<Fields>[],
): boolean {
  if (!records.every((record) => known.canForget(record))) return false
  for (const record of records) known.forget(record)
  return true
}

/** All records in the order of their first rows; most often each is where it was. */
function mergedRecords<Fields>(
  old: ListPlan<Fields>['records'],
  gone: ReadonlySet<string>,
  fresh: ListPlan<Fields>['records'],
  rows: ListPlan<Fields>['rows'],
): readonly PlannedRecord<Fields>[] {
  const byId = new Map(fresh.map((record) => [record.id, record]))
  const staysAt = ({ id, first }: PlannedRecord<Fields>) => {
    const record = byId.get(id)
    return record !== undefined && record.first.row === first.row && record.first.sheet === first.sheet
  }
  const replaced = old.filter(({ id }) => gone.has(id))
  if (replaced.length === fresh.length && replaced.every(staysAt))
    return old.map((record) => byId.get(record.id) ?? record)
  for (const record of old) if (!gone.has(record.id)) byId.set(record.id, record)
  const ids = new Set(rows.flatMap((row) => (row.outcome === 'rejected' ? [] : [row.recordId])))
  return [...ids].map((id) => byId.get(id) as PlannedRecord<Fields>)
}

/**
 * @param known As the plan before left it; with a new plan it is as that leaves it.
 * @returns null where all of the list must be planned; `known` is as it was then
 * @throws AppError `app.cancelled`
 */
export function replanList<Fields extends object>(
  side: RecordSide<Fields>,
  before: Before<Fields>,
  now: readonly Row<Fields>[],
  known: KnownRecords<Fields>,
  choices: PlanChoices,
  ctx: JobContext,
): ListPlan<Fields> | null {
  if (now.length !== before.rows.length) return null
  const changed = now.flatMap((row, i) => (row === before.rows[i] ? [] : [i]))
  const found = rowsConcerned(changed, now.length, namesIn(side, before, now))
  const concerned = [...found].toSorted((a, b) => a - b)
  if (concerned.length > MOST_ROWS) return null
  const ids = new Set(
    concerned.flatMap((i) => {
      const row = before.plan.rows[i]
      return row === undefined || row.outcome === 'rejected' ? [] : [row.recordId]
    }),
  )
  if (
    !forget(
      known,
      before.plan.records.filter(({ id }) => ids.has(id)),
    )
  )
    return null
  const part = planList(
    side,
    concerned.map((i) => now[i] as Row<Fields>),
    known,
    choices,
    ctx,
  )
  const rows = [...before.plan.rows]
  for (const [at, i] of concerned.entries()) rows[i] = part.rows[at] as (typeof rows)[number]
  return { rows, records: mergedRecords(before.plan.records, ids, part.records, rows), counts: countRows(rows) }
}
