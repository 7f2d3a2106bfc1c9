/** Moving over the board by key: which card comes next, and which column a card goes to. */
import { type FollowUp, type FollowUpCard, STAGES, type Stage } from '#shared/contract/follow-up.ts'

/** How a pair is called in the address and on the page. */
export const idOf = ({ demandId, supplyId }: Pick<FollowUp, 'demandId' | 'supplyId'>): string =>
  `${demandId}.${supplyId}`

export interface Column {
  readonly stage: Stage
  readonly cards: readonly FollowUpCard[]
}

export function columnsOf(cards: readonly FollowUpCard[]): Column[] {
  const byStage = Map.groupBy(cards, ({ stage }) => stage)
  return STAGES.map((stage) => ({ stage, cards: byStage.get(stage) ?? [] }))
}

interface Place {
  readonly column: number
  readonly row: number
}

function placeOf(columns: readonly Column[], id: string): Place | null {
  for (const [column, { cards }] of columns.entries()) {
    const row = cards.findIndex((card) => idOf(card) === id)
    if (row >= 0) return { column, row }
  }
  return null
}

/** The nearest column that has cards, on the side given. */
function beside(columns: readonly Column[], { column, row }: Place, step: 1 | -1): FollowUpCard | undefined {
  for (let at = column + step; at >= 0 && at < columns.length; at += step) {
    const cards = columns[at]?.cards ?? []
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)]
  }
  return undefined
}

/**
 * The card that an arrow leads to; the same one at an edge.
 * @param columns Those that are unfolded.
 */
export function nextCard(columns: readonly Column[], id: string, key: string): string {
  const place = placeOf(columns, id)
  if (place === null) return id
  const own = columns[place.column]?.cards ?? []
  const ways: Readonly<Record<string, () => FollowUpCard | undefined>> = {
    ArrowUp: () => own[place.row - 1],
    ArrowDown: () => own[place.row + 1],
    ArrowLeft: () => beside(columns, place, -1),
    ArrowRight: () => beside(columns, place, 1),
    Home: () => own[0],
    End: () => own.at(-1),
  }
  const next = ways[key]?.()
  return next === undefined ? id : idOf(next)
}

/** The way that pairs go; `ended` leads off it and has a key of its own. */
const WAY = STAGES.filter((stage) => stage !== 'ended')

/** The digit that moves a card to this stage. */
export const stageKey = (stage: Stage): string => (stage === 'ended' ? '0' : String(WAY.indexOf(stage) + 1))

/** The stage to which `[` `]`, Alt with an arrow, or a digit moves a card; undefined for any other key. */
export function stageByKey(from: Stage, { key, altKey }: { key: string; altKey: boolean }): Stage | null | undefined {
  if (key === '0') return 'ended'
  if (/^[1-6]$/.test(key)) return WAY[Number(key) - 1]
  const step =
    key === '[' || (altKey && key === 'ArrowLeft') ? -1 : key === ']' || (altKey && key === 'ArrowRight') ? 1 : 0
  if (step === 0) return undefined
  // Back from the end is where the way begins anew: nobody knows any more where the pair stood.
  if (from === 'ended') return step < 0 ? 'landed' : null
  return WAY[WAY.indexOf(from) + step] ?? null
}
