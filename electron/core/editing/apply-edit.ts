/** Writes one change into records, all or none, with a line in the history of each. */
import { AppError } from '#shared/contract/app-error.ts'
import type { FieldChange, FieldValue } from '#shared/contract/editing.ts'
import type { SupplyId } from '#shared/domain/ids.ts'
import { plainText } from '#shared/domain/plain-text.ts'
import { insertAlias } from '../importing/history/twin-rows.ts'
import { aliasOf } from '../importing/plan/drafts.ts'
import { type Imported, keyOf } from '../importing/record-side.ts'
import { type RecordFields, SIDES } from '../importing/sides.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { differences, sameValue } from '../records/field-values.ts'
import { removeUnusedParties } from '../records/parties.ts'
import { holderOfNumber } from '../records/supply-rows.ts'
import type { HistoryEntry, historyWriter, RecordName } from './history.ts'
import { EDIT_SIDES, type Fields, type Loaded } from './sides.ts'

export type HistoryWriter = ReturnType<typeof historyWriter>

/** Organisations and contacts are rows of their own: what no record names any more goes. */
const PARTY_FIELDS: readonly string[] = ['organisation', 'contactName', 'contactPhone']

/** The value of a field as a person sees it: a number that could not be read shows as it was written. */
export function shownValue(fields: Fields, field: string): FieldValue {
  if (field === 'applicationNumber') return fields.applicationNumber || fields.applicationNumberRaw || ''
  return fields[field] ?? null
}

/** As it comes back through the contract: older programs let characters in that no text may hold. */
const asEntered = (value: FieldValue | undefined): FieldValue => {
  if (Array.isArray(value)) return value.map((word) => plainText(word).trim())
  return typeof value === 'string' ? plainText(value).trim() : (value ?? '')
}

/**
 * @throws AppError `record.changedMeanwhile` where the library holds neither what the person saw nor what is to be
 * written
 */
export function requireSeen({ fields, title }: Loaded, expected: Fields, values: Fields): void {
  for (const [field, seen] of Object.entries(expected)) {
    const now = shownValue(fields, field)
    if (sameValue(now, seen ?? null) || sameValue(fields[field], values[field])) continue
    // An empty list of words and none are the same to a reader; so are no text and none.
    if (sameValue(asEntered(now), asEntered(seen))) continue
    throw new AppError('record.changedMeanwhile', { title, field, theirs: JSON.stringify(now) })
  }
}

/** @throws AppError `record.numberTaken` */
function requireFreeNumber(db: ReadableDb, { kind, id }: RecordName, number: FieldValue | undefined): void {
  if (kind !== 'supply' || typeof number !== 'string') return
  const title = holderOfNumber(db, number, id as SupplyId)
  if (title !== undefined) throw new AppError('record.numberTaken', { number, title })
}

/** The list that brought the record still has its old title or number: it must find the record, and not bring another. */
function keepFindable(db: WritableDb, { kind, id }: RecordName, before: Fields, after: Fields): void {
  const side = SIDES[kind]
  const [old, now] = [before as RecordFields, after as RecordFields]
  if (keyOf(side, old as Imported<RecordFields>) === keyOf(side, now as Imported<RecordFields>)) return
  insertAlias(db, kind, aliasOf(side, old as Imported<RecordFields>), id, null)
}

/**
 * Writes values into one record. Another time than the edit's own is written only where an undo makes the record what
 * it was before: an import may then be undone too.
 * @returns what the library sees of it; empty where nothing was different
 */
export function writeFields(
  db: WritableDb,
  record: RecordName,
  before: Loaded,
  values: Fields,
  { at, updatedAt = at }: { at: string; updatedAt?: string },
): FieldChange[] {
  const side = EDIT_SIDES[record.kind]
  const changed = differences(values, before.fields)
  if (changed.length === 0) return []
  if (changed.includes('applicationNumber')) requireFreeNumber(db, record, values.applicationNumber)
  side.store(db, record.id, { ...before.fields, ...values }, changed, updatedAt)
  keepFindable(db, record, before.fields, { ...before.fields, ...values })
  const after = side.load(db, record.id).fields
  if (changed.some((field) => side.sources.has(field))) side.propose(db, record.id, after, at)
  return differences(after, before.fields).map((field) => {
    return { field, before: before.fields[field] ?? null, after: after[field] ?? null }
  })
}

/** Whether a change leaves parties behind that nobody may name any more. */
export const touchesParties = (fields: Iterable<string>): boolean =>
  [...fields].some((field) => PARTY_FIELDS.includes(field))

export interface Edit {
  readonly kind: RecordName['kind']
  readonly ids: readonly string[]
  readonly values: Fields
  /** What the person saw. */
  readonly expected: Fields
}

/**
 * Call it within a transaction.
 * @throws AppError `record.changedMeanwhile`, `record.notFound`, `record.numberTaken`, `app.cancelled`
 */
export function applyEdit(
  db: WritableDb,
  { kind, ids, values, expected }: Edit,
  writer: HistoryWriter,
  { at, tick }: { at: string; tick: (done: number) => void },
): void {
  for (const [i, id] of ids.entries()) {
    const record: RecordName = { kind, id }
    const before = EDIT_SIDES[kind].load(db, id)
    requireSeen(before, expected, values)
    const fields = writeFields(db, record, before, EDIT_SIDES[kind].settle(values, before.fields), { at })
    const entry: HistoryEntry = { record, kind: 'edited', fields, updatedBefore: before.updatedAt }
    if (fields.length > 0) writer.note(entry)
    tick(i + 1)
  }
  if (writer.count > 0 && touchesParties(Object.keys(values))) removeUnusedParties(db)
}
