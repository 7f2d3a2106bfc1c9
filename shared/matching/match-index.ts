/** The index of one library: patents in segments, asked with demands, in both directions with one score. */
import { NO_OBJECT_WORDS, type ObjectWords } from '../text/object-groups.ts'
import { type FoundTerm, TermFinder } from '../text/term-finder.ts'
import { bridgeValue } from './bridges.ts'
import { ASKS_WITH, type DemandQuery, DemandReader, type QueryVector } from './index/demand-query.ts'
import { type Segment, SegmentScorer, type Shares, settled } from './index/segment-scorer.ts'
import type { Statistics } from './index/statistics.ts'
import { type CollectionData, SupplyCollection, type SupplyRecord } from './index/supply-collection.ts'
import type { Lexicon } from './index/supply-reader.ts'
import { type SupplyVectors, supplyVectors } from './index/supply-vectors.ts'
import type { LexiconGraph } from './lexicon-graph.ts'
import { isEmpty, Objects, objectShare, relationOf } from './objects.ts'
import type { DemandText, SupplyText } from './texts.ts'
import { type Hit, TopK } from './top-k.ts'
import { SHARED_PARTS, type SharedPart, TEXT_PARTS, type TextPart, type Weights } from './weights.ts'

/** Segments with the patents of them that count; those without any are left out. */
export type SomeSupplies = readonly { readonly segment: Segment; readonly counts: Uint8Array<ArrayBuffer> }[]

export class MatchIndex {
  private readonly collection: SupplyCollection
  private readonly demands: DemandReader
  private readonly scorer = new SegmentScorer()

  readonly graph: LexiconGraph
  readonly objects: Objects
  private readonly finder: TermFinder

  /** @param data Of a saved index, made with the same lexicon and groups; empty where it is left out. */
  constructor(graph: LexiconGraph, objectWords: ObjectWords = NO_OBJECT_WORDS, data?: CollectionData) {
    this.graph = graph
    this.objects = new Objects(objectWords, graph)
    this.finder = new TermFinder([...graph.terms, ...this.objects.extraTerms])
    const lexicon: Lexicon = { graph, objects: this.objects, finder: this.finder }
    this.collection = new SupplyCollection(lexicon, data)
    this.demands = new DemandReader(this.collection.table, this.collection.statistics, lexicon)
  }

  /** How many patents it holds. */
  get size(): number {
    return this.collection.statistics.documents
  }

  /**
   * Adds patents, replaces those with a known id, removes others. Queries made before are stale afterwards: rarity is
   * learnt from the patents, the collection that is searched.
   */
  change(put: Iterable<SupplyRecord>, removed?: Iterable<string>): void {
    this.collection.change(put, removed)
  }

  /** A demand made ready for asking; holds until the patents change. */
  query(demand: DemandText): DemandQuery {
    return this.demands.query(demand)
  }

  /** A patent made ready for looking at pairs; it need not be in the index. Holds until the patents change. */
  vectors(supply: SupplyText): SupplyVectors {
    return supplyVectors(supply, this.collection.reader, this.collection.statistics)
  }

  /** Patents for a demand, best first. `floor`: only scores above it. */
  rankSupplies(query: DemandQuery, weights: Weights, top: number, floor: number): Hit[] {
    const best = new TopK(top, floor)
    const shares = sharesOf(weights)
    for (const segment of this.collection.segments) this.scorer.offerBest(segment, query, shares, best)
    return best.hits()
  }

  /** Some of the patents, to be ranked alone; holds until the patents change. Ids that it does not hold count nothing. */
  some(ids: ReadonlySet<string>): SomeSupplies {
    return this.collection.segments.flatMap((segment) => {
      const { ids: all, live } = segment.data
      const counts = Uint8Array.from(all, (id, document) => (live[document] === 1 && ids.has(id) ? 1 : 0))
      return counts.includes(1) ? [{ segment, counts }] : []
    })
  }

  /** The same as `rankSupplies` with some patents alone: the others still say how rare a word is. */
  rankSome(some: SomeSupplies, query: DemandQuery, weights: Weights, top: number): Hit[] {
    const best = new TopK(top, 0)
    const shares = sharesOf(weights)
    for (const { segment, counts } of some) this.scorer.offerBest(segment, query, shares, best, counts)
    return best.hits()
  }

  /** Demands for a patent, with the same scores as the other direction. */
  rankDemands(
    supply: SupplyVectors,
    demands: Iterable<readonly [id: string, query: DemandQuery]>,
    { weights, top, floor }: { weights: Weights; top: number; floor: number },
  ): Hit[] {
    const best = new TopK(top, floor)
    for (const [id, query] of demands) best.offer(id, this.score(query, supply, weights))
    return best.hits()
  }

  /** Score of one pair. */
  score(query: DemandQuery, supply: SupplyVectors, weights: Weights): number {
    const values = partValues(query, supply)
    const shares = sharesOf(weights)
    const sum = SHARED_PARTS.reduce((total, part) => total + shares[part] * values[part], 0)
    return settled(sum * (1 + objectShare(relationOf(query.objects, supply.objects), shares.object)))
  }

  /** Whether a word names an object of the trade (a crop, an animal). */
  namesObject(word: string): boolean {
    return !isEmpty(this.objects.maskOf(this.finder.find(word)))
  }

  /** Terms of the lexicon and of the objects in a text, those that stand within no longer one. */
  termsIn(text: string): FoundTerm[] {
    return this.finder.findLongest(text)
  }

  get statistics(): Statistics {
    return this.collection.statistics
  }

  /** How many patents hold a unit in one part. */
  holdersIn(part: TextPart, unit: number): number {
    return this.collection.holdersIn(part, unit)
  }

  get units(): SupplyCollection['table'] {
    return this.collection.table
  }

  /** Everything as plain data, to be saved. */
  data(): CollectionData {
    return this.collection.data()
  }
}

/** What each part of a pair is worth before weights, 0 to 1. */
export function partValues(query: DemandQuery, supply: SupplyVectors): Record<SharedPart, number> {
  const values = TEXT_PARTS.map((part) => [part, dot(query[ASKS_WITH[part]], supply.texts[part])])
  return { ...Object.fromEntries(values), bridge: bridgeValue(query, supply) }
}

function dot({ units, weights }: QueryVector, vector: ReadonlyMap<number, number>): number {
  let sum = 0
  for (let i = 0; i < units.length; i += 1) {
    const weight = vector.get(units[i] as number)
    if (weight !== undefined) sum += (weights[i] as number) * weight
  }
  return sum
}

/** What each shared unit adds to the score of one pair, text part by text part. */
export function contributions(
  query: DemandQuery,
  supply: SupplyVectors,
  weights: Weights,
): Record<TextPart, ReadonlyMap<number, number>> {
  const shares = sharesOf(weights)
  const of = (part: TextPart) => {
    const { units, weights: asked } = query[ASKS_WITH[part]]
    const found = new Map<number, number>()
    for (let i = 0; shares[part] > 0 && i < units.length; i += 1) {
      const offered = supply.texts[part].get(units[i] as number)
      if (offered !== undefined) found.set(units[i] as number, shares[part] * (asked[i] as number) * offered)
    }
    return found
  }
  return { title: of('title'), keywords: of('keywords'), content: of('content'), problem: of('problem') }
}

/** A part's weight as a share of all weights, so that scores stay between 0 and 1 whatever a user sets. */
export function sharesOf(weights: Weights): Shares {
  const sum = SHARED_PARTS.reduce((total, part) => total + weights[part], 0)
  const shares = SHARED_PARTS.map((part) => [part, sum > 0 ? weights[part] / sum : 0])
  return { ...Object.fromEntries(shares), object: weights.object }
}
