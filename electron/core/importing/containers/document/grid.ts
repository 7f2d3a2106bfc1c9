/** Puts the cells of a table on a grid of rows and columns; only the columns that somebody meant remain. */
import { AppError } from '#shared/contract/app-error.ts'
import { BLANK, type Cell, type Range, textCell, trimRow } from '../../sheet.ts'
import type { Table } from './blocks.ts'

/** A cell as drawn, on the lines of the drawing, 0-based, both inclusive. */
export interface PlacedCell extends Range {
  readonly text: string
}

/** Word allows 63. */
const MAX_COLUMNS = 1024
const MAX_ROWS = 1_048_576

interface Span {
  readonly left: number
  readonly right: number
}

function distinctSpans(cells: readonly PlacedCell[]): Span[] {
  return [...new Map(cells.map(({ left, right }) => [left * MAX_COLUMNS + right, { left, right }])).values()]
}

/**
 * Columns that some cell needs. Where one cell's border was dragged a little, all cells above and below span a
 * sliver more; a column that no cell would be lost without is such a sliver, and the narrowest goes first.
 * @param widths Of the columns as drawn, in any unit; missing ones count as wide.
 */
function neededColumns(cells: readonly PlacedCell[], count: number, widths: readonly number[]): number[] {
  const spans = distinctSpans(cells)
  const left = new Map(spans.map((span) => [span, span.right - span.left + 1]))
  const dropped = new Set<number>()
  const byWidth = Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (widths[a] ?? Infinity) - (widths[b] ?? Infinity) || b - a,
  )
  for (const column of byWidth) {
    const covering = spans.filter((span) => span.left <= column && column <= span.right)
    if (covering.some((span) => left.get(span) === 1)) continue
    dropped.add(column)
    for (const span of covering) left.set(span, (left.get(span) ?? 0) - 1)
  }
  return Array.from({ length: count }, (_, i) => i).filter((i) => !dropped.has(i))
}

/** For each column as drawn, how many of the needed ones lie before it. */
function positions(needed: readonly number[], count: number): number[] {
  const kept = new Set(needed)
  const before = [0]
  for (let column = 0; column < count; column++) before.push((before[column] ?? 0) + (kept.has(column) ? 1 : 0))
  return before
}

/**
 * @param cells None overlaps another.
 * @throws AppError `import.too-large`: more rows or columns than any table has.
 */
export function tableOf(cells: readonly PlacedCell[], widths: readonly number[] = []): Table {
  const height = cells.reduce((most, cell) => Math.max(most, cell.bottom + 1), 0)
  const count = cells.reduce((most, cell) => Math.max(most, cell.right + 1), 0)
  if (height > MAX_ROWS || count > MAX_COLUMNS) throw new AppError('import.too-large')
  const needed = neededColumns(cells, count, widths)
  const before = positions(needed, count)
  const rows: Cell[][] = Array.from({ length: height }, () => [])
  const merges: Range[] = []
  for (const cell of cells) {
    const left = before[cell.left] ?? 0
    const right = (before[cell.right + 1] ?? 0) - 1
    const row = rows[cell.top] as Cell[]
    while (row.length < left) row.push(BLANK)
    row[left] = textCell(cell.text)
    if (cell.bottom > cell.top || right > left) merges.push({ top: cell.top, left, bottom: cell.bottom, right })
  }
  return { kind: 'table', rows: rows.map(trimRow), merges }
}
