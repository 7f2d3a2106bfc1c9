/** The imports that spoke of a record, and what each changed in it. */
import type { FieldValue } from '#shared/contract/editing.ts'
import type { ImportBatch, RecordKind } from '#shared/contract/importing.ts'
import type { ReadableDb } from '../../library/database.ts'
import { rowToBatch } from './batch-rows.ts'

export interface ImportMention {
  readonly batch: ImportBatch
  readonly importedBy: string
  readonly outcome: 'new' | 'changed' | 'unchanged'
  /** The fields that it changed, as they were. */
  readonly before: Readonly<Record<string, FieldValue>>
  /** How many records the import wrote. */
  readonly records: number
}

/** Of several rows about one record the one that did most speaks for the import. */
export const MENTIONS_OF = (kind: RecordKind): string => `SELECT import_batch.*, before,
    min(CASE outcome WHEN 'new' THEN 1 WHEN 'changed' THEN 2 ELSE 3 END) AS rank
  FROM import_row JOIN import_batch ON import_batch.id = import_row.batch_id
  LEFT JOIN import_change ON import_change.batch_id = import_batch.id AND record_id = import_row.${kind}_id
  WHERE import_row.${kind}_id = ? GROUP BY import_batch.id ORDER BY imported_at, import_batch.id`

/** What imports changed in a record, also in one that is gone since. */
const CHANGES_OF = `SELECT import_batch.*, before, 2 AS rank FROM import_change
  JOIN import_batch ON import_batch.id = import_change.batch_id
  WHERE record_id = ? ORDER BY imported_at, import_batch.id`

const OUTCOMES = ['unchanged', 'new', 'changed', 'unchanged'] as const

type MentionRow = Parameters<typeof rowToBatch>[0] & { before: string | null; imported_by: string; rank: number }

function rowToMention({ before, rank, imported_by, ...row }: MentionRow): ImportMention {
  const batch = rowToBatch(row)
  return {
    batch,
    importedBy: imported_by,
    outcome: OUTCOMES[rank] ?? 'unchanged',
    before: before === null ? {} : (JSON.parse(before) as { fields: Record<string, FieldValue> }).fields,
    records: Math.max(1, batch.counts.new + batch.counts.changed),
  }
}

/** The first first. */
export function importsOfRecord(db: ReadableDb, { kind, id }: { kind: RecordKind; id: string }): ImportMention[] {
  return db.prepare<[string], MentionRow>(MENTIONS_OF(kind)).all(id).map(rowToMention)
}

/** The first first. */
export function importChangesOf(db: ReadableDb, id: string): ImportMention[] {
  return db.prepare<[string], MentionRow>(CHANGES_OF).all(id).map(rowToMention)
}
