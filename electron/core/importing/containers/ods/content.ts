/** The tables of an OpenDocument spreadsheet, row by row as its XML comes. */
import { BLANK, type Cell, type DateSystem, type Sheet } from '../../sheet.ts'
import { CellBudget, Grid, MAX_COLUMNS, MAX_ROWS } from '../cells/grid.ts'
import type { XmlHandler, XmlTag, XmlText } from '../xml/scanner.ts'
import { type CellTag, cellOf, countOf, readCellTag } from './cell.ts'
import { CellText } from './cell-text.ts'

/** Elements that hold text or tables of their own: notes, drawings, caches of other files, earlier versions. */
const LEFT_OUT = new Set([
  ...['annotation', 'shapes', 'frame', 'custom-shape', 'g', 'line', 'rect', 'control', 'caption'],
  ...['ruby-text', 'note', 'tracked-changes', 'dde-links', 'dde-source', 'named-expressions', 'database-ranges'],
])

export const isLeftOut = (name: string): boolean => LEFT_OUT.has(name)

const isHiding = (tag: XmlTag): boolean => /^(?:collapse|filter)$/.test(tag.attribute('visibility') ?? '')

export class Content implements XmlHandler {
  readonly sheets: Sheet[] = []
  hasSpreadsheet = false
  readonly #budget = new CellBudget()
  readonly #hiddenStyles = new Set<string>()
  #dateSystem: DateSystem = '1900'
  #style = ''
  #grid: Grid | null = null
  #name = ''
  #isTableHidden = false
  /** A copy of cells of another file, kept for formulas. */
  #isCopy = false
  /** How many of the groups that we are in are collapsed: of columns, of rows. */
  #collapsed: boolean[] = []
  #column = 0
  #row = 0
  #rows = 1
  #isRowHidden = false
  #cells: Cell[] = []
  #cell: CellTag | null = null
  readonly #text = new CellText()

  open(name: string, tag: XmlTag): void {
    if (this.#cell !== null) this.#text.open(name, tag)
    else if (this.#grid !== null) this.#openInTable(name, tag)
    else if (name === 'table') this.#openTable(tag)
    else this.#openOutside(name, tag)
  }

  text(text: XmlText): void {
    if (this.#cell !== null) this.#text.add(text)
  }

  close(name: string): void {
    if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell()
    else if (this.#cell !== null) this.#text.close(name)
    else if (name === 'table-row') this.#closeRow()
    else if (name === 'table-row-group' || name === 'table-column-group') this.#collapsed.pop()
    else if (name === 'table') this.#closeTable()
  }

  #openOutside(name: string, tag: XmlTag): void {
    if (name === 'spreadsheet') this.hasSpreadsheet = true
    else if (name === 'style') this.#style = tag.attribute('name') ?? ''
    else if (name === 'table-properties' && tag.attribute('display') === 'false') this.#hiddenStyles.add(this.#style)
    else if (name === 'null-date' && tag.attribute('date-value')?.startsWith('1904')) this.#dateSystem = '1904'
  }

  #openTable(tag: XmlTag): void {
    this.#grid = new Grid(this.#budget)
    this.#name = tag.attribute('name') ?? ''
    this.#isTableHidden = this.#hiddenStyles.has(tag.attribute('style-name') ?? '')
    this.#isCopy = false
    this.#collapsed = []
    this.#column = 0
    this.#row = 0
  }

  #openInTable(name: string, tag: XmlTag): void {
    if (name === 'table-cell' || name === 'covered-table-cell') this.#cell = readCellTag(tag)
    else if (name === 'table-row') this.#openRow(tag)
    else if (name === 'table-column') this.#readColumns(tag)
    else if (name === 'table-source') this.#isCopy = true
    else if (name === 'table-row-group' || name === 'table-column-group') {
      this.#collapsed.push(tag.attribute('display') === 'false')
    }
  }

  #isCollapsed(): boolean {
    return this.#collapsed.includes(true)
  }

  #readColumns(tag: XmlTag): void {
    const first = this.#column
    this.#column += countOf(tag.attribute('number-columns-repeated'))
    if (isHiding(tag) || this.#isCollapsed()) this.#grid?.hideColumns(first, this.#column - 1)
  }

  #openRow(tag: XmlTag): void {
    this.#rows = countOf(tag.attribute('number-rows-repeated'))
    this.#isRowHidden = isHiding(tag) || this.#isCollapsed()
    this.#column = 0
  }

  #closeCell(): void {
    const tag = this.#cell
    if (tag === null) return
    this.#cell = null
    const cell = cellOf(tag, this.#text.take(), this.#dateSystem)
    if (cell !== BLANK) this.#put(cell, Math.min(tag.repeated, MAX_COLUMNS - this.#column))
    if (tag.rows > 1 || tag.columns > 1) {
      const [top, left] = [this.#row, this.#column]
      this.#grid?.merge({ top, left, bottom: top + tag.rows - 1, right: left + tag.columns - 1 })
    }
    this.#column += tag.repeated
  }

  #put(cell: Cell, times: number): void {
    while (this.#cells.length < this.#column) this.#cells.push(BLANK)
    for (let i = 0; i < times; i++) this.#cells.push(this.#budget.takeCell(cell))
  }

  #closeRow(): void {
    const grid = this.#grid
    if (grid === null) return
    if (this.#isRowHidden) grid.hideRows(this.#row, this.#row + this.#rows - 1)
    if (this.#cells.length > 0) {
      const cells = this.#cells
      this.#cells = []
      // Repeats of what is there count as if each was written out: nobody writes a million equal rows.
      for (let i = 0; i < Math.min(this.#rows, MAX_ROWS - this.#row); i++) {
        if (i > 0) for (const cell of cells) this.#budget.takeCell(cell)
        grid.addRow(this.#row + i, cells)
      }
    }
    this.#row += this.#rows
  }

  #closeTable(): void {
    const [name, hidden, dateSystem] = [this.#name, this.#isTableHidden, this.#dateSystem]
    if (this.#grid !== null && !this.#isCopy) this.sheets.push(this.#grid.toSheet({ name, hidden, dateSystem }))
    this.#grid = null
  }
}
