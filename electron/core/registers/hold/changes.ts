/** What has changed in a library since a register was last brought to its state (migration 4). */
import type { ReadableDb } from '../../library/database.ts'
import type { Kind } from './specs.ts'

export interface RegisterState {
  /** Counts changes of records that were there before. */
  readonly version: number
  /** The last row of the problem statements. */
  readonly statementRow: number
}

export interface ChangedRecord {
  readonly kind: Kind
  readonly id: string
}

export function registerState(db: ReadableDb): RegisterState {
  const sql = `SELECT record_version AS version,
    (SELECT ifnull(max(rowid), 0) FROM problem_statement) AS statementRow FROM library_state`
  return db.prepare<[], RegisterState>(sql).get() as RegisterState
}

/** Records that were changed or taken out after a version. New ones are found by their rows. */
export function changedRecords(db: ReadableDb, version: number): ChangedRecord[] {
  const sql = 'SELECT kind, record_id AS id FROM record_change WHERE version > ?'
  return db.prepare<[number], ChangedRecord>(sql).all(version)
}

/** Records whose problem statement came after a row. */
export function newStatements(db: ReadableDb, row: number): ChangedRecord[] {
  const sql = `SELECT iif(supply_id IS NULL, 'demand', 'supply') AS kind, ifnull(supply_id, demand_id) AS id
    FROM problem_statement WHERE rowid > ?`
  return db.prepare<[number], ChangedRecord>(sql).all(row)
}
