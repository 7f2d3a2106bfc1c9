/** The index of one library: supplies and demands as vectors, searched in both directions with one score. */
import { type Bridge, BridgeIndex } from './bridges.ts'
import type { LexiconGraph } from './lexicon-graph.ts'
import { accumulate, buildPostingLists, type PostingLists } from './posting-lists.ts'
import type { DemandText, SupplyText } from './texts.ts'
import { topK } from './top-k.ts'
import { countUnits } from './units.ts'
import { type UnitCounts, type UnitVector, Vocabulary } from './vocabulary.ts'
import { PARTS, type Part, QUERY_EMPHASIS, TEXT_PARTS, type TextPart, type Weights } from './weights.ts'

/** One vector for each part of a patent. */
export type SupplyVectors = Readonly<Record<TextPart, UnitVector>>

/** A demand asks with all of its text, and with its problem alone. */
export interface DemandVectors {
  readonly whole: UnitVector
  readonly problem: UnitVector
}

export interface Hit {
  /** Number of the document, in the order in which the records were given. */
  readonly document: number
  readonly score: number
}

const once = (...texts: string[]) => texts.map((text) => ({ text, times: 1 }))
const emphasised = (...texts: string[]) => texts.map((text) => ({ text, times: QUERY_EMPHASIS }))

function supplyCounts(supply: SupplyText): Record<TextPart, Map<string, number>> {
  const keywords = once(...supply.keywords)
  return {
    title: countUnits(once(supply.title)),
    keywords: countUnits(keywords),
    content: countUnits([...once(supply.title, supply.abstract), ...keywords]),
    problem: countUnits(once(supply.title, supply.problem)),
  }
}

function demandCounts(demand: DemandText): Record<keyof DemandVectors, Map<string, number>> {
  const problem = demand.problemWritten ? emphasised(demand.problem) : []
  return {
    whole: countUnits([...emphasised(demand.title), ...problem, ...once(demand.description, ...demand.keywords)]),
    problem: countUnits(once(demand.title, demand.problem)),
  }
}

/** Which vector of the demand meets each part of the patent. */
export const ASKS_WITH: Readonly<Record<TextPart, keyof DemandVectors>> = {
  title: 'whole',
  keywords: 'whole',
  content: 'whole',
  problem: 'problem',
}

export class MatchIndex {
  readonly vocabulary = new Vocabulary()
  readonly supplies: readonly SupplyVectors[]
  readonly demands: readonly DemandVectors[]
  private readonly supplyLists: Readonly<Record<TextPart, PostingLists>>
  private readonly demandLists: Readonly<Record<keyof DemandVectors, PostingLists>>

  private readonly bridgeIndex: BridgeIndex

  /** Rarity is learnt from the supplies: they are the collection that is searched. */
  constructor(supplies: readonly SupplyText[], demands: readonly DemandText[], lexicon: LexiconGraph) {
    const supplyUnits = supplies.map((supply) => this.intern(supplyCounts(supply)))
    const demandUnits = demands.map((demand) => this.intern(demandCounts(demand)))
    for (const { content, problem } of supplyUnits) this.vocabulary.countDocument(content, problem)
    this.supplies = supplyUnits.map((units) => this.vectors(units))
    this.demands = demandUnits.map((units) => this.vectors(units))
    const units = this.vocabulary.size
    const lists = (vectors: readonly UnitVector[]) => buildPostingLists(vectors, units)
    this.supplyLists = {
      title: lists(this.supplies.map((s) => s.title)),
      keywords: lists(this.supplies.map((s) => s.keywords)),
      content: lists(this.supplies.map((s) => s.content)),
      problem: lists(this.supplies.map((s) => s.problem)),
    }
    this.demandLists = {
      whole: lists(this.demands.map((d) => d.whole)),
      problem: lists(this.demands.map((d) => d.problem)),
    }
    this.bridgeIndex = new BridgeIndex(lexicon, supplies, demands)
  }

  private intern<K extends string>(counts: Record<K, Map<string, number>>): Record<K, UnitCounts> {
    return mapValues(counts, (each) => this.vocabulary.intern(each))
  }

  private vectors<K extends string>(units: Record<K, UnitCounts>): Record<K, UnitVector> {
    return mapValues(units, (each) => this.vocabulary.vector(each))
  }

  /** Patents for a demand of the library. `floor`: only scores above it. */
  rankSupplies(demand: number, weights: Weights, top: number, floor: number): Hit[] {
    const query = this.demands[demand]
    const scores = new Float64Array(this.supplies.length)
    if (query === undefined) return []
    for (const part of TEXT_PARTS) {
      accumulate(this.supplyLists[part], query[ASKS_WITH[part]], share(weights, part), scores)
    }
    this.bridgeIndex.addSupplyScores(demand, share(weights, 'bridge'), scores)
    return hits(scores, top, floor)
  }

  /** Demands for a patent of the library, with the same scores as the other direction. */
  rankDemands(supply: number, weights: Weights, top: number, floor: number): Hit[] {
    const query = this.supplies[supply]
    const scores = new Float64Array(this.demands.length)
    if (query === undefined) return []
    for (const part of TEXT_PARTS) {
      accumulate(this.demandLists[ASKS_WITH[part]], query[part], share(weights, part), scores)
    }
    this.bridgeIndex.addDemandScores(supply, share(weights, 'bridge'), scores)
    return hits(scores, top, floor)
  }

  /** How rare a unit is among the patents; one that none of them holds is as rare as can be. */
  rarityOf(unit: string): number {
    return this.vocabulary.rarityOf(unit)
  }

  /** Bridges of the lexicon that a pair uses; with the contributions they sum to the score. */
  bridges(demand: number, supply: number, weights: Weights): Bridge[] {
    return this.bridgeIndex.bridges(demand, supply, share(weights, 'bridge'))
  }

  /** What each shared unit adds to the score of one pair, text part by text part. */
  contributions(demand: number, supply: number, weights: Weights): Record<TextPart, Map<number, number>> {
    const asked = this.demands[demand]
    const offered = this.supplies[supply]
    const of = (part: TextPart) => {
      if (asked === undefined || offered === undefined) return new Map<number, number>()
      return products(asked[ASKS_WITH[part]], offered[part], share(weights, part))
    }
    return { title: of('title'), keywords: of('keywords'), content: of('content'), problem: of('problem') }
  }
}

function mapValues<K extends string, V, W>(record: Record<K, V>, change: (value: V) => W): Record<K, W> {
  return Object.fromEntries(Object.entries<V>(record).map(([key, value]) => [key, change(value)])) as Record<K, W>
}

/** A part's weight as a share of all weights, so that scores stay between 0 and 1 whatever a user sets. */
function share(weights: Weights, part: Part): number {
  const sum = PARTS.reduce((total, each) => total + weights[each], 0)
  return sum > 0 ? weights[part] / sum : 0
}

function hits(scores: Float64Array, top: number, floor: number): Hit[] {
  return topK(scores, top, floor).map((document) => ({ document, score: scores[document] as number }))
}

/** Products of the units that both vectors hold, times `factor`. */
function products(a: UnitVector, b: UnitVector, factor: number): Map<number, number> {
  const weightInB = new Map<number, number>()
  for (let i = 0; i < b.units.length; i += 1) weightInB.set(b.units[i] as number, b.weights[i] as number)
  const found = new Map<number, number>()
  for (let i = 0; i < a.units.length; i += 1) {
    const unit = a.units[i] as number
    const other = weightInB.get(unit)
    if (other !== undefined && factor > 0) found.set(unit, (a.weights[i] as number) * factor * other)
  }
  return found
}
