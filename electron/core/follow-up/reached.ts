/** Which stages a pair has reached, and when: what the yearly figures and the funnel count. */
import { STAGES, type Stage } from '#shared/contract/follow-up.ts'

interface StageOn {
  readonly to: Stage
  readonly on: string
}

/** The way that a pair goes; `ended` leads off it. */
const WAY = STAGES.filter((stage) => stage !== 'ended')

/** Reaching a stage is reaching those before it; going back is not having reached what lies after it. */
function moveTo(days: Map<Stage, string>, { to, on }: StageOn): void {
  if (to === 'ended') {
    days.set('ended', on)
    return
  }
  days.delete('ended')
  const at = WAY.indexOf(to)
  for (const [place, stage] of WAY.entries()) {
    if (place > at) days.delete(stage)
    else if (!days.has(stage)) days.set(stage, on)
  }
  days.set(to, on)
}

/**
 * The day on which each stage was reached that counts as reached now. A move that was taken back counts for nothing,
 * because the move back undoes it here as it does on the board.
 * @param moves In the order in which they were made.
 * @param now Where the pair stands: the day as people have corrected it.
 */
export function reachedStages(first: string, moves: readonly StageOn[], now: StageOn): Map<Stage, string> {
  const days = new Map<Stage, string>([['recommended', first]])
  for (const move of moves) moveTo(days, move)
  moveTo(days, now)
  return days
}
