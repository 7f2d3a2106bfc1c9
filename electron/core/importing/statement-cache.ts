/**
 * A connection that prepares each SQL text once. The row modules prepare where they use, which over 100,000 rows
 * costs more than the writing itself. It relies on one SQL text always being used in one way (plucked or not).
 */
import type { ReadableDb, WritableDb } from '../library/database.ts'
import type { Library } from '../library/open.ts'

function cachedPrepare(db: ReadableDb): ReadableDb['prepare'] {
  const statements = new Map<string, ReturnType<ReadableDb['prepare']>>()
  const prepare = (sql: string) => {
    const known = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, known)
    return known
  }
  return prepare as ReadableDb['prepare']
}

/** The two connections of a library with their statements kept. */
export function withStatementCache({ reading, writing }: Library): { reading: ReadableDb; writing: WritableDb } {
  const writable = {
    name: writing.name,
    prepare: cachedPrepare(writing),
    pragma: writing.pragma.bind(writing),
    exec: writing.exec.bind(writing),
    transaction: writing.transaction.bind(writing),
  }
  return {
    reading: { name: reading.name, prepare: cachedPrepare(reading), pragma: reading.pragma.bind(reading) },
    writing: writable as unknown as WritableDb,
  }
}
