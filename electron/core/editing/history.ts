/** The history of records: the rows, and the one function by which every room notes what a person did. */
import type { FieldChange, FieldValue, RecordChange } from '#shared/contract/editing.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import { newId } from '../ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import type { MergeImage } from '../merging/undo-merge.ts'
import type { StatementImage } from '../records/problem-statements.ts'

export interface RecordName {
  readonly kind: RecordKind
  readonly id: string
}

export interface RemovedRecord {
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly createdAt: string
  readonly updatedAt: string
}

/** What is needed to bring back what no field says: a statement with its origin, a record that was removed or merged. */
export interface EditImage {
  /** Null: the record had none. */
  readonly statement?: StatementImage | null
  readonly record?: RemovedRecord
  readonly merge?: MergeImage
  /** Of the fields that a merge filled in, those that a person had entered in the other record. */
  readonly byHand?: readonly string[]
}

export interface HistoryEntry {
  readonly record: RecordName
  readonly kind: RecordChange['kind']
  readonly fields?: readonly FieldChange[]
  /** What it was, in words: the title of a decision's other side. */
  readonly note?: string
  readonly image?: EditImage
  /** The edit that this one takes back. */
  readonly undoes?: string
  /** When the record was last changed before. */
  readonly updatedBefore?: string
}

/** Who acts, and when: an ISO time. */
export interface Actor {
  readonly actor: string
  readonly at: string
}

/** Notes entries as one change, as they come. Call it within the transaction that makes the change. */
export function historyWriter(db: WritableDb, { actor, at }: Actor) {
  const id = newId<string>()
  const insert = db.prepare(
    `INSERT INTO record_edit (id, record_kind, record_id, kind, fields, note, undoes, image, updated_before,
       edited_by, edited_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  let count = 0
  return {
    id,
    get count() {
      return count
    },
    note({ record, kind, fields = [], note = '', image, undoes = '', updatedBefore = '' }: HistoryEntry): void {
      const kept = [undoes || null, image === undefined ? null : JSON.stringify(image), updatedBefore || null]
      insert.run(id, record.kind, record.id, kind, JSON.stringify(fields), note, ...kept, actor, at)
      count += 1
    },
  }
}

/**
 * Notes one change in the history of one record or several: a decision stands in that of both sides.
 * Call it within the transaction that makes the change.
 * @returns its id
 */
export function recordHistory(db: WritableDb, entries: HistoryEntry | readonly HistoryEntry[], who: Actor): string {
  const writer = historyWriter(db, who)
  for (const entry of [entries].flat() as HistoryEntry[]) writer.note(entry)
  return writer.id
}

interface EditRow {
  id: string
  record_kind: RecordKind
  record_id: string
  kind: RecordChange['kind']
  fields: string
  note: string
  image: string | null
  undoes: string | null
  updated_before: string | null
  edited_by: string
  edited_at: string
}

/** A change of one record, as it is stored. */
export interface StoredEdit extends Actor {
  readonly id: string
  readonly record: RecordName
  readonly kind: RecordChange['kind']
  readonly fields: readonly FieldChange[]
  readonly note: string
  readonly image: EditImage | null
  readonly updatedBefore: string | null
}

function rowToEdit(row: EditRow): StoredEdit {
  return {
    id: row.id,
    record: { kind: row.record_kind, id: row.record_id },
    kind: row.kind,
    fields: JSON.parse(row.fields),
    note: row.note,
    image: row.image === null ? null : JSON.parse(row.image),
    updatedBefore: row.updated_before,
    actor: row.edited_by,
    at: row.edited_at,
  }
}

/** What one change did, record by record. Rows are read as they are asked for: a change may be of 100,000 records. */
export function* changesOfEdit(db: ReadableDb, id: string, recordId?: string): Generator<StoredEdit> {
  const sql = `SELECT * FROM record_edit WHERE id = ? ${recordId === undefined ? '' : 'AND record_id = ?'}`
  const given = recordId === undefined ? [id] : [id, recordId]
  for (const row of db.prepare<string[], EditRow>(sql).iterate(...given)) yield rowToEdit(row)
}

export function countOfEdit(db: ReadableDb, id: string): number {
  return db.prepare<[string], number>('SELECT count(*) FROM record_edit WHERE id = ?').pluck().get(id) as number
}

export const EDITS_OF_RECORD = 'SELECT * FROM record_edit WHERE record_id = ? ORDER BY edited_at, id'

/** All that was done to a record by hand, the first first. */
export function editsOfRecord(db: ReadableDb, recordId: string): StoredEdit[] {
  return db.prepare<[string], EditRow>(EDITS_OF_RECORD).all(recordId).map(rowToEdit)
}

/** The edits of a record that were taken back, from this record or from all that they touched. */
export function undoneEdits(db: ReadableDb, recordId: string): Set<string> {
  const sql = 'SELECT undoes FROM record_edit WHERE record_id = ? AND undoes IS NOT NULL'
  return new Set(db.prepare<[string], string>(sql).pluck().all(recordId) as string[])
}
