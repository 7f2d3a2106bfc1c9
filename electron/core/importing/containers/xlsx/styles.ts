/** Styles of a workbook: of each, what its number format means. */
import { meaningOf, meaningOfBuiltIn, type NumberMeaning } from '../cells/number-format.ts'
import type { XmlHandler, XmlTag } from '../xml/scanner.ts'

export class Styles implements XmlHandler {
  /** By the number that a cell gives as its style. */
  readonly meanings: NumberMeaning[] = []
  readonly #formats = new Map<number, NumberMeaning>()
  #isInCellFormats = false

  open(name: string, tag: XmlTag): void {
    if (name === 'numFmt')
      this.#formats.set(Number(tag.attribute('numFmtId')), meaningOf(tag.attribute('formatCode') ?? ''))
    else if (name === 'cellXfs') this.#isInCellFormats = true
    else if (name === 'xf' && this.#isInCellFormats)
      this.meanings.push(this.#meaningOf(Number(tag.attribute('numFmtId'))))
  }

  text(): void {}

  close(name: string): void {
    if (name === 'cellXfs') this.#isInCellFormats = false
  }

  #meaningOf(id: number): NumberMeaning {
    return this.#formats.get(id) ?? meaningOfBuiltIn(id)
  }
}
