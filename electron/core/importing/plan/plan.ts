/**
 * Says for every source row what importing it does. Preview and commit both stand on this one plan,
 * so what is shown is what happens.
 */
import type { ImportCounts } from '#shared/contract/importing.ts'
import type { JobContext } from '../../jobs/job.ts'
import { differences } from '../../records/field-values.ts'
import type { Imported, RecordSide, RowReading } from '../record-side.ts'
import type { RowFlag } from '../row-reader.ts'
import { applyReading, type Draft, Drafts, fillNew, type Identities } from './drafts.ts'
import type { KnownRecords } from './known-records.ts'
import type { ReadRow, RefusedRow, RowPlace } from './read-rows.ts'
import { type Tick, ticker } from './ticker.ts'

export interface RejectedRow extends RefusedRow {
  readonly outcome: 'rejected'
}

export interface AcceptedRow<Fields> extends RowPlace {
  readonly outcome: 'new' | 'changed' | 'unchanged'
  readonly recordId: string
  /** What the row says. */
  readonly fields: Partial<Imported<Fields>>
  readonly flags: readonly RowFlag[]
  /** Of the fields, what a fact above or below the list says. */
  readonly given: RowReading<Fields>['given']
}

export type PlannedRow<Fields> = RejectedRow | AcceptedRow<Fields>

/** A record that the list speaks of, when all its rows are in. */
export type PlannedRecord<Fields> = Readonly<Draft<Fields>>

export interface ListPlan<Fields> {
  readonly rows: readonly PlannedRow<Fields>[]
  /** Every record that the list speaks of, in the order of their first rows. */
  readonly records: readonly PlannedRecord<Fields>[]
  readonly counts: ImportCounts
}

/** What people decided before the list is written. */
export interface PlanChoices extends Identities {
  /** Records that the library has stay as they are. */
  readonly addsOnly: boolean
  /** Fields of known records that stay as the library has them, by record id. */
  readonly kept: ReadonlyMap<string, ReadonlySet<string>>
  /** The fields of a known record that hold what a person entered. */
  readonly corrected: (id: string, fields: object) => ReadonlySet<string>
}

/** Whether the library will see anything of it. */
export const isWritten = ({ isNew, changes }: Pick<PlannedRecord<unknown>, 'isNew' | 'changes'>): boolean =>
  isNew || changes.length > 0

/**
 * What the library will see of a record: where rows of one file contradict each other, the last one may say again
 * what the library has. An organisation's type is the organisation's, and once known no demand changes it.
 */
function netChanges<Fields>({ before, fields }: Draft<Fields>): string[] {
  const changes = differences(fields as object, before as object)
  const { organisationType = '' } = before as { organisationType?: string }
  const typeStays = organisationType !== '' && !changes.includes('organisation')
  return typeStays ? changes.filter((field) => field !== 'organisationType') : changes
}

const NONE: ReadonlySet<string> = new Set()

/** A number and how it was written are one thing to a reader. */
const keeps = (kept: ReadonlySet<string>, field: string): boolean =>
  kept.has(field) || (field === 'applicationNumberRaw' && kept.has('applicationNumber'))

/** Of a known record, only what is to change differs from what the library has. */
function settleRecord<Fields>(draft: Draft<Fields>, { addsOnly, kept: keptOf, corrected }: PlanChoices): void {
  draft.proposed = draft.fields
  if (draft.isNew) return
  const all = netChanges(draft)
  const byHand = all.length === 0 ? NONE : corrected(draft.id, draft.before as object)
  const chosen = keptOf.get(draft.id) ?? byHand
  draft.corrected = all.filter((field) => byHand.has(field))
  draft.kept = addsOnly ? all : all.filter((field) => keeps(chosen, field))
  draft.changes = all.filter((field) => !draft.kept.includes(field))
  const after = draft.fields as Record<string, unknown>
  draft.fields = { ...draft.before, ...Object.fromEntries(draft.changes.map((field) => [field, after[field]])) }
}

const twinFlag = (row: number): RowFlag => ({ code: 'twinInFile', field: 'title', text: String(row) })

/** A row put into its draft. Whether it changes anything shows when the draft is complete. */
interface AppliedRow<Fields> {
  readonly read: ReadRow<Fields>
  readonly flags: readonly RowFlag[]
  readonly draft: Draft<Fields>
  /** The first row of the file about this record. */
  readonly isFirst: boolean
  /** The fields that it changed against the rows before it and the library. */
  readonly touched: readonly string[]
}

const NOTHING: readonly string[] = []

function applyRow<Fields extends object>(drafts: Drafts<Fields>, read: ReadRow<Fields>): AppliedRow<Fields> {
  const { draft, isKnown } = drafts.of(read.reading.patch, read)
  const opensNew = draft.isNew && !isKnown
  const touched = opensNew ? NOTHING : applyReading(draft, read.reading)
  if (opensNew) fillNew(draft, read.reading)
  const { flags } = read.reading
  const all = isKnown && touched.length > 0 ? [...flags, twinFlag(draft.lastRow)] : flags
  draft.lastRow = read.row
  return { read, flags: all, draft, isFirst: !isKnown, touched }
}

/** Of a record that the library has, a row counts as changed where it touched what is different in the end. */
function outcomeOf<Fields>({ draft, isFirst, touched }: AppliedRow<Fields>) {
  if (draft.isNew) return isFirst ? 'new' : touched.length > 0 ? 'changed' : 'unchanged'
  return touched.some((field) => draft.changes.includes(field)) ? 'changed' : 'unchanged'
}

function settleRow<Fields>(row: AppliedRow<Fields> | RefusedRow): PlannedRow<Fields> {
  if (!('draft' in row)) return { ...row, outcome: 'rejected' }
  const { read, draft, flags } = row
  const { sheet, section, row: number, cells, edits, isHidden } = read
  const outcome = outcomeOf(row)
  const place = { sheet, section, row: number, cells, edits, isHidden }
  const { patch, given } = read.reading
  return { ...place, outcome, recordId: draft.id, fields: patch, flags, given }
}

/** How many rows were read, and how many have each outcome. */
export function countRows<Fields>(rows: readonly PlannedRow<Fields>[]): ImportCounts {
  const counts = { read: rows.length, new: 0, changed: 0, unchanged: 0, rejected: 0 }
  for (const row of rows) counts[row.outcome] += 1
  return counts
}

function applyRows<Fields extends object>(
  rows: readonly (ReadRow<Fields> | RefusedRow)[],
  drafts: Drafts<Fields>,
  tick: Tick,
): (AppliedRow<Fields> | RefusedRow)[] {
  return rows.map((row, i) => {
    tick(i + 1)
    return row.rejection === null ? applyRow(drafts, row) : row
  })
}

/** A list planned after this one sees what this one will write. */
function remember<Fields extends object>(known: KnownRecords<Fields>, record: PlannedRecord<Fields>): void {
  const { id, fields, statementIsFixed, isNew, before } = record
  known.put({ id, fields, statementIsFixed }, isNew ? null : before)
}

/**
 * Plans the import of a list against the library as it is now. Of a new record, a later row counts as changed or
 * unchanged against the rows before it; of a known one, every row against what the library has and will have, so
 * that the same list a second time changes nothing. Nothing is written.
 * @throws AppError `app.cancelled`
 */
export function planList<Fields extends object>(
  side: RecordSide<Fields>,
  rows: readonly (ReadRow<Fields> | RefusedRow)[],
  known: KnownRecords<Fields>,
  choices: PlanChoices,
  ctx: JobContext,
): ListPlan<Fields> {
  const drafts = new Drafts(side, known, choices)
  const applied = applyRows(rows, drafts, ticker('comparing', rows.length, ctx))
  for (const draft of drafts.all) settleRecord(draft, choices)
  for (const record of drafts.all) if (isWritten(record)) remember(known, record)
  const planned = applied.map(settleRow)
  return { rows: planned, records: drafts.all, counts: countRows(planned) }
}
