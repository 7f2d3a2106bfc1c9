/** The yearly figures of the trade, and what needs attention: put together from the counts and the board. */
import type { FollowUpCard } from '#shared/contract/follow-up.ts'
import type { CallResult } from '#shared/contract/index.ts'
import type { Attention, YearFigures } from '#shared/contract/overview.ts'
import { listCards } from '../follow-up/cards.ts'
import { countReached, type Days, isDueSoon } from '../follow-up/figures.ts'
import type { ReadableDb } from '../library/database.ts'
import { localDay } from '../local-day.ts'
import {
  ALL_TIME,
  countMatched,
  countRecords,
  countRefined,
  countTwins,
  firstInstant,
  type Span,
} from './count-rows.ts'

const MOST_YEARS = 6

/** A year on this laptop's calendar, as instants and as days. */
function boundsOf(year: number): { span: Span; days: Days } {
  const start = (of: number) => new Date(of, 0, 1).toISOString()
  return { span: { from: start(year), to: start(year + 1) }, days: { from: `${year}-01-01`, to: `${year}-12-31` } }
}

function figuresOf(db: ReadableDb, year: number | null, cards: readonly FollowUpCard[]): YearFigures {
  const { span, days } = year === null ? { span: ALL_TIME, days: { from: null, to: null } } : boundsOf(year)
  const reached = countReached(cards, days)
  return {
    year,
    demands: countRecords(db, 'demand', span),
    supplies: countRecords(db, 'supply', span),
    refinedDemands: countRefined(db, 'demand', span),
    refinedSupplies: countRefined(db, 'supply', span),
    matched: countMatched(db, span),
    pairs: reached.get('recommended') ?? 0,
    contacted: reached.get('contacted') ?? 0,
    signed: reached.get('signed') ?? 0,
    landed: reached.get('landed') ?? 0,
  }
}

/** From the year in which the first record came to this one, the latest first. */
function yearsOf(db: ReadableDb, now: Date): number[] {
  const first = firstInstant(db)
  const last = now.getFullYear()
  const from = Math.max(first === null ? last : new Date(first).getFullYear(), last - MOST_YEARS + 1)
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => last - index)
}

function attentionOf(db: ReadableDb, all: YearFigures, cards: readonly FollowUpCard[]): Attention {
  const count = (keeps: (card: FollowUpCard) => boolean) => cards.filter(keeps).length
  return {
    unrefinedDemands: all.demands - all.refinedDemands,
    unrefinedSupplies: all.supplies - all.refinedSupplies,
    unmatched: all.demands - all.matched,
    uncontacted: count(({ stage }) => stage === 'recommended'),
    overdue: count(({ overdue }) => overdue),
    dueSoon: count(isDueSoon),
    patentsAtRisk: count((card) => card.patentRisk !== null && card.stage !== 'ended'),
    twins: countTwins(db),
  }
}

/** @param now A year counts as this laptop's calendar has it. */
export function overviewFigures(db: ReadableDb, now: Date): CallResult<'overview.figures'> {
  const cards = listCards(db, {}, localDay(now))
  const all = figuresOf(db, null, cards)
  const years = yearsOf(db, now).map((year) => figuresOf(db, year, cards))
  return { years: [all, ...years.filter(hasAny)], attention: attentionOf(db, all, cards) }
}

const hasAny = ({ year, ...counts }: YearFigures): boolean =>
  year !== null && Object.values(counts).some((count) => count > 0)
