/**
 * The library's records as a plan sees them: found by key in memory, read when a row is about one of them. Lists that
 * are imported together see what those before them will write.
 */
import type { ReadableDb } from '../../library/database.ts'
import { identityKey, keyOf, type RecordSide, type StoredRecord } from '../record-side.ts'

export class KnownRecords<Fields extends object> {
  private readonly side: RecordSide<Fields>
  private readonly db: ReadableDb
  private readonly idsByKey = new Map<string, string[]>()
  /** The oldest record of each title and owner. */
  private readonly firstByIdentity = new Map<string, string>()
  private readonly ids = new Set<string>()
  private readonly unnumbered = new Set<string>()
  private readonly records = new Map<string, StoredRecord<Fields>>()

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
    return this.ids.has(id)
  }

  isNumbered(id: string): boolean {
    return !this.unnumbered.has(id)
  }

  /** Oldest first. */
  ofKey(key: string): StoredRecord<Fields>[] {
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
    this.ids.add(record.id)
    if (this.side.number(record.fields) === null) this.unnumbered.add(record.id)
    else this.unnumbered.delete(record.id)
    this.records.set(record.id, record)
    this.move(record.id, before && keyOf(this.side, before), keyOf(this.side, record.fields))
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
