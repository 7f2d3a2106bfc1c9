/** The table of strings of a workbook. Each becomes one cell, which all its places share. */
import type { Cell } from '../../sheet.ts'
import { stringCell } from '../cells/cell-text.ts'
import type { CellBudget } from '../cells/grid.ts'
import type { XmlHandler, XmlText } from '../xml/scanner.ts'
import { RichText } from './rich-text.ts'

export class SharedStrings implements XmlHandler {
  readonly cells: Cell[] = []
  readonly #budget: CellBudget
  readonly #text = new RichText()

  constructor(budget: CellBudget) {
    this.#budget = budget
  }

  open(name: string): void {
    this.#text.open(name)
  }

  text(text: XmlText): void {
    this.#text.add(text)
  }

  close(name: string): void {
    this.#text.close(name)
    if (name === 'si') this.cells.push(this.#budget.takeCell(stringCell(this.#text.take())))
  }
}
