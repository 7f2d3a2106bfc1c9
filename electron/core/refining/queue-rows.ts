/** The refine queue in SQL: records whose statement is only suggested, in the order in which they were added. */
import type { RefineFilter, RefineRef } from '#shared/contract/refining.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { ReadableDb } from '../library/database.ts'

type Kind = RefineRef['kind']

/** What the queue goes through, in this order. */
export const QUEUE_KINDS: readonly Kind[] = ['demand', 'supply']

const refOf = (kind: Kind, id: string): RefineRef =>
  kind === 'demand' ? { kind, id: id as DemandId } : { kind, id: id as SupplyId }

type Conditions = Pick<RefineFilter, 'source' | 'proposal' | 'industry'>
/** Those that say which records there are, whatever their statements. */
type RecordConditions = Omit<Conditions, 'proposal'>

/** Where the text of a statement lies that came in a column of a list's own. */
const COLUMN = 'problemStatement'

const OF_PROPOSAL = {
  column: `AND origin_field = '${COLUMN}'`,
  passage: `AND ifnull(origin_field, '') NOT IN ('title', '${COLUMN}')`,
  title: `AND origin_field = 'title'`,
} as const

/** Conditions on a record's own row. */
function recordConditions({ source, industry }: RecordConditions): { sql: string[]; values: string[] } {
  return {
    sql: [...(source === null ? [] : ['created_in = ?']), ...(industry === null ? [] : ['industry = ?'])],
    values: [source, industry].filter((value) => value !== null),
  }
}

/** The joined tables and the conditions after `status = 'suggested'`, which has an index for each kind. */
function openSource(kind: Kind, { proposal, ...conditions }: Conditions): { sql: string; values: string[] } {
  const id = `${kind}_id`
  const { sql, values } = recordConditions(conditions)
  const joined = sql.length === 0 ? '' : `JOIN ${kind} ON ${[`${kind}.id = ${id}`, ...sql].join(' AND ')}`
  const origin = proposal === null ? '' : OF_PROPOSAL[proposal]
  return { sql: `FROM problem_statement ${joined} WHERE status = 'suggested' AND ${id} IS NOT NULL ${origin}`, values }
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

export function countRecords(db: ReadableDb, kind: Kind, conditions: RecordConditions): number {
  const { sql, values } = recordConditions(conditions)
  const where = sql.length === 0 ? '' : `WHERE ${sql.join(' AND ')}`
  return Number(db.prepare(`SELECT count(*) FROM ${kind} ${where}`).pluck().get(values))
}

/** A shorter text says that there is nothing ("none", "see above") rather than what a problem is. */
const SHORTEST = 5

const IS_STATEMENT = `AND length(trim(problem_statement.text)) >= ${SHORTEST}`

/** The records whose open statement came in a list's own column, in the order of the queue. */
export function columnRecords(db: ReadableDb, kind: Kind, conditions: RecordConditions): RefineRef[] {
  const { sql, values } = openSource(kind, { ...conditions, proposal: 'column' })
  const query = `SELECT ${kind}_id ${sql} ${IS_STATEMENT} ORDER BY ${kind}_id`
  const ids = db.prepare<unknown[], string>(query).pluck().all(values)
  return ids.map((id) => refOf(kind, id))
}
