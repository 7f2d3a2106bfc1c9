/** What a test sees of registers that are held in memory. */

import type { ReadableDb } from '#core/library/database.ts'
import { Orders } from '#core/registers/ask/order.ts'
import { HeldLibrary } from '#core/registers/hold/held-library.ts'
import type { Register } from '#core/registers/hold/register.ts'
import type { Kind } from '#core/registers/hold/specs.ts'

export const NOW = { today: '2026-11-22', counties: ['清城区', '英德市', '连山壮族瑶族自治县'] }

export const KINDS = ['supply', 'demand'] as const

export function readTexts(held: HeldLibrary): void {
  while (!held.allIsRead) held.readSomeTexts()
}

/** A library, all of it read. */
export function heldLibrary(db: ReadableDb): HeldLibrary {
  const held = new HeldLibrary(db, NOW)
  held.follow()
  readTexts(held)
  return held
}

function recordAt(register: Register, place: number) {
  const values = Object.keys(register.spec.facets).map((name) => {
    const facet = register.facet(name)
    const numbers = facet.valuesByCode()[facet.column.codes[place] ?? -1] ?? []
    return [name, numbers.map((number) => facet.values[number]).sort()]
  })
  const { heads, numbers, bodies } = register.texts
  return { id: register.ids[place], values, texts: [heads[place], numbers[place], bodies[place]] }
}

/** Everything that answers are made of, in an order and in words that do not depend on how it came to be held. */
export function seen(held: HeldLibrary, kind: Kind) {
  const register = held.present(kind, NOW)
  const places = register.livePlaces()
  const orders = new Orders(register)
  const sorts = [
    ...Object.keys(register.spec.facets),
    ...Object.keys(register.spec.columns),
    'title',
    'applicationNumber',
  ]
  return {
    records: Array.from(places, (place) => recordAt(register, place)),
    sorts: sorts.map((by) => [by, Array.from(orders.sorted(places, by, false), (place) => register.ids[place])]),
  }
}
