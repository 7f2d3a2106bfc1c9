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
}

async function keptOf({ register, searcher }: Desk, { text, facets }: Filter) {
  const { scores, searchedFor } = await searcher.search(text)
  return { kept: new Kept(register, facets, scores), scores, searchedFor }
}

function ordered(desk: Desk, places: Uint32Array, scores: Uint8Array | null, sort: Sort): Uint32Array {
  if (sort !== null && sort.by !== 'relevance') return desk.orders.sorted(places, sort.by, sort.descending)
  const best = scores === null ? places : byScore(places, scores)
  return sort?.descending ? best.toReversed() : best
}

export async function window(desk: Desk, ask: RegisterQuestions['window']['ask']) {
  const { kept, scores, searchedFor } = await keptOf(desk, ask)
  const places = kept.places()
  const shown = ordered(desk, places, scores, ask.sort).subarray(ask.offset, ask.offset + ask.limit)
  const ids = Array.from(shown, (place) => desk.register.ids[place] ?? '')
  return { total: places.length, all: kept.all, ids, searchedFor }
}

export async function facets(desk: Desk, ask: RegisterQuestions['facets']['ask'], fits: FitsLabel) {
  const { kept } = await keptOf(desk, ask)
  return ask.of.map((name) => {
    const facet = desk.register.facet(name)
    const chosen = new Set(ask.facets[name] ?? [])
    const counts = facet.counts(kept.places(name))
    const counted = facet.values.map(
      (value, i): ValueCount => ({ value, count: counts[i] ?? 0, chosen: chosen.has(value) }),
    )
    const present = counted.filter(({ count, chosen: is }) => count > 0 || is)
    const values = valuesThatFit(present, { labels: ask.labels[name] ?? {}, chosen, fits, limit: ask.limit })
    return { facet: name, values, distinct: present.length }
  })
}
