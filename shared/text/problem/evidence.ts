/** What a clause of a patent holds: which kinds of words, how many of them junk, and how much content. */
import type { Clause } from './clauses.ts'
import type { Place } from './edges.ts'
import { BIT } from './supply-words.ts'
import type { Token } from './word-scanner.ts'

interface Signs {
  /** Digits, and numerals of a drawing in brackets. */
  readonly digits: number
  readonly references: number
  /** Marks between the items of a list. */
  readonly listCommas: number
  /** Half of a bracket stands in another clause. */
  readonly unbalanced: boolean
}

export interface Evidence extends Signs {
  /** Bits of all lists of which a word stands in the clause. */
  readonly lists: number
  /** Words of building, parts before the effect, and words of steps. */
  readonly structure: number
  readonly step: number
  /** Characters that no list explains; where a problem is stated, only those behind its verb. */
  readonly content: number
  /** Where the first word of an effect or a solution begins; -1 where none does. */
  readonly effectAt: number
  /** Where the verb that announces a problem begins; -1 where none does. */
  readonly solveAt: number
  /** Whether a word that closes a problem stands behind that verb. */
  readonly closed: boolean
  /** Whether that word only points to a problem told elsewhere. */
  readonly bare: boolean
  /** Whether it ends with an adjective of degree: much, little, quick. */
  readonly graded: boolean
  /** Whether any word that closes a problem stands in the clause. */
  readonly flawed: boolean
}

const VERB = BIT.solve | BIT.ward | BIT.improve | BIT.heal
const EFFECT = VERB | BIT.enable
const ANNOUNCES = BIT.solve | BIT.suffer
/** Words of these lists say something by themselves. */
const CONTENT = BIT.trouble | BIT.deed | BIT.plain | BIT.part | BIT.quality

const within = (token: Token, lists: number): boolean => (token.lists & lists) !== 0

/** A word such as waterproof, before the part that is so. */
const ofPart = (token: Token, next: Token | undefined): boolean =>
  within(token, BIT.deed) && next !== undefined && next.start === token.end && within(next, BIT.part)

function listsOf(tokens: readonly Token[]): number {
  let lists = 0
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    if (!ofPart(token, tokens[i + 1])) lists |= token.lists
  }
  return lists
}

function count(tokens: readonly Token[], list: number, before: number): number {
  let found = 0
  for (const token of tokens) if (within(token, list) && token.start < before) found += 1
  return found
}

/** Words of building; right behind the verb of an effect one is its object: to speed up welding. */
function countBuilding(tokens: readonly Token[]): number {
  let found = 0
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    const before = tokens[i - 1]
    const isObject = before !== undefined && before.end === token.start && within(before, VERB)
    if (within(token, BIT.structure) && !isObject) found += 1
  }
  return found
}

function contentOf(tokens: readonly Token[], { start, end }: Place, effectAt: number): number {
  let content = end - start
  for (const token of tokens) {
    if (token.start < start || token.end > end || within(token, CONTENT)) continue
    if (token.lists === BIT.member && effectAt >= 0 && token.start > effectAt) continue
    content -= token.end - token.start
  }
  return content
}

const LIST_COMMA = 0x3001
/** Nearly all characters are, and none of them is a sign. */
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const opensBracket = (code: number): boolean => code === 0x28 || code === 0xff08
const closesBracket = (code: number): boolean => code === 0x29 || code === 0xff09

class SignCounter {
  digits = 0
  references = 0
  listCommas = 0
  private depth = 0
  private torn = false

  add(code: number, before: number): void {
    if (isDigit(code)) {
      this.digits += 1
      if (opensBracket(before)) this.references += 1
    } else if (code === LIST_COMMA) this.listCommas += 1
    else if (opensBracket(code)) this.depth += 1
    else if (closesBracket(code)) this.depth -= 1
    this.torn ||= this.depth < 0
  }

  get unbalanced(): boolean {
    return this.torn || this.depth !== 0
  }
}

function signsOf(text: string, { start, end }: Place): Signs {
  const counter = new SignCounter()
  let before = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (!isHan(code)) counter.add(code, before)
    before = code
  }
  const { digits, references, listCommas, unbalanced } = counter
  return { digits, references, listCommas, unbalanced }
}

function first(tokens: readonly Token[], wanted: number): Token | undefined {
  for (const token of tokens) if (within(token, wanted)) return token
  return undefined
}

/** Whether the last word is an adjective of degree; "… of advantages" may follow it. */
function endsGraded(tokens: readonly Token[], end: number): boolean {
  let at = end
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const token = tokens[i] as Token
    if (token.end !== at) return false
    if (within(token, BIT.degree)) return true
    if (!within(token, BIT.tail)) return false
    at = token.start
  }
  return false
}

export function evidenceOf(text: string, clause: Clause): Evidence {
  const { tokens, start, end } = clause
  const signs = signsOf(text, clause)
  const lists = listsOf(tokens)
  // Most clauses have no word of most lists: asking the union first spares going through the words.
  const firstOf = (wanted: number) => ((lists & wanted) === 0 ? undefined : first(tokens, wanted))
  const numberOf = (list: number, until: number) => ((lists & list) === 0 ? 0 : count(tokens, list, until))
  const effectAt = firstOf(EFFECT)?.start ?? -1
  const verb = firstOf(BIT.strong) ?? firstOf(ANNOUNCES)
  const flaw = (lists & BIT.flaw) === 0 ? undefined : tokens.findLast((token) => within(token, BIT.flaw))
  const closed = verb !== undefined && flaw !== undefined && flaw.start >= verb.end
  const stated = verb !== undefined && (closed || within(verb, BIT.strong))
  const place = stated ? { start: verb.end, end: closed ? flaw.start : end } : { start, end }
  const before = effectAt < 0 ? end : effectAt
  return {
    ...signs,
    lists,
    structure: ((lists & BIT.structure) === 0 ? 0 : countBuilding(tokens)) + numberOf(BIT.member, before),
    step: numberOf(BIT.step, end),
    content: contentOf(tokens, place, effectAt) - (stated ? 0 : signs.digits),
    effectAt,
    solveAt: verb?.start ?? -1,
    closed,
    bare: closed && within(flaw, BIT.bare),
    flawed: flaw !== undefined,
    graded: endsGraded(tokens, end),
  }
}
