/**
 * A facet in memory. Records with the same raw value (a JSON list of holders, say) share one code, so that a list is
 * parsed once, and filtering and counting are one look-up a record, however many values it has.
 */
import { CodedColumn } from './coded-column.ts'

/** What values depend on beside the record. */
export interface Circumstances {
  /** ISO date. */
  readonly today: string
  /** The counties and districts that regions are sorted by. */
  readonly counties: readonly string[]
}

/** Makes the function that tells the values of a raw one; it is made anew when circumstances change. */
export type ValuesRule = (now: Circumstances) => (raw: string) => readonly string[]

/** What a chosen value stands for where that is more than itself. */
export type CoversRule = (chosen: ReadonlySet<string>, value: string) => boolean

export interface FacetRule {
  /** What of the stored text tells records apart; left out: all of it. */
  readonly key?: (stored: string) => string
  readonly values: ValuesRule
  /** What a record has of which nothing else is said; left out: ''. */
  readonly usual?: string
  readonly covers?: CoversRule
}

export class Facet {
  readonly column: CodedColumn
  /** The distinct values. */
  readonly values: string[] = []
  private readonly rule: FacetRule
  private read: (raw: string) => readonly string[]
  private numbers = new Map<string, number>()
  private members: (readonly number[])[] = []

  constructor(rule: FacetRule, now: Circumstances) {
    this.rule = rule
    this.column = new CodedColumn(rule.usual)
    this.read = rule.values(now)
  }

  set(place: number, stored: string): boolean {
    return this.column.set(place, this.rule.key === undefined ? stored : this.rule.key(stored))
  }

  /** Values are told anew from now on. */
  reread(now: Circumstances): void {
    this.read = this.rule.values(now)
    this.members = []
    this.values.length = 0
    this.numbers = new Map()
  }

  private numberOf(value: string): number {
    const known = this.numbers.get(value)
    if (known !== undefined) return known
    this.numbers.set(value, this.values.length)
    return this.values.push(value) - 1
  }

  /** The numbers of the values, by code. Nothing said is the value ''. */
  valuesByCode(): readonly (readonly number[])[] {
    const { raws } = this.column
    for (let code = this.members.length; code < raws.length; code += 1) {
      const values = this.read(raws[code] ?? '')
      this.members.push([...new Set(values.length === 0 ? [''] : values)].map((value) => this.numberOf(value)))
    }
    return this.members
  }

  /** By code: 1 where one of the chosen values is among its own. */
  kept(chosen: readonly string[]): Uint8Array {
    const members = this.valuesByCode()
    const set = new Set(chosen)
    const covers = this.rule.covers ?? ((all, value) => all.has(value))
    const byValue = this.values.map((value) => covers(set, value))
    return Uint8Array.from(members, (numbers) => (numbers.some((number) => byValue[number]) ? 1 : 0))
  }

  /** How many of the places have each value, by its number. */
  counts(places: Uint32Array): Uint32Array {
    const members = this.valuesByCode()
    const { codes } = this.column
    const byCode = new Uint32Array(members.length)
    for (let n = 0; n < places.length; n += 1) {
      const code = codes[places[n] as number] as number
      byCode[code] = (byCode[code] as number) + 1
    }
    const counts = new Uint32Array(this.values.length)
    for (let code = 0; code < byCode.length; code += 1) {
      const count = byCode[code] as number
      if (count > 0) for (const number of members[code] ?? []) counts[number] = (counts[number] as number) + count
    }
    return counts
  }
}
