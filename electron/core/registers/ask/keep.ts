/** Which records of a register a filter keeps. */
import type { Register } from '../hold/register.ts'

type Chosen = Readonly<Record<string, readonly string[]>>

/** A facet of which values are chosen, and what of it is kept, by code. */
interface Choice {
  readonly facet: string
  readonly codes: Uint32Array
  readonly kept: Uint8Array
}

export class Kept {
  private readonly register: Register
  private readonly choices: readonly Choice[]
  /** By index among `found`: bit i is set where the record is not of choice i. */
  private readonly missed: Uint16Array
  private readonly found: Uint32Array

  /** @param scores by place, 0: not found; null: all are */
  constructor(register: Register, chosen: Chosen, scores: Uint8Array | null) {
    this.register = register
    const live = register.livePlaces()
    this.found = scores === null ? live : live.filter((place) => scores[place] !== 0)
    this.choices = Object.entries(chosen)
      .filter(([, values]) => values.length > 0)
      .map(([facet, values]) => {
        const held = register.facet(facet)
        return { facet, codes: held.column.codes, kept: held.kept(values) }
      })
    this.missed = this.missedChoices()
  }

  private missedChoices(): Uint16Array {
    const missed = new Uint16Array(this.found.length)
    for (const [i, { codes, kept }] of this.choices.entries()) {
      for (let n = 0; n < missed.length; n += 1) {
        if (kept[codes[this.found[n] as number] as number] === 0) missed[n] = (missed[n] as number) | (1 << i)
      }
    }
    return missed
  }

  /** The places that are kept, in their order. @param but a facet whose choice does not count */
  places(but?: string): Uint32Array {
    const ignored = this.choices.findIndex(({ facet }) => facet === but)
    if (this.choices.length === 0 || (this.choices.length === 1 && ignored === 0)) return this.found
    const others = ignored === -1 ? 0xffff : 0xffff & ~(1 << ignored)
    return this.found.filter((_, n) => ((this.missed[n] as number) & others) === 0)
  }

  get all(): number {
    return this.register.count
  }
}
