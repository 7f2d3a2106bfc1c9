/** Cuts off what a statement does not begin or end with: connectives, numbering, the invention as subject. */
import { behindMarker, type Place, trimmed } from './edges.ts'
import { BIT } from './supply-words.ts'
import type { Token } from './word-scanner.ts'

/** So far behind "this device" may stand what is said of it. */
const SUBJECT_LENGTH = 14
/** What is left has at least so many UTF-16 units. */
const SHORTEST = 4

const SAYS = BIT.enable | BIT.ward | BIT.improve | BIT.heal | BIT.strong
/** Words between "this device" and a verb that make something else the subject, or the object. */
const BLOCKS = BIT.dangling | BIT.means

const PRAISE = BIT.boast | BIT.vague
/** A word of praise this long is a whole one: easy to use. Shorter ones are what the praise is about: cost. */
const WHOLE_PRAISE = 4
/** Between the items of a list. */
const LIST_COMMA = '\u3001'

class Beginning {
  private readonly text: string
  private readonly tokens: readonly Token[]
  private readonly end: number
  /** Number of the first word that does not stand before the place reached. */
  private token = 0

  constructor(text: string, tokens: readonly Token[], end: number) {
    this.text = text
    this.tokens = tokens
    this.end = end
  }

  /** Where the statement that begins somewhere behind `from` begins. */
  after(from: number): number {
    let start = from
    for (;;) {
      const next = this.afterWord(behindMarker(this.text, start, this.end))
      if (next === start || next >= this.end) return start
      start = next
    }
  }

  private afterWord(start: number): number {
    while ((this.tokens[this.token]?.start ?? start) < start) this.token += 1
    const token = this.tokens[this.token]
    if (token === undefined || token.start !== start) return start
    if ((token.lists & BIT.boast) !== 0) return this.afterPraise(start)
    const said = (token.lists & BIT.subject) !== 0 ? this.saidOfSubject(start) : start
    return said === start && (token.lists & (BIT.lead | BIT.naming)) !== 0 ? token.end : said
  }

  /** Behind an item of a list that only praises; its own place where the item says more, or is the last. */
  private afterPraise(start: number): number {
    let at = start
    for (let i = this.token; i < this.tokens.length; i += 1) {
      const token = this.tokens[i] as Token
      if (token.start !== at || (token.lists & PRAISE) === 0) break
      at = token.end
    }
    return this.text.charAt(at) === LIST_COMMA ? at + 1 : start
  }

  /** Where what is said of the invention begins; its own place where that is not clear. */
  private saidOfSubject(subject: number): number {
    for (let i = this.token + 1; i < this.tokens.length; i += 1) {
      const { start, lists } = this.tokens[i] as Token
      if (start - subject > SUBJECT_LENGTH || (lists & BLOCKS) !== 0) return subject
      if ((lists & SAYS) !== 0) return start
    }
    return subject
  }
}

/** "With the advantage of", at the end of a list of properties whose beginning was cut off. */
function beforeTail(tokens: readonly Token[], start: number, to: number): number {
  const listed = tokens.some((token) => token.start >= start && (token.lists & BIT.lists) !== 0)
  let end = to
  for (let i = tokens.length - 1; i >= 0 && !listed; i -= 1) {
    const token = tokens[i] as Token
    if (token.end !== end || token.start <= start || (token.lists & BIT.tail) === 0) break
    end = token.start
  }
  return end
}

/** Whether an item that ends with this word praises. */
const praises = ({ start, end, lists }: Token): boolean =>
  (lists & BIT.degree) !== 0 || ((lists & BIT.boast) !== 0 && end - start >= WHOLE_PRAISE)

/** The end without the last items of a list, where they only praise. */
function beforePraise(text: string, tokens: readonly Token[], start: number, to: number): number {
  let end = to
  let at = to
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const token = tokens[i] as Token
    if (token.end > at) continue
    const isPraise = (token.lists & PRAISE) !== 0 && (token.lists & BIT.flaw) === 0
    if (token.end !== at || token.start <= start || !isPraise || (at === end && !praises(token))) break
    at = token.start
    if (text.charAt(at - 1) !== LIST_COMMA) continue
    at -= 1
    end = at
  }
  return end
}

/** @param tokens Words of the lists within the span, in order. */
export function trimStatement(text: string, tokens: readonly Token[], { start: from, end: to }: Place): Place {
  const start = new Beginning(text, tokens, to).after(from)
  const tail = beforeTail(tokens, start, to)
  const place = trimmed(text, start, beforePraise(text, tokens, start, tail))
  return place.end - place.start < SHORTEST ? trimmed(text, from, to) : place
}
