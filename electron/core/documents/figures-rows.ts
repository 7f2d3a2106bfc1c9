/** The lists behind the yearly figures. What a year is, is worked out by whoever asks: instants in UTC. */
import type { DemandId } from '#shared/domain/ids.ts'
import type { PatentType } from '#shared/domain/patent-number.ts'
import type { ReadableDb } from '../library/database.ts'
import type { Span } from '../overview/count-rows.ts'

/** Demands that came in within the span, in the order in which they came. */
export function demandsOf(db: ReadableDb, span: Span): { id: DemandId; at: string }[] {
  const sql =
    'SELECT id, created_at AS at FROM demand WHERE created_at >= @from AND created_at < @to ORDER BY created_at, id'
  return db.prepare<[Span], { id: DemandId; at: string }>(sql).all(span)
}

/** What came in of a holder, who may be nobody (''): how many patents, by type, and when the last one came. */
export interface HolderFigures extends Readonly<Record<PatentType, number>> {
  readonly holder: string
  readonly count: number
  readonly last: string
}

/** Those with the most patents first. */
export function holdersOf(db: ReadableDb, span: Span): HolderFigures[] {
  const sql = `SELECT ifnull(json_extract(applicants, '$[0]'), '') AS holder, count(*) AS count,
      count(*) FILTER (WHERE patent_type = 'invention') AS invention,
      count(*) FILTER (WHERE patent_type = 'utilityModel') AS utilityModel,
      count(*) FILTER (WHERE patent_type = 'design') AS design, max(created_at) AS last
    FROM supply WHERE created_at >= @from AND created_at < @to GROUP BY holder ORDER BY count DESC, holder`
  return db.prepare<[Span], HolderFigures>(sql).all(span)
}
