/**
 * Numbers for the units of a library: single atoms and pairs of neighbouring atoms (character bigrams). A hash table in
 * typed arrays, so that millions of units cost bytes, not objects, and a saved one is ready as soon as it is read.
 */
import { FIRST_COMMON_HAN, isCommonHan, LAST_COMMON_HAN } from '../../text/atoms.ts'

/** Atoms up to here are common Han characters; others are numbered as they come. */
const FIRST_OTHER_ATOM = LAST_COMMON_HAN - FIRST_COMMON_HAN + 1

const FIRST_SLOTS = 1 << 17

/** The plain data of a table. */
export interface UnitTableData {
  /** Left atom of each unit, in the order of their numbers; -1 for a single atom. */
  readonly lefts: Int32Array
  /** The unit's only or right atom. */
  readonly rights: Int32Array
  /** Open addressing: unit number + 1, or 0 where free. */
  readonly slots: Int32Array
  /** Atoms that are no common Han characters, in the order of their numbers. */
  readonly otherAtoms: readonly string[]
}

const ALONE = -1

function slotOf(left: number, right: number, mask: number): number {
  const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}

export class UnitTable {
  private lefts: Int32Array
  private rights: Int32Array
  private slots: Int32Array
  private count: number
  private readonly otherAtoms: string[]
  private readonly otherNumbers: Map<string, number>

  constructor(data?: UnitTableData) {
    this.lefts = data?.lefts ?? new Int32Array(FIRST_OTHER_ATOM).fill(ALONE)
    this.rights = data?.rights ?? Int32Array.from({ length: FIRST_OTHER_ATOM }, (_, atom) => atom)
    this.slots = data?.slots ?? new Int32Array(FIRST_SLOTS)
    this.count = this.lefts.length
    this.otherAtoms = [...(data?.otherAtoms ?? [])]
    this.otherNumbers = new Map(this.otherAtoms.map((text, i) => [text, FIRST_OTHER_ATOM + i]))
  }

  /** How many units are numbered; their numbers are 0 to size - 1. */
  get size(): number {
    return this.count
  }

  hanAtom(code: number): number {
    return code - FIRST_COMMON_HAN
  }

  /** Number of an atom by its text; a new one gets the next number. */
  otherAtom(text: string): number {
    // A compatibility form (豈) normalises to a common character.
    if (text.length === 1 && isCommonHan(text.charCodeAt(0))) return this.hanAtom(text.charCodeAt(0))
    const known = this.otherNumbers.get(text)
    if (known !== undefined) return known
    const number = FIRST_OTHER_ATOM + this.otherAtoms.push(text) - 1
    this.otherNumbers.set(text, number)
    return number
  }

  /** Unit of a single atom. A common Han character is its own unit. */
  single(atom: number): number {
    return atom < FIRST_OTHER_ATOM ? atom : this.pair(ALONE, atom)
  }

  /** Unit of two neighbouring atoms. */
  pair(left: number, right: number): number {
    const mask = this.slots.length - 1
    let slot = slotOf(left, right, mask)
    for (;;) {
      const held = (this.slots[slot] as number) - 1
      if (held === -1) return this.add(left, right, slot)
      if (this.rights[held] === right && this.lefts[held] === left) return held
      slot = (slot + 1) & mask
    }
  }

  isPair(unit: number): boolean {
    return this.lefts[unit] !== ALONE
  }

  private add(left: number, right: number, slot: number): number {
    if (this.count === this.lefts.length) {
      this.lefts = doubled(this.lefts)
      this.rights = doubled(this.rights)
    }
    this.lefts[this.count] = left
    this.rights[this.count] = right
    this.count += 1
    this.slots[slot] = this.count
    if (this.count * 2 > this.slots.length) this.rehash()
    return this.count - 1
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let unit = FIRST_OTHER_ATOM; unit < this.count; unit += 1) {
      let slot = slotOf(this.lefts[unit] as number, this.rights[unit] as number, mask)
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = unit + 1
    }
    this.slots = slots
  }

  data(): UnitTableData {
    return {
      lefts: this.lefts.subarray(0, this.count),
      rights: this.rights.subarray(0, this.count),
      slots: this.slots,
      otherAtoms: this.otherAtoms,
    }
  }
}

function doubled(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
