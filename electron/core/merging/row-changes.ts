/**
 * What a merge did to the rows of two records, so that it can be taken back wholly: rows that went, came and changed,
 * as they were and as they are.
 */
import type { RecordKind } from '#shared/contract/importing.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'

type Row = Readonly<Record<string, string | number | null>>

interface TableChange {
  readonly table: string
  readonly gone: readonly Row[]
  readonly came: readonly Row[]
  readonly changed: readonly { readonly before: Row; readonly after: Row }[]
}
export type RowChanges = readonly TableChange[]

/** The tables that speak of a record, the record's own first, each with the columns that name it. */
const tablesOf = (kind: RecordKind): readonly (readonly [table: string, ...columns: string[]])[] => [
  [kind, 'id'],
  ['problem_statement', `${kind}_id`],
  ['import_row', `${kind}_id`],
  ['decision', `${kind}_id`],
  ['follow_up', `${kind}_id`],
  ['follow_up_event', `${kind}_id`],
  [`${kind}_alias`, `${kind}_id`],
  [`${kind}_twin`, 'older_id', 'newer_id'],
  ['export_record', 'record_id'],
  ['bulletin_entry', 'record_id'],
  ...(kind === 'demand' ? ([['match_view', 'demand_id']] as const) : []),
]

/** The columns of a table's primary key. */
function keyColumns(db: ReadableDb, table: string): string[] {
  const sql = 'SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk'
  return db.prepare<[string], string>(sql).pluck().all(table) as string[]
}

/** Finds the row that has the same key, with that row as the parameters. */
const whereKey = (db: ReadableDb, table: string): string =>
  keyColumns(db, table)
    .map((column) => `${column} = @${column}`)
    .join(' AND ')

const keyOf = (row: Row, columns: readonly string[]): string => JSON.stringify(columns.map((column) => row[column]))

/** Rows by table and key. */
export type Rows = ReadonlyMap<string, ReadonlyMap<string, Row>>

/** Every row that speaks of one of the records. */
export function rowsOf(db: ReadableDb, kind: RecordKind, ids: readonly string[]): Rows {
  const places = ids.map(() => '?').join(', ')
  return new Map(
    tablesOf(kind).map(([table, ...columns]) => {
      const where = columns.map((column) => `${column} IN (${places})`).join(' OR ')
      const values = columns.flatMap(() => ids)
      const rows = db.prepare<unknown[], Row>(`SELECT * FROM ${table} WHERE ${where}`).all(values)
      const key = keyColumns(db, table)
      return [table, new Map(rows.map((row) => [keyOf(row, key), row]))]
    }),
  )
}

const isSame = (a: Row | undefined, b: Row | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** @param before, after What `rowsOf` found of the same records. @returns the tables in which anything differs */
export function changesBetween(before: Rows, after: Rows): RowChanges {
  const changes = [...before].map(([table, was]): TableChange => {
    const is = after.get(table) ?? new Map<string, Row>()
    return {
      table,
      gone: [...was].filter(([key]) => !is.has(key)).map(([, row]) => row),
      came: [...is].filter(([key]) => !was.has(key)).map(([, row]) => row),
      changed: [...was].flatMap(([key, row]) => {
        const now = is.get(key)
        return now === undefined || isSame(row, now) ? [] : [{ before: row, after: now }]
      }),
    }
  })
  return changes.filter(({ gone, came, changed }) => gone.length + came.length + changed.length > 0)
}

function rowNow(db: ReadableDb, table: string, row: Row): Row | undefined {
  return db.prepare<[Row], Row>(`SELECT * FROM ${table} WHERE ${whereKey(db, table)}`).get(row)
}

/** The first table in which something was changed again since; null where all is as the changes left it. */
export function touchedSince(db: ReadableDb, changes: RowChanges): string | null {
  const isTouched = ({ table, gone, came, changed }: TableChange): boolean =>
    gone.some((row) => rowNow(db, table, row) !== undefined) ||
    came.some((row) => !isSame(rowNow(db, table, row), row)) ||
    changed.some(({ after }) => !isSame(rowNow(db, table, after), after))
  return changes.find(isTouched)?.table ?? null
}

function remove(db: WritableDb, table: string, row: Row): void {
  db.prepare(`DELETE FROM ${table} WHERE ${whereKey(db, table)}`).run(row)
}

function put(db: WritableDb, table: string, row: Row): void {
  const columns = Object.keys(row)
  const values = columns.map((column) => `@${column}`).join(', ')
  db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`).run(row)
}

function putBack(db: WritableDb, table: string, row: Row): void {
  const set = Object.keys(row).map((column) => `${column} = @${column}`)
  db.prepare(`UPDATE ${table} SET ${set.join(', ')} WHERE ${whereKey(db, table)}`).run(row)
}

/**
 * Makes every row what it was. Call it within a transaction, and after `touchedSince`. A row that another names comes
 * back after that other is there: foreign keys are looked at in the end.
 */
export function takeBack(db: WritableDb, changes: RowChanges): void {
  db.pragma('defer_foreign_keys = ON')
  for (const { table, gone, came, changed } of changes) {
    for (const row of came) remove(db, table, row)
    for (const { before } of changed) putBack(db, table, before)
    for (const row of gone) put(db, table, row)
  }
}
