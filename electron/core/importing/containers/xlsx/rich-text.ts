/**
 * Text of a cell or a shared string: plain or in runs, without the readings (`rPh`) that East Asian editions keep
 * beside it.
 */
import type { XmlText } from '../xml/scanner.ts'

/** `_x000D_`: a character that XML cannot hold, or an underscore that would look like one (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-f]{4})_/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

export class RichText {
  #text = ''
  #isText = false
  #isReading = false

  open(name: string): void {
    if (name === 't') this.#isText = true
    else if (name === 'rPh') this.#isReading = true
  }

  add(text: XmlText): void {
    if (this.#isText && !this.#isReading) this.#text += text.text()
  }

  close(name: string): void {
    if (name === 't') this.#isText = false
    else if (name === 'rPh') this.#isReading = false
  }

  /** Gives the text and begins anew. */
  take(): string {
    const text = decodeEscapes(this.#text)
    this.#text = ''
    return text
  }
}
