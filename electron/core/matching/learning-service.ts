/** Which weights rank: the user's own before learnt ones, learnt ones before the defaults; and how that is told. */
import type { Learning, LearningState, MatchWeights } from '#shared/contract/matching.ts'
import type { Lesson } from '#shared/matching/learning/learn.ts'
import { LEARNING } from '#shared/matching/learning/settings.ts'
import { DEFAULT_WEIGHTS, PARTS, type Weights } from '#shared/matching/weights.ts'
import type { CallContext } from '../call-context.ts'
import { countDecisions } from '../decisions/decision-rows.ts'
import { currentLearning } from './learning-setting.ts'
import { ownWeights } from './weights-setting.ts'

/** The model names its features; here they are the parts of the score. */
function learntWeights(lesson: Lesson): Weights | null {
  if (lesson.outcome === 'tooFew') return null
  const weight = (part: keyof Weights) => lesson.weights[part] ?? DEFAULT_WEIGHTS[part]
  return Object.fromEntries(PARTS.map((part) => [part, weight(part)])) as Weights
}

/** The weights to rank with. @throws AppError `app.cancelled` */
export async function weightsInUse(context: CallContext): Promise<MatchWeights> {
  const db = context.library.reading
  const own = ownWeights(db)
  if (own !== null) return own
  const { enabled, since } = currentLearning(db)
  if (!enabled || countDecisions(db, since) < LEARNING.minDecisions) return DEFAULT_WEIGHTS
  const { lesson } = await context.matcher.ask('learn', { since }, context)
  return (lesson.outcome === 'helps' ? learntWeights(lesson) : null) ?? DEFAULT_WEIGHTS
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
  const weights = learntWeights(lesson)
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
