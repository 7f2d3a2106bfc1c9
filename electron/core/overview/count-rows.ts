/** Counts for the overview, of a library of any size. SQL only; what a year is, is worked out beside it. */
import type { ReadableDb } from '../library/database.ts'

/** Instants as the library stores them (ISO, UTC): from the first, up to but not the second. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** Covers every instant that ISO texts can hold. */
export const ALL_TIME: Span = { from: '', to: '9999' }

type Kind = 'supply' | 'demand'

const number = (db: ReadableDb, sql: string, facts: object = {}): number =>
  db.prepare<[object], number>(sql).pluck().get(facts) as number

/** Records that came into the library within the span. */
export function countRecords(db: ReadableDb, kind: Kind, span: Span): number {
  if (span === ALL_TIME) return number(db, `SELECT count(*) FROM ${kind}`)
  return number(db, `SELECT count(*) FROM ${kind} WHERE created_at >= @from AND created_at < @to`, span)
}

const CONFIRMED = (kind: Kind) => `FROM problem_statement WHERE status = 'confirmed' AND ${kind}_id IS NOT NULL`

/** Of the records that came in within the span, those whose problem statement a person stands behind. */
export function countRefined(db: ReadableDb, kind: Kind, span: Span): number {
  if (span === ALL_TIME) return number(db, `SELECT count(*) ${CONFIRMED(kind)}`)
  // The plus keeps SQLite on the index by time: by id it would look into each record, which takes twenty times as long.
  return number(
    db,
    `SELECT count(*) FROM ${kind} WHERE created_at >= @from AND created_at < @to
       AND +id IN (SELECT ${kind}_id ${CONFIRMED(kind)})`,
    span,
  )
}

/** Demands for which a patent was shortlisted within the span. */
export function countMatched(db: ReadableDb, span: Span): number {
  const sql = `SELECT count(DISTINCT demand_id) FROM decision
    WHERE state = 'shortlisted' AND decided_at >= @from AND decided_at < @to`
  return number(db, sql, span)
}

/** Pairs of records that may be one and that nobody has decided. */
export function countTwins(db: ReadableDb): number {
  const of = (kind: Kind) => `(SELECT count(*) FROM ${kind}_twin WHERE state = 'later')`
  return number(db, `SELECT ${of('supply')} + ${of('demand')}`)
}

/** When the first record or decision came; null in an empty library. */
export function firstInstant(db: ReadableDb): string | null {
  const sql = `SELECT min(at) FROM (SELECT min(created_at) AS at FROM demand
    UNION ALL SELECT min(created_at) FROM supply UNION ALL SELECT min(decided_at) FROM decision)`
  return db.prepare<[], string | null>(sql).pluck().get() ?? null
}
