/** What differs between lists of supplies and of demands; the plan and the commit know only this. */
import type { ImportBatchId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import type { Section, SourceRow } from './recognise.ts'
import type { RowFlag } from './row-reader.ts'

/** A list's own problem statement travels with the record's fields. */
export type Imported<Fields> = Fields & { readonly problemStatement: string }

export interface RowReading<Fields> {
  /** Only the fields that the row says something about; the title always, maybe empty. */
  readonly patch: Partial<Imported<Fields>> & { readonly title: string }
  /** Concluded, not said (the type from the number): fills what would stay unknown. */
  readonly concluded: Partial<Imported<Fields>>
  readonly flags: readonly RowFlag[]
}

/** A record that the library has. */
export interface StoredRecord<Fields> {
  readonly id: string
  readonly fields: Imported<Fields>
  /** A person typed or confirmed its problem statement, so no list replaces it. */
  readonly statementIsFixed: boolean
}

export interface RecordSide<Fields extends object> {
  /** Rows of one key may be about one record: the same application number, or the same identity without one. */
  key(patch: RowReading<Fields>['patch']): string
  /**
   * Whether a row of the same key can be about this record. Without a number, two texts that differ are two
   * records: merging them would overwrite one with the other.
   */
  agrees(fields: Imported<Fields>, patch: RowReading<Fields>['patch']): boolean
  read(section: Section, row: SourceRow): RowReading<Fields>
  /** Whether the key names more than a title. A title alone does not make an edited text out of a different one. */
  identifies(patch: RowReading<Fields>['patch']): boolean
  /** The library's records of the row's key, oldest first. */
  candidates(db: ReadableDb, patch: RowReading<Fields>['patch']): StoredRecord<Fields>[]
  /** All fields of a new record that its row said nothing about. */
  readonly empty: Imported<Fields>
  insert(db: WritableDb, id: string, fields: Imported<Fields>, batch: { id: ImportBatchId; at: string }): void
  update(db: WritableDb, id: string, fields: Imported<Fields>, at: string): void
}
