/** Makes two records one, with a line in its history by which the merge is taken back wholly. */
import type { FieldChange } from '#shared/contract/editing.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import { handCorrected } from '../editing/hand-corrections.ts'
import { type Actor, type EditImage, historyWriter } from '../editing/history.ts'
import { EDIT_SIDES, type Fields } from '../editing/sides.ts'
import { statementFields } from '../editing/statement-edits.ts'
import { insertAlias } from '../importing/history/twin-rows.ts'
import { aliasOf } from '../importing/plan/drafts.ts'
import { type RecordFields, SIDES } from '../importing/sides.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { differences, isEmptyValue } from '../records/field-values.ts'
import { removeUnusedParties } from '../records/parties.ts'
import { insertMerge } from './merge-rows.ts'
import { moveWhatBelongs } from './move-rows.ts'
import { partiesOf } from './party-rows.ts'
import { changesBetween, rowsOf } from './row-changes.ts'

export interface Merge {
  readonly kind: RecordKind
  /** The record that stays. */
  readonly kept: string
  readonly gone: string
}

/** What the one that stays says, and where it says nothing what the other says. */
function mergedFields<F extends RecordFields>(kept: F, gone: F): F {
  const lacking = Object.keys(kept).filter((field) => isEmptyValue(kept[field]) && !isEmptyValue(gone[field]))
  return { ...kept, ...Object.fromEntries(lacking.map((field) => [field, gone[field]])) }
}

/** A record as its history sees it, with its statement. */
function seen(db: ReadableDb, kind: RecordKind, id: string): Fields {
  const { fields, problem } = EDIT_SIDES[kind].load(db, id)
  return { ...fields, ...statementFields(problem) }
}

const changes = (before: Fields, after: Fields): FieldChange[] =>
  differences(after, before).map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))

/** Writes the merge itself. */
function unite(db: WritableDb, { kind, kept, gone }: Merge, { actor, at }: Actor): void {
  const side = SIDES[kind]
  const [to, from] = [side.load(db, kept), side.load(db, gone)]
  const takesStatement = from.statementIsFixed && !to.statementIsFixed
  moveWhatBelongs(db, kind, { from: gone, to: kept }, { takesStatement, actor })
  insertAlias(db, kind, aliasOf(side, from.fields), kept, null)
  // The number is unique: the one that goes must be gone before the other can have it.
  db.prepare(`DELETE FROM ${kind} WHERE id = ?`).run(gone)
  side.update(db, kept, mergedFields(to.fields, from.fields), at)
}

/**
 * The history of the record that goes stays under its own id, and is told with that of the other (`timelineOf`).
 * Call it within a transaction.
 * @returns the edit by which it is taken back
 * @throws AppError `record.notFound`
 */
export function mergeRecords(db: WritableDb, merge: Merge, who: Actor): string {
  const { kind, kept, gone } = merge
  const ids = [kept, gone]
  const [before, other] = [seen(db, kind, kept), seen(db, kind, gone)]
  const title = EDIT_SIDES[kind].load(db, gone).title
  const [rows, parties] = [rowsOf(db, kind, ids), partiesOf(db, kind, ids)]
  const corrected = handCorrected(db, gone, other)
  const writer = historyWriter(db, who)
  const noted = { goneId: gone, kind, keptId: kept, editId: writer.id, title, fields: other, by: who.actor, at: who.at }
  // Before the record goes: its history stays where a merge says so.
  insertMerge(db, { ...noted, left: [] })
  unite(db, merge, who)
  const after = seen(db, kind, kept)
  const fields = changes(before, after)
  const left = changes(other, after).filter((change) => !isEmptyValue(change.before))
  const image: EditImage = {
    merge: { gone, rows: changesBetween(rows, rowsOf(db, kind, ids)), parties },
    byHand: fields.map(({ field }) => field).filter((field) => corrected.has(field)),
  }
  db.prepare('UPDATE record_merge SET left = ? WHERE gone_id = ?').run(JSON.stringify(left), gone)
  writer.note({ record: { kind, id: kept }, kind: 'merged', fields, note: title, image })
  removeUnusedParties(db)
  return writer.id
}
