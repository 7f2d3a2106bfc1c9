/**
 * Which names are names of one thing. Within a field (a file of the lexicon) every `=` joins. Between fields one common
 * name may be a homonym (烂脐 of a calf, 烂脐 of a tomato), so groups of two fields are one thing only when they share
 * two. A user's own group takes on the meanings of the names in it.
 */
import type { LexiconLine } from '../text/lexicon.ts'
import { OWN_FIELD } from '../text/own-words.ts'

/** Groups of two fields are one thing when they share so many names. */
const SHARED_NAMES = 2

export interface SynonymGroups {
  /** Nodes of each term; more than one for a homonym. */
  readonly nodesOf: readonly (readonly number[])[]
  /** How many nodes there are. */
  readonly size: number
  /** What a term means where a field says it: the field's own sense, where it has one. */
  inField(field: string, term: number): readonly number[]
}

/** Sets that can be joined. */
class DisjointSets {
  private readonly parent: number[] = []

  add(): number {
    return this.parent.push(this.parent.length) - 1
  }

  root(of: number): number {
    let at = of
    while (this.parent[at] !== at) {
      // Halves the way for the next time: a long chain of lines costs no more than a star.
      const above = this.parent[this.parent[at] as number] as number
      this.parent[at] = above
      at = above
    }
    return at
  }

  join(a: number, b: number): void {
    this.parent[this.root(b)] = this.root(a)
  }
}

/** A group for each field and term that stands in a `=` line there. */
function groupByField(lines: readonly LexiconLine[], numberOf: (term: string) => number, sets: DisjointSets) {
  const groups = new Map<string, Map<number, number>>()
  for (const { relation, field, left, right } of lines) {
    if (relation !== 'same') continue
    const own = groups.get(field) ?? new Map<number, number>()
    groups.set(field, own)
    const members = [left, ...right].map((term) => {
      const number = numberOf(term)
      const group = own.get(number) ?? sets.add()
      own.set(number, group)
      return group
    })
    for (const member of members) sets.join(members[0] as number, member)
  }
  return groups
}

type GroupsByField = ReadonlyMap<string, ReadonlyMap<number, number>>

/** For each term the groups it stands in, one a field. */
function groupsByTerm(groups: GroupsByField, sets: DisjointSets): number[][] {
  const held = new Map<number, number[]>()
  for (const own of groups.values()) {
    for (const [term, group] of own) held.set(term, [...(held.get(term) ?? []), sets.root(group)])
  }
  return [...held.values()]
}

const pairsOf = (groups: readonly number[]): [number, number][] =>
  groups.flatMap((a, i) => groups.slice(i + 1).map((b): [number, number] => (a < b ? [a, b] : [b, a])))

/** Joins groups of different fields that share enough names. */
function joinFields(groups: GroupsByField, sets: DisjointSets): void {
  const shared = new Map<string, { pair: [number, number]; names: number }>()
  for (const pair of groupsByTerm(groups, sets).flatMap(pairsOf)) {
    const names = (shared.get(pair.join())?.names ?? 0) + 1
    shared.set(pair.join(), { pair, names })
  }
  for (const { pair, names } of shared.values()) if (names >= SHARED_NAMES) sets.join(...pair)
}

type Senses = (term: number) => readonly number[]

/**
 * A user's own group joins what each of its names means, but a homonym does not make its meanings one: where no other
 * name tells which is meant, all names of the group have all of them.
 * @returns what a term means in the user's own words; nothing where it stands in no `=` line there.
 */
function ownSenses(own: ReadonlyMap<number, number>, senses: Senses, sets: DisjointSets): Senses {
  const clear = [...own].filter(([term]) => senses(term).length === 1)
  for (const [term, group] of clear) sets.join(senses(term)[0] as number, group)
  const settled = new Set(clear.map(([, group]) => sets.root(group)))
  const meant = new Map<number, Set<number>>()
  for (const [term, group] of own) {
    const root = sets.root(group)
    const known = meant.get(root) ?? new Set()
    for (const sense of settled.has(root) ? [root] : senses(term)) known.add(sense)
    meant.set(root, known)
  }
  return (term) => {
    const group = own.get(term)
    if (group === undefined) return []
    const found = [...(meant.get(sets.root(group)) ?? [])]
    return found.length === 0 ? [sets.root(group)] : found
  }
}

/** @param terms Every term of the lines, each once; a term's number is its place. */
export function groupSynonyms(lines: readonly LexiconLine[], terms: readonly string[]): SynonymGroups {
  const numbers = new Map(terms.map((term, number) => [term, number]))
  const sets = new DisjointSets()
  const groups = groupByField(lines, (term) => numbers.get(term) as number, sets)
  const own = groups.get(OWN_FIELD) ?? new Map<number, number>()
  groups.delete(OWN_FIELD)
  joinFields(groups, sets)
  const shippedSenses: Senses = (term) => {
    const held = [...groups.values()].map((field) => field.get(term)).filter((group) => group !== undefined)
    return [...new Set(held.map((group) => sets.root(group)))]
  }
  const sensesInOwn = ownSenses(own, shippedSenses, sets)
  const nodesOf = terms.map((_, term) => {
    const senses = [...new Set([...shippedSenses(term), ...sensesInOwn(term)])]
    // A term without other names is a thing of its own, the same in every field.
    return senses.length === 0 ? [sets.add()] : senses
  })
  return {
    nodesOf,
    size: sets.add(),
    inField(field, term) {
      const group = groups.get(field)?.get(term)
      const senses = field === OWN_FIELD ? sensesInOwn(term) : group === undefined ? [] : [sets.root(group)]
      return senses.length === 0 ? (nodesOf[term] ?? []) : senses
    },
  }
}
