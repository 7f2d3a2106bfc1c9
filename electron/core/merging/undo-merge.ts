/** Takes a merge back wholly: both records with all that belonged to each. What came since stays with the one kept. */
import { AppError } from '#shared/contract/app-error.ts'
import type { HistoryEntry, StoredEdit } from '../editing/history.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { removeUnusedParties } from '../records/parties.ts'
import { deleteMerge } from './merge-rows.ts'
import { bringBack, type Parties } from './party-rows.ts'
import { type RowChanges, takeBack, touchedSince } from './row-changes.ts'

/** What is needed to take a merge back, as its line in the history keeps it. */
export interface MergeImage {
  /** The id of the record that went. */
  readonly gone: string
  readonly rows: RowChanges
  readonly parties: Parties
}

/** Whether nothing that the merge wrote was changed again since. */
export const isMergeUntouched = (db: ReadableDb, { rows }: MergeImage): boolean => touchedSince(db, rows) === null

const PARTY_COLUMNS = ['organisation_id', 'contact_id'] as const

/** Rows as they were, naming organisations and contacts by what they are now. */
function renamed(rows: RowChanges, now: ReadonlyMap<string, string>): RowChanges {
  const text = JSON.stringify(rows, (_, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const named = PARTY_COLUMNS.flatMap((column) => {
      const id = (value as Record<string, unknown>)[column]
      return typeof id === 'string' && now.has(id) ? [[column, now.get(id)]] : []
    })
    return { ...value, ...Object.fromEntries(named) }
  })
  return JSON.parse(text)
}

/**
 * Call it within a transaction.
 * @throws AppError `record.mergeTouched` where something of it was changed again, `record.notUndoable`
 */
export function undoMerge(db: WritableDb, edit: StoredEdit, note: (entry: HistoryEntry) => void): void {
  const merge = edit.image?.merge
  if (merge === undefined) throw new AppError('record.notUndoable')
  const touched = touchedSince(db, merge.rows)
  if (touched !== null) throw new AppError('record.mergeTouched', { title: edit.note, context: touched })
  const now = bringBack(db, merge.parties)
  takeBack(db, renamed(merge.rows, now))
  deleteMerge(db, merge.gone)
  removeUnusedParties(db)
  const { kind } = edit.record
  note({ record: edit.record, kind: 'undone', undoes: edit.id, note: edit.note })
  note({ record: { kind, id: merge.gone }, kind: 'undone', note: edit.note })
}
