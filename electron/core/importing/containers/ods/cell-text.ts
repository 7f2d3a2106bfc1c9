/** The text of an OpenDocument cell: paragraphs, with white space as markup (OpenDocument 1.3 part 3, 6.1.2 and 6.1.3). */
import type { XmlTag, XmlText } from '../xml/scanner.ts'

/** A cell holds no more. */
const MAX_CHARACTERS = 32_767

export class CellText {
  #text = ''
  /** Paragraphs begun; text between them is layout of the file. */
  #paragraphs = 0
  #isInside = false

  open(name: string, tag: XmlTag): void {
    if (name === 'p') this.#openParagraph()
    else if (!this.#isInside) return
    else if (name === 's') this.#text += this.#spaces(Number(tag.attribute('c') ?? 1))
    else if (name === 'tab') this.#text += '\t'
    else if (name === 'line-break') this.#text += '\n'
  }

  add(text: XmlText): void {
    if (this.#isInside) this.#text += text.text().replace(/[ \t\r\n]+/g, ' ')
  }

  close(name: string): void {
    if (name === 'p') this.#isInside = false
  }

  /** Gives the text and begins anew. */
  take(): string {
    const text = this.#text
    this.#text = ''
    this.#paragraphs = 0
    this.#isInside = false
    return text
  }

  /** Spaces that a few bytes ask for are given as far as a cell has room. */
  #spaces(count: number): string {
    return ' '.repeat(Math.max(0, Math.min(count || 1, MAX_CHARACTERS - this.#text.length)))
  }

  #openParagraph(): void {
    if (this.#paragraphs > 0) this.#text += '\n'
    this.#paragraphs++
    this.#isInside = true
  }
}
