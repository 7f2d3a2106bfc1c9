/** Why a patent was proposed for a demand: the score taken apart into the words people read. */
import { wordsOf } from '../text/words.ts'
import type { Bridge } from './bridges.ts'
import { ASKS_WITH, type MatchIndex } from './match-index.ts'
import { highlightSpans, sharedPieces, type TextPieces } from './shared-pieces.ts'
import type { DemandText, SupplyText } from './texts.ts'
import { bigram } from './units.ts'
import { type Part, TEXT_PARTS, type TextPart, type Weights } from './weights.ts'

export interface MatchedWord {
  readonly word: string
  readonly part: Part
  readonly score: number
  /** The patent's words that a bridge leads to; empty where both sides say the same word. */
  readonly via: readonly string[]
}

export interface Explanation {
  readonly parts: readonly { readonly part: Part; readonly score: number }[]
  /** Highest first; sums to the score, as the parts do. */
  readonly words: readonly MatchedWord[]
  readonly uncovered: readonly string[]
}

/** A word counts as covered when the patent holds more than this share of its rarity: of two equal characters, both. */
const COVERED_SHARE = 0.5

/** So many words not covered are named at most. */
const MAX_UNCOVERED = 8

type Contributions = Record<TextPart, Map<number, number>>

const sum = (numbers: Iterable<number>): number => {
  let total = 0
  for (const number of numbers) total += number
  return total
}

/** The texts with which a demand asks each part. */
function askedTexts(demand: DemandText, part: TextPart): string[] {
  if (ASKS_WITH[part] === 'problem') return [demand.title, demand.problem]
  const problem = demand.problemWritten ? [demand.problem] : []
  return [demand.title, ...problem, demand.description, ...demand.keywords]
}

/** Every unit of a text with the pieces it touches; a bigram across two words touches both. */
function unitPieces({ atoms, pieceOf }: TextPieces): { unit: string; pieces: number[] }[] {
  const found: { unit: string; pieces: number[] }[] = []
  for (const [i, atom] of atoms.entries()) {
    const here = pieceOf[i] ?? -1
    if (here !== -1) found.push({ unit: atom.text, pieces: [here] })
    const before = atoms[i - 1]
    const there = pieceOf[i - 1] ?? -1
    if (atom.joined && before !== undefined && here !== -1 && there !== -1) {
      found.push({ unit: bigram(before, atom), pieces: [there, here] })
    }
  }
  return found
}

interface SharedPart {
  readonly part: TextPart
  /** What each shared unit adds. */
  readonly added: ReadonlyMap<number, number>
  readonly stopWords: ReadonlySet<string>
}

/** For each shared unit the words it stands in, and how often: a long text repeats itself. */
function wordsOfUnits(index: MatchIndex, text: string, { added, stopWords }: SharedPart): [number, string][] {
  const numberOf = (unit: string) => index.vocabulary.numberOf(unit) ?? -1
  const found = sharedPieces(text, (unit) => added.has(numberOf(unit)), stopWords)
  return unitPieces(found).flatMap(({ unit, pieces }) => {
    const number = numberOf(unit)
    if (!added.has(number)) return []
    return pieces.map((piece): [number, string] => [number, found.pieces[piece]?.text ?? ''])
  })
}

/** Shares out what each unit adds among the words in which the demand says it. */
function wordsOfPart(index: MatchIndex, demand: DemandText, shared: SharedPart): MatchedWord[] {
  const places = new Map<number, Map<string, number>>()
  for (const [unit, word] of askedTexts(demand, shared.part).flatMap((text) => wordsOfUnits(index, text, shared))) {
    const words = places.get(unit) ?? new Map<string, number>()
    places.set(unit, words.set(word, (words.get(word) ?? 0) + 1))
  }
  const scores = new Map<string, number>()
  for (const [unit, words] of places) {
    const portion = (shared.added.get(unit) ?? 0) / sum(words.values())
    for (const [word, times] of words) scores.set(word, (scores.get(word) ?? 0) + portion * times)
  }
  return [...scores].map(([word, score]) => ({ word, part: shared.part, score, via: [] }))
}

/** Content words of the demand's problem of which the patent says nothing. */
function uncoveredWords(
  index: MatchIndex,
  demand: DemandText,
  { isShared, bridged }: { isShared: (unit: string) => boolean; bridged: readonly Bridge[] },
  stopWords: ReadonlySet<string>,
): string[] {
  const source = demand.problem === '' ? demand.title : demand.problem
  const found = new Set<string>()
  for (const { text } of wordsOf(source)) {
    const { atoms, pieceOf } = sharedPieces(text, isShared, stopWords)
    // A number has no atoms, and a single character says too little alone.
    if (stopWords.has(text) || atoms.length === 0 || [...text].length < 2) continue
    if (bridged.some(({ from }) => from.includes(text) || text.includes(from))) continue
    const rarity = atoms.map((atom) => index.rarityOf(atom.text))
    const covered = rarity.filter((_, i) => pieceOf[i] !== -1)
    if (sum(covered) <= COVERED_SHARE * sum(rarity)) found.add(text)
  }
  return [...found].slice(0, MAX_UNCOVERED)
}

/** Whether a unit adds anything to the pair's score, in any part. */
function sharedIn(index: MatchIndex, contributions: Contributions): (unit: string) => boolean {
  return (unit) => {
    const number = index.vocabulary.numberOf(unit)
    return number !== undefined && TEXT_PARTS.some((part) => contributions[part].has(number))
  }
}

/** Takes the score of one pair apart. Records are named by their numbers in the index. */
export function explain(
  index: MatchIndex,
  pair: { demand: number; supply: number; demandText: DemandText },
  weights: Weights,
  stopWords: ReadonlySet<string>,
): Explanation {
  const contributions = index.contributions(pair.demand, pair.supply, weights)
  const shared = TEXT_PARTS.flatMap((part) =>
    wordsOfPart(index, pair.demandText, { part, added: contributions[part], stopWords }),
  )
  const bridged = index.bridges(pair.demand, pair.supply, weights)
  const bridges = bridged.map(({ from, to, score }) => ({ word: from, part: 'bridge' as const, score, via: to }))
  const isShared = sharedIn(index, contributions)
  return {
    parts: [
      ...TEXT_PARTS.map((part) => ({ part, score: sum(contributions[part].values()) })),
      { part: 'bridge', score: sum(bridged.map(({ score }) => score)) },
    ],
    words: [...shared, ...bridges].sort((a, b) => b.score - a.score),
    uncovered: uncoveredWords(index, pair.demandText, { isShared, bridged }, stopWords),
  }
}

type Spans = [start: number, end: number][]

export interface Highlights {
  readonly demand: Record<'title' | 'description' | 'problem', Spans>
  readonly supply: Record<'title' | 'abstract' | 'problem', Spans>
}

/** Both texts of a pair with what they share, as UTF-16 spans. */
export function highlight(
  index: MatchIndex,
  pair: { demand: number; supply: number; demandText: DemandText; supplyText: SupplyText },
  weights: Weights,
  stopWords: ReadonlySet<string>,
): Highlights {
  const isShared = sharedIn(index, index.contributions(pair.demand, pair.supply, weights))
  const { demandText: d, supplyText: s } = pair
  const spans = (text: string) => highlightSpans(text, isShared, stopWords)
  return {
    demand: { title: spans(d.title), description: spans(d.description), problem: spans(d.problem) },
    supply: { title: spans(s.title), abstract: spans(s.abstract), problem: spans(s.problem) },
  }
}
