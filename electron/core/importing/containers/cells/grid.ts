/**
 * Puts a sheet together cell by cell. What a file declares (dimensions, merges, repeats, hidden ranges) is never
 * believed beyond the cells that are there, and what is there is counted.
 */
import { AppError } from '#shared/contract/app-error.ts'
import { BLANK, type Cell, type DateSystem, type Range, type Sheet, trimRow } from '../../sheet.ts'

/** A spreadsheet's own limits. */
export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384

/** Places in all rows of a file, blank ones included: a list of 100,000 rows by 12 columns has 1.2 million. */
const MAX_PLACES = 16_000_000
/** What the cells of a file may take in memory; those of 100,000 rows by 12 columns take about 120 MB. */
const MAX_BYTES = 256 * 1024 * 1024
/** Of a cell as an object with a string, beside its characters. */
const CELL_BYTES = 72
/** Merges, or hidden ranges, of a sheet. */
const MAX_RANGES = 1_000_000

const tooLarge = (): AppError => new AppError('import.too-large')

/** Shared by all sheets of a file. */
export class CellBudget {
  #places = MAX_PLACES
  #bytes = MAX_BYTES

  /** @throws AppError `import.too-large` */
  takePlaces(count: number): void {
    this.#places -= count
    if (this.#places < 0) throw tooLarge()
  }

  /**
   * Counts a cell that is an object of its own.
   * @throws AppError `import.too-large`
   */
  takeCell(cell: Cell): Cell {
    this.#bytes -= CELL_BYTES + 2 * cell.raw.length
    if (this.#bytes < 0) throw tooLarge()
    return cell
  }
}

const NO_CELLS: readonly Cell[] = []

interface Span {
  readonly from: number
  readonly to: number
}

export interface SheetName {
  readonly name: string
  readonly hidden: boolean
  readonly dateSystem: DateSystem
}

export class Grid {
  readonly #budget: CellBudget
  readonly #rows: (readonly Cell[])[] = []
  readonly #hiddenRows: Span[] = []
  readonly #hiddenColumns: Span[] = []
  readonly #merges: Range[] = []
  /** The row that is being filled. */
  #cells: Cell[] = []
  #row = 0

  constructor(budget: CellBudget) {
    this.#budget = budget
  }

  /**
   * Adds a cell; cheap where the cells of a row come together.
   * @throws AppError `import.damaged` (no spreadsheet has such a place), `import.too-large`
   */
  put(row: number, column: number, cell: Cell): void {
    if (!(column >= 0 && column < MAX_COLUMNS)) throw new AppError('import.damaged')
    if (row !== this.#row) this.#finishRow()
    this.#row = row
    while (this.#cells.length < column) this.#cells.push(BLANK)
    this.#cells[column] = cell
  }

  /**
   * Adds a row, or the cells of one that came in two parts.
   * @param cells Column A first; holes are blank. Taken as they are: the caller may not change them afterwards.
   * @throws AppError `import.damaged` (no spreadsheet has such a row), `import.too-large`
   */
  addRow(row: number, cells: readonly Cell[]): void {
    if (!(row >= 0 && row < MAX_ROWS) || cells.length > MAX_COLUMNS) throw new AppError('import.damaged')
    const trimmed = trimRow(cells)
    if (trimmed.length === 0) return
    this.#budget.takePlaces(trimmed.length + Math.max(0, row - this.#rows.length))
    while (this.#rows.length < row) this.#rows.push(NO_CELLS)
    const earlier = this.#rows[row] ?? NO_CELLS
    this.#rows[row] = earlier.length === 0 ? trimmed : joined(earlier, trimmed)
  }

  /** Rows and columns from and to, 0-based, inclusive. */
  hideRows(from: number, to: number): void {
    hide(this.#hiddenRows, from, to)
  }

  hideColumns(from: number, to: number): void {
    hide(this.#hiddenColumns, from, to)
  }

  merge(range: Range): void {
    if (this.#merges.length === MAX_RANGES) throw tooLarge()
    this.#merges.push(range)
  }

  toSheet({ name, hidden, dateSystem }: SheetName): Sheet {
    this.#finishRow()
    const height = this.#rows.length
    const width = this.#rows.reduce((widest, row) => Math.max(widest, row.length), 0)
    return {
      name,
      hidden,
      dateSystem,
      rows: this.#rows,
      hiddenRows: numbersIn(this.#hiddenRows, height),
      hiddenColumns: numbersIn(this.#hiddenColumns, width),
      merges: this.#merges.flatMap((range) => clipped(range, height, width)),
    }
  }

  #finishRow(): void {
    if (this.#cells.length === 0) return
    this.addRow(this.#row, this.#cells.slice())
    this.#cells.length = 0
  }
}

/** Hidden rows come one by one and mostly in a row. */
function hide(spans: Span[], from: number, to: number): void {
  const last = spans.at(-1)
  if (spans.length === MAX_RANGES) throw tooLarge()
  if (last !== undefined && last.to + 1 === from) spans[spans.length - 1] = { from: last.from, to }
  else spans.push({ from, to })
}

/** Each number once, however the spans overlap. */
function numbersIn(spans: readonly Span[], end: number): Set<number> {
  const numbers = new Set<number>()
  let next = 0
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    for (next = Math.max(next, from); next <= to && next < end; next++) numbers.add(next)
  }
  return numbers
}

function joined(earlier: readonly Cell[], later: readonly Cell[]): readonly Cell[] {
  const cells = [...earlier]
  while (cells.length < later.length) cells.push(BLANK)
  for (const [i, cell] of later.entries()) if (cell !== BLANK) cells[i] = cell
  return cells
}

/** The part of a merge that has cells; none where that is a single cell or the range is written the wrong way round. */
function clipped({ top, left, bottom, right }: Range, height: number, width: number): Range[] {
  const range = { top, left, bottom: Math.min(bottom, height - 1), right: Math.min(right, width - 1) }
  const isRange = top >= 0 && left >= 0 && range.bottom >= top && range.right >= left
  return isRange && (range.bottom > top || range.right > left) ? [range] : []
}
