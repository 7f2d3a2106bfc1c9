/** The texts of a library that are searched, as the index takes them. */
import type { DemandId } from '#shared/domain/ids.ts'
import type { SupplyRecord } from '#shared/matching/index/supply-collection.ts'
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import type { ReadableDb } from '../library/database.ts'

interface SupplyRow {
  readonly id: string
  readonly title: string
  readonly keywords: string
  readonly abstract: string
  readonly problem: string
}

interface DemandRow {
  readonly id: DemandId
  readonly title: string
  readonly keywords: string
  readonly description: string
  readonly problem: string
  readonly problem_written: number
}

const SUPPLIES = `SELECT supply.id, title, keywords, abstract, ifnull(problem_statement.text, '') AS problem
FROM supply LEFT JOIN problem_statement ON problem_statement.supply_id = supply.id`

// Written: typed or confirmed by a person, or given in the list's own column.
const DEMANDS = `SELECT demand.id, title, keywords, description, ifnull(problem_statement.text, '') AS problem,
  ifnull(origin_kind = 'typed' OR status = 'confirmed' OR origin_field = 'problemStatement', 0) AS problem_written
FROM demand LEFT JOIN problem_statement ON problem_statement.demand_id = demand.id ORDER BY demand.id`

const CHANGED = `SELECT supply_id FROM supply_text_change WHERE version > ?`

const record = ({ id, title, keywords, abstract, problem }: SupplyRow): SupplyRecord => ({
  id,
  text: { title, keywords: JSON.parse(keywords) as string[], abstract, problem },
})

export function countSupplies(db: ReadableDb): number {
  return Number(db.prepare('SELECT count(*) FROM supply').pluck().get())
}

/** Every patent, one after another, in the order in which they were added. */
export function* everySupply(db: ReadableDb): Generator<SupplyRecord> {
  for (const row of db.prepare<[], SupplyRow>(`${SUPPLIES} ORDER BY supply.id`).iterate()) yield record(row)
}

/** At most `limit` patents behind an id (`''`: from the first), in the order in which they were added. */
export function suppliesAfter(db: ReadableDb, id: string, limit: number): SupplyRecord[] {
  const sql = `${SUPPLIES} WHERE supply.id > ? ORDER BY supply.id LIMIT ?`
  return db.prepare<[string, number], SupplyRow>(sql).all(id, limit).map(record)
}

/** How many patents were added, changed or removed since a version of the content. */
export function countChangedSince(db: ReadableDb, version: number): number {
  const sql = 'SELECT count(*) FROM supply_text_change WHERE version > ?'
  return Number(db.prepare<[number]>(sql).pluck().get(version))
}

/** Ids of patents added, changed or removed since a version of the content. */
export const suppliesTouchedSince = (db: ReadableDb, version: number): string[] =>
  db.prepare<[number], string>(CHANGED).pluck().all(version)

/** Patents added or changed since a version of the content, and ids of those removed since. */
export function suppliesChangedSince(db: ReadableDb, version: number): { put: SupplyRecord[]; removed: string[] } {
  const ids = suppliesTouchedSince(db, version)
  const one = db.prepare<[string], SupplyRow>(`${SUPPLIES} WHERE supply.id = ?`)
  const rows = ids.map((id) => one.get(id))
  return {
    put: rows.filter((row) => row !== undefined).map(record),
    removed: ids.filter((_, i) => rows[i] === undefined),
  }
}

/** Reads the text of one patent at a time; null where it is gone. */
export function supplyTextReader(db: ReadableDb): (id: string) => SupplyText | null {
  const one = db.prepare<[string], SupplyRow>(`${SUPPLIES} WHERE supply.id = ?`)
  return (id) => {
    const row = one.get(id)
    return row === undefined ? null : record(row).text
  }
}

export function everyDemand(db: ReadableDb): Map<DemandId, DemandText> {
  const rows = db.prepare<[], DemandRow>(DEMANDS).all()
  return new Map(
    rows.map(({ id, title, keywords, description, problem, problem_written }) => [
      id,
      {
        title,
        keywords: JSON.parse(keywords) as string[],
        description,
        problem,
        problemWritten: problem_written === 1,
      },
    ]),
  )
}
