/** Takes a record that was made by hand out of the library, and brings it back. */
import { AppError } from '#shared/contract/app-error.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { insertDemand, type WrittenDemand } from '../records/demand-rows.ts'
import { removeUnusedParties } from '../records/parties.ts'
import { restoreStatement, statementImage } from '../records/problem-statements.ts'
import { insertSupply, type WrittenSupply } from '../records/supply-rows.ts'
import type { HistoryWriter } from './apply-edit.ts'
import type { RecordName, StoredEdit } from './history.ts'
import { EDIT_SIDES, refOf } from './sides.ts'

/** @throws AppError `record.imported`, `record.inUse` */
function requireRemovable(db: ReadableDb, { kind, id }: RecordName): void {
  const ask = (sql: string) => db.prepare<[string], number>(`SELECT EXISTS (${sql})`).pluck().get(id) === 1
  const isImported =
    ask(`SELECT 1 FROM ${kind} WHERE id = ? AND created_in IS NOT NULL`) ||
    ask(`SELECT 1 FROM import_row WHERE ${kind}_id = ?`)
  if (isImported) throw new AppError('record.imported')
  const isUsed =
    ask(`SELECT 1 FROM decision WHERE ${kind}_id = ?`) || ask(`SELECT 1 FROM follow_up WHERE ${kind}_id = ?`)
  if (isUsed) throw new AppError('record.inUse')
}

/**
 * Call it within a transaction.
 * @throws AppError `record.notFound`, `record.imported`, `record.inUse`
 */
export function removeRecord(db: WritableDb, record: RecordName, writer: HistoryWriter): void {
  const { fields, title, updatedAt } = EDIT_SIDES[record.kind].load(db, record.id)
  requireRemovable(db, record)
  const createdAt = db.prepare(`SELECT created_at FROM ${record.kind} WHERE id = ?`).pluck().get(record.id) as string
  const image = { record: { fields, createdAt, updatedAt }, statement: statementImage(db, refOf(record)) }
  db.prepare(`DELETE FROM ${record.kind} WHERE id = ?`).run(record.id)
  writer.note({ record, kind: 'removed', note: title, image })
  removeUnusedParties(db)
}

/**
 * Brings a removed record back as it was, under its own id.
 * @throws AppError `record.changedMeanwhile` where it is there again already
 */
export function restoreRecord(db: WritableDb, edit: StoredEdit, writer: HistoryWriter): void {
  const { kind, id } = edit.record
  const removed = edit.image?.record
  if (removed === undefined) throw new AppError('record.notUndoable')
  const { fields, createdAt, updatedAt } = removed
  const isThere = db.prepare(`SELECT EXISTS (SELECT 1 FROM ${kind} WHERE id = ?)`).pluck().get(id) === 1
  if (isThere) throw new AppError('record.changedMeanwhile', { title: edit.note, field: '', theirs: '' })
  const origin = { batchId: null, at: createdAt }
  if (kind === 'demand') insertDemand(db, fields as unknown as WrittenDemand, { ...origin, id: id as DemandId })
  else insertSupply(db, fields as unknown as WrittenSupply, { ...origin, id: id as SupplyId })
  EDIT_SIDES[kind].store(db, id, fields, Object.keys(fields), updatedAt)
  restoreStatement(db, refOf(edit.record), edit.image?.statement ?? null)
  writer.note({ record: edit.record, kind: 'undone', undoes: edit.id, note: edit.note })
}
