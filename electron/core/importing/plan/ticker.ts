/** Progress of rows, and the moments at which a cancelled call may end. */
import type { Progress } from '#shared/contract/envelope.ts'
import type { JobContext } from '../../jobs/job.ts'

/** Often enough that a cancelled import ends at once, seldom enough to cost nothing. */
export const ROWS_PER_TICK = 200

export type Tick = (done: number) => void

/** Reports progress and lets a cancelled call end, every few hundred rows. */
export function ticker(phase: Progress['phase'], total: number, ctx: JobContext): Tick {
  return (done) => {
    if (done % ROWS_PER_TICK !== 0 && done !== total) return
    ctx.throwIfCancelled()
    ctx.report({ phase, done, total })
  }
}
