/** The figures of the follow-up: how many pairs stand at each stage, how many came to it, and what is due. */
import { type FollowUpCard, STAGES, type Stage } from '#shared/contract/follow-up.ts'
import type { CallResult } from '#shared/contract/index.ts'
import type { ReadableDb } from '../library/database.ts'
import { listCards } from './cards.ts'

/** Due within so many days is worth a look. */
const SOON_DAYS = 7

/** ISO days, both included; null: no bound. */
export interface Days {
  readonly from: string | null
  readonly to: string | null
}

/** How many pairs reached each stage within the days. */
export function countReached(cards: readonly FollowUpCard[], { from, to }: Days): Map<Stage, number> {
  const isWithin = (day: string | undefined) =>
    day !== undefined && (from === null || day >= from) && (to === null || day <= to)
  return new Map(STAGES.map((stage) => [stage, cards.filter(({ reached }) => isWithin(reached[stage])).length]))
}

export const isDueSoon = ({ dueIn }: FollowUpCard): boolean => dueIn !== null && dueIn >= 0 && dueIn <= SOON_DAYS

/** @param today ISO day. */
export function followUpFigures(db: ReadableDb, days: Days, today: string): CallResult<'followUp.figures'> {
  const cards = listCards(db, {}, today)
  const reached = countReached(cards, days)
  const now = Map.groupBy(cards, ({ stage }) => stage)
  return {
    stages: STAGES.map((stage) => ({ stage, now: now.get(stage)?.length ?? 0, reached: reached.get(stage) ?? 0 })),
    overdue: cards.filter(({ overdue }) => overdue).length,
    dueSoon: cards.filter(isDueSoon).length,
  }
}
