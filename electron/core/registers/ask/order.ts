/** The order of a list: a rank for each record, worked out once, and a sort that only counts. */
import type { Register } from '../hold/register.ts'
import { BREAK } from '../hold/texts.ts'
import { wordOrder } from './word-order.ts'

/** Ranks by place, 0 first; `none` is the rank of those that have nothing to be sorted by. */
interface Ranks {
  readonly of: (place: number) => number
  /** One more than the highest. */
  readonly end: number
}

/** Distinct keys in order; '' comes after all. */
function ranked(keys: readonly string[], isWords: boolean): { ranks: Uint32Array; end: number } {
  const distinct = [...new Set(keys)].filter((key) => key !== '')
  const order = isWords ? wordOrder(distinct) : distinct.sort()
  const rankOf = new Map(order.map((key, rank) => [key, rank]))
  return { ranks: Uint32Array.from(keys, (key) => rankOf.get(key) ?? order.length), end: order.length + 1 }
}

/** A coded column: by its own values, by what they stand for, or by what they are told as. */
function codedRanks(register: Register, by: string): Ranks {
  const { codes, raws } = register.column(by)
  const spec = register.spec.facets[by]
  const keyOf = spec === undefined ? (raw: string) => raw : spec.orderKey
  const { ranks, end } = keyOf === undefined ? wordRanks(register, by) : ranked(raws.map(keyOf), false)
  return { of: (place) => ranks[codes[place] as number] as number, end }
}

function wordRanks(register: Register, by: string) {
  const facet = register.facet(by)
  const firsts = facet.valuesByCode().map(([first]) => facet.values[first ?? -1] ?? '')
  return ranked(firsts, true)
}

function titleRanks(register: Register): Ranks {
  const titles = register.ids.map((_, place) => register.texts.title(place))
  const { ranks, end } = ranked(titles, true)
  return { of: (place) => ranks[place] as number, end }
}

/** Of a number in the form that texts hold: four digits of year and 9 more, or two (of 1985 to 2003) and 7 more. */
const NUMBER = /^(?:(?:19|20)\d{2}|\d{2})\d{6,8}[\dx]?$/

/** Numbers go by the year, then by the serial number. '': unreadable, or none. */
function numberOrder(key: string): string {
  if (!NUMBER.test(key)) return ''
  if (key.length > 9) return key
  return `${key.charAt(0) === '0' ? '20' : '19'}${key.slice(0, 3)}00${key.slice(3)}`
}

function numberRanks(register: Register): Ranks {
  const firsts = register.texts.numbers.map((numbers) => numbers.slice(1, numbers.indexOf(BREAK, 1)))
  const { ranks, end } = ranked(firsts.map(numberOrder), false)
  return { of: (place) => ranks[place] as number, end }
}

export class Orders {
  private readonly register: Register
  private readonly known = new Map<string, Ranks>()
  private knownOf = -1

  constructor(register: Register) {
    this.register = register
  }

  private ranks(by: string): Ranks {
    if (this.knownOf !== this.register.revision) this.known.clear()
    this.knownOf = this.register.revision
    const known = this.known.get(by)
    if (known !== undefined) return known
    const make = by === 'title' ? titleRanks : by === 'applicationNumber' ? numberRanks : codedRanks
    const made = make(this.register, by)
    this.known.set(by, made)
    return made
  }

  /** Places in order; equal ones stay as they came, and those without a value come last either way. */
  sorted(places: Uint32Array, by: string, descending: boolean): Uint32Array {
    if (by === 'added') return descending ? places.toReversed() : places
    const { of, end } = this.ranks(by)
    const last = end - 1
    return countingSort(places, end, descending ? (place) => (of(place) === last ? last : last - 1 - of(place)) : of)
  }
}

/** The best first. @param scores by place */
export function byScore(places: Uint32Array, scores: Uint8Array): Uint32Array {
  return countingSort(places, 256, (place) => 255 - (scores[place] as number))
}

/** Stable. @param end one more than the highest rank */
function countingSort(places: Uint32Array, end: number, rankOf: (place: number) => number): Uint32Array {
  const ranks = Uint32Array.from(places, rankOf)
  const next = new Uint32Array(end + 1)
  for (let i = 0; i < ranks.length; i += 1) {
    const after = (ranks[i] as number) + 1
    next[after] = (next[after] as number) + 1
  }
  for (let rank = 0; rank < end; rank += 1) next[rank + 1] = (next[rank + 1] as number) + (next[rank] as number)
  const sorted = new Uint32Array(places.length)
  for (let i = 0; i < ranks.length; i += 1) {
    const rank = ranks[i] as number
    sorted[next[rank] as number] = places[i] as number
    next[rank] = (next[rank] as number) + 1
  }
  return sorted
}
