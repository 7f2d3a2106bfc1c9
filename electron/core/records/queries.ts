/** What the queries of supplies and demands share: searching text, the joined problem statement, writing a row. */
import type { ProblemStatement } from '#shared/contract/records.ts'
import type { ProblemStatementId } from '#shared/domain/ids.ts'
import type { WritableDb } from '../library/database.ts'

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

const escapeLike = (word: string): string => word.replace(/[\\%_]/g, (c) => `\\${c}`)

/** A WHERE clause: every word of `text` occurs in one of the columns. Empty text finds all. */
export function searchClause(columns: readonly string[], text: string): { sql: string; values: string[] } {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return { sql: '', values: [] }
  const oneWord = `(${columns.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`
  const values = words.flatMap((word) => columns.map(() => `%${escapeLike(word)}%`))
  return { sql: `WHERE ${words.map(() => oneWord).join(' AND ')}`, values }
}

/** A row to be stored: its column names are the table's own, never a user's text. */
type StoredRow = Readonly<Record<string, string | number | null>>

export function insertRow(db: WritableDb, table: 'supply' | 'demand' | 'problem_statement', row: StoredRow): void {
  const names = Object.keys(row)
  db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((n) => `@${n}`).join(', ')})`).run(row)
}

export function updateRow(
  db: WritableDb,
  table: 'supply' | 'demand' | 'problem_statement',
  id: string,
  row: StoredRow,
): void {
  const assignments = Object.keys(row).map((name) => `${name} = @${name}`)
  db.prepare(`UPDATE ${table} SET ${assignments.join(', ')} WHERE id = @id`).run({ ...row, id })
}
