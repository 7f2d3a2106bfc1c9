/** Which weights rank: the user's own before learnt ones, learnt ones before the defaults; and how that is told. */
import type { Learning, LearningState, MatchWeights } from '#shared/contract/matching.ts'
import type { Lesson } from '#shared/matching/learning/learn.ts'
import { LEARNING } from '#shared/matching/learning/settings.ts'
import { DEFAULT_WEIGHTS, PARTS } from '#shared/matching/weights.ts'
import type { CallContext } from '../call-context.ts'
import { countDecisions } from '../decisions/decision-rows.ts'
import type { ReadableDb } from '../library/database.ts'
import { currentLearning } from './learning-setting.ts'
import { learntWeights, weightsOf } from './learnt-weights.ts'
import { ownWeights } from './weights-setting.ts'

/** The user's own weights; undefined where decisions may teach others. */
function settledWeights(db: ReadableDb): MatchWeights | undefined {
  const own = ownWeights(db)
  if (own !== null) return own
  const { enabled, since } = currentLearning(db)
  return !enabled || countDecisions(db, since) < LEARNING.minDecisions ? DEFAULT_WEIGHTS : undefined
}

/** The weights to rank with, for as long as learning takes. @throws AppError `app.cancelled` */
export async function weightsInUse(context: CallContext): Promise<MatchWeights> {
  const db = context.library.reading
  const settled = settledWeights(db)
  if (settled !== undefined) return settled
  const { lesson } = await context.matcher.ask('learn', { since: currentLearning(db).since }, context)
  return (lesson.outcome === 'helps' ? weightsOf(lesson) : null) ?? DEFAULT_WEIGHTS
}

/** The weights for a screen that cannot wait: what was learnt before, where learning goes on. */
export async function weightsAtHand({ library, matcher }: CallContext): Promise<MatchWeights> {
  const settled = settledWeights(library.reading)
  if (settled !== undefined) return settled
  return (await learntWeights(matcher, currentLearning(library.reading).since)) ?? DEFAULT_WEIGHTS
}

function stateOf(lesson: Lesson, { enabled, hasOwn }: { enabled: boolean; hasOwn: boolean }): LearningState {
  if (!enabled) return 'off'
  if (lesson.outcome === 'tooFew') return 'tooFew'
  if (lesson.outcome === 'doesNotHelp') return 'doesNotHelp'
  return hasOwn ? 'ownWeights' : 'inUse'
}

/** What was learnt, from what, whether it helps, and whether it is in use. */
export async function tellLearning(context: CallContext): Promise<Learning> {
  const db = context.library.reading
  const { enabled, since } = currentLearning(db)
  const { lesson, unused } = await context.matcher.ask('learn', { since }, context)
  const weights = weightsOf(lesson)
  const told = lesson.outcome === 'tooFew' ? null : lesson.validation
  return {
    enabled,
    since,
    state: stateOf(lesson, { enabled, hasOwn: ownWeights(db) !== null }),
    decisions: { ...lesson.evidence, unused },
    needed: { decisions: LEARNING.minDecisions, demands: LEARNING.minDemands },
    parts:
      weights === null ? [] : PARTS.map((part) => ({ part, weight: weights[part], byDefault: DEFAULT_WEIGHTS[part] })),
    validation:
      told === null
        ? null
        : { before: told.before, after: told.after, improved: told.improved, worsened: told.worsened },
  }
}
