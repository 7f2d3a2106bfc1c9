/** The answers of the register thread. */
import type { Register } from '../hold/register.ts'
import type { Filter, RegisterQuestions, Sort, ValueCount } from '../protocol.ts'
import type { Searcher } from '../search/searcher.ts'
import { Kept } from './keep.ts'
import { byScore, type Orders } from './order.ts'
import { type FitsLabel, valuesThatFit } from './values.ts'

/** A register with what works on it. */
export interface Desk {
  readonly register: Register
  readonly searcher: Searcher
  readonly orders: Orders
  /** Whether long texts are still to be read. */
  readonly isPartial: boolean
}

async function keptOf({ register, searcher, isPartial }: Desk, { text, facets }: Filter) {
  const { scores, searchedFor } = await searcher.search(text, isPartial)
  return { kept: new Kept(register, facets, scores), scores, searchedFor, isPartial: isPartial && scores !== null }
}

function ordered(desk: Desk, places: Uint32Array, scores: Uint8Array | null, sort: Sort): Uint32Array {
  if (sort !== null && sort.by !== 'relevance') return desk.orders.sorted(places, sort.by, sort.descending)
  const best = scores === null ? places : byScore(places, scores)
  return sort?.descending ? best.toReversed() : best
}

export async function window(desk: Desk, ask: RegisterQuestions['window']['ask']) {
  const { kept, scores, searchedFor, isPartial } = await keptOf(desk, ask)
  const places = kept.places()
  const shown = ordered(desk, places, scores, ask.sort).subarray(ask.offset, ask.offset + ask.limit)
  const ids = Array.from(shown, (place) => desk.register.ids[place] ?? '')
  return { total: places.length, all: kept.all, ids, searchedFor, isPartial }
}

export async function facets(desk: Desk, ask: RegisterQuestions['facets']['ask'], fits: FitsLabel) {
  const { kept, isPartial } = await keptOf(desk, ask)
  const counted = ask.of.map((name) => {
    const facet = desk.register.facet(name)
    const chosen = new Set(ask.facets[name] ?? [])
    const counts = facet.counts(kept.places(name))
    const all = facet.values.map(
      (value, i): ValueCount => ({ value, count: counts[i] ?? 0, chosen: chosen.has(value) }),
    )
    const present = all.filter(({ count, chosen: is }) => count > 0 || is)
    const values = valuesThatFit(present, { labels: ask.labels[name] ?? {}, chosen, fits, limit: ask.limit })
    return { facet: name, values, distinct: present.length }
  })
  return { facets: counted, isPartial }
}
