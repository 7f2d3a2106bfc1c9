/** Reads a text as the numbers of its units, and counts them. */
import { type AtomSink, scanAtoms } from '../../text/atoms.ts'
import type { UnitTable } from './unit-table.ts'

/** Distinct units of a text with how often each occurs, in step. */
export interface UnitCounts {
  readonly units: Int32Array
  readonly counts: Float64Array
}

/** Scratch arrays that grow and are used again for every text. */
export class UnitReader implements AtomSink {
  private readonly table: UnitTable
  private found = new Int32Array(1024)
  private length = 0
  private before = -1

  constructor(table: UnitTable) {
    this.table = table
  }

  /** Units of a text in their order: each atom, and after it the pair with its left neighbour. Valid until the next call. */
  read(text: string): Int32Array {
    this.length = 0
    this.before = -1
    scanAtoms(text, this)
    return this.found.subarray(0, this.length)
  }

  han(code: number): void {
    this.atom(this.table.hanAtom(code))
  }

  other(text: string): void {
    this.atom(this.table.otherAtom(text))
  }

  gap(): void {
    this.before = -1
  }

  private atom(atom: number): void {
    if (this.length + 2 > this.found.length) {
      const larger = new Int32Array(this.found.length * 2)
      larger.set(this.found)
      this.found = larger
    }
    this.found[this.length++] = this.table.single(atom)
    if (this.before !== -1) this.found[this.length++] = this.table.pair(this.before, atom)
    this.before = atom
  }
}

/** Counts units over several texts; taking the result empties it for the next. */
export class UnitCounter {
  private counts = new Float64Array(1024)
  private touched = new Int32Array(1024)
  private distinct = 0

  /** @param times How often each unit counts. */
  add(units: Int32Array, times: number): void {
    for (let i = 0; i < units.length; i += 1) {
      const unit = units[i] as number
      if (unit >= this.counts.length) this.grow(unit)
      const count = this.counts[unit] as number
      if (count === 0) this.touch(unit)
      this.counts[unit] = count + times
    }
  }

  private grow(unit: number): void {
    const larger = new Float64Array(2 ** Math.ceil(Math.log2(unit + 1) + 1))
    larger.set(this.counts)
    this.counts = larger
  }

  private touch(unit: number): void {
    if (this.distinct === this.touched.length) {
      const larger = new Int32Array(this.distinct * 2)
      larger.set(this.touched)
      this.touched = larger
    }
    this.touched[this.distinct++] = unit
  }

  /** Visits every distinct unit once, in the order of its first occurrence, and forgets it. */
  drain(visit: (unit: number, count: number) => void): void {
    for (let i = 0; i < this.distinct; i += 1) {
      const unit = this.touched[i] as number
      visit(unit, this.counts[unit] as number)
      this.counts[unit] = 0
    }
    this.distinct = 0
  }

  take(): UnitCounts {
    const units = this.touched.slice(0, this.distinct)
    const counts = new Float64Array(this.distinct)
    for (let i = 0; i < units.length; i += 1) {
      const unit = units[i] as number
      counts[i] = this.counts[unit] as number
      this.counts[unit] = 0
    }
    this.distinct = 0
    return { units, counts }
  }
}
