/** What the title of a patent says that it is for. */
import { type Place, trimmed } from './edges.ts'
import { BIT, TITLE_BIT } from './supply-words.ts'
import { TITLE } from './weights.ts'
import type { Token } from './word-scanner.ts'

export interface TitlePurpose extends Place {
  readonly score: number
}

const EFFECT = BIT.ward | BIT.improve | BIT.heal | BIT.strong | BIT.lists
const USE = BIT.purpose | BIT.deed
/** The particle between the purpose and the noun: "of". */
const OF = '\u7684'
/** A tail that begins here is no tail. */
const SHORTEST = 3

const has = (list: number) => (token: Token) => (token.lists & list) !== 0

/** The title without "a kind of" before it and "and its production" behind. */
function core(title: string, tokens: readonly Token[], titleTokens: readonly Token[]): Place {
  const [first] = tokens
  const tail = titleTokens.find((token) => token.start > SHORTEST && (token.lists & TITLE_BIT.titleTail) !== 0)
  const start = first !== undefined && first.start === 0 && (first.lists & BIT.naming) !== 0 ? first.end : 0
  return trimmed(title, start, tail?.start ?? title.length)
}

/** Whether the purpose really ends before the noun: "to improve the report" may be improving a report. */
function ends(verb: Token, of: number, end: number, titleTokens: readonly Token[]): boolean {
  const at = (place: number, list: number) => titleTokens.some((token) => token.end === place && has(list)(token))
  if (has(BIT.lists)(verb)) return at(of, TITLE_BIT.titleGift)
  return !has(BIT.improve)(verb) || at(end, TITLE_BIT.titleHead)
}

/** From the verb to the particle before the noun: "to control whitefly", of a preparation to control whitefly. */
function effectOf(title: string, verb: Token, end: number, titleTokens: readonly Token[]): Place | null {
  const of = title.lastIndexOf(OF, end - 1)
  if (of <= verb.end + 1 || end - of > TITLE.head || !ends(verb, of, end, titleTokens)) return null
  return { start: verb.start, end: of }
}

/** @param titleTokens Words of the lists that are for titles alone. */
export function purposeOfTitle(
  title: string,
  tokens: readonly Token[],
  titleTokens: readonly Token[],
): TitlePurpose | null {
  const whole = core(title, tokens, titleTokens)
  const inCore = ({ start, end }: Token) => start >= whole.start && end <= whole.end
  const verb = tokens.filter(inCore).find(has(EFFECT))
  const effect = verb === undefined ? null : effectOf(title, verb, whole.end, titleTokens)
  if (effect !== null) return { ...trimmed(title, effect.start, effect.end), score: TITLE.effect }
  const named = verb !== undefined && !has(BIT.lists)(verb) ? verb : undefined
  const used = named ?? tokens.filter(inCore).find(has(USE)) ?? titleTokens.filter(inCore).find(has(TITLE_BIT.titleUse))
  return used === undefined || whole.start === whole.end ? null : { ...whole, score: TITLE.use }
}
