/** Import batches and their source rows in the library. Rows of these tables never leave this module. */

import { AppError } from '#shared/contract/app-error.ts'
import type { ImportBatch, ImportColumn, ImportCounts, RecordKind, RejectionCode } from '#shared/contract/importing.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../../library/database.ts'
import type { PlannedRow } from '../plan/plan.ts'
import type { StoredSection } from './stored-layout.ts'

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
  /** How the columns were understood, section by section. */
  readonly layout: readonly StoredSection[]
  readonly isSample: boolean
  readonly counts: ImportCounts
  readonly actor: string
  readonly at: string
}

export function rowToBatch(row: BatchRow): ImportBatch {
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
  const { counts, columns, layout, isSample, ...columnsOfRow } = batch
  const json = { columns: JSON.stringify(columns), layout: JSON.stringify(layout) }
  db.prepare(
    `INSERT INTO import_batch (id, kind, source, file_name, file_sha256, columns, layout, is_sample, count_read,
       count_new, count_changed, count_unchanged, count_rejected, imported_by, imported_at, keeps_changes)
     VALUES (@id, @kind, @source, @fileName, @sha256, @columns, @layout, @isSample, @read, @new, @changed, @unchanged,
       @rejected, @actor, @at, 1)`,
  ).run({ ...columnsOfRow, ...counts, ...json, isSample: isSample ? 1 : 0 })
}

/** Organisations whose type this import was the first to say. */
export function noteTypedOrganisations(db: WritableDb, id: ImportBatchId, organisations: readonly string[]): void {
  if (organisations.length === 0) return
  db.prepare('UPDATE import_batch SET typed_organisations = ? WHERE id = ?').run(JSON.stringify(organisations), id)
}

/** What is written of every row that says nothing out of the ordinary. */
const NO_FLAGS = '[]'
const NO_EDITS = '{}'

/** Keeps source rows as they were read; the flags keep their code and field, the cell has the text. */
export function insertRows<Fields>(
  db: WritableDb,
  batch: Pick<NewBatch, 'id' | 'kind'>,
  rows: readonly PlannedRow<Fields>[],
  tick: (done: number) => void,
): void {
  const insert = db.prepare(
    `INSERT INTO import_row (batch_id, sheet, row_number, cells, edits, outcome, rejection, flags, ${batch.kind}_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const [i, row] of rows.entries()) {
    const isRejected = row.outcome === 'rejected'
    const flags = isRejected || row.flags.length === 0 ? NO_FLAGS : flagsOf(row.flags)
    const edits = row.edits === null ? NO_EDITS : JSON.stringify(row.edits)
    const [rejection, id] = isRejected ? [row.rejection, null] : [null, row.recordId]
    insert.run(batch.id, row.sheet, row.row, JSON.stringify(row.cells), edits, row.outcome, rejection, flags, id)
    tick(i + 1)
  }
}

const flagsOf = (flags: readonly { code: string; field: string }[]): string =>
  JSON.stringify(flags.map(({ code, field }) => ({ code, field })))

/** @throws AppError `import.batch-not-found` */
export function getBatch(db: ReadableDb, id: ImportBatchId): ImportBatch {
  const row = db.prepare<[string], BatchRow>('SELECT * FROM import_batch WHERE id = ?').get(id)
  if (row === undefined) throw new AppError('import.batch-not-found')
  return rowToBatch(row)
}

/** All imports, the newest first. */
export function listBatches(db: ReadableDb): ImportBatch[] {
  return db.prepare<[], BatchRow>('SELECT * FROM import_batch ORDER BY imported_at DESC, id DESC').all().map(rowToBatch)
}

/** What a batch keeps beside what the contract shows. */
export interface BatchFile {
  readonly sha256: string
  readonly columns: readonly ImportColumn[]
  /** Empty for an import of an older version of the program. */
  readonly layout: readonly StoredSection[]
}

/** @throws AppError `import.batch-not-found` */
export function getBatchFile(db: ReadableDb, id: ImportBatchId): BatchFile {
  const sql = 'SELECT file_sha256 AS sha256, columns, layout FROM import_batch WHERE id = ?'
  const row = db.prepare<[string], { sha256: string; columns: string; layout: string }>(sql).get(id)
  if (row === undefined) throw new AppError('import.batch-not-found')
  return { sha256: row.sha256, columns: JSON.parse(row.columns), layout: JSON.parse(row.layout) }
}

export interface RefusedBatchRow {
  readonly sheet: string
  readonly row: number
  /** As read, with the corrections in their places. */
  readonly cells: readonly string[]
  readonly rejection: RejectionCode
}

export function rejectedRowsOf(db: ReadableDb, id: ImportBatchId): RefusedBatchRow[] {
  type Row = { sheet: string; row: number; cells: string; edits: string; rejection: RejectionCode }
  const sql = `SELECT sheet, row_number AS row, cells, edits, rejection FROM import_row
    WHERE batch_id = ? AND outcome = 'rejected' ORDER BY sheet, row_number`
  return db
    .prepare<[string], Row>(sql)
    .all(id)
    .map((row) => ({ ...row, cells: withEdits(JSON.parse(row.cells), JSON.parse(row.edits)) }))
}

/** Cells as they were imported: corrections instead of what was read. */
export function withEdits(cells: readonly string[], edits: Readonly<Record<string, string>> | null): readonly string[] {
  if (edits === null || Object.keys(edits).length === 0) return cells
  const corrected = [...cells]
  for (const [column, text] of Object.entries(edits)) {
    while (corrected.length < Number(column)) corrected.push('')
    corrected[Number(column)] = text
  }
  return corrected
}

export const LAST_OF_SOURCE = `SELECT id FROM import_batch WHERE kind = ? AND source = ? AND is_sample = 0
  AND imported_at = (SELECT max(imported_at) FROM import_batch WHERE kind = ? AND source = ? AND is_sample = 0)`

/** The records that a source's last import named; several files of one import are one list. */
export function recordsOfLastList(db: ReadableDb, kind: RecordKind, source: string): string[] {
  const sql = `SELECT DISTINCT ${kind}_id FROM import_row
    WHERE batch_id IN (${LAST_OF_SOURCE}) AND ${kind}_id IS NOT NULL ORDER BY 1`
  return db.prepare<string[], string>(sql).pluck().all(kind, source, kind, source) as string[]
}

/** Removes an import with its rows; the records are not touched. */
export function deleteBatch(db: WritableDb, id: ImportBatchId): void {
  db.prepare('DELETE FROM import_batch WHERE id = ?').run(id)
}

export function typedOrganisationsOf(db: ReadableDb, id: ImportBatchId): string[] {
  const sql = 'SELECT typed_organisations FROM import_batch WHERE id = ?'
  return JSON.parse(db.prepare<[string], string>(sql).pluck().get(id) as string) as string[]
}

/** Whether some import is of the file of this hash. */
export function isFileNeeded(db: ReadableDb, sha256: string): boolean {
  const sql = 'SELECT EXISTS (SELECT 1 FROM import_batch WHERE file_sha256 = ?)'
  return db.prepare<[string], number>(sql).pluck().get(sha256) === 1
}
