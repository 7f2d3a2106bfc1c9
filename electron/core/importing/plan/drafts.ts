/** The records that a list speaks of, as its rows make them one after the other. */
import { createHash } from 'node:crypto'
import { sameValue } from '../../records/field-values.ts'
import {
  type Imported,
  keyOf,
  type Patch,
  type RecordSide,
  type RowReading,
  type StoredRecord,
} from '../record-side.ts'
import { wordKey } from '../text.ts'
import type { KnownRecords } from './known-records.ts'
import { TextGroup } from './text-group.ts'

/** A record after all rows of the list about it. */
export interface Draft<Fields> {
  readonly id: string
  /** As the library has it; what is empty for a new record. */
  readonly before: Imported<Fields>
  fields: Imported<Fields>
  readonly isNew: boolean
  readonly statementIsFixed: boolean
  /** The first row of the list about it, and the number of the one that last spoke of it. */
  readonly first: { readonly sheet: string; readonly row: number }
  lastRow: number
  /** What later lists find it by where its own key does not: see `aliasOf`. */
  readonly aliases: string[]
  /** The fields in which the library will see it differ; settled when all rows are in, as those below. */
  changes: readonly string[]
  /** The fields in which the list differs and a person keeps what the library has. */
  kept: readonly string[]
  /** Of these two, the fields that hold what a person entered: they are kept where nobody says otherwise. */
  corrected: readonly string[]
  /** As the list alone would make it. */
  proposed: Imported<Fields>
}

const NOTHING: readonly string[] = []

/** What people decided about records that may be one, and the ids that new ones get. */
export interface Identities {
  /** The id of the new record that a row opens; the same each time a list is planned. */
  readonly newId: (sheet: string, row: number) => string
  /** New records that are another one, by id. */
  readonly mergedInto: ReadonlyMap<string, string>
  /** Decided at earlier imports: record ids by `aliasOf`. */
  readonly aliases: ReadonlyMap<string, string>
}

/**
 * What a merged row is known by ever after, so that the same list again finds the record that it was merged into. The
 * text counts only where nothing but a title says which record it is.
 */
export function aliasOf<Fields extends object>(side: RecordSide<Fields>, fields: Partial<Imported<Fields>>): string {
  const isNamed = side.number(fields) !== null || side.identifies(fields)
  const parts = [keyOf(side, fields), isNamed ? '' : wordKey(side.text(fields))]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/** Where a chain of merges ends; undefined where there is none. Each leads to an earlier record, so it ends. */
function lastOf(mergedInto: Identities['mergedInto'], id: string): string | undefined {
  let last = mergedInto.get(id)
  for (let next = last; next !== undefined; next = mergedInto.get(next)) last = next
  return last
}

const NUMBER_FIELDS: ReadonlySet<string> = new Set(['applicationNumber', 'applicationNumberRaw'])

/**
 * Another writing of the same number is no change, and neither is the number of a list whose record was merged into
 * this one at an earlier import: two lists would change it to and fro.
 */
function isNumberRelevant<Fields>({ before, fields, aliases }: Draft<Fields>, patch: Patch<Fields>, field: string) {
  const said = (patch as { applicationNumber?: string | null }).applicationNumber ?? null
  const stored = (before as { applicationNumber?: string | null }).applicationNumber ?? null
  if (said !== null && stored !== null && said !== stored && aliases.length === 0) return false
  const known = fields as { applicationNumber?: string | null; applicationNumberRaw?: string }
  if (field === 'applicationNumber' || known.applicationNumberRaw === '') return true
  return !('applicationNumber' in patch && said === (known.applicationNumber ?? null))
}

/** What a person said about the problem stands. */
function isRelevant<Fields>(draft: Draft<Fields>, patch: Patch<Fields>, field: string): boolean {
  if (field === 'problemStatement') return !draft.statementIsFixed
  return !NUMBER_FIELDS.has(field) || isNumberRelevant(draft, patch, field)
}

/** Puts a row's words into its record. @returns the fields that this changes. */
export function applyReading<Fields>(draft: Draft<Fields>, { patch, concluded }: RowReading<Fields>): string[] {
  const before = draft.fields as Record<string, unknown>
  const words: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(concluded)) if (before[field] === null) words[field] = value
  for (const [field, value] of Object.entries(patch)) if (isRelevant(draft, patch, field)) words[field] = value
  const touched = Object.keys(words).filter((field) => !sameValue(words[field], before[field]))
  if (touched.length > 0) draft.fields = { ...before, ...words } as Imported<Fields>
  return touched
}

/** The first row of a new record: all that it says goes in, for there is nothing to compare it with. */
export function fillNew<Fields>(draft: Draft<Fields>, { patch, concluded }: RowReading<Fields>): void {
  draft.fields = { ...draft.before, ...concluded, ...patch }
}

/** Rows of one key: the drafts they opened, and the library's records that none has claimed yet. */
interface Group<Fields> {
  readonly drafts: TextGroup<Draft<Fields>>
  /** null: the library has none. */
  readonly free: TextGroup<StoredRecord<Fields>> | null
}

/** The drafts of one list. */
export class Drafts<Fields extends object> {
  /** In the order of their first rows. */
  readonly all: Draft<Fields>[] = []
  private readonly byId = new Map<string, Draft<Fields>>()
  private readonly groups = new Map<string, Group<Fields>>()
  private readonly side: RecordSide<Fields>
  private readonly known: KnownRecords<Fields>
  private readonly identities: Identities

  constructor(side: RecordSide<Fields>, known: KnownRecords<Fields>, identities: Identities) {
    this.side = side
    this.known = known
    this.identities = identities
  }

  /** The record that a row is about: one that an earlier row spoke of, one of the library, or a new one. */
  of(patch: Patch<Fields>, place: Draft<Fields>['first']): { draft: Draft<Fields>; isKnown: boolean } {
    const group = this.groupOf(keyOf(this.side, patch))
    const text = this.textOf(patch)
    const spokenOf = group.drafts.find(text)
    if (spokenOf !== undefined) {
      group.drafts.name(spokenOf, text)
      return { draft: spokenOf, isKnown: true }
    }
    const count = this.all.length
    const draft = this.open(group, patch, text, place)
    group.drafts.add(draft, text === '' ? this.textOf(draft.fields) : text)
    return { draft, isKnown: this.all.length === count }
  }

  private open(group: Group<Fields>, patch: Patch<Fields>, text: string, place: Draft<Fields>['first']): Draft<Fields> {
    const stored = group.free?.find(text) ?? (this.side.identifies(patch) ? group.free?.first() : undefined)
    if (stored !== undefined) {
      group.free?.take(stored)
      return this.ofRecord(stored, place)
    }
    return this.merged(patch, place) ?? this.put(null, this.identities.newId(place.sheet, place.row), place)
  }

  /** The record that a person said this row's new record is. */
  private merged(patch: Patch<Fields>, place: Draft<Fields>['first']): Draft<Fields> | undefined {
    const { newId, mergedInto, aliases } = this.identities
    if (mergedInto.size + aliases.size === 0) return undefined
    const alias = aliasOf(this.side, patch)
    const chosen = lastOf(mergedInto, newId(place.sheet, place.row))
    const target = chosen ?? aliases.get(alias)
    const isThere = target !== undefined && (this.byId.has(target) || this.known.has(target))
    if (!isThere) return undefined
    const draft = this.byId.get(target) ?? this.ofRecord(this.known.get(target), place)
    // The row may give it another number: its own list must find it by the old one still.
    if (chosen !== undefined) draft.aliases.push(alias, aliasOf(this.side, draft.before))
    return draft
  }

  private ofRecord(stored: StoredRecord<Fields>, first: Draft<Fields>['first']): Draft<Fields> {
    return this.byId.get(stored.id) ?? this.put(stored, stored.id, first)
  }

  private put(stored: StoredRecord<Fields> | null, id: string, { sheet, row }: Draft<Fields>['first']): Draft<Fields> {
    const fields = stored?.fields ?? this.side.empty
    const draft: Draft<Fields> = {
      id,
      before: fields,
      fields,
      isNew: stored === null,
      statementIsFixed: stored?.statementIsFixed ?? false,
      first: { sheet, row },
      lastRow: 0,
      aliases: [],
      changes: NOTHING,
      kept: NOTHING,
      corrected: NOTHING,
      proposed: fields,
    }
    this.byId.set(id, draft)
    this.all.push(draft)
    return draft
  }

  private groupOf(key: string): Group<Fields> {
    const known = this.groups.get(key)
    if (known !== undefined) return known
    const group: Group<Fields> = { drafts: new TextGroup(), free: this.freeOf(key) }
    this.groups.set(key, group)
    return group
  }

  private freeOf(key: string): Group<Fields>['free'] {
    const there = this.known.ofKey(key)
    if (there.length === 0) return null
    const free = new TextGroup<StoredRecord<Fields>>()
    for (const stored of there) free.add(stored, this.textOf(stored.fields))
    return free
  }

  /** A number says which record it is, whatever the text. */
  private textOf(fields: Partial<Imported<Fields>>): string {
    return this.side.number(fields) === null ? this.side.text(fields) : ''
  }
}
