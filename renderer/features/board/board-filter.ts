/** What the board is narrowed to, how that stands in the address, and which cards it keeps. */
import type { FollowUpCard, Stage } from '#shared/contract/follow-up.ts'

export const SHOWS = ['overdue', 'soon', 'noStep', 'risk'] as const
export type Show = (typeof SHOWS)[number]

/** Due within so many days is soon. */
const SOON_DAYS = 7

export interface BoardFilter {
  readonly text: string
  /** Who is responsible, `''`: nobody; null: anybody. */
  readonly who: string | null
  /** `''`: not said; null: any. */
  readonly county: string | null
  readonly show: Show | null
  /** Only this stage: for a link from a figure. */
  readonly stage: Stage | null
  /** Only what has reached this stage, now or on its way, in the year that is given: for a link from a figure. */
  readonly reached: Stage | null
  readonly year: string | null
}

export const NO_FILTER: BoardFilter = {
  text: '',
  who: null,
  county: null,
  show: null,
  stage: null,
  reached: null,
  year: null,
}

const isClosed = ({ stage }: FollowUpCard): boolean => stage === 'landed' || stage === 'ended'

const SHOWN: Readonly<Record<Show, (card: FollowUpCard) => boolean>> = {
  overdue: ({ overdue }) => overdue,
  soon: ({ dueIn }) => dueIn !== null && dueIn >= 0 && dueIn <= SOON_DAYS,
  noStep: (card) => card.nextStep === '' && !isClosed(card),
  risk: ({ patentRisk, stage }) => patentRisk !== null && stage !== 'ended',
}

/** What a search looks through. */
function textOf(card: FollowUpCard): string {
  const { demandTitle, organisation, region, supplyTitle, applicationNumber, holders } = card
  const parts = [demandTitle, organisation, region, supplyTitle, applicationNumber ?? '', ...holders]
  return [...parts, card.responsible, card.nextStep, card.note].join('\n').toLowerCase()
}

function hasWords(card: FollowUpCard, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/)
  const all = textOf(card)
  return words.every((word) => all.includes(word))
}

function hasReached({ reached, year }: BoardFilter, card: FollowUpCard): boolean {
  if (reached === null) return true
  const day = card.reached[reached]
  return day !== undefined && (year === null || day.startsWith(year))
}

export function keeps(filter: BoardFilter, card: FollowUpCard): boolean {
  const { text, who, county, show, stage } = filter
  return (
    (stage === null || card.stage === stage) &&
    (who === null || card.responsible === who) &&
    (county === null || card.county === county) &&
    (show === null || SHOWN[show](card)) &&
    hasReached(filter, card) &&
    hasWords(card, text)
  )
}

export interface Choice {
  readonly value: string
  readonly count: number
}

/** What there is to choose from, the most frequent first, each counted with all else that the filter says. */
export function choicesOf(cards: readonly FollowUpCard[], filter: BoardFilter, by: 'who' | 'county'): Choice[] {
  const field = by === 'who' ? 'responsible' : 'county'
  const kept = cards.filter((card) => keeps({ ...filter, [by]: null }, card))
  const groups = Map.groupBy(kept, (card) => card[field])
  const choices = [...groups].map(([value, of]) => ({ value, count: of.length }))
  return choices.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

export function showCounts(cards: readonly FollowUpCard[], filter: BoardFilter): ReadonlyMap<Show, number> {
  const kept = cards.filter((card) => keeps({ ...filter, show: null }, card))
  return new Map(SHOWS.map((show) => [show, kept.filter(SHOWN[show]).length]))
}
