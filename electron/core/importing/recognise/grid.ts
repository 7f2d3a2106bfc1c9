/** A sheet as recognition looks at it: texts of cells on demand, and the merged ranges that cover a row. */
import type { Cell, Range, Sheet } from '../sheet.ts'
import { headerText, trimCell } from '../text.ts'

export interface Grid {
  readonly sheet: Sheet
  /** 0-based; trimmed, line breaks kept; empty outside the sheet. */
  text(row: number, column: number): string
  /** The same on one line. */
  header(row: number, column: number): string
  cells(row: number): readonly Cell[]
  /** All merged ranges that are what they say. */
  readonly ranges: readonly Range[]
  /** Those that have cells in this row. */
  merges(row: number): readonly Range[]
  /** The merged range that this cell is in. */
  mergeAt(row: number, column: number): Range | undefined
}

const NO_CELLS: readonly Cell[] = []

/** A cell of blanks and invisible characters says nothing. */
const isFilled = ({ kind, raw }: Cell): boolean => kind !== 'blank' && (kind !== 'text' || trimCell(raw) !== '')

/** Rows of a merged range that are looked at. */
const CHECKED_ROWS = 3

/**
 * A merged range has one value, perhaps several times; one with others in it says nothing true about its cells.
 */
function isHonest({ rows }: Sheet, { top, left, bottom, right }: Range): boolean {
  const value = rows[top]?.[left]?.raw ?? ''
  for (let row = top; row <= Math.min(bottom, top + CHECKED_ROWS); row++) {
    const cells = rows[row] ?? NO_CELLS
    for (let column = left; column <= Math.min(right, cells.length - 1); column++) {
      const cell = cells[column]
      if (cell !== undefined && isFilled(cell) && cell.raw !== value) return false
    }
  }
  return true
}

/** A range over more rows than that is looked up by itself: an entry for each of its rows would be many. */
const TALL = 50

/** Finds the ranges of a row, of many that have a few rows each and some that have many. */
function rangeFinder(ranges: readonly Range[]): (row: number) => readonly Range[] {
  const isTall = ({ top, bottom }: Range) => bottom - top >= TALL
  const tall = ranges.filter(isTall)
  const byRow = new Map<number, Range[]>()
  for (const range of ranges) {
    for (let row = range.top; row <= range.bottom && !isTall(range); row++) {
      const known = byRow.get(row)
      if (known === undefined) byRow.set(row, [range])
      else known.push(range)
    }
  }
  return (row) => [...(byRow.get(row) ?? []), ...tall.filter(({ top, bottom }) => top <= row && row <= bottom)]
}

export function createGrid(sheet: Sheet): Grid {
  const ranges = sheet.merges.filter((range) => isHonest(sheet, range))
  const merges = rangeFinder(ranges)
  const text = (row: number, column: number) => trimCell(sheet.rows[row]?.[column]?.raw ?? '')
  return {
    sheet,
    ranges,
    text,
    merges,
    header: (row, column) => headerText(text(row, column)),
    cells: (row) => sheet.rows[row] ?? NO_CELLS,
    mergeAt: (row, column) => merges(row).find(({ left, right }) => left <= column && column <= right),
  }
}

/** Columns of a row that say something. */
export function filledColumns(cells: readonly Cell[]): number[] {
  const filled: number[] = []
  for (const [column, cell] of cells.entries()) if (isFilled(cell)) filled.push(column)
  return filled
}

export const isBlankRow = (cells: readonly Cell[]): boolean => !cells.some(isFilled)

/** `A`, `Z`, `AA`, … */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}
