/** Reads records for the registers, many at once or one, as raw rows: objects would cost as much as the reading. */
import type { ReadableDb } from '../../library/database.ts'
import type { BodyRow, FacetRow, HeadRow } from './register.ts'
import type { Kind, RegisterSpec } from './specs.ts'

type Cell = string | number | null

const facetSql = ({ kind, facets }: RegisterSpec) => {
  const columns = Object.values(facets).map(({ sql }) => sql)
  return `SELECT ${[`${kind}.rowid`, `${kind}.id`, ...columns.filter((sql) => sql !== '')].join(', ')} FROM ${kind}`
}

const WITH_STATEMENT = (kind: Kind) =>
  `${kind} LEFT JOIN problem_statement ON problem_statement.${kind}_id = ${kind}.id`

const headSql = ({ kind, columns, searched: { names, numbers } }: RegisterSpec) =>
  `SELECT ${[
    `${kind}.rowid`,
    `${kind}.id`,
    'title',
    'problem_statement.rowid',
    ...Object.values(columns),
    ...names,
    ...numbers,
  ].join(', ')} FROM ${WITH_STATEMENT(kind)}`

const bodySql = ({ kind, searched: { body } }: RegisterSpec) =>
  `SELECT ${[`${kind}.rowid`, `${kind}.id`, ...body].join(', ')} FROM ${WITH_STATEMENT(kind)}`

const facetRow = (cells: Cell[]): FacetRow => ({
  row: cells[0] as number,
  id: cells[1] as string,
  raws: cells.slice(2) as string[],
})

function headRow({ columns, searched }: RegisterSpec, [, id, title, statementRow, ...rest]: Cell[]): HeadRow {
  const cells = rest as string[]
  const names = Object.keys(columns).length
  const numbers = names + searched.names.length
  return {
    id: id as string,
    title: title as string,
    statementRow: (statementRow as number | null) ?? 0,
    columns: cells.slice(0, names),
    names: cells.slice(names, numbers),
    numbers: cells.slice(numbers),
  }
}

const bodyRow = ([, id, ...passages]: Cell[]): BodyRow => ({ id: id as string, passages: passages as string[] })

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

interface Slice<T> {
  readonly texts: readonly T[]
  /** The last row that was read; null: there is none left. */
  readonly last: number | null
}

interface After {
  readonly row: number
  /** At most so many records. */
  readonly limit: number
}

function sliceAfter(db: ReadableDb, { kind }: RegisterSpec, select: string, { row, limit }: After): Slice<Cell[]> {
  const sql = `${select} WHERE ${kind}.rowid > ? ORDER BY ${kind}.rowid LIMIT ?`
  const texts = db.prepare<[number, number], Cell[]>(sql).raw().all(row, limit)
  return { texts, last: (texts.at(-1)?.[0] as number | undefined) ?? null }
}

/** Titles, names and numbers of records after a row. */
export function headRowsAfter(db: ReadableDb, spec: RegisterSpec, after: After): Slice<HeadRow> {
  const { texts, last } = sliceAfter(db, spec, headSql(spec), after)
  return { texts: texts.map((cells) => headRow(spec, cells)), last }
}

/** Their long texts. */
export function bodyRowsAfter(db: ReadableDb, spec: RegisterSpec, after: After): Slice<BodyRow> {
  const { texts, last } = sliceAfter(db, spec, bodySql(spec), after)
  return { texts: texts.map(bodyRow), last }
}

/** Reads one record at a time; null where it is gone. */
export function recordReader(db: ReadableDb, spec: RegisterSpec) {
  const facets = db.prepare<[string], Cell[]>(`${facetSql(spec)} WHERE ${spec.kind}.id = ?`).raw()
  const heads = db.prepare<[string], Cell[]>(`${headSql(spec)} WHERE ${spec.kind}.id = ?`).raw()
  const bodies = db.prepare<[string], Cell[]>(`${bodySql(spec)} WHERE ${spec.kind}.id = ?`).raw()
  return (id: string): { facets: FacetRow; head: HeadRow; body: BodyRow } | null => {
    const [facetCells, headCells, bodyCells] = [facets.get(id), heads.get(id), bodies.get(id)]
    if (facetCells === undefined || headCells === undefined || bodyCells === undefined) return null
    return { facets: facetRow(facetCells), head: headRow(spec, headCells), body: bodyRow(bodyCells) }
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
