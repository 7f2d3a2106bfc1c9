/** Why a patent was proposed for a demand: the score taken apart into the words people read. */
import { type BridgePath, bridgesOf, pathsOf } from './bridges.ts'
import { type AskedUnits, askedUnits } from './demand-reading.ts'
import { ASKS_WITH, type DemandQuery } from './index/demand-query.ts'
import type { SupplyVectors } from './index/supply-vectors.ts'
import { type TextUnits, textUnits } from './index/text-units.ts'
import { contributions, type MatchIndex, sharesOf } from './match-index.ts'
import { type ObjectRelation, objectShare, relationOf } from './objects.ts'
import { highlightSpans, type SharedPieces, sharedPieces } from './shared-pieces.ts'
import type { StopWords } from './stop-words.ts'
import { type Piece, piecesOf } from './telling/pieces.ts'
import { isBridged, isWritten, type Mentions, pointsIn } from './telling/points.ts'
import { SharedWords } from './telling/shared-words.ts'
import type { UntoldWords } from './telling/trade-words.ts'
import type { DemandText, SupplyText } from './texts.ts'
import { type Part, TEXT_PARTS, type TextPart, type Weights } from './weights.ts'

export interface MatchedWord {
  readonly word: string
  readonly part: Part
  readonly score: number
  /** The patent's words that a bridge leads to; empty where both sides say the same word. */
  readonly via: readonly string[]
  /** A word worth telling. Others count too, as their characters do: what carries no meaning, and parts of words. */
  readonly isTold: boolean
}

export interface Explanation {
  readonly parts: readonly { readonly part: Part; readonly score: number }[]
  /** Highest first; sums to the score, as the parts do. */
  readonly words: readonly MatchedWord[]
  /** How many points the demand makes. */
  readonly points: number
  /** Points that the patent speaks of, the most telling first. */
  readonly covered: readonly CoveredPoint[]
  /** What a reader would miss: points that the patent does not mention, the most telling first; four at the most. */
  readonly uncovered: readonly string[]
  /** Share of the points, by how telling they are, that the patent speaks of; those that name the object left out. */
  readonly coverage: number
  readonly objects: ObjectEvidence
}

/** A point of the demand that a patent speaks of. */
export interface CoveredPoint {
  readonly word: string
  /** What the patent says for it, where it has another word; else null. */
  readonly via: string | null
}

/** What both sides are about, by the names of the groups. */
export interface ObjectEvidence {
  readonly relation: ObjectRelation
  readonly demand: readonly string[]
  readonly supply: readonly string[]
}

type Spans = [start: number, end: number][]

interface FieldSpans {
  readonly demand: Record<'title' | 'description' | 'problem', Spans>
  readonly supply: Record<'title' | 'abstract' | 'problem', Spans>
}

/** What a pair shares, and what a bridge leads from and to; no span of one overlaps one of the other. */
export interface Highlights {
  readonly shared: FieldSpans
  readonly bridged: FieldSpans
  readonly paths: readonly BridgePath[]
}

/** A patent of a pair. */
export interface OfferedSupply {
  readonly text: SupplyText
  readonly vectors: SupplyVectors
}

/** Between the names of several objects. */
const OBJECT_JOIN = '/'

/** So many words of the patent are named for one bridge. */
const MAX_VIA = 6

/** So many missing points are told. */
const MOST_MISSING = 4

/** What is read of a demand, and the points it makes. */
interface Reading {
  readonly asked: AskedUnits
  readonly pieces: readonly Piece[]
}

type Added = ReadonlyMap<number, number>

const sum = (numbers: Iterable<number>): number => {
  let total = 0
  for (const number of numbers) total += number
  return total
}

/** For each shared unit the words it stands in, and how often: a long text repeats itself. */
type Places = Map<number, Map<string, number>>

/** Notes where the shared units of a text stand; a bigram across two words stands in both. */
function notePlaces({ singles, pairs }: TextUnits, { pieceOf, pieces }: SharedPieces, added: Added, places: Places) {
  const note = (unit: number, piece: number) => {
    const word = pieces[piece]?.text
    if (word === undefined) return
    const words = places.get(unit) ?? new Map<string, number>()
    places.set(unit, words.set(word, (words.get(word) ?? 0) + 1))
  }
  for (let i = 0; i < singles.length; i += 1) {
    const here = pieceOf[i] as number
    if (here === -1) continue
    if (added.has(singles[i] as number)) note(singles[i] as number, here)
    const pair = pairs[i] as number
    if (pair === -1 || !added.has(pair)) continue
    note(pair, pieceOf[i - 1] as number)
    note(pair, here)
  }
}

/** Shares out what each unit adds among the words in which the demand says it. */
function wordsOfPart(part: TextPart, added: Added, texts: readonly TextUnits[], wordsIn: WordsIn) {
  const places: Places = new Map()
  const telling = new Set<string>()
  for (const units of added.size === 0 ? [] : texts) {
    const words = wordsIn(units)
    const shared = sharedPieces(units, (unit) => added.has(unit), words)
    notePlaces(units, shared, added, places)
    for (const { text, start, end } of shared.pieces) if (words.isTold(start, end)) telling.add(text)
  }
  const scores = new Map<string, number>()
  for (const [unit, words] of places) {
    const portion = (added.get(unit) ?? 0) / sum(words.values())
    for (const [word, times] of words) scores.set(word, (scores.get(word) ?? 0) + portion * times)
  }
  return [...scores].map(([word, score]): MatchedWord => ({ word, part, score, via: [], isTold: telling.has(word) }))
}

type WordsIn = (units: TextUnits) => SharedWords

/** Where words stand in a text, as spans that do not overlap; of two that would, the one that starts first, then the longer. */
function occurrences(text: string, words: readonly string[]): Spans {
  const found: Spans = []
  for (const word of new Set(words)) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push([at, at + word.length])
  }
  const kept: Spans = []
  for (const span of found.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (span[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(span)
  }
  return kept
}

/** What of the spans lies outside the others; both sorted and without overlaps. */
function outside(spans: Spans, others: Spans): Spans {
  const kept: Spans = []
  for (const [start, end] of spans) {
    let from = start
    for (const [otherStart, otherEnd] of others) {
      if (otherEnd <= from || otherStart >= end) continue
      if (otherStart > from) kept.push([from, otherStart])
      from = otherEnd
    }
    if (from < end) kept.push([from, end])
  }
  return kept
}

const isSaid = ({ title, problem, description }: DemandText, word: string): boolean =>
  [title, problem, description].some((text) => text.includes(word))

/** Takes scores apart. Holds what it has read of each demand, so that the next patent costs little. */
export class Explainer {
  private readonly index: MatchIndex
  private readonly stopWords: StopWords
  private readonly untold: UntoldWords
  private readonly readings = new WeakMap<DemandQuery, Reading>()
  private readonly words = new WeakMap<TextUnits, SharedWords>()

  /** @param generalWords Words that count, but are never told as missing. */
  constructor(index: MatchIndex, stopWords: StopWords, generalWords: ReadonlySet<string> = new Set()) {
    this.index = index
    this.stopWords = stopWords
    this.untold = { stop: stopWords, general: generalWords }
  }

  /** Of one text which words are told; read once. */
  private readonly wordsIn: WordsIn = (units) => {
    const words = this.words.get(units) ?? new SharedWords(units, this.index, this.untold)
    this.words.set(units, words)
    return words
  }

  /** The score of one pair, taken apart. */
  explain(query: DemandQuery, supply: OfferedSupply, weights: Weights): Explanation {
    const reading = this.reading(query)
    const added = contributions(query, supply.vectors, weights)
    const bridges = this.bridges(query, supply, weights)
    const words = TEXT_PARTS.flatMap((part) =>
      wordsOfPart(part, added[part], reading.asked[ASKS_WITH[part]], this.wordsIn),
    )
    const objects = this.objects(query, supply)
    const object = this.objectWord(objects, sum([...words, ...bridges].map(({ score }) => score)), weights)
    return {
      parts: [
        ...TEXT_PARTS.map((part) => ({ part, score: sum(added[part].values()) })),
        { part: 'bridge', score: sum(bridges.map(({ score }) => score)) },
        { part: 'object', score: sum(object.map(({ score }) => score)) },
      ],
      words: [...words, ...bridges, ...object].sort((a, b) => b.score - a.score),
      ...this.points(reading.pieces, supply, bridges),
      objects,
    }
  }

  /** Both texts of a pair with what they share and what is bridged, as UTF-16 spans. */
  highlight(query: DemandQuery, supply: OfferedSupply, weights: Weights): Highlights {
    const added = contributions(query, supply.vectors, weights)
    const bridges = this.bridges(query, supply, weights)
    const isShared = (unit: number) => TEXT_PARTS.some((part) => added[part].has(unit))
    const shared = (text: string) => {
      const units = textUnits(text, this.index.units)
      return highlightSpans(units, isShared, this.wordsIn(units))
    }
    const from = bridges.map(({ word }) => word)
    const to = bridges.flatMap(({ via }) => via)
    const fields = (spans: (text: string, words: readonly string[]) => Spans): FieldSpans => ({
      demand: {
        title: spans(query.text.title, from),
        description: spans(query.text.description, from),
        problem: spans(query.text.problem, from),
      },
      supply: {
        title: spans(supply.text.title, to),
        abstract: spans(supply.text.abstract, to),
        problem: spans(supply.text.problem, to),
      },
    })
    return {
      shared: fields((text, words) => outside(shared(text), occurrences(text, words))),
      bridged: fields(occurrences),
      paths: pathsOf(query, supply.vectors, this.index.graph),
    }
  }

  private reading(query: DemandQuery): Reading {
    const reading = this.readings.get(query) ?? this.read(query)
    this.readings.set(query, reading)
    return reading
  }

  private read({ text }: DemandQuery): Reading {
    const known = new Map<string, TextUnits>()
    const read = (each: string) => {
      const units = known.get(each) ?? textUnits(each, this.index.units)
      known.set(each, units)
      return units
    }
    return {
      asked: askedUnits(text, read),
      pieces: piecesOf(text, read, this.index, this.untold),
    }
  }

  private bridges(query: DemandQuery, { vectors }: OfferedSupply, weights: Weights): MatchedWord[] {
    return bridgesOf(query, vectors, sharesOf(weights).bridge).map(({ from, to, score }) => {
      const via = to.slice(0, MAX_VIA)
      // 茶 leads to 红茶: nothing new, where the demand says 红茶 as well.
      return { word: from, part: 'bridge', score, via, isTold: !via.every((word) => isSaid(query.text, word)) }
    })
  }

  private objects({ objects: asked }: DemandQuery, { vectors }: OfferedSupply): ObjectEvidence {
    return {
      relation: relationOf(asked, vectors.objects),
      demand: this.index.objects.namesIn(asked.named),
      supply: this.index.objects.namesIn(vectors.objects.title),
    }
  }

  /** What the object adds to the score of the other parts, or takes away. */
  private objectWord({ relation, demand, supply }: ObjectEvidence, score: number, { object }: Weights): MatchedWord[] {
    const share = objectShare(relation, object)
    if (share === 0) return []
    return [{ word: demand.join(OBJECT_JOIN), part: 'object', score: score * share, via: supply, isTold: true }]
  }

  /** Whatever the weights: a part that counts nothing is mentioned all the same. */
  private points(pieces: readonly Piece[], { vectors }: OfferedSupply, bridges: readonly MatchedWord[]) {
    const { content, problem } = vectors.texts
    const patent: Mentions = {
      holds: (unit) => content.has(unit) || problem.has(unit),
      names: (node) => vectors.nodes.has(node),
      bridged: bridges.map(({ word }) => word),
      isStop: (text) => this.stopWords.has(text),
    }
    const { covered, missing, count, coverage } = pointsIn(pieces, patent)
    const viaOf = (piece: Piece) =>
      isWritten(piece, patent) ? null : (bridges.find(({ word }) => isBridged(piece.text, [word]))?.via[0] ?? null)
    return {
      points: count,
      coverage,
      covered: covered.map((piece): CoveredPoint => ({ word: piece.text, via: viaOf(piece) })),
      uncovered: missing.slice(0, MOST_MISSING).map(({ text }) => text),
    }
  }
}
