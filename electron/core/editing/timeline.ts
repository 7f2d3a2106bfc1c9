/** Everything that happened to a record, by hand and by imports, as one line of changes. */
import type { FieldChange, FieldValue, RecordChange } from '#shared/contract/editing.ts'
import { type ImportMention, importChangesOf, importsOfRecord } from '../importing/history/mentions.ts'
import type { ReadableDb } from '../library/database.ts'
import { mergedInto, type StoredMerge } from '../merging/merge-rows.ts'
import { isMergeUntouched } from '../merging/undo-merge.ts'
import type { Translate } from '../messages.ts'
import { sameValue } from '../records/field-values.ts'
import { countOfEdit, editsOfRecord, type RecordName, type StoredEdit, undoneEdits } from './history.ts'
import { EDIT_SIDES, type Fields } from './sides.ts'
import { currentOf, isUndoable } from './undo-edit.ts'

type Event = { readonly at: string } & ({ readonly edit: StoredEdit } | { readonly mention: ImportMention })

/** Whether every field is still as an edit left it. */
const isAsLeft = ({ fields }: StoredEdit, now: Fields): boolean =>
  fields.every(({ field, after }) => sameValue(now[field], after))

/** How a number is written goes with the number. */
const shown = (fields: readonly FieldChange[]): FieldChange[] =>
  fields.filter(
    ({ field }) => field !== 'applicationNumberRaw' || !fields.some((other) => other.field === 'applicationNumber'),
  )

/** What a record said at a moment of its history, field by field. */
type State = ReadonlyMap<string, FieldValue>

/** Whether a change can be taken back from its record as it is now. */
type CanUndo = (edit: StoredEdit) => boolean

function changeOfEdit(db: ReadableDb, edit: StoredEdit, undone: ReadonlySet<string>, canUndo: CanUndo): RecordChange {
  const { id, kind, actor: by, at, fields, note } = edit
  const isUndone = undone.has(id)
  const facts = { records: countOfEdit(db, id), canUndo: !isUndone && canUndo(edit), isUndone, of: '' }
  return { id, kind, by, at, fields: shown(fields), note, ...facts }
}

/** Imports keep what was before; what came after is what the next change found. */
function changeOfMention(mention: ImportMention, after: State, t: Translate): RecordChange {
  const { batch, outcome, before, records } = mention
  const fields = Object.entries(before).map(([field, value]) => {
    return { field, before: value, after: after.get(field) ?? null }
  })
  const note = t(`history.${outcome}`, { file: batch.fileName, source: batch.source })
  const { id, importedAt: at } = batch
  const facts = { by: mention.importedBy, at, note, records, canUndo: false, isUndone: false, of: '' }
  return { id, kind: 'imported', fields: shown(fields), ...facts }
}

const latestFirst = <T extends { readonly at: string }>(events: readonly T[]): T[] =>
  [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).reverse()

/** The changes of one record, back from what it says in the end. */
function told(
  db: ReadableDb,
  { id, imports, end }: { id: string; imports: readonly ImportMention[]; end: Fields },
  canUndo: CanUndo,
  t: Translate,
): RecordChange[] {
  const undone = undoneEdits(db, id)
  const edits: Event[] = editsOfRecord(db, id).map((edit) => ({ at: edit.at, edit }))
  const mentions: Event[] = imports.map((mention) => ({ at: mention.batch.importedAt, mention }))
  const state = new Map(Object.entries(end))
  return latestFirst([...mentions, ...edits]).map((event) => {
    const change =
      'edit' in event ? changeOfEdit(db, event.edit, undone, canUndo) : changeOfMention(event.mention, state, t)
    for (const { field, before } of change.fields) state.set(field, before)
    return change
  })
}

/** The changes of a record that was merged into another, and what it said otherwise in the end. */
function toldOfMerged(db: ReadableDb, merge: StoredMerge, t: Translate): RecordChange[] {
  const { goneId: id, title: of, fields: end, left } = merge
  const changes = told(db, { id, imports: importChangesOf(db, id), end }, () => false, t)
  const facts = { by: merge.by, at: merge.at, note: '', records: 1, canUndo: false, isUndone: false }
  const last: RecordChange = { id: merge.editId, kind: 'merged', fields: shown(left), ...facts, of }
  return [...(left.length > 0 ? [last] : []), ...changes.map((change) => ({ ...change, of }))]
}

/** Rows of lists that changed a record before it was merged into this one speak of that one. */
function ownImports(db: ReadableDb, record: RecordName, merges: readonly StoredMerge[]): ImportMention[] {
  const others = new Set(merges.flatMap(({ goneId }) => importChangesOf(db, goneId).map(({ batch }) => batch.id)))
  return importsOfRecord(db, record).filter(
    ({ batch, outcome, before }) =>
      !(outcome === 'changed' && others.has(batch.id) && Object.keys(before).length === 0),
  )
}

/**
 * With what happened to the records that were merged into it.
 * @returns the latest first
 * @throws AppError `record.notFound`
 */
export function timelineOf(db: ReadableDb, record: RecordName, t: Translate): RecordChange[] {
  const end = currentOf(EDIT_SIDES[record.kind].load(db, record.id))
  const merges = mergedInto(db, record.id)
  const canUndo: CanUndo = (edit) => {
    if (edit.kind === 'merged') return edit.image?.merge !== undefined && isMergeUntouched(db, edit.image.merge)
    return isUndoable(edit) && edit.fields.length > 0 && isAsLeft(edit, end)
  }
  const own = told(db, { id: record.id, imports: ownImports(db, record, merges), end }, canUndo, t)
  return latestFirst([...merges.flatMap((merge) => toldOfMerged(db, merge, t)).reverse(), ...own.reverse()])
}
