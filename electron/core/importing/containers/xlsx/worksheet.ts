/** One sheet of a workbook, cell by cell as its XML comes. */
import { BLANK, type Cell, type DateSystem } from '../../sheet.ts'
import { booleanCell, formulaCell, LOST, stringCell } from '../cells/cell-text.ts'
import type { CellBudget, Grid } from '../cells/grid.ts'
import { numberCell, serialOf } from '../cells/number-cell.ts'
import type { NumberMeaning } from '../cells/number-format.ts'
import { isOn } from '../xml/boolean.ts'
import type { XmlHandler, XmlTag, XmlText } from '../xml/scanner.ts'
import { columnOf, placeOf, rangeOf } from './reference.ts'
import { decodeEscapes, RichText } from './rich-text.ts'

/** What the sheets of a workbook share. */
export interface WorkbookParts {
  readonly strings: readonly Cell[]
  readonly meanings: readonly NumberMeaning[]
  readonly dateSystem: DateSystem
  readonly budget: CellBudget
}

/** The part of a cell that text belongs to. */
type Inside = 'nothing' | 'value' | 'formula' | 'string'

export class Worksheet implements XmlHandler {
  readonly #grid: Grid
  readonly #parts: WorkbookParts
  /** Whether the element is one of the sheet's own: drawings have rows and columns too. */
  #isInRows = false
  #isInColumns = false
  #isInCell = false
  #row = -1
  /** Whether the row said where it is; if not, its first cell may. */
  #isRowSaid = false
  #isRowHidden = false
  #column = -1
  #type = ''
  #style = 0
  #inside: Inside = 'nothing'
  #value = ''
  #formula: string | null = null
  readonly #text = new RichText()

  constructor(grid: Grid, parts: WorkbookParts) {
    this.#grid = grid
    this.#parts = parts
  }

  open(name: string, tag: XmlTag): void {
    if (this.#isInCell) this.#openInCell(name)
    else if (name === 'c' && this.#isInRows) this.#openCell(tag)
    else if (name === 'row' && this.#isInRows) this.#openRow(tag)
    else if (name === 'sheetData') this.#isInRows = true
    else if (name === 'cols') this.#isInColumns = true
    else if (name === 'col' && this.#isInColumns) this.#readColumns(tag)
    else if (name === 'mergeCell') this.#readMerge(tag)
  }

  text(text: XmlText): void {
    if (this.#inside === 'value') this.#value += text.text()
    else if (this.#inside === 'formula') this.#formula += text.text()
    else if (this.#inside === 'string') this.#text.add(text)
  }

  close(name: string): void {
    if (this.#isInCell) this.#closeInCell(name)
    else if (name === 'row' && this.#isInRows) this.#closeRow()
    else if (name === 'sheetData') this.#isInRows = false
    else if (name === 'cols') this.#isInColumns = false
  }

  #openRow(tag: XmlTag): void {
    const row = tag.attribute('r')
    this.#isRowSaid = row !== undefined
    this.#row = row === undefined ? this.#row + 1 : Number(row) - 1
    // What an autofilter or a collapsed group hides is marked in the same way; some programs only take the height.
    this.#isRowHidden = isOn(tag.attribute('hidden')) || Number(tag.attribute('ht') ?? 1) === 0
    this.#column = -1
  }

  #closeRow(): void {
    if (this.#isRowHidden) this.#grid.hideRows(this.#row, this.#row)
  }

  #openCell(tag: XmlTag): void {
    const reference = tag.attribute('r')
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference)
    if (!this.#isRowSaid && reference !== undefined) this.#row = placeOf(reference)?.row ?? this.#row
    this.#isRowSaid = true
    this.#type = tag.attribute('t') ?? 'n'
    this.#style = Number(tag.attribute('s') ?? 0)
    this.#isInCell = true
    this.#value = ''
    this.#formula = null
  }

  #openInCell(name: string): void {
    if (this.#inside === 'string') this.#text.open(name)
    else if (name === 'v') this.#inside = 'value'
    else if (name === 'is') this.#openInline()
    else if (name === 'f') {
      this.#inside = 'formula'
      this.#formula = ''
    }
  }

  /** Some programs forget to say that the string is in the cell. */
  #openInline(): void {
    this.#type = 'inlineStr'
    this.#inside = 'string'
    this.#text.take()
  }

  #closeInCell(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'is' || name === 'v' || name === 'f') this.#inside = 'nothing'
    else if (this.#inside === 'string') this.#text.close(name)
  }

  #closeCell(): void {
    this.#isInCell = false
    this.#inside = 'nothing'
    const cell = this.#cell()
    // A blank still says where the next cell is that does not.
    if (cell !== BLANK) this.#grid.put(this.#row, this.#column, cell)
  }

  #cell(): Cell {
    if (this.#type === 's' && this.#formula === null) return this.#sharedCell()
    const cell = this.#ownCell()
    if (this.#formula === null) return cell === BLANK ? BLANK : this.#parts.budget.takeCell(cell)
    // An empty string is a result; no value at all is none.
    const isUnknown = cell === BLANK && this.#type !== 'str'
    return this.#parts.budget.takeCell(formulaCell(this.#formula, isUnknown ? null : cell))
  }

  #sharedCell(): Cell {
    if (this.#value === '') return BLANK
    return this.#parts.strings[Number(this.#value)] ?? LOST
  }

  #ownCell(): Cell {
    const value = this.#value
    switch (this.#type) {
      case 's':
        return this.#sharedCell()
      case 'inlineStr':
        return stringCell(this.#text.take())
      case 'str':
        return stringCell(decodeEscapes(value))
      case 'b':
        return value === '' ? BLANK : booleanCell(isOn(value.trim()))
      case 'e':
        return value === '' ? BLANK : { raw: value, kind: 'error' }
      case 'd':
        return this.#dateCell()
      default:
        return numberCell(value, this.#parts.meanings[this.#style] ?? 'plain', this.#parts.dateSystem)
    }
  }

  /** Strict workbooks may write days as ISO 8601. */
  #dateCell(): Cell {
    const { dateSystem, meanings } = this.#parts
    const serial = serialOf(this.#value, dateSystem)
    if (serial === null) return stringCell(this.#value)
    const meaning = meanings[this.#style] === 'month' ? 'month' : 'day'
    return numberCell(String(serial), meaning, dateSystem)
  }

  #readColumns(tag: XmlTag): void {
    const isHidden = isOn(tag.attribute('hidden')) || Number(tag.attribute('width') ?? 1) === 0
    if (isHidden) this.#grid.hideColumns(Number(tag.attribute('min')) - 1, Number(tag.attribute('max')) - 1)
  }

  #readMerge(tag: XmlTag): void {
    const range = rangeOf(tag.attribute('ref') ?? '')
    if (range !== null) this.#grid.merge(range)
  }
}
