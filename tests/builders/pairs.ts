/** A library with a few demands and patents, for what is done with pairs of them. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { putDecision } from '#core/decisions/decision-rows.ts'
import { listCards } from '#core/follow-up/cards.ts'
import { changeFollowUp, type FollowUpChange } from '#core/follow-up/change.ts'
import type { Pair } from '#core/follow-up/follow-up-rows.ts'
import { newId } from '#core/ids.ts'
import { openLibrary } from '#core/library/open.ts'
import { localDay } from '#core/local-day.ts'
import type { Decision } from '#shared/contract/decisions.ts'
import type { FollowUpCard } from '#shared/contract/follow-up.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { temporaryFolder } from './folder.ts'

const folder = temporaryFolder()

/** Noon on this laptop's calendar, so that the day is the same everywhere. */
export const noon = (day: string): Date => new Date(`${day}T12:00:00`)

export interface PairLibrary {
  readonly library: ReturnType<typeof openLibrary>
  readonly demands: readonly DemandId[]
  readonly supplies: readonly SupplyId[]
  /** The pair of the demand and the patent at these places. */
  pair(demand: number, supply: number): Pair
  decide(pair: Pair, state: Decision['state'] | null, day: string): void
  set(pair: Pair, change: Partial<Omit<FollowUpChange, keyof Pair>>, day: string): ReturnType<typeof changeFollowUp>
  cards(day: string, of?: Partial<Pair>): FollowUpCard[]
}

export function pairLibrary({ demands = 2, supplies = 2, day = '2026-01-10' } = {}): PairLibrary {
  const library = openLibrary(join(folder, `${randomUUID()}.nongqiao`))
  const db = library.writing
  const at = noon(day).toISOString()
  const insert = (table: 'demand' | 'supply', count: number) =>
    Array.from({ length: count }, (_, index) => {
      const id = newId<string>()
      db.prepare(`INSERT INTO ${table} (id, title, identity, created_at, updated_at) VALUES (?, ?, ?, ?, ?)`).run(
        id,
        `${table} ${index}`,
        `${table} ${index}`,
        at,
        at,
      )
      return id
    })
  const demandIds = insert('demand', demands) as DemandId[]
  const supplyIds = insert('supply', supplies) as SupplyId[]
  return {
    library,
    demands: demandIds,
    supplies: supplyIds,
    pair: (demand, supply) => ({ demandId: demandIds[demand] as DemandId, supplyId: supplyIds[supply] as SupplyId }),
    decide({ demandId, supplyId }, state, on) {
      const decision = state && { state, reason: null, note: '', by: 'actor', at: noon(on).toISOString() }
      putDecision(db, demandId, supplyId, decision)
    },
    set(pair, change, on) {
      const whole = { seen: 0, changes: {}, remark: '', undoes: null, ...change, ...pair }
      return db.transaction(() => changeFollowUp(db, whole, { actor: 'actor', now: noon(on) }))()
    },
    cards: (on, of = {}) => listCards(library.reading, of, localDay(noon(on))),
  }
}
