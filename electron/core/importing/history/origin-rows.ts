/** Where a record comes from: the rows of lists that speak of it, cell by cell. */
import type { z } from 'zod'
import type { RecordKind, recordOrigin } from '#shared/contract/importing.ts'
import type { ReadableDb } from '../../library/database.ts'
import { hasOriginal } from '../commit/originals.ts'
import { type BatchFile, getBatchFile, rowToBatch } from './batch-rows.ts'
import { columnsAt, factsAt } from './stored-layout.ts'

export type Origin = z.output<typeof recordOrigin>

interface OriginRow {
  sheet: string
  row_number: number
  outcome: Origin['outcome']
  cells: string
  edits: string
}

/** The newest import first, its rows as in the list. */
export const ORIGINS_OF = (kind: RecordKind): string => `SELECT import_batch.*, sheet, row_number, outcome, cells, edits
  FROM import_row JOIN import_batch ON import_batch.id = import_row.batch_id
  WHERE import_row.${kind}_id = ? ORDER BY imported_at DESC, import_batch.id DESC, sheet, row_number`

function cellsOf(file: BatchFile, { sheet, row_number: row, cells, edits }: OriginRow): Origin['cells'] {
  const raw = JSON.parse(cells) as string[]
  const edited = JSON.parse(edits) as Record<string, string>
  const own = columnsAt(file, sheet, row).map(({ index, letter, header, field }) => {
    // A form's columns name whole cells.
    const cell = /\d$/.test(letter) ? letter : `${letter}${row}`
    return { cell, header, field, raw: raw[index] ?? '', edited: edited[index] ?? null }
  })
  // What the row took from a title has no column: its header is the title's.
  const facts = factsAt(file.layout, sheet, row).map(({ cell, field, text }) => {
    return { cell, header: '', field, raw: text, edited: null }
  })
  return [...own, ...facts]
}

/** The rows that speak of a record; none for one that no list brought. */
export function originsOf(db: ReadableDb, libraryPath: string, record: { kind: RecordKind; id: string }): Origin[] {
  type Row = OriginRow & Parameters<typeof rowToBatch>[0]
  const rows = db.prepare<[string], Row>(ORIGINS_OF(record.kind)).all(record.id)
  const files = new Map<string, BatchFile>()
  return rows.map((row) => {
    const batch = rowToBatch(row)
    const file = files.get(batch.id) ?? getBatchFile(db, batch.id)
    files.set(batch.id, file)
    const { sheet, row_number, outcome } = row
    const original = hasOriginal(libraryPath, file.sha256)
    return { batch, sheet, row: row_number, outcome, hasOriginal: original, cells: cellsOf(file, row) }
  })
}
