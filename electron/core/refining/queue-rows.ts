/** The refine queue in SQL: records whose statement is only suggested, in the order in which they were added. */
import type { RefineFilter, RefineRef } from '#shared/contract/refining.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { ReadableDb } from '../library/database.ts'

type Kind = RefineRef['kind']

/** What the queue goes through, in this order. */
export const QUEUE_KINDS: readonly Kind[] = ['demand', 'supply']

const refOf = (kind: Kind, id: string): RefineRef =>
  kind === 'demand' ? { kind, id: id as DemandId } : { kind, id: id as SupplyId }

type Conditions = Pick<RefineFilter, 'source' | 'proposal'>

/** The joined tables and the conditions after `status = 'suggested'`, which has an index for each kind. */
function openSource(kind: Kind, { source, proposal }: Conditions): { sql: string; values: string[] } {
  const id = `${kind}_id`
  const joined = source === null ? '' : `JOIN ${kind} ON ${kind}.id = ${id} AND created_in = ?`
  const isTitle = `ifnull(origin_field, '') ${proposal === 'title' ? '=' : '<>'} 'title'`
  const origin = proposal === null ? '' : `AND ${isTitle}`
  return {
    sql: `FROM problem_statement ${joined} WHERE status = 'suggested' AND ${id} IS NOT NULL ${origin}`,
    values: source === null ? [] : [source],
  }
}

/** At most `limit` open records of a kind behind an id; `''`: from the first. */
export function openRecords(
  db: ReadableDb,
  kind: Kind,
  conditions: Conditions,
  page: { readonly after: string; readonly limit: number },
): RefineRef[] {
  const { sql, values } = openSource(kind, conditions)
  const query = `SELECT ${kind}_id ${sql} AND ${kind}_id > ? ORDER BY ${kind}_id LIMIT ?`
  const ids = db
    .prepare<unknown[], string>(query)
    .pluck()
    .all(...values, page.after, page.limit)
  return ids.map((id) => refOf(kind, id))
}

export function countOpen(db: ReadableDb, kind: Kind, conditions: Conditions): number {
  const { sql, values } = openSource(kind, conditions)
  return Number(db.prepare(`SELECT count(*) ${sql}`).pluck().get(values))
}

export function countRecords(db: ReadableDb, kind: Kind, source: RefineFilter['source']): number {
  const where = source === null ? '' : 'WHERE created_in = ?'
  return Number(
    db
      .prepare(`SELECT count(*) FROM ${kind} ${where}`)
      .pluck()
      .get(source === null ? [] : [source]),
  )
}
