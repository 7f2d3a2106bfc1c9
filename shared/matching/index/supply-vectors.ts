/** One patent as vectors, for a pair: what the ranking finds in the lists, read from the patent's own texts. */
import type { OfferedObjects } from '../objects.ts'
import type { SupplyText } from '../texts.ts'
import { TEXT_PARTS, type TextPart } from '../weights.ts'
import type { Statistics } from './statistics.ts'
import type { Holding, SupplyReader } from './supply-reader.ts'
import { termWeight } from './term-weight.ts'
import type { UnitCounts } from './unit-reader.ts'

export interface SupplyVectors {
  /** For each part, what an occurrence counts: (1 + ln tf) / length. */
  readonly texts: Readonly<Record<TextPart, ReadonlyMap<number, number>>>
  readonly terms: ReadonlySet<number>
  readonly nodes: ReadonlyMap<number, Holding>
  readonly objects: OfferedObjects
}

function vector({ units, counts }: UnitCounts, unitWeights: Float64Array): ReadonlyMap<number, number> {
  let square = 0
  for (let i = 0; i < units.length; i += 1) {
    const weight = termWeight(counts[i] as number) * (unitWeights[units[i] as number] as number)
    square += weight * weight
  }
  const inverse = square > 0 ? 1 / Math.sqrt(square) : 0
  const found = new Map<number, number>()
  for (let i = 0; i < units.length; i += 1) found.set(units[i] as number, termWeight(counts[i] as number) * inverse)
  return found
}

export function supplyVectors(supply: SupplyText, reader: SupplyReader, statistics: Statistics): SupplyVectors {
  const counts = reader.counts(supply)
  const unitWeights = statistics.unitWeights()
  const texts = Object.fromEntries(TEXT_PARTS.map((part) => [part, vector(counts[part], unitWeights)]))
  return { texts: texts as SupplyVectors['texts'], ...reader.holdings(supply) }
}
