/**
 * The library's records as a plan sees them: found by key in memory, read when a row is about one of them. Lists that
 * are imported together see what those before them will write.
 */
import type { ReadableDb } from '../../library/database.ts'
import { identityKey, keyOf, type RecordSide, type StoredRecord } from '../record-side.ts'

/** A record as a list's plan has it. */
interface Planned<Fields> extends StoredRecord<Fields> {
  readonly isNew: boolean
  readonly before: StoredRecord<Fields>['fields']
}

export class KnownRecords<Fields extends object> {
  private readonly side: RecordSide<Fields>
  private db: ReadableDb
  private readonly idsByKey = new Map<string, string[]>()
  /** The oldest record of each title and owner. */
  private readonly firstByIdentity = new Map<string, string>()
  private readonly ids = new Set<string>()
  private readonly unnumbered = new Set<string>()
  private readonly records = new Map<string, StoredRecord<Fields>>()
  /** Records that were put and are not yet found by their keys: mostly no other list comes that asks. */
  private unfiled: { readonly record: StoredRecord<Fields>; readonly before: StoredRecord<Fields>['fields'] | null }[] =
    []

  constructor(side: RecordSide<Fields>, db: ReadableDb) {
    this.side = side
    this.db = db
    for (const { id, number, identity } of side.keys(db)) {
      this.ids.add(id)
      if (number === null) this.unnumbered.add(id)
      push(this.idsByKey, number ?? identityKey(identity), id)
      if (!this.firstByIdentity.has(identity)) this.firstByIdentity.set(identity, id)
    }
  }

  has(id: string): boolean {
    return this.ids.has(id) || this.records.has(id)
  }

  isNumbered(id: string): boolean {
    return !this.unnumbered.has(id)
  }

  /** Oldest first. */
  ofKey(key: string): StoredRecord<Fields>[] {
    this.file()
    return (this.idsByKey.get(key) ?? []).map((id) => this.get(id))
  }

  /** Every title and owner that the library has, each with its oldest record. */
  identities(): Iterable<readonly [identity: string, id: string]> {
    return this.firstByIdentity
  }

  /** @throws AppError `record.notFound` */
  get(id: string): StoredRecord<Fields> {
    const known = this.records.get(id) ?? this.side.load(this.db, id)
    this.records.set(id, known)
    return known
  }

  /** What a list before this one will have made of a record; `before` is null for a new one. */
  put(record: StoredRecord<Fields>, before: StoredRecord<Fields>['fields'] | null): void {
    if (this.side.number(record.fields) === null) this.unnumbered.add(record.id)
    else this.unnumbered.delete(record.id)
    this.records.set(record.id, record)
    this.unfiled.push({ record, before })
  }

  /** Whether the records of a key would stand in their order again. */
  canForget({ isNew, before, fields }: Planned<Fields>): boolean {
    return isNew || keyOf(this.side, before) === keyOf(this.side, fields)
  }

  /** Takes a `put` back. @param record As it was planned then. */
  forget({ id, isNew, before, fields, statementIsFixed }: Planned<Fields>): void {
    this.file()
    if (!isNew) {
      this.records.set(id, { id, fields: before, statementIsFixed })
      return
    }
    this.ids.delete(id)
    this.unnumbered.delete(id)
    this.records.delete(id)
    const key = keyOf(this.side, fields)
    const rest = (this.idsByKey.get(key) ?? []).filter((other) => other !== id)
    if (rest.length === 0) this.idsByKey.delete(key)
    else this.idsByKey.set(key, rest)
  }

  /** Goes on with another connection to the same library. */
  readFrom(db: ReadableDb): void {
    this.db = db
  }

  private file(): void {
    if (this.unfiled.length === 0) return
    for (const { record, before } of this.unfiled) {
      this.move(record.id, before && keyOf(this.side, before), keyOf(this.side, record.fields))
    }
    this.unfiled = []
  }

  private move(id: string, from: string | null, to: string): void {
    if (from === to) return
    const rest = from === null ? [] : (this.idsByKey.get(from) ?? []).filter((other) => other !== id)
    if (from !== null) this.idsByKey.set(from, rest)
    push(this.idsByKey, to, id)
  }
}

function push(ids: Map<string, string[]>, key: string, id: string): void {
  const list = ids.get(key)
  if (list === undefined) ids.set(key, [id])
  else list.push(id)
}
