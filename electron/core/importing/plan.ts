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
  fields: Imported<Fields>
  readonly isNew: boolean
  isChanged: boolean
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

/** Puts a row's words into its record. @returns true where that changes anything. */
function apply<Fields>(draft: Draft<Fields>, reading: RowReading<Fields>): boolean {
  const before = draft.fields as Record<string, unknown>
  const concluded = Object.entries(reading.concluded).filter(([field]) => before[field] === null)
  const after = { ...before, ...Object.fromEntries(concluded), ...Object.fromEntries(relevant(draft, reading.patch)) }
  const changed = Object.entries(after).some(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  )
  draft.fields = after as Imported<Fields>
  return changed
}

function openDraft<Fields extends object>(
  stored: StoredRecord<Fields> | undefined,
  empty: Imported<Fields>,
): Draft<Fields> {
  const open = { isChanged: false, lastRow: 0 }
  if (stored === undefined) return { id: newId(), fields: empty, isNew: true, statementIsFixed: false, ...open }
  return { ...stored, isNew: false, ...open }
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

function planRow<Fields extends object>(
  drafts: Drafts<Fields>,
  reading: RowReading<Fields>,
  row: number,
): Pick<AcceptedRow<Fields>, 'outcome' | 'recordId' | 'fields' | 'flags'> {
  const { patch, flags } = reading
  const { draft, isKnown } = drafts.of(patch)
  const changed = apply(draft, reading)
  const outcome = draft.isNew && !isKnown ? 'new' : changed ? 'changed' : 'unchanged'
  if (outcome === 'changed') draft.isChanged = true
  const twin = isKnown && changed ? [twinFlag(draft.lastRow)] : []
  draft.lastRow = row
  return { outcome, recordId: draft.id, fields: patch, flags: [...flags, ...twin] }
}

function count<Fields>(rows: readonly PlannedRow<Fields>[]): ImportCounts {
  const counts = { read: rows.length, new: 0, changed: 0, unchanged: 0, rejected: 0 }
  for (const row of rows) counts[row.outcome] += 1
  return counts
}

/**
 * Plans the import of a list against the library as it is now. A later row about the same record counts as changed
 * or unchanged against the rows before it. Nothing is written.
 * @throws AppError `app.cancelled`
 */
export function planList<Fields extends object>(
  side: RecordSide<Fields>,
  sections: readonly Section[],
  db: ReadableDb,
  ctx: JobContext,
): ListPlan<Fields> {
  const drafts = new Drafts(side, db)
  const rows: PlannedRow<Fields>[] = []
  const tick = ticker(
    'comparing',
    sections.reduce((sum, section) => sum + section.rows.length, 0),
    ctx,
  )
  for (const section of sections) {
    for (const source of section.rows) {
      const reading = side.read(section, source)
      const rejection = rejectionOf(source, reading.patch.title)
      const place = { sheet: section.sheet, row: source.number, cells: source.cells.map((cell) => cell.raw) }
      if (rejection !== null) rows.push({ ...place, outcome: 'rejected', rejection })
      else rows.push({ ...place, ...planRow(drafts, reading, source.number) })
      tick(rows.length)
    }
  }
  return { rows, drafts: drafts.all().filter((draft) => draft.isNew || draft.isChanged), counts: count(rows) }
}
