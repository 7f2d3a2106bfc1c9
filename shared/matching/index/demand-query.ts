/** A demand as the index is asked with it: its units with their weights, and what the lexicon makes of its words. */
import { type AskedObjects, union } from '../objects.ts'
import type { DemandText } from '../texts.ts'
import { type Trigger, triggersOf } from '../triggers.ts'
import { ASKED_WEIGHTS, type TextPart } from '../weights.ts'
import type { Statistics } from './statistics.ts'
import type { Lexicon } from './supply-reader.ts'
import { termWeight } from './term-weight.ts'
import { UnitCounter, type UnitCounts, UnitReader } from './unit-reader.ts'
import type { UnitTable } from './unit-table.ts'

/** Units of a demand, with what an occurrence in a patent adds before the patent's own length counts. */
export interface QueryVector {
  readonly units: Int32Array
  readonly weights: Float64Array
}

export interface DemandQuery {
  readonly text: DemandText
  /** The demand asks with all of its text, and with its problem alone. */
  readonly whole: QueryVector
  readonly problem: QueryVector
  readonly triggers: readonly Trigger[]
  readonly objects: AskedObjects
}

/** Which vector of the demand meets each part of the patent. */
export const ASKS_WITH: Readonly<Record<TextPart, 'whole' | 'problem'>> = {
  title: 'whole',
  keywords: 'whole',
  content: 'whole',
  problem: 'problem',
}

/** Texts that ask together, and what their vector counts beside the others of the demand. */
export interface AskedTexts {
  readonly texts: readonly string[]
  readonly weight: number
}

/** With what a demand asks: each of its texts as a vector of its own, so that a long description drowns neither title nor problem. */
export function askedTexts(demand: DemandText): Record<'whole' | 'problem', readonly AskedTexts[]> {
  const { title, problem, problemWritten, description, keywords } = demand
  const written = problemWritten ? [{ texts: [problem], weight: ASKED_WEIGHTS.problem }] : []
  const rest = { texts: [description, ...keywords], weight: ASKED_WEIGHTS.description }
  return {
    whole: [{ texts: [title], weight: ASKED_WEIGHTS.title }, ...written, rest],
    problem: [{ texts: [title, problem], weight: 1 }],
  }
}

/** Length of a vector. A text of 100,000 characters has too many units to be passed as arguments. */
function lengthOf(values: Iterable<number>): number {
  let square = 0
  for (const value of values) square += value * value
  // An empty text, or a library without patents, has no direction at all.
  return Math.sqrt(square) || 1
}

/** Adds `weight` times the tf-idf vector of length 1 of some texts. */
function addVector(
  sums: Map<number, number>,
  { units, counts }: UnitCounts,
  weight: number,
  unitWeights: Float64Array,
) {
  const own = Array.from(units, (unit, i) => termWeight(counts[i] as number) * (unitWeights[unit] as number))
  const length = lengthOf(own)
  for (const [i, unit] of units.entries())
    sums.set(unit, (sums.get(unit) ?? 0) + (weight * (own[i] as number)) / length)
}

/** Scaled to length 1, then times the rarity that the patent's side counts too. */
function vector(sums: ReadonlyMap<number, number>, unitWeights: Float64Array): QueryVector {
  const units = Int32Array.from(sums.keys())
  const length = lengthOf(sums.values())
  return {
    units,
    weights: Float64Array.from(sums, ([unit, sum]) => (sum / length) * (unitWeights[unit] as number)),
  }
}

/** Makes demands ready for asking. Units that no patent holds count in the length: a text about something else stays a poor match. */
export class DemandReader {
  private readonly reader: UnitReader
  private readonly counter = new UnitCounter()
  private readonly statistics: Statistics
  private readonly lexicon: Lexicon

  constructor(table: UnitTable, statistics: Statistics, lexicon: Lexicon) {
    this.reader = new UnitReader(table)
    this.statistics = statistics
    this.lexicon = lexicon
  }

  query(text: DemandText): DemandQuery {
    const asked = askedTexts(text)
    const whole = asked.whole.map((each) => ({ weight: each.weight, counts: this.count(each.texts) }))
    const problem = asked.problem.map((each) => ({ weight: each.weight, counts: this.count(each.texts) }))
    // After counting: it may have numbered new units.
    const unitWeights = this.statistics.unitWeights()
    const vectorOf = (parts: typeof whole) => {
      const sums = new Map<number, number>()
      for (const { counts, weight } of parts) addVector(sums, counts, weight, unitWeights)
      return vector(sums, unitWeights)
    }
    return {
      text,
      whole: vectorOf(whole),
      problem: vectorOf(problem),
      triggers: triggersOf(text, this.lexicon, this.statistics),
      objects: this.objects(text),
    }
  }

  private objects({ title, problem, description, keywords }: DemandText): AskedObjects {
    const { objects, finder } = this.lexicon
    const maskOf = (texts: readonly string[]) => union(texts.map((text) => objects.maskOf(finder.find(text))))
    const named = maskOf([title, problem])
    const all = union([named, maskOf([description, ...keywords])])
    return { named, relatedToNamed: objects.relatedTo(named), relatedToAll: objects.relatedTo(all) }
  }

  private count(texts: readonly string[]): UnitCounts {
    for (const each of texts) this.counter.add(this.reader.read(each), 1)
    return this.counter.take()
  }
}
