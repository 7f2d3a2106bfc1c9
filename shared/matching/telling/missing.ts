/** The words of a demand that are told as missing in one patent. */
import type { Piece } from './pieces.ts'

/** So many are told. */
const MOST_MISSING = 4

/** A word counts as covered when the patent holds more than this share of its rarity: of two equal characters, both. */
export const COVERED_SHARE = 0.5

/** A bridge from a word covers it, and what stands in it or around it. */
export const isBridged = (text: string, bridged: readonly string[]): boolean =>
  bridged.some((word) => word.includes(text) || text.includes(word))

function isHeld({ atoms, rarity: all }: Piece, holds: (unit: number) => boolean): boolean {
  let held = 0
  for (const { unit, rarity } of atoms) if (holds(unit)) held += rarity
  return held > COVERED_SHARE * all
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

/** Pieces that the patent does not cover; a thing that it covers under one name (马铃薯) it covers under all (土豆). */
function uncovered(pieces: readonly Piece[], { holds, names, bridged }: Mentions): Piece[] {
  const isCovered = (piece: Piece) => isBridged(piece.text, bridged) || piece.nodes.some(names) || isHeld(piece, holds)
  const open: Piece[] = []
  const covered = new Set<number>()
  for (const piece of pieces) {
    if (!isCovered(piece)) open.push(piece)
    else for (const node of piece.nodes) covered.add(node)
  }
  return open.filter(({ nodes }) => !nodes.some((node) => covered.has(node)))
}

/**
 * The most telling first; none within another, none that names the same thing as one before.
 * @param pieces In the order of the demand's texts.
 */
export function missingWords(pieces: readonly Piece[], patent: Mentions): string[] {
  const open = merged(uncovered(pieces, patent)).filter(({ text }) => !patent.isStop(text))
  const names = open.sort((a, b) => b.weight - a.weight)
  const told: Piece[] = []
  for (const name of names) {
    const isWithin = names.some(({ text }) => text !== name.text && text.includes(name.text))
    const isSame = ({ text, nodes }: Piece) => text === name.text || nodes.some((node) => name.nodes.includes(node))
    if (!isWithin && !told.some(isSame)) told.push(name)
  }
  return told.slice(0, MOST_MISSING).map(({ text }) => text)
}
