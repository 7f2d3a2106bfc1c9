/** Cuts a text into clauses, and says which of them form a sentence. */
import { type Place, trimmed } from './edges.ts'
import type { Token } from './word-scanner.ts'

/** Its place is without the punctuation around. */
export interface Clause extends Place {
  /** Number of its sentence. */
  readonly sentence: number
  /** Words of the lists in it, in order. */
  readonly tokens: readonly Token[]
}

const CLAUSE_END = 1
const SENTENCE_END = 2
/** What a UTF-16 unit ends. */
const ENDS = new Uint8Array(0x10000)
for (const sign of '，,：:') ENDS[sign.charCodeAt(0)] = CLAUSE_END
for (const sign of '。．.；;！!？?\n\r') ENDS[sign.charCodeAt(0)] = SENTENCE_END

/** Between letters or digits these end nothing: 2.5, 1:3, and the ? of a character that a list has lost. */
const JOINING = new Set([...',.:．：?？'].map((sign) => sign.charCodeAt(0)))

const isLetterOrDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

const joins = (text: string, at: number): boolean =>
  JOINING.has(text.charCodeAt(at)) &&
  isLetterOrDigit(text.charCodeAt(at - 1)) &&
  isLetterOrDigit(text.charCodeAt(at + 1))

class ClauseCutter {
  readonly clauses: Clause[] = []
  private readonly text: string
  private readonly tokens: readonly Token[]
  private readonly turns: number
  private from = 0
  private token = 0
  private sentence = 0

  constructor(text: string, tokens: readonly Token[], turns: number) {
    this.text = text
    this.tokens = tokens
    this.turns = turns
  }

  /** Ends a clause before `at`; within it, a word that turns to the result begins another. */
  close(at: number, ends: number): void {
    let first = this.token
    for (let next = this.tokens[first]; next !== undefined && next.start < at; next = this.tokens[this.token]) {
      if ((next.lists & this.turns) !== 0 && next.start > this.from) {
        this.push(first, next.start)
        this.from = next.start
        first = this.token
      }
      this.token += 1
    }
    this.push(first, at)
    this.from = at + 1
    if (ends === SENTENCE_END) this.sentence += 1
  }

  private push(firstToken: number, at: number): void {
    const { start, end } = trimmed(this.text, this.from, at)
    if (end === start) return
    this.clauses.push({ start, end, sentence: this.sentence, tokens: this.tokens.slice(firstToken, this.token) })
  }
}

/**
 * @param tokens Of the whole text, in order.
 * @param turns Lists of the words before which a clause is cut though no punctuation stands there.
 */
export function clausesOf(text: string, tokens: readonly Token[], turns: number): Clause[] {
  const cutter = new ClauseCutter(text, tokens, turns)
  for (let at = 0; at < text.length; at += 1) {
    const ends = ENDS[text.charCodeAt(at)] as number
    if (ends !== 0 && !joins(text, at)) cutter.close(at, ends)
  }
  cutter.close(text.length, SENTENCE_END)
  return cutter.clauses
}
