/** What of a demand a reader would miss in a patent: terms of the lexicon, and words of the trade between them. */
import type { TextUnits } from '../index/text-units.ts'
import type { MatchIndex } from '../match-index.ts'
import { stopsIn } from '../stop-words.ts'
import type { DemandText } from '../texts.ts'
import { marked, type Source, type Stretch, sourcesOf, stretchBetween, textOf, wordStretches } from './stretches.ts'
import { TradeWords, type UntoldWords } from './trade-words.ts'

export interface RareUnit {
  readonly unit: number
  readonly rarity: number
}

/** A term or a word of a demand. */
export interface Piece {
  readonly text: string
  /** The text it stands in, and where. */
  readonly source: string
  readonly start: number
  readonly end: number
  /** Units of its atoms, and of the pairs they make, with how rare each is. */
  readonly atoms: readonly RareUnit[]
  readonly pairs: readonly RareUnit[]
  /** That of all of them. */
  readonly rarity: number
  /** 0 to 1: how telling it is. */
  readonly weight: number
  /** Nodes of the lexicon that it names. */
  readonly nodes: readonly number[]
  /** Whether it names what the demand is about (a crop, an animal), not what is wrong with it. */
  readonly isObject: boolean
}

/** What counts less: a word beside a term, talk beside what is to the point, what no patent of the library says. */
const OF_WORD = 0.8
const OF_TALK = 0.6
const OF_UNSEEN = 0.7

/** So many of a demand are looked for in patents, the most telling; a description may be as long as a book. */
const MOST_PIECES = 64

interface Term {
  readonly text: string
  readonly stretch: Stretch
  readonly nodes: readonly number[]
}

/**
 * In the order of the text; terms may overlap each other.
 * @param read Gives a text as units.
 */
export function piecesOf(
  demand: DemandText,
  read: (text: string) => TextUnits,
  index: MatchIndex,
  untold: UntoldWords,
): readonly Piece[] {
  const pieces = sourcesOf(demand, read).flatMap((source) => piecesOfSource(source, index, untold))
  if (pieces.length <= MOST_PIECES) return pieces
  const least = pieces.map(({ weight }) => weight).sort((a, b) => b - a)[MOST_PIECES - 1] as number
  return pieces.filter(({ weight }) => weight >= least).slice(0, MOST_PIECES)
}

/** Each text once. */
const once = (terms: readonly Term[]): Term[] => [...new Map(terms.map((term) => [term.text, term])).values()]

function piecesOfSource(source: Source, index: MatchIndex, untold: UntoldWords): Piece[] {
  const { units } = source
  const reader = new TradeWords(index, source, untold)
  const isStop = stopsIn(units.text, untold.stop)
  const isTelling = ({ first, last }: Stretch) => !isStop(units.atoms[first]?.start ?? 0, units.atoms[last]?.end ?? 0)
  const terms = termsOf(source, index)
  const isTerm = marked(
    units,
    terms.map(({ stretch }) => stretch),
  )
  const free = wordStretches(units).filter(({ first, last }) => !isTerm.subarray(first, last + 1).includes(1))
  const words = reader.joined(free).map((stretch): Term => ({ text: textOf(units, stretch), stretch, nodes: [] }))
  const told = [
    ...once(terms.filter(({ stretch }) => isTelling(stretch))).filter((term) =>
      isTermTold(term, source, index, reader),
    ),
    ...once(words.filter(({ stretch }) => isTelling(stretch))).filter(({ stretch }) => reader.isTold(stretch)),
  ]
  return told.map((each) => piece(each, source, index, reader)).sort((a, b) => a.start - b.start)
}

function termsOf({ units }: Source, index: MatchIndex): Term[] {
  return index.termsIn(units.text).flatMap(({ term, start, end }) => {
    const stretch = stretchBetween(units, start, end)
    const nodes = index.graph.nodesOf[term] ?? []
    return stretch === null ? [] : [{ text: textOf(units, stretch), stretch, nodes }]
  })
}

/** Of people's talk, a term that no patent of the library speaks of is not told of this one, an object excepted. */
function isTermTold(term: Term, { toThePoint }: Source, index: MatchIndex, reader: TradeWords): boolean {
  if ([...term.text].length < 2 || reader.isUntold(term.text)) return false
  return toThePoint || isSeen(term, index, reader) || index.namesObject(term.text)
}

const isSeen = ({ stretch, nodes }: Term, { statistics }: MatchIndex, reader: TradeWords): boolean =>
  nodes.length > 0 ? nodes.some((node) => statistics.nodeHolders(node) > 0) : reader.held(stretch) > 0

function piece(term: Term, { units, toThePoint }: Source, index: MatchIndex, reader: TradeWords): Piece {
  const { text, stretch, nodes } = term
  const { statistics } = index
  const telling =
    nodes.length > 0
      ? Math.min(...nodes.map((node) => statistics.nodeRarity(node)))
      : OF_WORD * statistics.relativeRarity(reader.held(stretch))
  const rare = (some: Int32Array) =>
    Array.from(some).flatMap((unit) => (unit === -1 ? [] : [{ unit, rarity: statistics.rarity(unit) }]))
  const atoms = rare(units.singles.subarray(stretch.first, stretch.last + 1))
  return {
    text,
    source: units.text,
    start: units.atoms[stretch.first]?.start ?? 0,
    end: units.atoms[stretch.last]?.end ?? 0,
    atoms,
    pairs: rare(units.pairs.subarray(stretch.first + 1, stretch.last + 1)),
    rarity: atoms.reduce((sum, { rarity }) => sum + rarity, 0),
    weight: telling * (toThePoint ? 1 : OF_TALK) * (isSeen(term, index, reader) ? 1 : OF_UNSEEN),
    nodes,
    isObject: index.namesObject(text),
  }
}
