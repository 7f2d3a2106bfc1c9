/** Import batches and their source rows in the library. Rows of these tables never leave this module. */

import type { ImportBatch, ImportColumn, ImportCounts, RecordKind } from '#shared/contract/importing.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import type { PlannedRow } from './plan.ts'

interface BatchRow {
  id: string
  kind: RecordKind
  source: string
  file_name: string
  imported_at: string
  count_read: number
  count_new: number
  count_changed: number
  count_unchanged: number
  count_rejected: number
}

export interface NewBatch {
  readonly id: ImportBatchId
  readonly kind: RecordKind
  readonly source: string
  readonly fileName: string
  readonly sha256: string
  readonly columns: readonly ImportColumn[]
  readonly isSample: boolean
  readonly counts: ImportCounts
  readonly actor: string
  readonly at: string
}

function rowToBatch(row: BatchRow): ImportBatch {
  return {
    id: row.id as ImportBatchId,
    kind: row.kind,
    source: row.source,
    fileName: row.file_name,
    importedAt: row.imported_at,
    counts: {
      read: row.count_read,
      new: row.count_new,
      changed: row.count_changed,
      unchanged: row.count_unchanged,
      rejected: row.count_rejected,
    },
  }
}

export function insertBatch(db: WritableDb, batch: NewBatch): void {
  const { counts, columns, isSample, ...columnsOfRow } = batch
  db.prepare(
    `INSERT INTO import_batch (id, kind, source, file_name, file_sha256, columns, is_sample, count_read, count_new,
       count_changed, count_unchanged, count_rejected, imported_by, imported_at)
     VALUES (@id, @kind, @source, @fileName, @sha256, @columns, @isSample, @read, @new, @changed, @unchanged, @rejected,
       @actor, @at)`,
  ).run({ ...columnsOfRow, ...counts, columns: JSON.stringify(columns), isSample: isSample ? 1 : 0 })
}

/** Keeps source rows as they were read; the flags keep their code and field, the cell has the text. */
export function insertRows<Fields>(
  db: WritableDb,
  batch: Pick<NewBatch, 'id' | 'kind'>,
  rows: readonly PlannedRow<Fields>[],
  tick: (done: number) => void,
): void {
  const insert = db.prepare(
    `INSERT INTO import_row (batch_id, sheet, row_number, cells, outcome, rejection, flags, supply_id, demand_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const [i, row] of rows.entries()) {
    const isRejected = row.outcome === 'rejected'
    const flags = isRejected ? [] : row.flags.map(({ code, field }) => ({ code, field }))
    const id = isRejected ? null : row.recordId
    const ids = batch.kind === 'supply' ? [id, null] : [null, id]
    const rejection = isRejected ? row.rejection : null
    insert.run(
      batch.id,
      row.sheet,
      row.row,
      JSON.stringify(row.cells),
      row.outcome,
      rejection,
      JSON.stringify(flags),
      ...ids,
    )
    tick(i + 1)
  }
}

/** @throws RangeError where there is no such batch. */
export function getBatch(db: ReadableDb, id: ImportBatchId): ImportBatch {
  const row = db.prepare<[string], BatchRow>('SELECT * FROM import_batch WHERE id = ?').get(id)
  if (row === undefined) throw new RangeError('No such import batch')
  return rowToBatch(row)
}

/** All imports, the newest first. */
export function listBatches(db: ReadableDb): ImportBatch[] {
  return db.prepare<[], BatchRow>('SELECT * FROM import_batch ORDER BY imported_at DESC, id DESC').all().map(rowToBatch)
}
