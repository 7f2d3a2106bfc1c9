/**
 * Says for every source row what importing it does. Preview and commit both stand on this one plan,
 * so what is shown is what happens.
 */
import type { ImportCounts, RejectionCode } from '#shared/contract/importing.ts'
import { newId } from '../ids.ts'
import type { JobContext } from '../jobs/job.ts'
import type { ReadableDb } from '../library/database.ts'
import type { Section, SourceRow } from './recognise.ts'
import type { Imported, RecordSide, RowReading, StoredRecord } from './record-side.ts'
import type { RowFlag } from './row-reader.ts'
import { trimCell, wordKey } from './text.ts'
import { TOTALS } from './vocabulary.ts'

/** Often enough that a cancelled import ends at once, seldom enough to cost nothing. */
export const ROWS_PER_TICK = 200

interface RowPlace {
  readonly sheet: string
  /** 1-based. */
  readonly row: number
  /** As read, without trailing blanks. */
  readonly cells: readonly string[]
}

export interface RejectedRow extends RowPlace {
  readonly outcome: 'rejected'
  readonly rejection: RejectionCode
}

export interface AcceptedRow<Fields> extends RowPlace {
  readonly outcome: 'new' | 'changed' | 'unchanged'
  readonly recordId: string
  /** What the row says. */
  readonly fields: Partial<Imported<Fields>>
  readonly flags: readonly RowFlag[]
}

export type PlannedRow<Fields> = RejectedRow | AcceptedRow<Fields>

/** A record after all rows of the file about it. */
interface Draft<Fields> {
  readonly id: string
  /** As the library has it; what was empty for a new record. */
  readonly before: Imported<Fields>
  fields: Imported<Fields>
  readonly isNew: boolean
  /** The row of this file that last spoke of it. */
  lastRow: number
  readonly statementIsFixed: boolean
}

export interface ListPlan<Fields> {
  readonly rows: readonly PlannedRow<Fields>[]
  /** Only records that the library will see as new or changed, in the order of their first row. */
  readonly drafts: readonly Readonly<Draft<Fields>>[]
  readonly counts: ImportCounts
}

type Tick = (done: number) => void

/** Reports progress and lets a cancelled call end, every few hundred rows. */
export function ticker(phase: 'comparing' | 'saving', total: number, ctx: JobContext): Tick {
  return (done) => {
    if (done % ROWS_PER_TICK !== 0 && done !== total) return
    ctx.throwIfCancelled()
    ctx.report({ phase, done, total })
  }
}

function rejectionOf(row: SourceRow, title: string): RejectionCode | null {
  const first = row.cells.find((cell) => trimCell(cell.raw) !== '')
  if (first !== undefined && TOTALS.has(wordKey(first.raw))) return 'totalsRow'
  return title === '' ? 'titleMissing' : null
}

/** Another writing of the same number is no change, and what a person said about the problem stands. */
function relevant<Fields>(draft: Draft<Fields>, patch: RowReading<Fields>['patch']): [string, unknown][] {
  const before = draft.fields as Record<string, unknown>
  const isSameNumber = 'applicationNumber' in patch && patch.applicationNumber === before.applicationNumber
  return Object.entries(patch).filter(([field]) => {
    if (field === 'applicationNumberRaw') return !isSameNumber || before[field] === ''
    return !(field === 'problemStatement' && draft.statementIsFixed)
  })
}

/** The fields in which two states of a record differ. */
function differences(a: object, b: object): string[] {
  const other = b as Record<string, unknown>
  return Object.entries(a).flatMap(([field, value]) =>
    JSON.stringify(value) === JSON.stringify(other[field]) ? [] : [field],
  )
}

/** Puts a row's words into its record. @returns the fields that this changes. */
function apply<Fields>(draft: Draft<Fields>, reading: RowReading<Fields>): string[] {
  const before = draft.fields as Record<string, unknown>
  const concluded = Object.entries(reading.concluded).filter(([field]) => before[field] === null)
  const after = { ...before, ...Object.fromEntries(concluded), ...Object.fromEntries(relevant(draft, reading.patch)) }
  draft.fields = after as Imported<Fields>
  return differences(after, before)
}

/**
 * What the library will see of a record: where rows of one file contradict each other, the last one may say again
 * what the library has. An organisation's type is the organisation's, and once known no demand changes it.
 */
function netChanges<Fields>({ before, fields }: Draft<Fields>): ReadonlySet<string> {
  const changes = new Set(differences(fields, before))
  const { organisationType = '' } = before as { organisationType?: string }
  if (organisationType !== '' && !changes.has('organisation')) changes.delete('organisationType')
  return changes
}

function openDraft<Fields extends object>(
  stored: StoredRecord<Fields> | undefined,
  empty: Imported<Fields>,
): Draft<Fields> {
  const known = stored ?? { id: newId(), fields: empty, statementIsFixed: false }
  return { ...known, before: known.fields, isNew: stored === undefined, lastRow: 0 }
}

/** The drafts of a plan, by key. */
class Drafts<Fields extends object> {
  private readonly byKey = new Map<string, Draft<Fields>[]>()
  private readonly side: RecordSide<Fields>
  private readonly db: ReadableDb

  constructor(side: RecordSide<Fields>, db: ReadableDb) {
    this.side = side
    this.db = db
  }

  all(): Draft<Fields>[] {
    return [...this.byKey.values()].flat()
  }

  /** The record that a row is about: one that an earlier row spoke of, one of the library, or a new one. */
  of(patch: RowReading<Fields>['patch']): { draft: Draft<Fields>; isKnown: boolean } {
    const key = this.side.key(patch)
    const group = this.byKey.get(key) ?? []
    const known = group.find((draft) => this.side.agrees(draft.fields, patch))
    if (known !== undefined) return { draft: known, isKnown: true }
    const free = this.side.candidates(this.db, patch).filter(({ id }) => group.every((draft) => draft.id !== id))
    const stored =
      free.find(({ fields }) => this.side.agrees(fields, patch)) ?? (this.side.identifies(patch) ? free[0] : undefined)
    const draft = openDraft(stored, this.side.empty)
    this.byKey.set(key, [...group, draft])
    return { draft, isKnown: false }
  }
}

const twinFlag = (row: number): RowFlag => ({ code: 'twinInFile', field: 'title', text: String(row) })

/** A row put into its draft. Whether it changes anything shows when the draft is complete. */
interface AppliedRow<Fields> extends Omit<AcceptedRow<Fields>, 'outcome' | 'recordId'> {
  readonly draft: Draft<Fields>
  /** The first row of the file about this record. */
  readonly isFirst: boolean
  /** The fields that it changed against the rows before it and the library. */
  readonly touched: readonly string[]
}

function applyRow<Fields extends object>(
  drafts: Drafts<Fields>,
  reading: RowReading<Fields>,
  place: RowPlace,
): AppliedRow<Fields> {
  const { draft, isKnown } = drafts.of(reading.patch)
  const touched = apply(draft, reading)
  const twin = isKnown && touched.length > 0 ? [twinFlag(draft.lastRow)] : []
  draft.lastRow = place.row
  return { ...place, draft, isFirst: !isKnown, touched, fields: reading.patch, flags: [...reading.flags, ...twin] }
}

type Changes<Fields> = ReadonlyMap<Draft<Fields>, ReadonlySet<string>>

/** Of a record that the library has, a row counts as changed where it touched what is different in the end. */
function outcomeOf<Fields>({ draft, isFirst, touched }: AppliedRow<Fields>, changes: Changes<Fields>) {
  if (draft.isNew) return isFirst ? 'new' : touched.length > 0 ? 'changed' : 'unchanged'
  return touched.some((field) => changes.get(draft)?.has(field)) ? 'changed' : 'unchanged'
}

function settle<Fields>(row: AppliedRow<Fields> | RejectedRow, changes: Changes<Fields>): PlannedRow<Fields> {
  if ('outcome' in row) return row
  const { draft, isFirst: _, touched: __, ...rest } = row
  return { ...rest, outcome: outcomeOf(row, changes), recordId: draft.id }
}

function count<Fields>(rows: readonly PlannedRow<Fields>[]): ImportCounts {
  const counts = { read: rows.length, new: 0, changed: 0, unchanged: 0, rejected: 0 }
  for (const row of rows) counts[row.outcome] += 1
  return counts
}

function applyRows<Fields extends object>(
  side: RecordSide<Fields>,
  sections: readonly Section[],
  drafts: Drafts<Fields>,
  tick: Tick,
): (AppliedRow<Fields> | RejectedRow)[] {
  const rows: (AppliedRow<Fields> | RejectedRow)[] = []
  for (const section of sections) {
    for (const source of section.rows) {
      const reading = side.read(section, source)
      const rejection = rejectionOf(source, reading.patch.title)
      const place = { sheet: section.sheet, row: source.number, cells: source.cells.map((cell) => cell.raw) }
      if (rejection !== null) rows.push({ ...place, outcome: 'rejected', rejection })
      else rows.push(applyRow(drafts, reading, place))
      tick(rows.length)
    }
  }
  return rows
}

/**
 * Plans the import of a list against the library as it is now. Of a new record, a later row counts as changed or
 * unchanged against the rows before it; of a known one, every row against what the library has and will have, so
 * that the same list a second time changes nothing. Nothing is written.
 * @param options.addsOnly Records that the library has stay as they are.
 * @throws AppError `app.cancelled`
 */
export function planList<Fields extends object>(
  side: RecordSide<Fields>,
  sections: readonly Section[],
  db: ReadableDb,
  ctx: JobContext,
  { addsOnly } = { addsOnly: false },
): ListPlan<Fields> {
  const drafts = new Drafts(side, db)
  const total = sections.reduce((sum, section) => sum + section.rows.length, 0)
  const applied = applyRows(side, sections, drafts, ticker('comparing', total, ctx))
  const known = drafts.all().filter((draft) => !draft.isNew && !addsOnly)
  const changes = new Map(known.map((draft) => [draft, netChanges(draft)]))
  const rows = applied.map((row) => settle(row, changes))
  const written = drafts.all().filter((draft) => draft.isNew || (changes.get(draft)?.size ?? 0) > 0)
  return { rows, drafts: written, counts: count(rows) }
}
