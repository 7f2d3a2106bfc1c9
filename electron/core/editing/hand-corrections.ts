/** Which fields of a record are as a person made them: a list that is sent again must not quietly take that back. */
import type { FieldChange, FieldValue } from '#shared/contract/editing.ts'
import type { ReadableDb } from '../library/database.ts'
import { isEmptyValue, sameValue } from '../records/field-values.ts'
import { editsOfRecord, type StoredEdit } from './history.ts'

/** What a person's edits of a field, one upon the other, led from and to. */
interface Correction {
  readonly from: FieldValue
  readonly to: FieldValue
}

const BY_HAND: ReadonlySet<string> = new Set(['created', 'edited', 'undone'])

/** What a person changed with an edit; of what a merge filled in, what a person had entered before. */
function fieldsByHand({ kind, fields, image }: StoredEdit): readonly FieldChange[] {
  if (kind === 'merged') return fields.filter(({ field }) => image?.byHand?.includes(field))
  return BY_HAND.has(kind) ? fields : []
}

function correctionsOf(db: ReadableDb, id: string): Map<string, Correction> {
  const found = new Map<string, Correction>()
  for (const { field, before, after } of editsOfRecord(db, id).flatMap(fieldsByHand)) {
    const last = found.get(field)
    // Where something else came between, an import, the edits before it have had their say.
    const from = last !== undefined && sameValue(last.to, before) ? last.from : before
    found.set(field, { from, to: after })
  }
  return found
}

/**
 * The fields of a record that hold what a person entered, and not again what was there before. What was taken from a
 * list since, or taken back, is no correction any more.
 */
export function handCorrected(db: ReadableDb, id: string, current: object): ReadonlySet<string> {
  const values = current as Readonly<Record<string, FieldValue>>
  const held = [...correctionsOf(db, id)].filter(
    ([field, { from, to }]) =>
      sameValue(values[field], to) && !sameValue(from, to) && !(isEmptyValue(from) && isEmptyValue(to)),
  )
  return new Set(held.map(([field]) => field))
}
