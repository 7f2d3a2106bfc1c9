/** The two handles of a library file: one that can only read, one that can write. */
import type Database from 'better-sqlite3'

declare const canWrite: unique symbol

/** Reads only. Its connection is opened read-only, so the type and SQLite agree. */
export type ReadableDb = Pick<Database.Database, 'prepare' | 'pragma' | 'name'>

/** Reads and writes. A function that takes it changes the library. */
export type WritableDb = Pick<Database.Database, 'prepare' | 'pragma' | 'name' | 'exec' | 'transaction'> & {
  readonly [canWrite]: true
}
