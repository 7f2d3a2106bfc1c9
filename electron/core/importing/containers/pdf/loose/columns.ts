/** Columns of a table without vertical lines: the white rivers that run down between them. */
import type { TextLine } from '../lines.ts'
import { greatest, least } from '../measures.ts'
import type { Glyph } from '../page.ts'
import { type Segment, segmentsOf } from './segments.ts'

/** Lines that may cross a river: heads of several columns, a text that runs over. */
const CROSSING_SHARE = 0.06
/** With few lines chance makes rivers too; they must be wider then. Shares of the letters' size. */
const FEW_LINES = 12
const WIDTH_OF_FEW = 0.6
const WIDTH_OF_MANY = 0.25
/** Letters this far apart at a river are of two columns; nearer, one text lies across it. */
const DIVIDED = 0.12

export interface River {
  readonly from: number
  readonly to: number
}

/** A piece of a line and the columns over which it lies, 0-based, both inclusive. */
export interface Piece extends Segment {
  readonly first: number
  readonly last: number
}

/** How many lines cover each point between the table's edges. */
function coverage(lines: readonly (readonly Segment[])[], left: number, right: number): Uint32Array {
  const counts = new Uint32Array(Math.max(0, Math.ceil(right - left)) + 1)
  for (const segments of lines) {
    for (const segment of segments) {
      const end = Math.ceil(segment.right - left)
      for (let x = Math.max(0, Math.floor(segment.left - left)); x < Math.min(end, counts.length); x++) {
        counts[x] = (counts[x] ?? 0) + 1
      }
    }
  }
  return counts
}

/** Where lines begin at one place behind a river, and this share of them does, it is no chance however narrow. */
const ALIGNED_SHARE = 0.8
const ALIGNED = 1.5

function isAligned(lines: readonly (readonly Segment[])[], right: number): boolean {
  const starts = lines.flatMap((segments) => segments.find(({ left }) => left > right - ALIGNED)?.left ?? [])
  const aligned = starts.filter((left) => left < right + ALIGNED)
  return aligned.length > 2 && aligned.length >= ALIGNED_SHARE * lines.length
}

/** Half a point is lost to whole numbers on each side. */
const ROUNDING = 1

/**
 * @param lines Those with several stretches.
 * @param size Of their letters, in points.
 */
export function findRivers(lines: readonly TextLine[], size: number): River[] {
  const all = lines.map((line) => segmentsOf(line, DIVIDED))
  const left = least(all.flat().map((segment) => segment.left))
  const right = greatest(all.flat().map((segment) => segment.right))
  if (!(right > left) || right - left > 20_000) return []
  // A head may lie over several columns, also where there are few rows.
  const [counted, allowed] = lines.length < FEW_LINES ? [all.slice(1), 0] : [all, lines.length * CROSSING_SHARE]
  const counts = coverage(counted, left, right)
  const isWide = (width: number, end: number) => {
    const isSure = lines.length >= FEW_LINES || isAligned(all, left + end)
    return width >= size * (isSure ? WIDTH_OF_MANY : WIDTH_OF_FEW) - ROUNDING
  }
  const rivers: River[] = []
  for (let x = 0; x < counts.length; x++) {
    if ((counts[x] ?? 0) > allowed) continue
    let end = x
    while (end < counts.length && (counts[end] ?? 0) <= allowed) end++
    if (x > 0 && end < counts.length - 1 && isWide(end - x, end)) rivers.push({ from: left + x, to: left + end })
    x = end
  }
  return rivers
}

/** Of the narrower of a text and a column, the share that must lie above each other. */
const OVERLAP_SHARE = 0.2

/** Columns lie between rivers. In the white, a text goes to the column that is nearest. */
function columnsUnder({ left, right }: Segment, rivers: readonly River[]): { first: number; last: number } {
  const overlaps = Array.from({ length: rivers.length + 1 }, (_, i) => {
    const [from, to] = [rivers[i - 1]?.to ?? Math.min(left, rivers[0]?.from ?? left), rivers[i]?.from ?? right]
    const width = Math.min(right - left, Math.max(1, to - from))
    return { width, length: Math.min(right, to) - Math.max(left, from) }
  })
  const under = overlaps.flatMap(({ width, length }, i) => (length > OVERLAP_SHARE * width ? [i] : []))
  const lengths = overlaps.map(({ length }) => length)
  const nearest = lengths.indexOf(greatest(lengths))
  return { first: under[0] ?? nearest, last: under.at(-1) ?? nearest }
}

/** The line cut at the rivers that it leaves free; a stretch across one lies over several columns. */
export function piecesOf(line: TextLine, rivers: readonly River[]): Piece[] {
  const pieces: Piece[] = []
  for (const segment of segmentsOf(line, DIVIDED)) {
    const columns = columnsUnder(segment, rivers)
    const before = pieces.at(-1)
    // Words of one column come in stretches too.
    if (before !== undefined && before.last >= columns.first)
      pieces[pieces.length - 1] = united(line, before, segment, columns.last)
    else pieces.push({ ...segment, ...columns })
  }
  return pieces
}

/** Both stretches with what stands between them. */
function united({ glyphs }: TextLine, before: Piece, segment: Segment, last: number): Piece {
  const from = glyphs.indexOf(before.glyphs[0] as Glyph)
  const to = glyphs.indexOf(segment.glyphs.at(-1) as Glyph)
  return { ...before, glyphs: glyphs.slice(from, to + 1), right: segment.right, last: Math.max(before.last, last) }
}
