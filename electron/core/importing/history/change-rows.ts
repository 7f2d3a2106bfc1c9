/** What records were like before an import changed them, so that it can be undone. */
import type { RecordKind } from '#shared/contract/importing.ts'
import type { DemandId, ImportBatchId, SupplyId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../../library/database.ts'
import {
  type RecordRef,
  restoreStatement,
  type StatementImage,
  statementImage,
} from '../../records/problem-statements.ts'
import type { PlannedRecord } from '../plan/plan.ts'
import { type RecordFields, SIDES } from '../sides.ts'

interface BeforeImage {
  /** The fields that the import changed, as they were. */
  readonly fields: Partial<RecordFields>
  readonly updatedAt: string
  readonly statement: StatementImage | null
}

const refOf = (kind: RecordKind, id: string): RecordRef =>
  kind === 'supply' ? { kind, id: id as SupplyId } : { kind, id: id as DemandId }

/** Call it before the record is written. */
export function keepBefore(
  db: WritableDb,
  batch: { id: ImportBatchId; kind: RecordKind },
  { id, before, changes }: PlannedRecord<RecordFields>,
): void {
  const updatedAt = db.prepare(`SELECT updated_at FROM ${batch.kind} WHERE id = ?`).pluck().get(id) as string
  const fields = Object.fromEntries(changes.map((field) => [field, before[field]]))
  const image: BeforeImage = { fields, updatedAt, statement: statementImage(db, refOf(batch.kind, id)) }
  const insert = db.prepare('INSERT INTO import_change (batch_id, record_id, before) VALUES (?, ?, ?)')
  insert.run(batch.id, id, JSON.stringify(image))
}

/** How many records an import changed. */
export function countChanges(db: ReadableDb, batch: ImportBatchId): number {
  return db.prepare('SELECT count(*) FROM import_change WHERE batch_id = ?').pluck().get(batch) as number
}

/**
 * Makes the records that an import changed as they were before. Nothing may have changed them since.
 * @returns how many
 */
export function restoreChanged(
  db: WritableDb,
  batch: { id: ImportBatchId; kind: RecordKind },
  tick: (done: number) => void,
): number {
  const side = SIDES[batch.kind]
  const sql = 'SELECT record_id AS id, before FROM import_change WHERE batch_id = ?'
  const changes = db.prepare<[string], { id: string; before: string }>(sql).all(batch.id)
  for (const [i, { id, before }] of changes.entries()) {
    const { fields, updatedAt, statement } = JSON.parse(before) as BeforeImage
    side.update(
      db,
      id,
      { ...side.load(db, id).fields, ...fields } as RecordFields & { problemStatement: string },
      updatedAt,
    )
    restoreStatement(db, refOf(batch.kind, id), statement)
    tick(i + 1)
  }
  return changes.length
}
