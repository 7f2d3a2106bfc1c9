/**
 * Many new rows at once: what SQLite would do for each of them is done once for all, in the same transaction. Triggers
 * and indexes come back word for word before it ends, so every other writer finds the library as it was.
 */
import type { WritableDb } from './database.ts'

type RecordTable = 'supply' | 'demand'

/** Below this, setting aside costs more than it saves: other connections have to read the schema anew. */
const FEWEST = 1000

/** Whether so many new records are worth being written at once. */
export const isMany = (count: number): boolean => count >= FEWEST

interface Part {
  readonly type: 'trigger' | 'index'
  readonly name: string
  readonly sql: string
}

const CONTENT_TRIGGERS = `type = 'trigger' AND name LIKE '%\\_insert\\_changes\\_content' ESCAPE '\\'`

/** Those that only find; one that is unique guards, and stays. */
const PLAIN_INDEXES = `type = 'index' AND sql LIKE 'CREATE INDEX %'`

/** Does the work without some parts of the schema. A transaction of its own, or a part of the open one: none gets lost. */
function without(db: WritableDb, which: string, tables: readonly string[], work: () => void): void {
  const sql = `SELECT type, name, sql FROM sqlite_master WHERE ${which}
    AND tbl_name IN (SELECT value FROM json_each(?))`
  db.transaction(() => {
    const parts = db.prepare<[string], Part>(sql).all(JSON.stringify(tables))
    for (const { type, name } of parts) db.exec(`DROP ${type} ${name}`)
    work()
    for (const part of parts) db.exec(part.sql)
  })()
}

/** Whether at least as many rows come as a table has. */
function doubles(db: WritableDb, table: RecordTable, count: number): boolean {
  const there = db.prepare<[number], number>(`SELECT count(*) FROM (SELECT 1 FROM ${table} LIMIT ?)`)
  return (there.pluck().get(count + 1) as number) <= count
}

/** What the triggers note (migration 0002): one new state of what is searched, and which patents it brought. */
function noteContent(db: WritableDb, table: RecordTable, after: number): void {
  db.exec('UPDATE library_state SET content_version = content_version + 1, content_stamp = hex(randomblob(8))')
  if (table === 'demand') return
  const sql = `INSERT INTO supply_text_change (supply_id, version)
    SELECT supply.id, content_version FROM supply, library_state WHERE supply.rowid > ?`
  db.prepare(sql).run(after)
}

const lastRowid = (db: WritableDb, table: RecordTable): number =>
  db.prepare<[], number>(`SELECT ifnull(max(rowid), 0) FROM ${table}`).pluck().get() as number

/**
 * Inserts new records with their first statements, and nothing else that the index follows. Of writing 100,000 records
 * into a new library this takes the processor time down to two thirds: a trigger also makes SQLite keep a journal for
 * each row, and an index is sorted once instead of searched for each row.
 * @param count How many are coming.
 */
export function insertMany(db: WritableDb, table: RecordTable, count: number, insert: () => void): void {
  if (!isMany(count)) {
    insert()
    return
  }
  const indexed = [table, 'problem_statement', 'contact']
  const isNearlyNew = doubles(db, table, count)
  without(db, CONTENT_TRIGGERS, [table, 'problem_statement'], () => {
    const after = lastRowid(db, table)
    if (isNearlyNew) without(db, PLAIN_INDEXES, indexed, insert)
    else insert()
    noteContent(db, table, after)
  })
}
