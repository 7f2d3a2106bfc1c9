/** The points that a demand makes, by the words it makes them with: which of them one patent speaks of, and which not. */
import type { Piece } from './pieces.ts'

/** A word counts as covered when the patent holds more than this share of its rarity: of two equal characters, both. */
const COVERED_SHARE = 0.5

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** A bridge from a word covers it, and what stands in it or around it. */
export const isBridged = (text: string, bridged: readonly string[]): boolean =>
  bridged.some((word) => word.includes(text) || text.includes(word))

function isHeld({ atoms, rarity: all }: Piece, holds: (unit: number) => boolean): boolean {
  return sum(atoms.filter(({ unit }) => holds(unit)).map(({ rarity }) => rarity)) > COVERED_SHARE * all
}

/** Terms that overlap are one name (牛蛙歪头|歪头病). */
function merged(pieces: readonly Piece[]): Piece[] {
  const names: Piece[] = []
  for (const piece of pieces) {
    const before = names.at(-1)
    if (before === undefined || before.source !== piece.source || piece.start >= before.end) names.push(piece)
    else names[names.length - 1] = union(before, piece)
  }
  return names
}

function union(left: Piece, right: Piece): Piece {
  const end = Math.max(left.end, right.end)
  return {
    ...left,
    text: left.source.slice(left.start, end),
    end,
    weight: Math.max(left.weight, right.weight),
    nodes: [...left.nodes, ...right.nodes],
  }
}

/** What of a patent is asked. */
export interface Mentions {
  holds(unit: number): boolean
  names(node: number): boolean
  /** Words of the demand that the lexicon bridges. */
  readonly bridged: readonly string[]
  /** Whether a name that terms make together is not told. */
  isStop(text: string): boolean
}

/** The patent writes the word itself: more than half of its pairs of characters, by rarity (all of a word of two). */
export function isWritten({ atoms, pairs }: Piece, { holds }: Pick<Mentions, 'holds'>): boolean {
  const units = pairs.length === 0 ? atoms : pairs
  const rarityOf = (some: Piece['pairs']) => sum(some.map(({ rarity }) => rarity))
  return rarityOf(units.filter(({ unit }) => holds(unit))) > COVERED_SHARE * rarityOf(units)
}

/**
 * Pieces by whether the patent covers them: by the word itself, by another name or by a bridge; perhaps, where only its
 * characters stand here and there; or not. A thing that it covers under one name (马铃薯) it covers under all (土豆).
 */
function parted(pieces: readonly Piece[], patent: Mentions): Record<'covered' | 'perhaps' | 'open', Piece[]> {
  const { holds, names, bridged } = patent
  const isNamed = (piece: Piece) => isBridged(piece.text, bridged) || piece.nodes.some(names)
  const covered = pieces.filter((piece) => isNamed(piece) || isWritten(piece, patent))
  const perhaps = pieces.filter((piece) => !covered.includes(piece) && isHeld(piece, holds))
  const known = new Set([...covered, ...perhaps].flatMap(({ nodes }) => nodes))
  const isKnown = (piece: Piece) => covered.includes(piece) || perhaps.includes(piece)
  const open = pieces.filter((piece) => !isKnown(piece) && !piece.nodes.some((node) => known.has(node)))
  return { covered, perhaps, open }
}

/** The most telling first; none within another, none that names the same thing as one before. */
function named(pieces: readonly Piece[], { isStop }: Mentions): Piece[] {
  const names = merged(pieces)
    .filter(({ text }) => !isStop(text))
    .sort((a, b) => b.weight - a.weight)
  const told: Piece[] = []
  for (const name of names) {
    const isWithin = names.some(({ text }) => text !== name.text && text.includes(name.text))
    const isSame = ({ text, nodes }: Piece) => text === name.text || nodes.some((node) => name.nodes.includes(node))
    if (!isWithin && !told.some(isSame)) told.push(name)
  }
  return told
}

/** The points of a demand in one patent, the most telling first. */
export interface Points {
  readonly covered: readonly Piece[]
  readonly missing: readonly Piece[]
  /** Covered, missing, and those of which nobody could say. */
  readonly count: number
  /** Share of the pieces, by how telling they are, that is covered; names of objects left out. */
  readonly coverage: number
}

/** What counts of a piece of which only the characters stand here and there; and of a demand without any piece. */
const PERHAPS = 0.5

/** That both sides speak of bamboo says nothing about the trouble: names of objects do not count. */
function coverageOf({ covered, perhaps, open }: ReturnType<typeof parted>): number {
  const weightOf = (some: readonly Piece[]) => sum(some.filter(({ isObject }) => !isObject).map(({ weight }) => weight))
  const whole = weightOf(covered) + weightOf(perhaps) + weightOf(open)
  return whole > 0 ? (weightOf(covered) + PERHAPS * weightOf(perhaps)) / whole : PERHAPS
}

/** @param pieces In the order of the demand's texts. */
export function pointsIn(pieces: readonly Piece[], patent: Mentions): Points {
  const found = parted(pieces, patent)
  const covered = named(found.covered, patent)
  const isNamed = ({ nodes }: Piece) => found.covered.some((each) => each.nodes.some((node) => nodes.includes(node)))
  const others = pieces.filter((piece) => !isNamed(piece) && !found.covered.includes(piece))
  return {
    covered,
    missing: named(found.open, patent),
    count: covered.length + named(others, patent).length,
    coverage: coverageOf(found),
  }
}
