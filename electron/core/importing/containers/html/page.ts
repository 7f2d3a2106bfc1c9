/**
 * The tables of a web page as one sheet, one below the other as Excel opens them, with the lines of text between
 * them: a title stands above its table.
 */
import { AppError } from '#shared/contract/app-error.ts'
import { BLANK, type Sheet } from '../../sheet.ts'
import { CellBudget, Grid, MAX_COLUMNS, MAX_ROWS } from '../cells/grid.ts'
import { htmlCell } from './cell.ts'
import { attributesOf, type HtmlTag, type HtmlToken } from './tokens.ts'

/** Of a cell; no spreadsheet holds more than 32,767. */
const MAX_CHARACTERS = 1_000_000

/** Begin a new line. */
const BLOCKS = /^(?:br|p|div|h[1-6]|li|ul|ol|hr|center|form|body|caption|blockquote|pre|section|header|footer)$/

const isUnseen = (attributes: ReadonlyMap<string, string>): boolean =>
  /display\s*:\s*none/i.test(attributes.get('style') ?? '') || attributes.has('hidden')

const spanOf = (attributes: ReadonlyMap<string, string>, name: string, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(attributes.get(name) ?? '1', 10) || 1))

interface OpenCell {
  readonly attributes: ReadonlyMap<string, string>
  text: string
}

export class Page {
  readonly #budget = new CellBudget()
  readonly #grid = new Grid(this.#budget)
  /** Tables that we are in. Those in a cell of another are part of its text. */
  #depth = 0
  #row = -1
  /** A cell outside a row begins one (HTML standard, 13.2.6.4.13). */
  #isInRow = false
  #column = 0
  #columnInfo = 0
  /** Of each column, the first row that no cell from above reaches into. */
  #free: number[] = []
  #cell: OpenCell | null = null
  /** Text outside all cells. */
  #line = ''

  add(token: HtmlToken): void {
    if (token.kind === 'text') this.#addText(token.text)
    else if (token.name === 'table') this.#readTable(token)
    else if (this.#depth === 1 && /^(?:tr|td|th|col)$/.test(token.name)) this.#readTableTag(token)
    else if (this.#depth > 1 && token.name === 'td' && token.kind === 'open') this.#addText(' ')
    else if (BLOCKS.test(token.name) || token.name === 'tr') this.#breakLine(token.name === 'br')
  }

  toSheet(): Sheet {
    this.#closeCell()
    this.#finishLine()
    return this.#grid.toSheet({ name: '', hidden: false, dateSystem: '1900' })
  }

  #addText(text: string): void {
    const plain = text.replace(/[ \t\r\n\f]+/g, ' ')
    if (this.#cell !== null) this.#cell.text += plain
    else this.#line += plain
    if ((this.#cell?.text ?? this.#line).length > MAX_CHARACTERS) throw new AppError('import.too-large')
  }

  #breakLine(isForced: boolean): void {
    if (this.#cell === null) this.#finishLine()
    else if (isForced || /[^\s]$/.test(this.#cell.text.slice(-1))) this.#cell.text += '\n'
  }

  #finishLine(): void {
    const cell = htmlCell(new Map(), this.#line)
    this.#line = ''
    if (cell !== BLANK) this.#grid.put(++this.#row, 0, this.#budget.takeCell(cell))
  }

  #readTable({ kind }: HtmlTag): void {
    if (kind === 'open') {
      if (this.#depth === 0) this.#openTable()
      this.#depth++
    } else if (this.#depth > 0) {
      this.#depth--
      if (this.#depth === 0) this.#closeTable()
    }
  }

  #openTable(): void {
    this.#finishLine()
    this.#free = []
    this.#isInRow = false
    this.#columnInfo = 0
  }

  /** Cells may reach below the last row. */
  #closeTable(): void {
    this.#closeCell()
    this.#column = 0
  }

  #readTableTag(tag: HtmlTag): void {
    if (tag.name === 'col') this.#readColumn(tag)
    else {
      this.#closeCell()
      if (tag.name === 'tr') this.#isInRow = false
      if (tag.kind === 'open') {
        if (!this.#isInRow) this.#openRow(tag)
        if (tag.name !== 'tr') this.#openCell(tag)
      }
    }
  }

  #readColumn(tag: HtmlTag): void {
    const attributes = attributesOf(tag)
    const first = this.#columnInfo
    this.#columnInfo += spanOf(attributes, 'span', MAX_COLUMNS)
    if (isUnseen(attributes)) this.#grid.hideColumns(first, this.#columnInfo - 1)
  }

  /** @param tag Of the row, or of the cell that begins it. */
  #openRow(tag: HtmlTag): void {
    this.#finishLine()
    this.#isInRow = true
    this.#row++
    this.#column = 0
    if (tag.name === 'tr' && isUnseen(attributesOf(tag))) this.#grid.hideRows(this.#row, this.#row)
  }

  #openCell(tag: HtmlTag): void {
    this.#cell = { attributes: attributesOf(tag), text: '' }
  }

  #closeCell(): void {
    if (this.#cell === null) return
    const { attributes, text } = this.#cell
    this.#cell = null
    while ((this.#free[this.#column] ?? 0) > this.#row) this.#column++
    const cell = htmlCell(attributes, text)
    if (cell !== BLANK) this.#grid.put(this.#row, this.#column, this.#budget.takeCell(cell))
    this.#spread(spanOf(attributes, 'colspan', MAX_COLUMNS), spanOf(attributes, 'rowspan', MAX_ROWS))
  }

  #spread(columns: number, rows: number): void {
    const [top, left] = [this.#row, this.#column]
    this.#column += columns
    if (columns === 1 && rows === 1) return
    this.#grid.merge({ top, left, bottom: top + rows - 1, right: left + columns - 1 })
    this.#budget.takePlaces(columns)
    for (let column = left; column < left + columns && column < MAX_COLUMNS; column++) this.#free[column] = top + rows
  }
}
