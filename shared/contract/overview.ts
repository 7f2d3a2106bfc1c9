/** The overview: the yearly figures of the trade, and what needs attention. */
import { z } from 'zod'
import { read } from './method.ts'

const count = z.number().int().nonnegative()

/** Of a year, what came in or happened in it; of all time, everything in the library. */
const figures = z.object({
  /** Null: all time. */
  year: z.number().int().nullable(),
  demands: count,
  supplies: count,
  /** Of these, those whose problem statement a person stands behind. */
  refinedDemands: count,
  refinedSupplies: count,
  /** Demands for which a patent was shortlisted, and the pairs of the board that this made. */
  matched: count,
  pairs: count,
  /** Pairs that came to the stage: contacted, signed, landed (each has passed those before it). */
  contacted: count,
  signed: count,
  landed: count,
})
export type YearFigures = z.infer<typeof figures>

const attention = z.object({
  /** Without a confirmed problem statement. */
  unrefinedDemands: count,
  unrefinedSupplies: count,
  /** Demands for which no patent is shortlisted. */
  unmatched: count,
  /** Shortlisted pairs that nobody has contacted yet. */
  uncontacted: count,
  overdue: count,
  dueSoon: count,
  /** Pairs in follow-up whose patent protects nothing any more, or not for much longer. */
  patentsAtRisk: count,
  /** Pairs of records that may be one, left for later at their import. */
  twins: count,
})
export type Attention = z.infer<typeof attention>

export const overviewContract = {
  /** All time first, then the years in which something is there, the latest first, at most six. */
  'overview.figures': read(z.object({}), z.object({ years: z.array(figures), attention })),
}
