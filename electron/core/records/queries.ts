/** What the queries of supplies and demands share: searching text, the joined problem statement, writing a row. */
import type { ProblemStatement } from '#shared/contract/records.ts'
import type { ProblemStatementId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'

export interface PageQuery {
  readonly text: string
  readonly offset: number
  readonly limit: number
}

/** The joined problem statement's columns; all null where a record has none. */
export interface StatementColumns {
  statement_id: string | null
  statement_text: string
  statement_status: ProblemStatement['status']
  origin_kind: 'extracted' | 'typed'
  origin_field: string
  origin_start: number
  origin_end: number
  typed_by: string
  statement_updated_at: string
}

export const STATEMENT_SELECT = `problem_statement.id AS statement_id, problem_statement.text AS statement_text,
  problem_statement.status AS statement_status, origin_kind, origin_field, origin_start, origin_end, typed_by,
  problem_statement.updated_at AS statement_updated_at`

export function statementOf(row: StatementColumns): ProblemStatement | null {
  if (row.statement_id === null) return null
  const origin =
    row.origin_kind === 'typed'
      ? ({ kind: 'typed', by: row.typed_by, at: row.statement_updated_at } as const)
      : ({
          kind: 'extracted',
          field: row.origin_field as 'title' | 'abstract' | 'description' | 'problemStatement',
          start: row.origin_start,
          end: row.origin_end,
        } as const)
  return {
    id: row.statement_id as ProblemStatementId,
    text: row.statement_text,
    status: row.statement_status,
    origin,
  }
}

/**
 * A parameter that SQLite does not look into while it plans. It compiles a join on a bare one anew for each value,
 * which takes seven times as long as finding the row.
 */
export const ONE_ID = '+?'

const escapeLike = (word: string): string => word.replace(/[\\%_]/g, (c) => `\\${c}`)

/** More words find nothing that these do not, and SQLite has a limit of its own, far up. */
const MAX_SEARCH_WORDS = 20

/** A WHERE clause: every word of `text`, the first twenty, occurs in one of the columns. Empty text finds all. */
function searchClause(columns: readonly string[], text: string): { sql: string; values: string[] } {
  const words = text
    .normalize('NFKC')
    // Quotes and brackets are how lists are stored, and ZL or CN before a number is not.
    .replace(/["[\]]|\b(?:ZL|CN)(?=\d)/gi, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MAX_SEARCH_WORDS)
  if (words.length === 0) return { sql: '', values: [] }
  const oneWord = `(${columns.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`
  const values = words.flatMap((word) => columns.map(() => `%${escapeLike(word)}%`))
  return { sql: `WHERE ${words.map(() => oneWord).join(' AND ')}`, values }
}

/** Where a page of records comes from. */
interface PageSource {
  readonly select: string
  readonly from: string
  /** The expressions in which the words of a search are looked for. */
  readonly searched: readonly string[]
  readonly orderBy: string
}

/** One page of rows, and how many there are in all. */
export function listPage<Row>(db: ReadableDb, source: PageSource, query: PageQuery): { total: number; rows: Row[] } {
  const where = searchClause(source.searched, query.text)
  const total = db.prepare(`SELECT count(*) ${source.from} ${where.sql}`).pluck().get(where.values) as number
  const sql = `SELECT ${source.select} ${source.from} ${where.sql} ORDER BY ${source.orderBy} LIMIT ? OFFSET ?`
  return { total, rows: db.prepare<unknown[], Row>(sql).all(...where.values, query.limit, query.offset) }
}

/** A row to be stored: its column names are the table's own, never a user's text. */
type StoredRow = Readonly<Record<string, string | number | null>>

type RecordTable = 'supply' | 'demand' | 'problem_statement'

interface Written {
  readonly names: readonly string[]
  readonly sql: string
}

/** The last statement of each table: a long list writes the same columns a hundred thousand times. */
const lastWritten: Record<'insert' | 'update', Map<RecordTable, Written>> = { insert: new Map(), update: new Map() }

function statementFor(verb: 'insert' | 'update', table: RecordTable, names: readonly string[]): string {
  const last = lastWritten[verb].get(table)
  if (last?.names.length === names.length && last.names.every((name, i) => name === names[i])) return last.sql
  const sql =
    verb === 'insert'
      ? `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
      : `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`
  lastWritten[verb].set(table, { names, sql })
  return sql
}

/** @param row By column. */
export function insertRow(db: WritableDb, table: RecordTable, row: StoredRow): void {
  db.prepare(statementFor('insert', table, Object.keys(row))).run(...Object.values(row))
}

/** @param row By column; the other columns stay as they are. */
export function updateRow(db: WritableDb, table: RecordTable, id: string, row: StoredRow): void {
  db.prepare(statementFor('update', table, Object.keys(row))).run(...Object.values(row), id)
}

/** Records in the order of their ids; one that is gone by now is left out. */
export function inOrder<Row extends { readonly id: string }>(rows: readonly Row[], ids: readonly string[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined)
}

/** A part of a table, in the order in which its records came. */
export interface Slice {
  readonly offset: number
  readonly limit: number
  readonly descending: boolean
}

/** The ids of a slice, and how many records there are in all. */
export function idsOfSlice(
  db: ReadableDb,
  table: 'supply' | 'demand',
  { offset, limit, descending }: Slice,
): { ids: string[]; total: number } {
  const sql = `SELECT id FROM ${table} ORDER BY rowid ${descending ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`
  const ids = db.prepare<[number, number], string>(sql).pluck().all(limit, offset) as string[]
  return { ids, total: db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() as number }
}
