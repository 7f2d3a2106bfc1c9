/** Finds tables among lines of text that no border divides. */
import type { PlacedCell } from '../../document/grid.ts'
import { splitLabels } from '../../document/labels.ts'
import type { FoundTable } from '../found-table.ts'
import { lineOf, spell, type TextLine } from '../lines.ts'
import { greatest, least, median } from '../measures.ts'
import { PAGE_STEP } from '../page.ts'
import { joinLines } from '../wrap.ts'
import { findRivers, type Piece, piecesOf, type River } from './columns.ts'
import type { TableLine } from './marks.ts'
import { findRows } from './rows.ts'
import { segmentsOf } from './segments.ts'

export type LooseItem =
  | { readonly kind: 'line'; readonly line: TextLine }
  | { readonly kind: 'table'; readonly table: FoundTable }

/** Lines of one long cell that may stand between two lines of the table. */
const MAX_CELL_LINES = 14
/** Lines this much apart, as a share of their size, can still be of one cell. */
const NEAR = 1.8

/** A line of a form has several stretches too: a label and its value each. */
function isOfTable(line: TextLine): boolean {
  const segments = segmentsOf(line)
  if (segments.length < 2) return false
  return segments.length > 3 || segments.some(({ glyphs }) => splitLabels(spell(glyphs)) === null)
}

/** Stretches from the first line of a table to the last, 0-based, end exclusive. */
function stretches(lines: readonly TextLine[]): [number, number][] {
  const found: [number, number][] = []
  for (const [i, line] of lines.entries()) {
    if (!isOfTable(line)) continue
    const last = found.at(-1)
    if (last !== undefined && i - last[1] <= MAX_CELL_LINES) last[1] = i + 1
    else found.push([i, i + 1])
  }
  return found
}

const isNear = (above: TextLine | undefined, line: TextLine | undefined): boolean =>
  above !== undefined && line !== undefined && line.y - above.y < NEAR * Math.max(above.size, line.size)

const fits = (line: TextLine, rivers: readonly River[]): boolean =>
  piecesOf(line, rivers).every(({ first, last }) => first === last)

/** The stretch with the lines of its first and last cells that have no neighbour. */
function widened(
  [start, end]: [number, number],
  lines: readonly TextLine[],
  rivers: readonly River[],
): [number, number] {
  const size = median(lines.slice(start, end).map((line) => line.size))
  const belongs = (i: number) => {
    const line = lines[i]
    return line !== undefined && Math.abs(line.size - size) < 1 && fits(line, rivers) && splitLabels(line.text) === null
  }
  let [first, last] = [start, end]
  while (belongs(first - 1) && isNear(lines[first - 1], lines[first])) first--
  while (belongs(last) && isNear(lines[last - 1], lines[last])) last++
  return [first, last]
}

const isPageTop = (lines: readonly TableLine[], i: number): boolean =>
  i > 0 && (lines[i]?.line.y ?? 0) - (lines[i - 1]?.line.y ?? 0) > PAGE_STEP / 2

/** Leaves out lines at the top of a page that repeat the table's header, which the first page tells. */
function withoutRepeatedHeads(lines: readonly TableLine[], columns: number): TableLine[] {
  const end = lines.findIndex((_, i) => isPageTop(lines, i))
  if (end === -1) return [...lines]
  const { headerLines } = findRows(lines.slice(0, end), columns)
  const heads = new Set(lines.slice(0, Math.max(1, headerLines)).map(({ line }) => line.text))
  let isHead = false
  return lines.filter(({ line }, i) => {
    isHead = (isHead || isPageTop(lines, i)) && heads.has(line.text)
    return !isHead
  })
}

const cellLine = ({ glyphs }: Piece): TextLine[] => {
  const line = lineOf(glyphs)
  return line === null ? [] : [line]
}

interface Columns {
  readonly count: number
  /** The widest line of each. */
  readonly widths: readonly number[]
}

function columnsOf(lines: readonly TableLine[], count: number): Columns {
  const widths = new Array<number>(count).fill(0)
  for (const { first, last, left, right } of lines.flatMap(({ pieces }) => pieces)) {
    if (first === last) widths[first] = Math.max(widths[first] ?? 0, right - left)
  }
  return { count, widths }
}

/** The cells of one row: what stands in one column below each other. */
function cellsOfRow(lines: readonly TableLine[], row: number, { widths }: Columns): PlacedCell[] {
  const byFirst = Map.groupBy(
    lines.flatMap(({ pieces }) => pieces),
    ({ first }) => first,
  )
  return [...byFirst].map(([left, pieces]) => {
    const right = greatest(pieces.map(({ last }) => last))
    const room = widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0)
    return { top: row, bottom: row, left, right, text: joinLines(pieces.flatMap(cellLine), room) }
  })
}

/** Where a text lies over the next column's, both are that column's own. */
function withoutOverlap(cells: readonly PlacedCell[]): PlacedCell[] {
  return cells.map((cell) => {
    const next = least(cells.flatMap(({ left }) => (left > cell.left ? [left] : [])))
    return { ...cell, right: Math.min(cell.right, next - 1) }
  })
}

/** Over several columns, or beside what stands in its own column: a head of other heads, not a line of one. */
function isTier({ first, last, left, right }: Piece, others: readonly Piece[]): boolean {
  const isBeside = (other: Piece) => other.first === first && (other.left >= right || other.right <= left)
  return first < last || others.some(isBeside)
}

/** The lines of a header are one row, unless it has tiers. */
function rowStarts(lines: readonly TableLine[], count: number): readonly number[] {
  const { starts, headerLines } = findRows(lines, count)
  const pieces = lines.slice(0, headerLines).flatMap((line) => line.pieces)
  if (!pieces.some((piece) => isTier(piece, pieces))) return starts
  return [...new Set([...Array(headerLines).keys(), ...starts])].sort((a, b) => a - b)
}

function tableFrom(lines: readonly TextLine[], rivers: readonly River[]): FoundTable {
  const all = lines.map((line): TableLine => ({ line, pieces: piecesOf(line, rivers) }))
  const rows = withoutRepeatedHeads(all, rivers.length + 1)
  const columns = columnsOf(rows, rivers.length + 1)
  const starts = rowStarts(rows, columns.count)
  const cells = starts.flatMap((start, i) => withoutOverlap(cellsOfRow(rows.slice(start, starts[i + 1]), i, columns)))
  return {
    xs: [
      least(lines.map(({ left }) => left)),
      ...rivers.map(({ from, to }) => (from + to) / 2),
      greatest(lines.map(({ right }) => right)),
    ],
    height: starts.length,
    cells,
  }
}

const asItems = (lines: readonly TextLine[]): LooseItem[] => lines.map((line) => ({ kind: 'line', line }))

/**
 * @param lines Of one stretch without a drawn table, over pages that lie `PAGE_STEP` apart.
 */
export function looseItems(lines: readonly TextLine[]): LooseItem[] {
  let items: LooseItem[] = []
  let done = 0
  for (const stretch of stretches(lines)) {
    const own = lines.slice(...stretch).filter(isOfTable)
    const rivers = findRivers(own, median(own.map(({ size }) => size)))
    if (rivers.length === 0 || own.length + rivers.length < 4) continue
    const [start, end] = widened(stretch, lines, rivers)
    const table = tableFrom(lines.slice(Math.max(done, start), end), rivers)
    items = items.concat(asItems(lines.slice(done, Math.max(done, start))), { kind: 'table', table })
    done = end
  }
  return items.concat(asItems(lines.slice(done)))
}
