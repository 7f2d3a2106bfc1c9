/** The lexicon as a graph: names of one thing are one node. From a word of a demand it leads to words of patents. */
import { type LexiconLine, type Relation, termsOf } from '../text/lexicon.ts'
import { groupSynonyms, type SynonymGroups } from './synonym-groups.ts'
import { RELATION_WEIGHTS, SECOND_HOP } from './weights.ts'

/** A node that a word leads to. */
export interface Expansion {
  readonly node: number
  /** 0 to 1: how much finding it in a patent counts. */
  readonly weight: number
}

type EdgeKind = Exclude<Relation, 'same'> | 'wider'

/** A step from one node to another; `same`: other names of one thing. */
export interface Step {
  readonly kind: EdgeKind | 'same'
  readonly to: number
}

interface Edge {
  readonly kind: EdgeKind
  readonly to: number
}

/** What may follow what: from a symptom to its cause, from there to the remedy, or to the special forms of either. */
const SECOND_STEPS: Readonly<Record<EdgeKind, readonly EdgeKind[]>> = {
  symptom: ['remedy', 'kind', 'symptom'],
  remedy: ['kind'],
  kind: ['remedy'],
  wider: ['remedy'],
}

export class LexiconGraph {
  /** Every term once, in the form of `termKey`; its number is its place. */
  readonly terms: readonly string[]
  /** Nodes of each term; more than one for a homonym. */
  readonly nodesOf: SynonymGroups['nodesOf']
  private readonly edges: readonly (readonly Edge[])[]
  private readonly expansions = new Map<number, readonly Expansion[]>()
  private names: ReadonlyMap<number, string> | null = null

  constructor(lines: readonly LexiconLine[]) {
    this.terms = [...termsOf(lines)]
    const groups = groupSynonyms(lines, this.terms)
    this.nodesOf = groups.nodesOf
    const numbers = new Map(this.terms.map((term, number) => [term, number]))
    this.edges = edgesOf(lines, (field, term) => groups.inField(field, numbers.get(term) as number), groups.size)
  }

  /** The node and all its special forms, and theirs. */
  specialForms(node: number): ReadonlySet<number> {
    const reached = new Set([node])
    // A set also gives what is added while one goes through it.
    for (const each of reached) {
      for (const { kind, to } of this.edges[each] ?? []) if (kind === 'kind') reached.add(to)
    }
    return reached
  }

  /** The steps by which `expand` comes from one node to another, the strongest way; empty where it does not. */
  path(from: number, to: number): readonly Step[] {
    if (from === to) return [{ kind: 'same', to }]
    let best: { readonly weight: number; readonly steps: readonly Step[] } = { weight: 0, steps: [] }
    const offer = (weight: number, ...steps: Step[]) => {
      if (steps.at(-1)?.to === to && weight > best.weight) best = { weight, steps }
    }
    for (const first of this.edges[from] ?? []) {
      const weight = RELATION_WEIGHTS[first.kind]
      offer(weight, first)
      for (const second of this.edges[first.to] ?? []) {
        if (!SECOND_STEPS[first.kind].includes(second.kind)) continue
        offer(weight * RELATION_WEIGHTS[second.kind] * SECOND_HOP, first, second)
      }
    }
    return best.steps
  }

  /** One name of a node: the first that the lexicon writes. */
  nameOf(node: number): string {
    this.names ??= namesOf(this)
    return this.names.get(node) ?? ''
  }

  /** Where a node leads, itself first (its other names), strongest weight for each. Two steps at the most. */
  expand(node: number): readonly Expansion[] {
    const known = this.expansions.get(node)
    if (known !== undefined) return known
    const weights = new Map<number, number>()
    const reach = (to: number, weight: number) => {
      if (to !== node && weight > (weights.get(to) ?? 0)) weights.set(to, weight)
    }
    for (const first of this.edges[node] ?? []) {
      const weight = RELATION_WEIGHTS[first.kind]
      reach(first.to, weight)
      for (const second of this.edges[first.to] ?? []) {
        if (!SECOND_STEPS[first.kind].includes(second.kind)) continue
        reach(second.to, weight * RELATION_WEIGHTS[second.kind] * SECOND_HOP)
      }
    }
    const found = [
      { node, weight: RELATION_WEIGHTS.same },
      ...[...weights].map(([to, weight]) => ({ node: to, weight })),
    ]
    this.expansions.set(node, found)
    return found
  }
}

function namesOf({ terms, nodesOf }: LexiconGraph): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  for (const [term, nodes] of nodesOf.entries()) {
    for (const node of nodes) if (!names.has(node)) names.set(node, terms[term] as string)
  }
  return names
}

/**
 * "left < right" says that left is the special one: a demand for right is met by left, less so the other way.
 * @returns the edges of each node.
 */
function edgesOf(
  lines: readonly LexiconLine[],
  nodesOf: (field: string, term: string) => readonly number[],
  size: number,
): Edge[][] {
  const edges: Edge[][] = Array.from({ length: size }, () => [])
  for (const { relation, field, left, right } of lines) {
    if (relation === 'same') continue
    const forth = relation === 'kind' ? 'wider' : relation
    const ends = right.flatMap((term) => nodesOf(field, term))
    for (const from of nodesOf(field, left)) {
      for (const to of ends) {
        edges[from]?.push({ kind: forth, to })
        if (relation === 'kind') edges[to]?.push({ kind: 'kind', to: from })
      }
    }
  }
  return edges
}
