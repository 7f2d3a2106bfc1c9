/** Everything that happened to a record, by hand and by imports, as one line of changes. */
import type { FieldChange, FieldValue, RecordChange } from '#shared/contract/editing.ts'
import { type ImportMention, importsOfRecord } from '../importing/history/mentions.ts'
import type { ReadableDb } from '../library/database.ts'
import type { Translate } from '../messages.ts'
import { sameValue } from '../records/field-values.ts'
import { countOfEdit, editsOfRecord, type RecordName, type StoredEdit, undoneEdits } from './history.ts'
import { EDIT_SIDES, type Fields } from './sides.ts'
import { currentOf, isUndoable } from './undo-edit.ts'

type Event = { readonly at: string } & ({ readonly edit: StoredEdit } | { readonly mention: ImportMention })

/** How a number is written goes with the number. */
const shown = (fields: readonly FieldChange[]): FieldChange[] =>
  fields.filter(
    ({ field }) => field !== 'applicationNumberRaw' || !fields.some((other) => other.field === 'applicationNumber'),
  )

function changeOfEdit(db: ReadableDb, edit: StoredEdit, current: Fields, undone: ReadonlySet<string>): RecordChange {
  const { id, kind, actor: by, at, fields, note } = edit
  const isUntouched = fields.length > 0 && fields.every(({ field, after }) => sameValue(current[field], after))
  const isUndone = undone.has(id)
  const canUndo = isUndoable(edit) && isUntouched && !isUndone
  return { id, kind, by, at, fields: shown(fields), note, records: countOfEdit(db, id), canUndo, isUndone }
}

/** Imports keep what was before; what came after is what the next change found. */
function changeOfMention(mention: ImportMention, after: ReadonlyMap<string, FieldValue>, t: Translate): RecordChange {
  const { batch, outcome, before, records } = mention
  const fields = Object.entries(before).map(([field, value]) => {
    return { field, before: value, after: after.get(field) ?? null }
  })
  const note = t(`history.${outcome}`, { file: batch.fileName, source: batch.source })
  const { id, importedAt: at } = batch
  const facts = { by: mention.importedBy, at, note, records, canUndo: false, isUndone: false }
  return { id, kind: 'imported', fields: shown(fields), ...facts }
}

/**
 * @returns the latest first
 * @throws AppError `record.notFound`
 */
export function timelineOf(db: ReadableDb, record: RecordName, t: Translate): RecordChange[] {
  const current = currentOf(EDIT_SIDES[record.kind].load(db, record.id))
  const undone = undoneEdits(db, record.id)
  const edits: Event[] = editsOfRecord(db, record.id).map((edit) => ({ at: edit.at, edit }))
  const mentions: Event[] = importsOfRecord(db, record).map((mention) => ({ at: mention.batch.importedAt, mention }))
  const events = [...mentions, ...edits].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).reverse()
  const state = new Map(Object.entries(current))
  return events.map((event) => {
    const change =
      'edit' in event ? changeOfEdit(db, event.edit, current, undone) : changeOfMention(event.mention, state, t)
    for (const { field, before } of change.fields) state.set(field, before)
    return change
  })
}
