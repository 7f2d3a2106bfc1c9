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

/** Told the atoms of a text in their order. Offsets are UTF-16 and point into the text as written. */
export interface AtomSink {
  /** A Han character of the common block, by its code. */
  han(code: number, start: number): void
  /** Any other atom, in matching form: a run of letters and digits, or a rare Han character. */
  other(text: string, start: number, end: number): void
  /** What separates neighbours: blank, punctuation, or a pure number (60℃, 12 个月 carry no meaning for a match). */
  gap(): void
}

const HAN = /\p{Script=Han}/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const HAS_LETTER = /\p{L}/u

/** The block that nearly all Chinese text is made of; nothing in it changes under NFKC or in lower case. */
export const FIRST_COMMON_HAN = 0x4e00
export const LAST_COMMON_HAN = 0x9fff
export const isCommonHan = (code: number): boolean => code >= FIRST_COMMON_HAN && code <= LAST_COMMON_HAN

/** A run of letters and digits that grows until something else stands there. */
class Run {
  private text = ''
  private start = 0
  private end = 0
  private readonly sink: AtomSink

  constructor(sink: AtomSink) {
    this.sink = sink
  }

  add(character: string, start: number, end: number): void {
    if (this.text === '') this.start = start
    this.text += character
    this.end = end
  }

  /** One without a letter is a number: it separates its neighbours. */
  flush(): void {
    if (this.text === '') return
    if (HAS_LETTER.test(this.text)) this.sink.other(this.text, this.start, this.end)
    else this.sink.gap()
    this.text = ''
  }
}

function scanSymbol(symbol: string, start: number, run: Run, sink: AtomSink): void {
  const end = start + symbol.length
  // NFKC is for matching only: it turns ㎡ into m2, so offsets always point into the original text.
  for (const character of symbol.normalize('NFKC').toLowerCase()) {
    if (HAN.test(character)) {
      run.flush()
      sink.other(character, start, end)
    } else if (LETTER_OR_DIGIT.test(character)) run.add(character, start, end)
    else {
      run.flush()
      sink.gap()
    }
  }
}

/** Tells the sink every atom of a text. Nothing is allocated for common Han characters. */
export function scanAtoms(text: string, sink: AtomSink): void {
  const run = new Run(sink)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isCommonHan(code)) {
      run.flush()
      sink.han(code, at)
      continue
    }
    const symbol = String.fromCodePoint(text.codePointAt(at) as number)
    scanSymbol(symbol, at, run, sink)
    at += symbol.length - 1
  }
  run.flush()
}

class AtomList implements AtomSink {
  readonly atoms: Atom[] = []
  private joined = false

  han(code: number, start: number): void {
    this.other(String.fromCharCode(code), start, start + 1)
  }

  other(text: string, start: number, end: number): void {
    this.atoms.push({ text, start, end, joined: this.joined })
    this.joined = true
  }

  gap(): void {
    this.joined = false
  }
}

/** The atoms of a text, with their places. */
export function atomsOf(text: string): Atom[] {
  const list = new AtomList()
  scanAtoms(text, list)
  return list.atoms
}
