/** The patents of a library as segments, with what is known of them all together. Changes cost what they change. */
import type { SupplyText } from '../texts.ts'
import type { TextPart } from '../weights.ts'
import { placeOf } from './posting-lists.ts'
import {
  forget,
  type IndexedSupply,
  inverseLengths,
  mapParts,
  mergeSegments,
  SEGMENT_SIZE,
  SegmentBuilder,
  type SegmentData,
} from './segment.ts'
import type { Segment } from './segment-scorer.ts'
import { Statistics, type StatisticsData } from './statistics.ts'
import { type Lexicon, SupplyReader } from './supply-reader.ts'
import { UnitCounter } from './unit-reader.ts'
import { UnitTable, type UnitTableData } from './unit-table.ts'

export interface SupplyRecord {
  readonly id: string
  readonly text: SupplyText
}

/** The plain data of a collection. */
export interface CollectionData {
  readonly units: UnitTableData
  readonly statistics: StatisticsData
  readonly segments: readonly Segment[]
}

/** A segment is merged into the one before while it is at least this share of it: sizes stay geometric, merges few. */
const MERGE_FROM = 0.5

/** A segment with more dead patents than this share is written anew. */
const DEAD_SHARE = 0.5

export class SupplyCollection {
  readonly table: UnitTable
  readonly statistics: Statistics
  readonly reader: SupplyReader
  private held: Segment[]
  private readonly distinct = new UnitCounter()

  constructor(lexicon: Lexicon, data?: CollectionData) {
    this.table = new UnitTable(data?.units)
    this.statistics = new Statistics(this.table, data?.statistics)
    this.reader = new SupplyReader(this.table, lexicon)
    this.held = [...(data?.segments ?? [])]
  }

  get segments(): readonly Segment[] {
    return this.held
  }

  /**
   * Adds patents, or puts them in the place of those with the same id, and removes others. Gives exactly what building
   * the collection anew from all its patents would.
   */
  change(put: Iterable<SupplyRecord>, removed: Iterable<string> = []): void {
    const gone = new Set(removed)
    const added: SegmentData[] = []
    let builder = new SegmentBuilder()
    for (const record of put) {
      gone.add(record.id)
      builder.add(this.indexed(record))
      if (builder.size === SEGMENT_SIZE) {
        added.push(builder.finish())
        builder = new SegmentBuilder()
      }
    }
    if (builder.size > 0) added.push(builder.finish())
    this.forget(gone)
    this.settle(compacted([...this.held.map(({ data }) => data), ...added]))
  }

  /** How many patents hold a unit in one part. */
  holdersIn(part: TextPart, unit: number): number {
    let holders = 0
    for (const { data } of this.held) holders += liveHolders(data, part, unit)
    return holders
  }

  private indexed({ id, text }: SupplyRecord): IndexedSupply {
    const counts = this.reader.counts(text)
    const { terms, nodes, objects } = this.reader.terms(text)
    this.distinct.add(counts.content.units, 1)
    this.distinct.add(counts.problem.units, 1)
    this.distinct.drain((unit) => this.statistics.addUnit(unit, 1))
    for (const node of nodes.keys()) this.statistics.addNode(node, 1)
    this.statistics.addDocuments(1)
    return { id, counts, terms, nodes, objects }
  }

  private forget(ids: ReadonlySet<string>): void {
    if (ids.size === 0) return
    for (const { data } of this.held) {
      const isNamed = Uint8Array.from(data.ids, (id, document) => (data.live[document] === 1 && ids.has(id) ? 1 : 0))
      if (isNamed.includes(1)) forget(data, isNamed, this.statistics)
    }
  }

  /** Takes segments over; the patents' lengths follow the statistics. */
  private settle(segments: readonly SegmentData[]): void {
    const unitWeights = this.statistics.unitWeights()
    this.held = segments.map((data) => ({
      data,
      inverseLengths: mapParts((part) => inverseLengths(data.texts[part], data.ids.length, unitWeights)),
    }))
  }

  data(): CollectionData {
    return {
      units: this.table.data(),
      statistics: this.statistics.data(),
      segments: this.held,
    }
  }
}

function liveHolders({ texts, live }: SegmentData, part: TextPart, unit: number): number {
  const { offsets, documents } = texts[part]
  const place = placeOf(texts[part], unit)
  if (place === -1) return 0
  let holders = 0
  for (let at = offsets[place] as number; at < (offsets[place + 1] as number); at += 1) {
    holders += live[documents[at] as number] as number
  }
  return holders
}

const liveCount = ({ live }: SegmentData): number => live.reduce((sum, counts) => sum + counts, 0)

/** Merges small segments and those that are mostly dead. */
function compacted(segments: readonly SegmentData[]): SegmentData[] {
  const kept: SegmentData[] = []
  for (const segment of segments) {
    const live = liveCount(segment)
    if (live === 0) continue
    kept.push(live < segment.ids.length * DEAD_SHARE ? mergeSegments([segment]) : segment)
    for (;;) {
      const [before, last] = kept.slice(-2)
      if (before === undefined || last === undefined) break
      const fits = liveCount(before) + liveCount(last) <= SEGMENT_SIZE
      if (!fits || last.ids.length < before.ids.length * MERGE_FROM) break
      kept.splice(-2, 2, mergeSegments([before, last]))
    }
  }
  return kept
}
