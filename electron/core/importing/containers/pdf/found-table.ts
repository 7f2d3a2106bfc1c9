/** A table as it was found on one page, and how the pieces of one that runs over several pages become one again. */
import type { PlacedCell } from '../document/grid.ts'

export interface FoundTable {
  /** Where its columns begin and end, rising. */
  readonly xs: readonly number[]
  readonly height: number
  readonly cells: readonly PlacedCell[]
  /** Where its rows begin on their page, if they are drawn. */
  readonly rowTops?: readonly number[]
}

/** Odd and even pages may have other margins, columns keep their widths. */
const SAME_PLACE = 4
const MAX_HEADER_ROWS = 5
/** Rows of two tables that lie at the same height on their pages, in points; and how many must. */
const SAME_HEIGHT = 1.5
const MIN_ROWS_BESIDE = 3

const rowsOf = ({ top, bottom }: PlacedCell): number => bottom - top + 1

/** For each of some places, its number among others; null where one is not among them. */
function numbersAmong(places: readonly number[], others: readonly number[]): number[] | null {
  const shift = (others[0] ?? 0) - (places[0] ?? 0)
  const numbers = places.map((place) => others.findIndex((other) => Math.abs(other - place - shift) <= SAME_PLACE))
  return numbers.includes(-1) || numbers.at(-1) !== others.length - 1 ? null : numbers
}

/** The cell on lines of which its own are some. */
function moved(cell: PlacedCell, numbers: readonly number[]): PlacedCell {
  return { ...cell, left: numbers[cell.left] ?? 0, right: (numbers[cell.right + 1] ?? 1) - 1 }
}

function byRows({ cells, height }: FoundTable): PlacedCell[][] {
  const rows: PlacedCell[][] = Array.from({ length: height }, () => [])
  for (const cell of cells) rows[cell.top]?.push(cell)
  for (const row of rows) row.sort((a, b) => a.left - b.left)
  return rows
}

const rowKey = (row: readonly PlacedCell[] | undefined): string =>
  JSON.stringify(row?.map(({ left, text }) => [left, text.replace(/\s/gu, '')]))

const isBlankRow = (row: readonly PlacedCell[] | undefined): boolean => row?.every(({ text }) => text === '') !== false

function continuedText(above: string, below: string): string {
  const isBetweenWords = /[A-Za-z]$/.test(above) && /^[A-Za-z]/.test(below)
  return isBetweenWords ? `${above} ${below}` : above + below
}

/** A table that grows page by page. */
export class GrowingTable {
  #xs: readonly number[]
  /** By the row in which they begin, left to right. */
  #rows: PlacedCell[][]
  /** Whether every row but the first begins with something, as in lists with running numbers. */
  #rowsBegin: boolean
  /** As many as there are rows, where they are known. */
  readonly #rowTops: number[]

  constructor(table: FoundTable) {
    this.#xs = table.xs
    this.#rowTops = [...(table.rowTops ?? [])]
    this.#rows = byRows(table)
    this.#rowsBegin = table.height > 2 && this.#beginAll(this.#rows.slice(1))
  }

  get cells(): PlacedCell[] {
    return this.#rows.flat()
  }

  /**
   * @param isAdjacent Nothing but the edge of a page lies between the two.
   * @returns whether the table goes on in the next: it has the same columns, and begins with the same header or
   * stands right at the top of the page. A repeated header is left out.
   */
  append(next: FoundTable, isAdjacent: boolean): boolean {
    const rows = this.#onSameLines(next)
    if (rows === null) return false
    const repeated = this.#repeatedRows(rows)
    if (repeated === 0 && !isAdjacent) return false
    this.#rowTops.push(...(next.rowTops?.slice(repeated) ?? []))
    this.#add(rows.slice(repeated).map((row) => row.map((cell) => this.#shifted(cell, -repeated))))
    return true
  }

  /**
   * Columns too wide for the paper are printed on pages of their own.
   * @returns whether the other table holds more columns of the same rows: they lie at the same heights, under other
   * heads. They are taken over.
   */
  takeBeside(other: GrowingTable): boolean {
    if (!this.#isBeside(other)) return false
    const shift = this.#xs.length - 1
    const right = this.#xs.at(-1) ?? 0
    for (const [i, row] of this.#rows.entries()) {
      const more = other.#rows[i]?.map((cell) => ({ ...cell, left: cell.left + shift, right: cell.right + shift }))
      row.push(...(more ?? []))
    }
    this.#xs = [...this.#xs, ...other.#xs.slice(1).map((x) => right + x - (other.#xs[0] ?? 0))]
    return true
  }

  #isBeside(other: GrowingTable): boolean {
    const count = this.#rows.length
    if (count < MIN_ROWS_BESIDE || other.#rows.length !== count || this.#rowTops.length !== count) return false
    const isLevel = this.#rowTops.every((top, i) => Math.abs(top - (other.#rowTops[i] ?? Infinity)) <= SAME_HEIGHT)
    const heads = new Set(this.#rows[0]?.map(({ text }) => text))
    return isLevel && other.#rows[0]?.every(({ text }) => !heads.has(text)) === true
  }

  #beginAll(rows: readonly (readonly PlacedCell[])[]): boolean {
    return rows.flat().every(({ left, text }) => left > 0 || text !== '')
  }

  #shifted(cell: PlacedCell, by: number): PlacedCell {
    return { ...cell, top: cell.top + by, bottom: cell.bottom + by }
  }

  /** The next one's rows on the lines of this table, or this table's on the next one's where that has more. */
  #onSameLines(next: FoundTable): PlacedCell[][] | null {
    const rows = byRows(next)
    if (next.xs.length <= this.#xs.length) {
      const numbers = numbersAmong(next.xs, this.#xs)
      return numbers && rows.map((row) => row.map((cell) => moved(cell, numbers)))
    }
    const numbers = numbersAmong(this.#xs, next.xs)
    if (numbers === null) return null
    this.#rows = this.#rows.map((row) => row.map((cell) => moved(cell, numbers)))
    this.#xs = next.xs
    return rows
  }

  #repeatedRows(rows: readonly (readonly PlacedCell[])[]): number {
    let count = 0
    const most = Math.min(MAX_HEADER_ROWS, rows.length, this.#rows.length)
    while (count < most && rowKey(rows[count]) === rowKey(this.#rows[count])) count++
    const cutsCell = rows.slice(0, count).some((row) => row.some(({ bottom }) => bottom >= count))
    return cutsCell || isBlankRow(rows[0]) ? 0 : count
  }

  /** The first row goes on with the last of the page before where it has no beginning. */
  #isRowContinued(rows: readonly (readonly PlacedCell[])[]): boolean {
    const first = rows[0]?.[0]
    return this.#rowsBegin && first?.left === 0 && first.text === '' && rowsOf(first) === 1 && !isBlankRow(rows[0])
  }

  /** The cell in the last row over just these columns. */
  #lastCell({ left, right }: PlacedCell): { row: PlacedCell[]; at: number } | null {
    const last = this.#rows.length - 1
    for (let top = last; top >= 0; top--) {
      const row = this.#rows[top] as PlacedCell[]
      const at = row.findIndex((cell) => cell.bottom === last && cell.left <= left && left <= cell.right)
      if (at !== -1) return row[at]?.left === left && row[at]?.right === right ? { row, at } : null
    }
    return null
  }

  /**
   * A cell that the page's end cut in two becomes one again: with its row, or where it lies over several rows, since
   * the text of such a cell stands on its first page only.
   */
  #add(rows: readonly (readonly PlacedCell[])[]): void {
    const continued = this.#isRowContinued(rows)
    const offset = this.#rows.length - Number(continued)
    const joins = (rows[0] ?? []).map((cell) => {
      const last = this.#lastCell(cell)
      const above = last?.row[last.at]
      const isCut = above !== undefined && cell.text === '' && rowsOf(above) + rowsOf(cell) > 2
      return continued || isCut ? last : null
    })
    for (const [i, row] of rows.entries()) {
      const kept = row.filter((_, k) => i > 0 || joins[k] === null)
      const whole = this.#rows[offset + i] ?? []
      this.#rows[offset + i] = whole
      whole.push(...kept.map((cell) => this.#shifted(cell, offset)))
    }
    for (const [k, join] of joins.entries()) {
      const cell = rows[0]?.[k]
      const above = join?.row[join.at]
      if (join == null || cell === undefined || above === undefined) continue
      join.row[join.at] = { ...above, bottom: cell.bottom + offset, text: continuedText(above.text, cell.text) }
    }
  }
}
