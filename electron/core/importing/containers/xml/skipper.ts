/** Leaves out elements with all that is in them: notes, drawings, the readings of East Asian text. */
import type { XmlHandler, XmlTag, XmlText } from './scanner.ts'

export class Skipper implements XmlHandler {
  readonly #handler: XmlHandler
  readonly #isSkipped: (name: string) => boolean
  #depth = 0

  /** @param isSkipped Asked for each element that is not within a skipped one. */
  constructor(handler: XmlHandler, isSkipped: (name: string) => boolean) {
    this.#handler = handler
    this.#isSkipped = isSkipped
  }

  open(name: string, tag: XmlTag): void {
    if (this.#depth > 0 || this.#isSkipped(name)) this.#depth++
    else this.#handler.open(name, tag)
  }

  text(text: XmlText): void {
    if (this.#depth === 0) this.#handler.text(text)
  }

  close(name: string): void {
    if (this.#depth > 0) this.#depth--
    else this.#handler.close(name)
  }
}
