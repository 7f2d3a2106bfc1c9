/** A demand as the index is asked with it: its units with their weights, and what the lexicon makes of its words. */
import { type AskedObjects, union } from '../objects.ts'
import type { DemandText } from '../texts.ts'
import { type Trigger, triggersOf } from '../triggers.ts'
import { QUERY_EMPHASIS, type TextPart } from '../weights.ts'
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

/** The texts of each vector, with how often they count. */
export function askedTexts(
  demand: DemandText,
): Record<'whole' | 'problem', (readonly [text: string, times: number])[]> {
  const problem = demand.problemWritten ? [[demand.problem, QUERY_EMPHASIS] as const] : []
  const rest = [demand.description, ...demand.keywords].map((text) => [text, 1] as const)
  return {
    whole: [[demand.title, QUERY_EMPHASIS], ...problem, ...rest],
    problem: [
      [demand.title, 1],
      [demand.problem, 1],
    ],
  }
}

/** Scaled to length 1, then times the rarity that the patent's side counts too. */
function vector({ units, counts }: UnitCounts, unitWeights: Float64Array): QueryVector {
  const weights = new Float64Array(units.length)
  let square = 0
  for (let i = 0; i < units.length; i += 1) {
    const rarity = unitWeights[units[i] as number] as number
    const weight = termWeight(counts[i] as number) * rarity
    weights[i] = weight * rarity
    square += weight * weight
  }
  // An empty text, or a library without patents, has no direction at all.
  const length = Math.sqrt(square) || 1
  return { units, weights: weights.map((weight) => weight / length) }
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
    const whole = this.count(asked.whole)
    const problem = this.count(asked.problem)
    // After counting: it may have numbered new units.
    const unitWeights = this.statistics.unitWeights()
    return {
      text,
      whole: vector(whole, unitWeights),
      problem: vector(problem, unitWeights),
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

  private count(texts: readonly (readonly [text: string, times: number])[]): UnitCounts {
    for (const [each, times] of texts) this.counter.add(this.reader.read(each), times)
    return this.counter.take()
  }
}
