/** The rejected rows of an import, below the headers they had in their list. */
import type { ImportBatchId } from '#shared/domain/ids.ts'
import type { ReadableDb } from '../../library/database.ts'
import { type BatchFile, getBatchFile, type RefusedBatchRow, rejectedRowsOf, withEdits } from '../history/batch-rows.ts'
import { columnsAt, columnsOf, storedLayout } from '../history/stored-layout.ts'
import type { ListPlan } from '../plan/plan.ts'
import type { FileLayout } from '../recognise/layout.ts'
import type { RecordFields } from '../sides.ts'
import type { RejectedPart } from './write-rejects.ts'

function headersAt(file: Pick<BatchFile, 'layout' | 'columns'>, { sheet, row }: RefusedBatchRow): string[] {
  const headers: string[] = []
  for (const { index, header } of columnsAt(file, sheet, row)) headers[index] = header
  return Array.from(headers, (header) => header ?? '')
}

/** One part for each header in the order of the list; a header that comes back is the same part. */
function partsOf(file: Pick<BatchFile, 'layout' | 'columns'>, rows: readonly RefusedBatchRow[]): RejectedPart[] {
  const parts = new Map<string, { sheet: string; headers: readonly string[]; rows: RefusedBatchRow[] }>()
  for (const row of rows) {
    const headers = headersAt(file, row)
    const key = JSON.stringify([row.sheet, headers])
    const part = parts.get(key) ?? { sheet: row.sheet, headers, rows: [] }
    part.rows.push(row)
    parts.set(key, part)
  }
  return [...parts.values()]
}

export function rejectedPartsOfBatch(db: ReadableDb, id: ImportBatchId): RejectedPart[] {
  return partsOf(getBatchFile(db, id), rejectedRowsOf(db, id))
}

export function rejectedPartsOfList(layout: FileLayout, { rows }: ListPlan<RecordFields>): RejectedPart[] {
  const rejected = rows.flatMap((row): RefusedBatchRow[] => {
    if (row.outcome !== 'rejected') return []
    return [{ sheet: row.sheet, row: row.row, cells: withEdits(row.cells, row.edits), rejection: row.rejection }]
  })
  return partsOf({ layout: storedLayout(layout), columns: columnsOf(layout) }, rejected)
}
