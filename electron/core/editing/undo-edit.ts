/** Takes an edit back, as an edit of its own: what it changed is what it was, where nobody changed it again. */
import { AppError } from '#shared/contract/app-error.ts'
import type { FieldChange } from '#shared/contract/editing.ts'
import type { WritableDb } from '../library/database.ts'
import { undoMerge } from '../merging/undo-merge.ts'
import { sameValue } from '../records/field-values.ts'
import { removeUnusedParties } from '../records/parties.ts'
import { restoreStatement, statementImage } from '../records/problem-statements.ts'
import { type HistoryWriter, shownValue, touchesParties, writeFields } from './apply-edit.ts'
import { changesOfEdit, countOfEdit, type StoredEdit } from './history.ts'
import { restoreRecord } from './remove-record.ts'
import { EDIT_SIDES, type Fields, type Loaded, refOf } from './sides.ts'
import { isOfStatement, statementFields } from './statement-edits.ts'

/** A record as a history sees it: its fields, and its statement as two of them. */
export const currentOf = (record: Loaded): Fields => ({ ...record.fields, ...statementFields(record.problem) })

/** @throws AppError `record.changedMeanwhile` where a field is not what the edit made it */
function requireUntouched(now: Loaded, { fields }: StoredEdit): void {
  const current = currentOf(now)
  for (const { field, after } of fields) {
    if (sameValue(current[field], after)) continue
    const theirs = JSON.stringify(shownValue(current, field))
    throw new AppError('record.changedMeanwhile', { title: now.title, field, theirs })
  }
}

const valuesBefore = (fields: readonly FieldChange[]): Fields =>
  Object.fromEntries(fields.map(({ field, before }) => [field, before]))

const inverse = (fields: readonly FieldChange[]): FieldChange[] =>
  fields.map(({ field, before, after }) => ({ field, before: after, after: before }))

/** The passage that a statement came from may have moved since. */
function undoStatement(db: WritableDb, edit: StoredEdit, now: Loaded, at: string, writer: HistoryWriter): void {
  const ref = refOf(edit.record)
  const image = { statement: statementImage(db, ref) }
  restoreStatement(db, ref, edit.image?.statement ?? null)
  EDIT_SIDES[edit.record.kind].propose(db, edit.record.id, now.fields, at)
  writer.note({ record: edit.record, kind: 'undone', fields: inverse(edit.fields), image, undoes: edit.id })
}

/** Where nothing else happened since, the record is as old as it was: what waits for that (an import) can be undone. */
function undoFields(db: WritableDb, edit: StoredEdit, now: Loaded, at: string, writer: HistoryWriter): void {
  const isLatest = edit.updatedBefore !== null && now.updatedAt === edit.at
  const when = { at, updatedAt: isLatest ? (edit.updatedBefore as string) : at }
  const fields = writeFields(db, edit.record, now, valuesBefore(edit.fields), when)
  writer.note({ record: edit.record, kind: 'undone', fields, undoes: edit.id, updatedBefore: now.updatedAt })
}

const UNDOABLE: ReadonlySet<StoredEdit['kind']> = new Set(['edited', 'undone', 'statement', 'removed', 'merged'])

/** Whether a change is one that is taken back here, and not on the screen of decisions or of the follow-up. */
export const isUndoable = ({ kind }: Pick<StoredEdit, 'kind'>): boolean => UNDOABLE.has(kind)

function undoOne(db: WritableDb, edit: StoredEdit, at: string, writer: HistoryWriter): void {
  if (!isUndoable(edit)) throw new AppError('record.notUndoable')
  if (edit.kind === 'removed') {
    restoreRecord(db, edit, writer)
    return
  }
  if (edit.kind === 'merged') {
    undoMerge(db, edit, writer.note)
    return
  }
  const now = EDIT_SIDES[edit.record.kind].load(db, edit.record.id)
  requireUntouched(now, edit)
  if (isOfStatement(edit.fields)) undoStatement(db, edit, now, at, writer)
  else undoFields(db, edit, now, at, writer)
}

export interface Undo {
  readonly edit: string
  /** Only from this record. */
  readonly record?: string | undefined
}

/**
 * Call it within a transaction.
 * @throws AppError `record.changedMeanwhile`, `record.notUndoable`, `record.notFound`, `record.numberTaken`,
 * `app.cancelled`
 */
export function undoEdit(
  db: WritableDb,
  { edit, record }: Undo,
  writer: HistoryWriter,
  { at, tick }: { at: string; tick: (done: number) => void },
): void {
  const named = new Set<string>()
  // All are read before any is written: SQLite says nothing of rows that come into a table one is reading.
  const changes = [...changesOfEdit(db, edit, record)]
  if (changes.length === 0) throw new AppError('record.notFound', { id: edit })
  for (const [i, change] of changes.entries()) {
    undoOne(db, change, at, writer)
    for (const { field } of change.fields) named.add(field)
    tick(i + 1)
  }
  if (touchesParties(named)) removeUnusedParties(db)
}

export const sizeOfUndo = (db: WritableDb, { edit, record }: Undo): number =>
  record === undefined ? countOfEdit(db, edit) : 1
