/** Bridges: where a demand and a patent speak of the same thing in other words, by the trade's lexicon. */
import { TermFinder } from '../text/term-finder.ts'
import type { LexiconGraph } from './lexicon-graph.ts'
import type { DemandText, SupplyText } from './texts.ts'
import { BRIDGE_HALF, DESCRIPTION_TRIGGER, TEXT_TARGET } from './weights.ts'

/** A word of a demand that the lexicon knows. */
interface Trigger {
  /** As the demand writes it. */
  readonly word: string
  /** Its node, and every term of that node that the demand writes. */
  readonly node: number
  readonly terms: Set<number>
  /** How much a bridge from it counts: rare words fully, common ones little, words of the description less. */
  readonly weight: number
  /** Nodes it leads to, with the weight of the relation times the rarity of the node among the patents. */
  readonly targets: readonly { readonly node: number; readonly weight: number }[]
}

/** A bridge that a pair uses. */
export interface Bridge {
  /** Word of the demand. */
  readonly from: string
  /** Words of the patent. */
  readonly to: readonly string[]
  readonly score: number
}

/** What of the lexicon a patent holds: for each node where it stands, and the words as written. */
interface Holding {
  /** 1 in the title, less in the text. */
  readonly place: number
  readonly words: Set<string>
}

export class BridgeIndex {
  private readonly graph: LexiconGraph
  private readonly finder: TermFinder
  private readonly holdings: readonly ReadonlyMap<number, Holding>[]
  /** Terms that a patent holds literally: the words themselves have been counted already. */
  private readonly literal: readonly ReadonlySet<number>[]
  private readonly documentsOf = new Map<number, number[]>()
  private readonly triggers: readonly (readonly Trigger[])[]

  constructor(graph: LexiconGraph, supplies: readonly SupplyText[], demands: readonly DemandText[]) {
    this.graph = graph
    this.finder = new TermFinder(graph.terms)
    const held = supplies.map((supply) => this.read(supply))
    this.holdings = held.map(({ nodes }) => nodes)
    this.literal = held.map(({ terms }) => terms)
    for (const [document, { nodes }] of held.entries()) {
      for (const node of nodes.keys()) {
        const documents = this.documentsOf.get(node)
        if (documents === undefined) this.documentsOf.set(node, [document])
        else documents.push(document)
      }
    }
    this.triggers = demands.map((demand) => this.triggersOf(demand))
  }

  private read(supply: SupplyText): { nodes: Map<number, Holding>; terms: Set<number> } {
    const nodes = new Map<number, Holding>()
    const terms = new Set<number>()
    const add = (text: string, place: number) => {
      for (const { term, start, end } of this.finder.find(text)) {
        terms.add(term)
        const word = text.slice(start, end)
        for (const node of this.graph.nodesOf[term] ?? []) {
          const known = nodes.get(node)
          if (known === undefined) nodes.set(node, { place, words: new Set([word]) })
          else known.words.add(word)
        }
      }
    }
    // The title first: a node keeps the best place it was found in.
    add(supply.title, 1)
    for (const text of [...supply.keywords, supply.abstract, supply.problem]) add(text, TEXT_TARGET)
    return { nodes, terms }
  }

  /** 0 (in every patent) to 1 (in none). */
  private rarity(node: number): number {
    const held = this.documentsOf.get(node)?.length ?? 0
    const all = this.holdings.length
    return Math.log(1 + all / Math.max(held, 1)) / Math.log(1 + all)
  }

  private targetsOf(node: number): Trigger['targets'] {
    return this.graph.expand(node).map((to) => ({ node: to.node, weight: to.weight * this.rarity(to.node) }))
  }

  private triggersOf(demand: DemandText): Trigger[] {
    const found = new Map<number, Trigger>()
    const addSense = (node: number, term: number, word: string, place: number) => {
      const known = found.get(node)
      known?.terms.add(term)
      const weight = place * this.rarity(node)
      if (known !== undefined && known.weight >= weight) return
      found.set(node, { word, node, terms: known?.terms ?? new Set([term]), weight, targets: this.targetsOf(node) })
    }
    const add = (text: string, place: number) => {
      for (const { term, start, end } of this.finder.findLongest(text)) {
        for (const node of this.graph.nodesOf[term] ?? []) addSense(node, term, text.slice(start, end), place)
      }
    }
    add(demand.title, 1)
    add(demand.problem, demand.problemWritten ? 1 : DESCRIPTION_TRIGGER)
    for (const text of [demand.description, ...demand.keywords]) add(text, DESCRIPTION_TRIGGER)
    return [...found.values()]
  }

  /** What one trigger's best target in a patent counts; 0 where there is none. */
  private strength(trigger: Trigger, document: number): number {
    let best = 0
    for (const { node, weight } of trigger.targets) {
      const holding = this.holdings[document]?.get(node)
      if (holding === undefined || this.isLiteral(trigger, node, document)) continue
      best = Math.max(best, weight * holding.place)
    }
    return best * trigger.weight
  }

  /** The patent writes the very word: the texts have counted it. */
  private isLiteral({ node: own, terms }: Trigger, node: number, document: number): boolean {
    const literal = this.literal[document]
    return node === own && literal !== undefined && [...terms].some((term) => literal.has(term))
  }

  /** Adds `factor` × the bridges of a demand to every patent's score. */
  addSupplyScores(demand: number, factor: number, scores: Float64Array): void {
    const documents = new Set<number>()
    for (const { targets } of this.triggers[demand] ?? []) {
      for (const { node } of targets) for (const document of this.documentsOf.get(node) ?? []) documents.add(document)
    }
    for (const document of documents) {
      scores[document] = (scores[document] as number) + factor * this.value(demand, document)
    }
  }

  /** Adds `factor` × the bridges to a patent to every demand's score. */
  addDemandScores(supply: number, factor: number, scores: Float64Array): void {
    for (let demand = 0; demand < scores.length; demand += 1) {
      scores[demand] = (scores[demand] as number) + factor * this.value(demand, supply)
    }
  }

  /** 0 to 1: the sum of all triggers, saturating, so that many weak bridges never outweigh the words themselves. */
  private value(demand: number, document: number): number {
    let sum = 0
    for (const trigger of this.triggers[demand] ?? []) sum += this.strength(trigger, document)
    return sum / (sum + BRIDGE_HALF)
  }

  /** The bridges of one pair, strongest first; their scores sum to `factor` × the value. */
  bridges(demand: number, document: number, factor: number): Bridge[] {
    const used = (this.triggers[demand] ?? [])
      .map((trigger) => ({ trigger, strength: this.strength(trigger, document) }))
      .filter(({ strength }) => strength > 0)
    const sum = used.reduce((total, { strength }) => total + strength, 0)
    const byWord = new Map<string, { from: string; to: Set<string>; score: number }>()
    for (const { trigger, strength } of used) {
      // A homonym is several triggers and one word.
      const known = byWord.get(trigger.word) ?? { from: trigger.word, to: new Set(), score: 0 }
      known.score += (factor * strength) / (sum + BRIDGE_HALF)
      for (const word of this.wordsFor(trigger, document)) known.to.add(word)
      byWord.set(trigger.word, known)
    }
    return [...byWord.values()].map((bridge) => ({ ...bridge, to: [...bridge.to] })).sort((a, b) => b.score - a.score)
  }

  /** The patent's words that a trigger leads to, best first. */
  private wordsFor(trigger: Trigger, document: number): string[] {
    const held = trigger.targets
      .filter(({ node }) => this.holdings[document]?.has(node) && !this.isLiteral(trigger, node, document))
      .sort((a, b) => b.weight - a.weight)
    return [...new Set(held.flatMap(({ node }) => [...(this.holdings[document]?.get(node)?.words ?? [])]))]
  }
}
