/** What differs between lists of supplies and of demands; the plan and the commit know only this. */
import type { RecordKind } from '#shared/contract/importing.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import type { ContactBook } from '../records/parties.ts'
import type { FactOffer, Section, SourceRow } from './recognise/layout.ts'
import type { RowFlag } from './row-reader.ts'

/** A list's own problem statement travels with the record's fields. */
export type Imported<Fields> = Fields & { readonly problemStatement: string }

/** What a row says of a record: only the fields that it says something about. */
export type Patch<Fields> = Partial<Imported<Fields>> & { readonly title: string }

export interface RowReading<Fields> {
  /** The title always, maybe empty. */
  readonly patch: Patch<Fields>
  /** Concluded, not said (the type from the number): fills what would stay unknown. */
  readonly concluded: Partial<Imported<Fields>>
  readonly flags: readonly RowFlag[]
  /** Of the patch, what no cell of the row says but a fact above or below the list. */
  readonly given: readonly FactOffer[]
}

/** A record that the library has. */
export interface StoredRecord<Fields> {
  readonly id: string
  readonly fields: Imported<Fields>
  /** A person typed or confirmed its problem statement, so no list replaces it. */
  readonly statementIsFixed: boolean
}

/** What a record is found by. */
export interface RecordKey {
  readonly id: string
  /** Normal form; null for a demand, or where there is none. */
  readonly number: string | null
  /** Title and who it belongs to, as `records/identity.ts` writes them. */
  readonly identity: string
}

/** The import that brings a record; `contacts` where it brings many. */
export interface NewIn {
  readonly id: ImportBatchId
  readonly at: string
  readonly contacts?: ContactBook | undefined
}

export interface RecordSide<Fields extends object> {
  readonly kind: RecordKind
  /** The number that alone says which record it is; null where there is none. */
  number(fields: Partial<Imported<Fields>>): string | null
  identity(fields: Partial<Imported<Fields>>): string
  /**
   * The text that tells records of one identity apart, compared by `wordKey`. Without a number, two texts that differ
   * are two records: merging them would overwrite one with the other.
   */
  text(fields: Partial<Imported<Fields>>): string
  /** Whether the key names more than a title. A title alone does not make an edited text out of a different one. */
  identifies(fields: Partial<Imported<Fields>>): boolean
  read(section: Section, row: SourceRow): RowReading<Fields>
  /** Every record of the library, oldest first. */
  keys(db: ReadableDb): Iterable<RecordKey>
  /** @throws AppError `record.notFound` */
  load(db: ReadableDb, id: string): StoredRecord<Fields>
  /** All fields of a new record that its row said nothing about. */
  readonly empty: Imported<Fields>
  insert(db: WritableDb, id: string, fields: Imported<Fields>, batch: NewIn): void
  update(db: WritableDb, id: string, fields: Imported<Fields>, at: string): void
}

/** Rows of one key may be about one record: the same number, or the same identity without one. */
export function keyOf<Fields extends object>(side: RecordSide<Fields>, fields: Partial<Imported<Fields>>): string {
  return side.number(fields) ?? identityKey(side.identity(fields))
}

/** The key of a record without a number. No number begins like this. */
export const identityKey = (identity: string): string => `|${identity}`
