/** Which records were merged into which: the row and its queries. */
import type { FieldChange } from '#shared/contract/editing.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'

type Fields = Readonly<Record<string, FieldChange['before']>>

export interface StoredMerge {
  readonly goneId: string
  readonly kind: RecordKind
  readonly keptId: string
  /** The merge in the history of the one that was kept. */
  readonly editId: string
  /** Of the one that went, as it was. */
  readonly title: string
  readonly fields: Fields
  /** What it said otherwise: before, its own value; after, the one that was kept. */
  readonly left: readonly FieldChange[]
  readonly by: string
  readonly at: string
}

/** Before the record goes: while the row is there, a trigger leaves its history in place. */
export function insertMerge(db: WritableDb, merge: StoredMerge): void {
  db.prepare(
    `INSERT INTO record_merge (gone_id, kind, kept_id, edit_id, title, fields, left, merged_by, merged_at)
     VALUES (@goneId, @kind, @keptId, @editId, @title, @fields, @left, @by, @at)`,
  ).run({ ...merge, fields: JSON.stringify(merge.fields), left: JSON.stringify(merge.left) })
}

/** Call it when the record is back. */
export function deleteMerge(db: WritableDb, goneId: string): void {
  db.prepare('DELETE FROM record_merge WHERE gone_id = ?').run(goneId)
}

/** Those that were merged into one record directly, as `StoredMerge`; `fields` and `left` are JSON. */
export const MERGED_INTO = `SELECT gone_id AS goneId, kind, kept_id AS keptId, edit_id AS editId, title, fields, left,
  merged_by AS "by", merged_at AS at FROM record_merge WHERE kept_id = ?`

type Columns = Omit<StoredMerge, 'fields' | 'left'> & { readonly fields: string; readonly left: string }

/** The records that were merged into one, and those that had been merged into them. */
export function mergedInto(db: ReadableDb, keptId: string): StoredMerge[] {
  const direct = db.prepare<[string], Columns>(MERGED_INTO).all(keptId)
  return direct.flatMap(({ fields, left, ...merge }) => [
    { ...merge, fields: JSON.parse(fields), left: JSON.parse(left) },
    ...mergedInto(db, merge.goneId),
  ])
}
