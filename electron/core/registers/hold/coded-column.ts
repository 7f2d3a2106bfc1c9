/** A column in memory: what each record has, as the number of a distinct raw value. */

const FIRST_ROOM = 1024

/** A typed array with room for a place more, its contents kept. */
export function withRoom<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(array: T, place: number): T {
  if (place < array.length) return array
  const larger = new (array.constructor as new (length: number) => T)(Math.max(FIRST_ROOM, place + 1, array.length * 2))
  larger.set(array as never)
  return larger
}

export class CodedColumn {
  /** The distinct values, by code. They are never taken out again: few edits make new ones. */
  readonly raws: string[] = []
  private readonly known = new Map<string, number>()
  private held = new Uint32Array(0)
  /** Records that came together have much in common: comparing with the last one is cheaper than looking up. */
  private last = { raw: '', code: 0 }

  /** @param usual what a record has of which nothing else is said: code 0 */
  constructor(usual = '') {
    this.last = { raw: usual, code: this.codeOf(usual) }
  }

  /** By place. */
  get codes(): Uint32Array {
    return this.held
  }

  private codeOf(raw: string): number {
    const known = this.known.get(raw)
    if (known !== undefined) return known
    this.known.set(raw, this.raws.length)
    return this.raws.push(raw) - 1
  }

  /** @returns whether the record had another value. */
  set(place: number, raw: string): boolean {
    if (raw !== this.last.raw) this.last = { raw, code: this.codeOf(raw) }
    const { code } = this.last
    this.held = withRoom(this.held, place)
    const isNew = this.held[place] !== code
    this.held[place] = code
    return isNew
  }
}
