/** Small corpora for the match engine's tests, and the scores by a slow, obvious reference. */
import fc from 'fast-check'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { MatchIndex } from '#shared/matching/match-index.ts'
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import {
  ASKED_WEIGHTS,
  BRIDGE_HALF,
  CHARACTER_WEIGHT,
  DESCRIPTION_TRIGGER,
  OBJECT_AGREES,
  OBJECT_CONFLICTS,
  SHARED_PARTS,
  TEXT_PARTS,
  TEXT_TARGET,
  type Weights,
} from '#shared/matching/weights.ts'
import { parseLexicon } from '#shared/text/lexicon.ts'
import { parseObjectWords } from '#shared/text/object-groups.ts'

/** A small lexicon: a name, a kind, and symptom to cause to remedy. */
export const lexicon = new LexiconGraph(
  parseLexicon('test', '西红柿 = 番茄\n番茄 < 蔬菜\n浮头 ~ 缺氧\n缺氧 => 增氧\n长疙瘩 ~ 根结线虫').lines,
)

const word = fc.constantFrom(
  '西红柿',
  '浮头',
  '缺氧',
  '长疙瘩',
  '蔬菜',
  '番茄',
  '根结',
  '线虫',
  '土壤',
  '消毒',
  '增氧',
  '鱼塘',
  '鸡',
  '球虫',
  '、',
  '的',
  'pH',
  '茶',
  '12',
)
export const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(''))

export const supplyText: fc.Arbitrary<SupplyText> = fc.record({
  title: sentence,
  keywords: fc.array(word, { maxLength: 3 }),
  abstract: sentence,
  problem: sentence,
})

export const demandText: fc.Arbitrary<DemandText> = fc.record({
  title: sentence,
  keywords: fc.array(word, { maxLength: 3 }),
  description: sentence,
  problem: sentence,
  problemWritten: fc.boolean(),
})

export const weights: fc.Arbitrary<Weights> = fc.record({
  title: fc.double({ min: 0, max: 5, noNaN: true }),
  keywords: fc.double({ min: 0, max: 5, noNaN: true }),
  content: fc.double({ min: 0, max: 5, noNaN: true }),
  problem: fc.double({ min: 0, max: 5, noNaN: true }),
  bridge: fc.double({ min: 0, max: 5, noNaN: true }),
  object: fc.double({ min: 0, max: 1, noNaN: true }),
})

type Counts = Map<string, number>

/** A pair of neighbours is written with this between them. */
const JOIN = '\u0001'

/** Characters and bigrams, straight from the rule: Han characters and Latin words; numbers and the rest separate. */
function count(texts: [text: string, times: number][]): Counts {
  const counts: Counts = new Map()
  const add = (unit: string, times: number) => counts.set(unit, (counts.get(unit) ?? 0) + times)
  for (const [text, times] of texts) {
    const pieces =
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+|./gsv) ?? []
    const isAtom = (piece: string | undefined) => piece !== undefined && /\p{L}/u.test(piece)
    pieces.forEach((piece, i) => {
      if (!isAtom(piece)) return
      add(piece, times)
      if (isAtom(pieces[i - 1])) add(pieces[i - 1] + JOIN + piece, times)
    })
  }
  return counts
}

const once = (texts: readonly string[]): [string, number][] => texts.map((text) => [text, 1])

function supplyParts(s: SupplyText): Record<string, Counts> {
  return {
    title: count(once([s.title])),
    keywords: count(once(s.keywords)),
    content: count(once([s.title, s.abstract, ...s.keywords])),
    problem: count(once([s.title, s.problem])),
  }
}

type Vector = ReadonlyMap<string, number>
type WeightOf = (counts: Counts, unit: string) => number

const lengthOf = (vector: Vector) => Math.hypot(...vector.values())

const vectorOf = (counts: Counts, weight: WeightOf): Vector =>
  new Map([...counts.keys()].map((unit) => [unit, weight(counts, unit)]))

/** Vectors of length 1, each times its weight, added up. */
function addedUp(vectors: readonly (readonly [vector: Vector, weight: number])[]): Vector {
  const sum = new Map<string, number>()
  for (const [vector, weight] of vectors) {
    for (const [unit, value] of vector) {
      sum.set(unit, (sum.get(unit) ?? 0) + (weight * value) / (lengthOf(vector) || 1))
    }
  }
  return sum
}

function demandVectors(d: DemandText, weight: WeightOf): Record<string, Vector> {
  const of = (...texts: string[]) => vectorOf(count(once(texts)), weight)
  const whole = addedUp([
    [of(d.title), ASKED_WEIGHTS.title],
    [of(d.problemWritten ? d.problem : ''), ASKED_WEIGHTS.problem],
    [of(d.description, ...d.keywords), ASKED_WEIGHTS.description],
  ])
  return { title: whole, keywords: whole, content: whole, problem: of(d.title, d.problem) }
}

const names = (node: number) => lexicon.terms.filter((_, term) => lexicon.nodesOf[term]?.includes(node))
const clean = (text: string) => text.normalize('NFKC').toLowerCase()

/** 1 where the title says it, less where only another text does, 0 where none does. */
function placeIn(s: SupplyText, words: readonly string[]): number {
  const says = (text: string) => words.some((each) => clean(text).includes(each))
  if (says(s.title)) return 1
  return [...s.keywords, s.abstract, s.problem].some(says) ? TEXT_TARGET : 0
}

/** Terms of a text that stand within no longer term there: longer ones are cut out first. */
function termsOf(text: string): string[] {
  const found: string[] = []
  let rest = clean(text)
  for (const term of [...lexicon.terms].sort((a, b) => b.length - a.length)) {
    if (!rest.includes(term)) continue
    found.push(term)
    rest = rest.replaceAll(term, '|')
  }
  return found
}

function triggersOf(d: DemandText): Map<string, number> {
  const triggers = new Map<string, number>()
  const add = (text: string, place: number) => {
    for (const term of termsOf(text)) triggers.set(term, Math.max(place, triggers.get(term) ?? 0))
  }
  add(d.title, 1)
  add(d.problem, d.problemWritten ? 1 : DESCRIPTION_TRIGGER)
  for (const text of [d.description, ...d.keywords]) add(text, DESCRIPTION_TRIGGER)
  return triggers
}

/** What the lexicon bridges between two texts, by going through every node for every trigger. */
function referenceBridge(supplies: readonly SupplyText[], d: DemandText, s: SupplyText): number {
  const rarity = (node: number) => {
    const held = supplies.filter((each) => placeIn(each, names(node)) > 0).length
    return Math.log(1 + supplies.length / Math.max(held, 1)) / Math.log(1 + supplies.length)
  }
  let sum = 0
  for (const [from, { terms, place }] of byNode(triggersOf(d))) {
    const strengths = lexicon.expand(from).map(({ node, weight }) => {
      const literal = node === from && placeIn(s, terms) > 0
      return literal ? 0 : weight * rarity(node) * placeIn(s, names(node))
    })
    sum += place * rarity(from) * Math.max(0, ...strengths)
  }
  return sum / (sum + BRIDGE_HALF)
}

/** Names of one thing are one trigger, at its best place. */
function byNode(triggers: ReadonlyMap<string, number>): Map<number, { terms: string[]; place: number }> {
  const found = new Map<number, { terms: string[]; place: number }>()
  for (const [term, place] of triggers) {
    const node = lexicon.nodesOf[lexicon.terms.indexOf(term)]?.[0] as number
    const known = found.get(node)
    found.set(node, { terms: [...(known?.terms ?? []), term], place: Math.max(place, known?.place ?? 0) })
  }
  return found
}

/** Groups of objects for the reference: tomatoes are vegetables, and chickens are neither. */
export const objectWords = parseObjectWords('蔬菜 : 蔬菜\n番茄 < 蔬菜 : 番茄\n鸡 : 鸡')

/** Words of the groups; 西红柿 is another name that the lexicon knows. */
const OBJECT_WORDS: Readonly<Record<string, string>> = { 蔬菜: '蔬菜', 番茄: '番茄', 西红柿: '番茄', 鸡: '鸡' }

const objectsOf = (texts: readonly string[]) =>
  Object.entries(OBJECT_WORDS).flatMap(([name, group]) => (texts.some((text) => text.includes(name)) ? [group] : []))

const isRelated = (a: string, b: string) => a === b || [a, b].sort().join() === ['番茄', '蔬菜'].sort().join()

function referenceObject(d: DemandText, s: SupplyText): number {
  const meet = (a: string[], b: string[]) => a.some((one) => b.some((other) => isRelated(one, other)))
  const named = objectsOf([d.title, d.problem])
  const title = objectsOf([s.title])
  if (named.length === 0 || title.length === 0) return 0
  if (meet(named, title)) return OBJECT_AGREES
  const all = objectsOf([d.title, d.problem, d.description, ...d.keywords])
  return meet(all, objectsOf([s.title, s.abstract, s.problem, ...s.keywords])) ? 0 : OBJECT_CONFLICTS
}

/** score(demand, supply) = Σ share(part) · cos(asked, offered) + share(bridge) · bridge, every number computed anew. */
export function referenceScore(supplies: readonly SupplyText[], d: DemandText, s: SupplyText, w: Weights): number {
  const documents = supplies.map((each) => {
    const { content, problem } = supplyParts(each)
    return new Set([...(content?.keys() ?? []), ...(problem?.keys() ?? [])])
  })
  const rarity = (unit: string) => {
    const held = documents.filter((document) => document.has(unit)).length
    return Math.log(1 + documents.length / Math.max(held, 1))
  }
  const weight = (counts: Counts, unit: string) =>
    (1 + Math.log(counts.get(unit) ?? 1)) * rarity(unit) * (unit.includes(JOIN) ? 1 : CHARACTER_WEIGHT)
  const cosine = (a: Vector, b: Vector) => {
    let dot = 0
    for (const [unit, value] of a) dot += value * (b.get(unit) ?? 0)
    return dot === 0 ? 0 : dot / (lengthOf(a) * lengthOf(b))
  }
  const asked = demandVectors(d, weight)
  const offered = supplyParts(s)
  const sum = SHARED_PARTS.reduce((total, part) => total + w[part], 0)
  if (sum === 0) return 0
  const score = TEXT_PARTS.reduce(
    (total, part) => total + (w[part] / sum) * cosine(asked[part] as Vector, vectorOf(offered[part] as Counts, weight)),
    (w.bridge / sum) * referenceBridge(supplies, d, s),
  )
  return score * (1 + w.object * referenceObject(d, s))
}

/** Texts with ids: s0, s1, ... */
export const numbered = <T>(letter: string, texts: readonly T[]): { id: string; text: T }[] =>
  texts.map((text, i) => ({ id: `${letter}${i}`, text }))

/** An index of patents s0, s1, ... */
export function indexOf(supplies: readonly SupplyText[]): MatchIndex {
  const index = new MatchIndex(lexicon, objectWords)
  index.change(numbered('s', supplies))
  return index
}
