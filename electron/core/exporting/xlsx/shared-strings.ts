/** The texts of a workbook: each once, known to its cells by a number. */
import { escapeText, XML_HEAD } from './xml.ts'

const OUTER_SPACE = /^\s|\s$|\n/

export class SharedStrings {
  readonly #places = new Map<string, number>()
  #uses = 0

  /** The number by which a cell names the text. */
  number(text: string): number {
    this.#uses += 1
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const place = this.#places.size
    this.#places.set(text, place)
    return place
  }

  /** `xl/sharedStrings.xml` in pieces. */
  *toXml(): Generator<string> {
    const counts = `count="${this.#uses}" uniqueCount="${this.#places.size}"`
    yield `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>`
    for (const text of this.#places.keys()) {
      yield `<si><t${OUTER_SPACE.test(text) ? ' xml:space="preserve"' : ''}>${escapeText(text)}</t></si>`
    }
    yield '</sst>'
  }
}
