/** What stands in the way of undoing an import. SQL lives here, beside the answer that it makes. */
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportBatch, RecordKind, UndoState } from '#shared/contract/importing.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import { HAS_CONTENT } from '../../follow-up/follow-up-rows.ts'
import type { ReadableDb } from '../../library/database.ts'
import type { Translate } from '../../messages.ts'
import { getBatch, rowToBatch } from './batch-rows.ts'
import { countChanges } from './change-rows.ts'

/** Titles named as examples. */
const EXAMPLES = 5

/** The records that an import wrote: those it brought, and those it changed. */
const written = (kind: RecordKind): string => `SELECT id FROM ${kind} WHERE created_in = @batch
  UNION SELECT record_id FROM import_change WHERE batch_id = @batch`

/** Later imports whose lists name those records. Imports of one moment are in the order of their ids. */
export const LATER_BATCHES = (kind: RecordKind): string => `SELECT import_batch.* FROM import_batch WHERE id IN (
    SELECT import_row.batch_id FROM import_row WHERE import_row.${kind}_id IN (${written(kind)})
  ) AND (imported_at, id) > (SELECT imported_at, id FROM import_batch WHERE id = @batch)
  ORDER BY imported_at, id`

/** An import writes its own time into what it writes, so another time means another hand. */
const EDITED = (kind: RecordKind): string => `SELECT title FROM ${kind}
  LEFT JOIN problem_statement ON problem_statement.${kind}_id = ${kind}.id
  WHERE ${kind}.id IN (${written(kind)})
    AND (${kind}.updated_at <> @at OR problem_statement.updated_at > @at)`

const DECIDED = (kind: RecordKind): string => `SELECT title FROM decision JOIN ${kind} ON ${kind}.id = ${kind}_id
  WHERE ${kind}.created_in = @batch`

const FOLLOWED_UP = (kind: RecordKind): string => `SELECT title FROM follow_up JOIN ${kind} ON ${kind}.id = ${kind}_id
  WHERE ${kind}.created_in = @batch AND ${HAS_CONTENT}`

/** Rows that brought a record which is another import's now, or whose changed record is gone. */
const MERGED = (kind: RecordKind): string => `SELECT title FROM import_row JOIN ${kind} ON ${kind}.id = ${kind}_id
  WHERE batch_id = @batch AND outcome = 'new' AND created_in IS NOT @batch
  UNION ALL SELECT '' FROM import_change WHERE batch_id = @batch AND record_id NOT IN (SELECT id FROM ${kind})`

interface Facts {
  readonly batch: ImportBatchId
  readonly at: string
}

const titles = (db: ReadableDb, sql: string, facts: Facts): string[] =>
  db.prepare<[Facts], string>(sql).pluck().all(facts) as string[]

export function undoStateOf(db: ReadableDb, id: ImportBatchId): UndoState {
  const { kind, importedAt } = getBatch(db, id)
  const facts = { batch: id, at: importedAt }
  type BatchRow = Parameters<typeof rowToBatch>[0]
  const laterBatches = db.prepare<[Facts], BatchRow>(LATER_BATCHES(kind)).all(facts).map(rowToBatch)
  const edited = laterBatches.length > 0 ? [] : titles(db, EDITED(kind), facts)
  const decided = titles(db, DECIDED(kind), facts)
  const followedUp = titles(db, FOLLOWED_UP(kind), facts)
  const merged = titles(db, MERGED(kind), facts)
  const count = db.prepare(`SELECT count(*) FROM ${kind} WHERE created_in = ?`).pluck().get(id) as number
  const examples = [...new Set([...edited, ...decided, ...followedUp, ...merged])].filter((title) => title !== '')
  return {
    isPossible: [laterBatches, edited, decided, followedUp, merged].every(isEmpty) && isRecorded(db, id),
    removed: count,
    restored: countChanges(db, id),
    laterBatches,
    decisions: decided.length,
    followUps: followedUp.length,
    edited: edited.length,
    merged: merged.length,
    examples: examples.slice(0, EXAMPLES),
  }
}

const isEmpty = (found: readonly unknown[]): boolean => found.length === 0

/** Imports of older versions did not keep what they changed. */
function isRecorded(db: ReadableDb, id: ImportBatchId): boolean {
  const sql = 'SELECT keeps_changes OR count_changed = 0 FROM import_batch WHERE id = ?'
  return db.prepare(sql).pluck().get(id) === 1
}

const named = ({ fileName, source }: ImportBatch): string => (source === '' ? fileName : `${fileName} (${source})`)

function countsOf({ laterBatches, decisions, followUps, edited, merged }: UndoState) {
  return { laterBatches: laterBatches.length, decisions, followUps, edited, merged }
}

/** What stands in the way, in words. */
function reasonsOf(state: UndoState, t: Translate): string {
  const { laterBatches, examples } = state
  const batches = laterBatches.map(named).join('; ')
  const told = Object.entries(countsOf(state)).filter(([, count]) => count > 0)
  const sentences = told.map(([what, count]) => t(`import.undo.${what}`, { count, batches }))
  const records = examples.length === 0 ? [] : [t('import.undo.examples', { records: examples.join('; ') })]
  return [...sentences, ...records].join(t('import.undo.join'))
}

/** @throws AppError `import.undo-blocked`, `import.undo-not-recorded`, `import.batch-not-found` */
export function requireUndoable(db: ReadableDb, id: ImportBatchId, t: Translate): void {
  const state = undoStateOf(db, id)
  if (state.isPossible) return
  const counts = countsOf(state)
  if (Object.values(counts).every((count) => count === 0)) throw new AppError('import.undo-not-recorded')
  throw new AppError('import.undo-blocked', { ...counts, reasons: reasonsOf(state, t) })
}
