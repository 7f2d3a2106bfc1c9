/** The sheets of an Excel 2003 XML workbook, cell by cell as its XML comes. */
import { BLANK, type Cell, type DateSystem, type Sheet } from '../../sheet.ts'
import { booleanCell, formulaCell, stringCell } from '../cells/cell-text.ts'
import { CellBudget, Grid } from '../cells/grid.ts'
import { numberCell, serialOf } from '../cells/number-cell.ts'
import { meaningOf, type NumberMeaning } from '../cells/number-format.ts'
import type { XmlHandler, XmlTag, XmlText } from '../xml/scanner.ts'

/** Formats that go by a name; all other names have no meaning beyond the number. */
const NAMED_FORMATS: ReadonlyMap<string, NumberMeaning> = new Map([
  ['General Date', 'day'],
  ['Long Date', 'day'],
  ['Medium Date', 'day'],
  ['Short Date', 'day'],
  ['Percent', 'percent'],
  ['Long Time', 'plain'],
  ['Medium Time', 'plain'],
  ['Short Time', 'plain'],
  ['Currency', 'plain'],
  ['Euro Currency', 'plain'],
  ['Fixed', 'plain'],
  ['Standard', 'plain'],
  ['Scientific', 'plain'],
  ['Yes/No', 'plain'],
  ['True/False', 'plain'],
  ['On/Off', 'plain'],
])

export const isLeftOut = (name: string): boolean => name === 'Comment' || name === 'PhoneticText'

const count = (tag: XmlTag, name: string): number => Math.max(0, Math.floor(Number(tag.attribute(name))) || 0)
const isSet = (tag: XmlTag, name: string): boolean => tag.attribute(name) === '1'

export class Workbook implements XmlHandler {
  readonly #sheets: { grid: Grid; name: string; hidden: boolean }[] = []
  readonly #budget = new CellBudget()
  readonly #meanings = new Map<string, NumberMeaning>()
  #dateSystem: DateSystem = '1900'
  /** The element whose text is wanted. */
  #element = ''
  #style = ''
  #row = -1
  /** The last one that the row stands for: empty rows that look alike are written once. */
  #lastRow = -1
  #column = -1
  #lastColumnInfo = -1
  #formula: string | undefined
  #type = ''
  #data = ''
  #isInData = false
  /** Columns that a merge takes beside that of its cell. */
  #across = 0

  open(name: string, tag: XmlTag): void {
    this.#element = name
    if (name === 'Cell') this.#openCell(tag)
    else if (name === 'Data') this.#openData(tag)
    else if (name === 'Row') this.#openRow(tag)
    else if (name === 'Column') this.#readColumn(tag)
    else if (name === 'Worksheet') this.#openSheet(tag)
    else if (name === 'Style') this.#style = tag.attribute('ID') ?? ''
    else if (name === 'NumberFormat') this.#readFormat(tag.attribute('Format') ?? '')
    else if (name === 'Date1904') this.#dateSystem = '1904'
  }

  text(text: XmlText): void {
    if (this.#isInData) this.#data += text.text()
    else if (this.#element === 'Visible' && /^Sheet(?:Very)?Hidden$/.test(text.text())) this.#hideSheet()
  }

  close(name: string): void {
    this.#element = ''
    if (name === 'Cell') this.#closeCell()
    else if (name === 'Data') this.#isInData = false
    else if (name === 'Row') this.#row = this.#lastRow
  }

  toSheets(): Sheet[] {
    const dateSystem = this.#dateSystem
    return this.#sheets.map(({ grid, name, hidden }) => grid.toSheet({ name, hidden, dateSystem }))
  }

  get #grid(): Grid | undefined {
    return this.#sheets.at(-1)?.grid
  }

  #openSheet(tag: XmlTag): void {
    this.#sheets.push({ grid: new Grid(this.#budget), name: tag.attribute('Name') ?? '', hidden: false })
    this.#row = -1
    this.#lastColumnInfo = -1
  }

  #hideSheet(): void {
    const sheet = this.#sheets.at(-1)
    if (sheet !== undefined) sheet.hidden = true
  }

  #readFormat(format: string): void {
    this.#meanings.set(this.#style, NAMED_FORMATS.get(format) ?? meaningOf(format))
  }

  /** Places count on from the last one where none is given. */
  #readColumn(tag: XmlTag): void {
    const first = count(tag, 'Index') > 0 ? count(tag, 'Index') - 1 : this.#lastColumnInfo + 1
    this.#lastColumnInfo = first + count(tag, 'Span')
    if (isSet(tag, 'Hidden')) this.#grid?.hideColumns(first, this.#lastColumnInfo)
  }

  #openRow(tag: XmlTag): void {
    this.#row = count(tag, 'Index') > 0 ? count(tag, 'Index') - 1 : this.#row + 1
    this.#column = -1
    this.#lastRow = this.#row + count(tag, 'Span')
    if (isSet(tag, 'Hidden')) this.#grid?.hideRows(this.#row, this.#lastRow)
  }

  #openCell(tag: XmlTag): void {
    this.#column = count(tag, 'Index') > 0 ? count(tag, 'Index') - 1 : this.#column + 1
    this.#style = tag.attribute('StyleID') ?? ''
    this.#formula = tag.attribute('Formula')
    this.#type = ''
    this.#data = ''
    const [across, down] = [count(tag, 'MergeAcross'), count(tag, 'MergeDown')]
    if (across > 0 || down > 0) this.#merge(across, down)
  }

  #merge(across: number, down: number): void {
    const [top, left] = [this.#row, this.#column]
    this.#grid?.merge({ top, left, bottom: top + down, right: left + across })
    // The cell after a merged one stands behind the merge.
    this.#across = across
  }

  #openData(tag: XmlTag): void {
    this.#type = tag.attribute('Type') ?? 'String'
    this.#isInData = true
  }

  #closeCell(): void {
    const isCalculated = this.#data !== '' || this.#type === 'String'
    const value = isCalculated ? this.#value() : BLANK
    const cell = this.#formula === undefined ? value : this.#formulaCell(this.#formula, isCalculated ? value : null)
    if (cell !== BLANK) this.#grid?.put(this.#row, this.#column, this.#budget.takeCell(cell))
    this.#column += this.#across
    this.#across = 0
  }

  #formulaCell(formula: string, value: Cell | null): Cell {
    return formulaCell(formula.replace(/^=/, ''), value)
  }

  #value(): Cell {
    const [data, meaning] = [this.#data, this.#meanings.get(this.#style) ?? 'plain']
    switch (this.#type) {
      case 'Number':
        return numberCell(data, meaning, this.#dateSystem)
      case 'DateTime':
        return this.#dateCell(data, meaning === 'month' ? 'month' : 'day')
      case 'Boolean':
        return booleanCell(data.trim() === '1')
      case 'Error':
        return { raw: data, kind: 'error' }
      default:
        return stringCell(data)
    }
  }

  #dateCell(data: string, meaning: NumberMeaning): Cell {
    const serial = serialOf(data, this.#dateSystem)
    return serial === null ? stringCell(data) : numberCell(String(serial), meaning, this.#dateSystem)
  }
}
