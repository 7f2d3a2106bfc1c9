/** The lists behind the yearly figures. What a year is, is worked out by whoever asks: instants in UTC. */
import type { DemandId } from '#shared/domain/ids.ts'
import type { ReadableDb } from '../library/database.ts'
import type { Span } from '../overview/count-rows.ts'

/** Demands that came in within the span, in the order in which they came. */
export function demandsOf(db: ReadableDb, span: Span): { id: DemandId; at: string }[] {
  const sql =
    'SELECT id, created_at AS at FROM demand WHERE created_at >= @from AND created_at < @to ORDER BY created_at, id'
  return db.prepare<[Span], { id: DemandId; at: string }>(sql).all(span)
}

/** How many patents of each holder came in within the span; those with the most first. A holder may be nobody (''). */
export function holdersOf(db: ReadableDb, span: Span): { holder: string; count: number }[] {
  const sql = `SELECT ifnull(json_extract(applicants, '$[0]'), '') AS holder, count(*) AS count FROM supply
    WHERE created_at >= @from AND created_at < @to GROUP BY holder ORDER BY count DESC, holder`
  return db.prepare<[Span], { holder: string; count: number }>(sql).all(span)
}
