/** The text of a run: letters, tabs and breaks, boxes that are ticked, and signs of symbol fonts. */
import type { XmlTag } from '../xml/scanner.ts'

const TICKED = '\u2611'
const UNTICKED = '\u2610'

/** Boxes as the symbol fonts of Windows hold them, by font and code. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['wingdings fe', TICKED],
  ['wingdings fd', TICKED],
  ['wingdings fc', '\u2713'],
  ['wingdings a8', UNTICKED],
  ['wingdings 6f', UNTICKED],
  ['wingdings 2 52', TICKED],
  ['wingdings 2 53', TICKED],
  ['wingdings 2 54', TICKED],
  ['wingdings 2 50', '\u2713'],
  ['wingdings 2 a3', UNTICKED],
])

/** Symbol fonts lie in a private area from F000 on. */
function symbol(tag: XmlTag): string {
  const code = (tag.attribute('char') ?? '').toLowerCase().replace(/^f?0*/, '')
  return SYMBOLS.get(`${(tag.attribute('font') ?? '').toLowerCase()} ${code}`) ?? ''
}

/** What an element of a run stands for, other than text; undefined where it stands for nothing. */
export function signOf(name: string, tag: XmlTag): string | undefined {
  switch (name) {
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    case 'sym':
      return symbol(tag)
    default:
      return undefined
  }
}

export const isOn = (value: string | undefined): boolean => !['0', 'false', 'off'].includes(value ?? '1')

/** The fields of old forms, whose answer is no text of the document: a box to tick, a list to choose from. */
export class FormField {
  readonly #choices: string[] = []
  #isTicked = false
  #chosen = 0

  open(name: string, tag: XmlTag): void {
    const value = tag.attribute('val')
    if (name === 'checkBox' || name === 'ddList') this.#clear()
    else if (name === 'listEntry') this.#choices.push(value ?? '')
    else if (name === 'result') this.#chosen = Number(value)
    else if (name === 'checked' || name === 'default') this.#isTicked = isOn(value)
  }

  /** The answer, once its element is closed. */
  close(name: string): string | undefined {
    if (name === 'checkBox') return this.#isTicked ? TICKED : UNTICKED
    return name === 'ddList' ? (this.#choices[this.#chosen] ?? '') : undefined
  }

  #clear(): void {
    this.#choices.length = 0
    this.#isTicked = false
    this.#chosen = 0
  }
}
