/** The words of a demand that the lexicon knows, and where each leads. */
import type { Statistics } from './index/statistics.ts'
import type { Lexicon } from './index/supply-reader.ts'
import type { DemandText } from './texts.ts'
import { DESCRIPTION_TRIGGER } from './weights.ts'

/** A node that a trigger leads to. */
export interface Target {
  readonly node: number
  /** Weight of the relation times the rarity of the node among the patents. */
  readonly weight: number
}

export interface Trigger {
  /** As the demand writes it. */
  readonly word: string
  /** Its node, and every term of that node that the demand writes. */
  readonly node: number
  readonly terms: ReadonlySet<number>
  /** How much a bridge from it counts: rare words fully, common ones little, words of the description less. */
  readonly weight: number
  readonly targets: readonly Target[]
}

type Growing = Trigger & { readonly terms: Set<number> }

/** Triggers of a demand: the terms that stand within no longer term of its texts, one trigger a node. */
export function triggersOf(demand: DemandText, { graph, finder }: Lexicon, statistics: Statistics): readonly Trigger[] {
  const found = new Map<number, Growing>()
  const targetsOf = (node: number) =>
    graph.expand(node).map((to) => ({ node: to.node, weight: to.weight * statistics.nodeRarity(to.node) }))
  const addSense = (node: number, term: number, word: string, place: number) => {
    const known = found.get(node)
    known?.terms.add(term)
    const weight = place * statistics.nodeRarity(node)
    if (known !== undefined && known.weight >= weight) return
    found.set(node, { word, node, terms: known?.terms ?? new Set([term]), weight, targets: targetsOf(node) })
  }
  const add = (text: string, place: number) => {
    for (const { term, start, end } of finder.findLongest(text)) {
      for (const node of graph.nodesOf[term] ?? []) addSense(node, term, text.slice(start, end), place)
    }
  }
  add(demand.title, 1)
  add(demand.problem, demand.problemWritten ? 1 : DESCRIPTION_TRIGGER)
  for (const text of [demand.description, ...demand.keywords]) add(text, DESCRIPTION_TRIGGER)
  return [...found.values()]
}
