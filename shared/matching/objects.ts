/** What a demand and a patent are about, and whether that agrees: a remedy for pigs is not one for citrus. */
import type { ObjectGroup, ObjectWords } from '../text/object-groups.ts'
import type { FoundTerm } from '../text/term-finder.ts'
import { longestOf } from '../text/term-finder.ts'
import type { LexiconGraph } from './lexicon-graph.ts'
import { OBJECT_AGREES, OBJECT_CONFLICTS } from './weights.ts'

/** A set of groups: group g is bit g, 32 bits a number. */
export interface ObjectMask {
  readonly low: number
  readonly high: number
}

export const NO_OBJECTS: ObjectMask = { low: 0, high: 0 }

export type ObjectRelation = 'agree' | 'conflict' | 'unknown'

export const isEmpty = ({ low, high }: ObjectMask): boolean => (low | high) === 0
const meet = (a: ObjectMask, b: ObjectMask): boolean => ((a.low & b.low) | (a.high & b.high)) !== 0

export const union = (masks: readonly ObjectMask[]): ObjectMask => ({
  low: masks.reduce((bits, { low }) => bits | low, 0) >>> 0,
  high: masks.reduce((bits, { high }) => bits | high, 0) >>> 0,
})

const bit = (group: number): ObjectMask =>
  group < 32 ? { low: (1 << group) >>> 0, high: 0 } : { low: 0, high: (1 << (group - 32)) >>> 0 }

/** What a demand is about: what it names in its title and problem, and all that it names; each with what is related. */
export interface AskedObjects {
  readonly named: ObjectMask
  readonly relatedToNamed: ObjectMask
  readonly relatedToAll: ObjectMask
}

/** What a patent is about. */
export interface OfferedObjects {
  readonly title: ObjectMask
  readonly all: ObjectMask
}

/**
 * Objects conflict when both sides name one and nothing that the patent speaks of is related to anything that the demand
 * speaks of; they agree when the patent's title names one related to the demand's.
 */
export function relationOf(asked: AskedObjects, offered: OfferedObjects): ObjectRelation {
  if (isEmpty(asked.named) || isEmpty(offered.title)) return 'unknown'
  if (meet(asked.relatedToNamed, offered.title)) return 'agree'
  return meet(asked.relatedToAll, offered.all) ? 'unknown' : 'conflict'
}

/** What the relation adds to a score, as a share of the score without it. */
export function objectShare(relation: ObjectRelation, weight: number): number {
  if (relation === 'unknown') return 0
  return Math.max(-1, weight * (relation === 'agree' ? OBJECT_AGREES : OBJECT_CONFLICTS))
}

/** Groups of words that name none, and of those that hide one. */
const NOT_MEANT = -1
const LOOKALIKE = -2

/** The groups with the words that name them: their own, and from the lexicon other names and special forms of these. */
export class Objects {
  readonly names: readonly string[]
  /** Words of the groups that the lexicon does not have. */
  readonly extraTerms: readonly string[]
  /** Group of each term of the lexicon, then of each extra term; or one of the two below. */
  private readonly groupOf: Int8Array
  private readonly related: readonly ObjectMask[]

  constructor({ groups, lookalikes }: ObjectWords, graph: LexiconGraph) {
    this.names = groups.map(({ name }) => name)
    const numbers = new Map(graph.terms.map((term, number) => [term, number]))
    const words = [...groups.flatMap(({ words: own }) => own), ...lookalikes]
    this.extraTerms = [...new Set(words.filter((word) => !numbers.has(word)))]
    for (const [i, word] of this.extraTerms.entries()) numbers.set(word, graph.terms.length + i)
    this.groupOf = new Int8Array(graph.terms.length + this.extraTerms.length).fill(NOT_MEANT)
    for (const word of lookalikes) this.groupOf[numbers.get(word) as number] = LOOKALIKE
    const own = groups.map((group) => group.words.map((word) => numbers.get(word) as number))
    for (const [group, terms] of own.entries()) for (const term of terms) this.groupOf[term] = group
    const termsOf = termsByNode(graph)
    // Other names first; then special forms, from narrow groups to wide ones, which stand above them.
    const nodesOf = (terms: readonly number[]) => terms.flatMap((term) => graph.nodesOf[term] ?? [])
    for (const [group, terms] of own.entries()) this.spread(group, nodesOf(terms), termsOf)
    for (const [group, terms] of [...own.entries()].reverse()) {
      this.spread(
        group,
        nodesOf(terms).flatMap((node) => [...graph.specialForms(node)]),
        termsOf,
      )
    }
    this.related = groups.map((_, group) =>
      union(groups.map((__, other) => (isRelated(groups, group, other) ? bit(other) : NO_OBJECTS))),
    )
  }

  /** Gives the group to the terms of nodes that have none yet. */
  private spread(group: number, nodes: readonly number[], termsOf: ReadonlyMap<number, readonly number[]>): void {
    for (const term of nodes.flatMap((node) => termsOf.get(node) ?? [])) {
      if (this.groupOf[term] === NOT_MEANT) this.groupOf[term] = group
    }
  }

  /** Groups named by terms found in one text. Within a longer word of a group, or a lookalike, none is meant (牛 in 蜗牛). */
  maskOf(found: readonly FoundTerm[]): ObjectMask {
    const named = longestOf(found.filter(({ term }) => this.groupOf[term] !== NOT_MEANT))
    const groups = named.map(({ term }) => this.groupOf[term] as number).filter((group) => group !== LOOKALIKE)
    return union(groups.map(bit))
  }

  /** The groups of a set and those within or around them. */
  relatedTo(mask: ObjectMask): ObjectMask {
    return union(this.groupsIn(mask).map((group) => this.related[group] as ObjectMask))
  }

  namesIn(mask: ObjectMask): string[] {
    return this.groupsIn(mask).map((group) => this.names[group] as string)
  }

  private groupsIn(mask: ObjectMask): number[] {
    return this.names.flatMap((_, group) => (meet(mask, bit(group)) ? [group] : []))
  }
}

function termsByNode(graph: LexiconGraph): Map<number, number[]> {
  const terms = new Map<number, number[]>()
  for (const [term, nodes] of graph.nodesOf.entries()) {
    for (const node of nodes) {
      const known = terms.get(node)
      if (known === undefined) terms.set(node, [term])
      else known.push(term)
    }
  }
  return terms
}

/** Whether one group is the other, within it or around it. */
function isRelated(groups: readonly ObjectGroup[], a: number, b: number): boolean {
  const line = (group: number): number[] => (group === -1 ? [] : [group, ...line(groups[group]?.within ?? -1)])
  return line(a).includes(b) || line(b).includes(a)
}
