/** Reads records for the registers, many at once or one, as raw rows: objects would cost as much as the reading. */
import type { ReadableDb } from '../../library/database.ts'
import type { FacetRow, TextRow } from './register.ts'
import type { Kind, RegisterSpec } from './specs.ts'

type Cell = string | number | null

const facetSql = ({ kind, facets }: RegisterSpec) => {
  const columns = Object.values(facets).map(({ sql }) => sql)
  return `SELECT ${[`${kind}.rowid`, `${kind}.id`, ...columns.filter((sql) => sql !== '')].join(', ')} FROM ${kind}`
}

const textSql = ({ kind, columns, searched: { names, numbers, body } }: RegisterSpec) =>
  `SELECT ${[
    `${kind}.rowid`,
    `${kind}.id`,
    'title',
    'problem_statement.rowid',
    ...Object.values(columns),
    ...names,
    ...numbers,
    ...body,
  ].join(', ')} FROM ${kind} LEFT JOIN problem_statement ON problem_statement.${kind}_id = ${kind}.id`

const facetRow = (cells: Cell[]): FacetRow => ({
  row: cells[0] as number,
  id: cells[1] as string,
  raws: cells.slice(2) as string[],
})

function textRow({ columns, searched }: RegisterSpec, [, id, title, statementRow, ...rest]: Cell[]): TextRow {
  const cells = rest as string[]
  const names = Object.keys(columns).length
  const numbers = names + searched.names.length
  const body = numbers + searched.numbers.length
  return {
    id: id as string,
    title: title as string,
    statementRow: (statementRow as number | null) ?? 0,
    columns: cells.slice(0, names),
    names: cells.slice(names, numbers),
    numbers: cells.slice(numbers, body),
    body: cells.slice(body),
  }
}

/** Records that are read at once: fetching many rows in one call is quicker than one after another. */
const PAGE = 5000

/** Records after a row, in the order in which they came. */
export function* facetRowsAfter(db: ReadableDb, spec: RegisterSpec, row: number): Generator<FacetRow> {
  const sql = `${facetSql(spec)} WHERE ${spec.kind}.rowid > ? ORDER BY ${spec.kind}.rowid LIMIT ${PAGE}`
  const page = db.prepare<[number], Cell[]>(sql).raw()
  for (let rows = page.all(row); rows.length > 0; rows = page.all(rows.at(-1)?.[0] as number)) {
    for (const cells of rows) yield facetRow(cells)
  }
}

/** The texts of at most so many records after a row, and the last row that was read (null: there is none left). */
export function textRowsAfter(
  db: ReadableDb,
  spec: RegisterSpec,
  { row, limit }: { row: number; limit: number },
): { texts: TextRow[]; last: number | null } {
  const sql = `${textSql(spec)} WHERE ${spec.kind}.rowid > ? ORDER BY ${spec.kind}.rowid LIMIT ?`
  const rows = db.prepare<[number, number], Cell[]>(sql).raw().all(row, limit)
  return { texts: rows.map((cells) => textRow(spec, cells)), last: (rows.at(-1)?.[0] as number | undefined) ?? null }
}

/** Reads one record at a time; null where it is gone. */
export function recordReader(db: ReadableDb, spec: RegisterSpec) {
  const facets = db.prepare<[string], Cell[]>(`${facetSql(spec)} WHERE ${spec.kind}.id = ?`).raw()
  const texts = db.prepare<[string], Cell[]>(`${textSql(spec)} WHERE ${spec.kind}.id = ?`).raw()
  return (id: string): { facets: FacetRow; texts: TextRow } | null => {
    const [facetCells, textCells] = [facets.get(id), texts.get(id)]
    if (facetCells === undefined || textCells === undefined) return null
    return { facets: facetRow(facetCells), texts: textRow(spec, textCells) }
  }
}

/** Whose problem statement is confirmed. @param row only of statements after it */
export function confirmed(db: ReadableDb, kind: Kind, row: number): string[] {
  const sql = `SELECT ${kind}_id FROM problem_statement WHERE rowid > ? AND status = 'confirmed' AND ${kind}_id IS NOT NULL`
  return db.prepare<[number], string>(sql).pluck().all(row) as string[]
}

export function isConfirmed(db: ReadableDb, kind: Kind, id: string): boolean {
  const sql = `SELECT 1 FROM problem_statement WHERE ${kind}_id = ? AND status = 'confirmed'`
  return db.prepare(sql).get(id) !== undefined
}

/** Whose record somebody was shortlisted or rejected for; shortlisted goes before rejected. */
export function decided(db: ReadableDb, kind: Kind): Map<string, string> {
  const sql = `SELECT ${kind}_id, max(state) FROM decision WHERE state IN ('shortlisted', 'rejected') GROUP BY ${kind}_id`
  return new Map(db.prepare<[], [string, string]>(sql).raw().all() as [string, string][])
}

export const countOf = (db: ReadableDb, kind: Kind): number =>
  db.prepare<[], number>(`SELECT count(*) FROM ${kind}`).pluck().get() as number
