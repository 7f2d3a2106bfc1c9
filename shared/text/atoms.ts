/**
 * Cuts a text into atoms: one Han character, or one run of Latin letters and digits. Atoms are what
 * the match engine counts; each knows where it stands in the text as the user wrote it.
 */

export interface Atom {
  /** Matching form: NFKC, lower case. */
  readonly text: string
  /** UTF-16 offset in the original text. */
  readonly start: number
  /** End, exclusive. */
  readonly end: number
  /** Whether this atom follows the one before without blank, punctuation or number between them. */
  readonly joined: boolean
}

const HAN = /\p{Script=Han}/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const HAS_LETTER = /\p{L}/u

/** The block that nearly all Chinese text is made of; nothing in it changes under NFKC or in lower case. */
export const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

class AtomBuilder {
  readonly atoms: Atom[] = []
  private run = ''
  private runStart = 0
  private runEnd = 0
  private joined = false

  private push(text: string, start: number, end: number): void {
    this.atoms.push({ text, start, end, joined: this.joined })
    this.joined = true
  }

  /** Ends a run of letters and digits. One without a letter is a number: it separates its neighbours. */
  flush(): void {
    if (this.run === '') return
    if (HAS_LETTER.test(this.run)) this.push(this.run, this.runStart, this.runEnd)
    else this.joined = false
    this.run = ''
  }

  han(character: string, start: number, end: number): void {
    this.flush()
    this.push(character, start, end)
  }

  other(character: string, start: number, end: number): void {
    if (HAN.test(character)) this.han(character, start, end)
    else if (LETTER_OR_DIGIT.test(character)) {
      if (this.run === '') this.runStart = start
      this.run += character
      this.runEnd = end
    } else {
      this.flush()
      this.joined = false
    }
  }
}

/**
 * Pure numbers carry no meaning for a match (60℃, 12 个月) and separate their neighbours.
 * NFKC is for matching only: it turns ㎡ into m2, so offsets always point into the original text.
 */
export function atomsOf(text: string): Atom[] {
  const builder = new AtomBuilder()
  let offset = 0
  for (const symbol of text) {
    const end = offset + symbol.length
    if (isCommonHan(symbol.charCodeAt(0))) builder.han(symbol, offset, end)
    else for (const character of symbol.normalize('NFKC').toLowerCase()) builder.other(character, offset, end)
    offset = end
  }
  builder.flush()
  return builder.atoms
}
