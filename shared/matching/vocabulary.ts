/** The units of a library, numbered, with how rare each is among the patents. */
import { isBigram } from './units.ts'
import { CHARACTER_WEIGHT } from './weights.ts'

/** How often each unit of a text occurs: unit numbers and counts, in step. */
export interface UnitCounts {
  readonly units: Int32Array
  readonly counts: Float32Array
}

/** A sparse vector of length 1: unit numbers and weights, in step. */
export interface UnitVector {
  readonly units: Int32Array
  /** 32 bits, as in the posting lists: an explanation multiplies the very numbers that the ranking did. */
  readonly weights: Float32Array
}

export class Vocabulary {
  private readonly numbers = new Map<string, number>()
  private readonly documentFrequency: number[] = []
  /** The last document that each unit was counted for, so that none is counted twice. */
  private readonly countedFor: number[] = []
  private readonly weightOfKind: number[] = []
  private documents = 0

  get size(): number {
    return this.documentFrequency.length
  }

  numberOf(unit: string): number | undefined {
    return this.numbers.get(unit)
  }

  /** Numbers the units of a text; new ones get the next numbers. */
  intern(counts: ReadonlyMap<string, number>): UnitCounts {
    const units = new Int32Array(counts.size)
    const times = new Float32Array(counts.size)
    let at = 0
    for (const [unit, count] of counts) {
      units[at] = this.numbers.get(unit) ?? this.number(unit)
      times[at] = count
      at += 1
    }
    return { units, counts: times }
  }

  private number(unit: string): number {
    const number = this.documentFrequency.push(0) - 1
    this.numbers.set(unit, number)
    this.countedFor.push(-1)
    this.weightOfKind.push(isBigram(unit) ? 1 : CHARACTER_WEIGHT)
    return number
  }

  /** Counts one document of the collection that is searched, given as the texts it is made of. */
  countDocument(...texts: readonly UnitCounts[]): void {
    for (const { units } of texts) {
      for (const unit of units) {
        if (this.countedFor[unit] === this.documents) continue
        this.countedFor[unit] = this.documents
        this.documentFrequency[unit] = (this.documentFrequency[unit] ?? 0) + 1
      }
    }
    this.documents += 1
  }

  /** Inverse document frequency, smoothed: ln(1 + N / df). A unit that no document holds counts as held by one. */
  rarity(unit: number): number {
    return Math.log(1 + this.documents / Math.max(this.documentFrequency[unit] ?? 0, 1))
  }

  /** Rarity of a unit by its text, for one that may not be numbered. */
  rarityOf(unit: string): number {
    return this.rarity(this.numbers.get(unit) ?? -1)
  }

  /**
   * The tf-idf vector of a text: (1 + ln tf) × rarity × weight of the kind, scaled to length 1. Units that no patent
   * holds count in the length, so that a text about something else stays a poor match.
   */
  vector({ units, counts }: UnitCounts): UnitVector {
    const raw = new Float64Array(units.length)
    let square = 0
    for (let i = 0; i < units.length; i += 1) {
      const unit = units[i] as number
      const weight = (1 + Math.log(counts[i] as number)) * this.rarity(unit) * (this.weightOfKind[unit] as number)
      raw[i] = weight
      square += weight * weight
    }
    // An empty text, or a library without patents, has no direction at all.
    const length = Math.sqrt(square) || 1
    const weights = new Float32Array(units.length)
    for (let i = 0; i < raw.length; i += 1) weights[i] = (raw[i] as number) / length
    return { units, weights }
  }
}
