/** Bridges: where a demand and a patent speak of the same thing in other words, by the trade's lexicon. */
import type { DemandQuery } from './index/demand-query.ts'
import { placeWeight } from './index/segment-scorer.ts'
import type { SupplyVectors } from './index/supply-vectors.ts'
import type { LexiconGraph, Step } from './lexicon-graph.ts'
import type { Trigger } from './triggers.ts'
import { BRIDGE_HALF } from './weights.ts'

/** A bridge that a pair uses. */
export interface Bridge {
  /** Word of the demand. */
  readonly from: string
  /** Words of the patent that it leads to, best first. */
  readonly to: readonly string[]
  readonly score: number
}

/** The patent writes the very word: the texts have counted it. */
function isLiteral({ node: own, terms }: Trigger, node: number, written: ReadonlySet<number>): boolean {
  if (node !== own) return false
  for (const term of terms) if (written.has(term)) return true
  return false
}

/** What one trigger's best target in a patent counts; 0 where there is none. */
function strength(trigger: Trigger, { nodes, terms }: SupplyVectors): number {
  let best = 0
  for (const { node, weight } of trigger.targets) {
    const holding = nodes.get(node)
    if (holding === undefined || isLiteral(trigger, node, terms)) continue
    best = Math.max(best, weight * placeWeight(holding.place))
  }
  return best * trigger.weight
}

/** 0 to 1: the sum of all triggers, saturating, so that many weak bridges never outweigh the words themselves. */
export function bridgeValue({ triggers }: DemandQuery, supply: SupplyVectors): number {
  let sum = 0
  for (const trigger of triggers) sum += strength(trigger, supply)
  return sum / (sum + BRIDGE_HALF)
}

/** The bridges of one pair, strongest first; their scores sum to `share` × the value. */
export function bridgesOf({ triggers }: DemandQuery, supply: SupplyVectors, share: number): Bridge[] {
  const used = triggers
    .map((trigger) => ({ trigger, strength: strength(trigger, supply) }))
    .filter((each) => each.strength > 0)
  const sum = used.reduce((total, each) => total + each.strength, 0)
  const byWord = new Map<string, { from: string; to: Set<string>; score: number }>()
  for (const { trigger, strength: own } of used) {
    // A homonym is several triggers and one word.
    const known = byWord.get(trigger.word) ?? { from: trigger.word, to: new Set(), score: 0 }
    known.score += (share * own) / (sum + BRIDGE_HALF)
    for (const word of wordsFor(trigger, supply)) known.to.add(word)
    byWord.set(trigger.word, known)
  }
  return [...byWord.values()].map((bridge) => ({ ...bridge, to: [...bridge.to] })).sort((a, b) => b.score - a.score)
}

/** How the lexicon leads from a word of the demand to one of the patent. */
export interface BridgePath {
  readonly from: string
  readonly to: string
  /** Each step with the word it leads to; the last leads to `to`. */
  readonly steps: readonly { readonly relation: Step['kind']; readonly word: string }[]
}

/** The best path to each word of the patent that a pair's bridges lead to, in the order of `bridgesOf`. */
export function pathsOf({ triggers }: DemandQuery, supply: SupplyVectors, graph: LexiconGraph): BridgePath[] {
  const used = triggers
    .map((trigger) => ({ trigger, strength: strength(trigger, supply) }))
    .filter((each) => each.strength > 0)
    .sort((a, b) => b.strength - a.strength)
  const paths = new Map<string, BridgePath>()
  for (const { trigger } of used) {
    const targets = trigger.targets.filter(
      ({ node }) => supply.nodes.has(node) && !isLiteral(trigger, node, supply.terms),
    )
    for (const { node } of targets.sort((a, b) => b.weight - a.weight)) {
      const steps = graph.path(trigger.node, node)
      for (const to of supply.nodes.get(node)?.words ?? []) {
        const named = steps.map(({ kind, to: at }) => ({ relation: kind, word: at === node ? to : graph.nameOf(at) }))
        const key = JSON.stringify([trigger.word, to])
        if (!paths.has(key)) paths.set(key, { from: trigger.word, to, steps: named })
      }
    }
  }
  return [...paths.values()]
}

/** The patent's words that a trigger leads to, best first. */
function wordsFor(trigger: Trigger, { nodes, terms }: SupplyVectors): string[] {
  return trigger.targets
    .filter(({ node }) => nodes.has(node) && !isLiteral(trigger, node, terms))
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ node }) => nodes.get(node)?.words ?? [])
}
