/** Several values in one cell. Names of people and institutions: see `names.ts`. */
import separators from '../../../../resources/vocabulary/separators.json' with { type: 'json' }
import { hasHan, trimCell } from '../text.ts'

const ALWAYS = new Set(separators.always)
const UNLESS_LATIN = new Set(separators.unlessLatin)
const UNLESS_BETWEEN_LATIN = new Set(separators.unlessBetweenLatin)
const COMPANY_SUFFIXES = new Set(separators.companySuffixes)
const STRONG = /[;\uFF1B]/
/** As codes: a look at every character of every list must not make a string of each. */
const MAY_SEPARATE = new Set([...ALWAYS, ...UNLESS_LATIN, ...UNLESS_BETWEEN_LATIN].map((char) => char.charCodeAt(0)))

const isLatin = (char: string): boolean => /^[A-Za-z0-9]$/.test(char)

/** `Smith, John; Doe, Jane` and `Acme Co., Ltd.`: a comma inside a Latin name ends nothing. */
function isInLatinName(text: string, at: number, hasStrong: boolean): boolean {
  const after = text.slice(at + 1).trimStart()
  const suffix = /^[A-Za-z]+/.exec(after)?.[0].toLowerCase() ?? ''
  if (COMPANY_SUFFIXES.has(suffix)) return true
  return hasStrong && isLatin(text.slice(0, at).trimEnd().at(-1) ?? '') && isLatin(after.charAt(0))
}

function endsValue(text: string, at: number, hasStrong: boolean): boolean {
  const char = text.charAt(at)
  if (ALWAYS.has(char)) return true
  if (UNLESS_LATIN.has(char)) return !isInLatinName(text, at, hasStrong)
  return UNLESS_BETWEEN_LATIN.has(char) && !(isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at + 1)))
}

function hasSeparator(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (MAY_SEPARATE.has(text.charCodeAt(at))) return true
  return false
}

/**
 * Splits at the usual separators; never at a dot or a blank, which belong to names.
 * @returns trimmed values without empty or repeated ones, in their order.
 */
export function splitList(text: string): string[] {
  // A formula kept as text, or an address, is one value.
  if (text.startsWith('=') || text.includes('://')) return [text]
  if (!hasSeparator(text)) return trimCell(text) === '' ? [] : [trimCell(text)]
  const hasStrong = STRONG.test(text)
  const values = new Set<string>()
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const isInside = at < text.length && !MAY_SEPARATE.has(text.charCodeAt(at))
    if (isInside || (at < text.length && !endsValue(text, at, hasStrong))) continue
    values.add(trimCell(text.slice(start, at)))
    start = at + 1
  }
  values.delete('')
  return [...values]
}

/** Longer than any keyword. */
const LONGEST_KEYWORD = 12

/** Keywords: where nothing else stands between Chinese ones, a blank does. */
export function splitKeywords(text: string): string[] {
  const values = splitList(text)
  const [only] = values
  if (values.length !== 1 || only === undefined) return values
  const words = only.split(/\s+/u)
  const areWords = words.length > 1 && words.every((word) => hasHan(word) && word.length <= LONGEST_KEYWORD)
  return areWords ? [...new Set(words)] : values
}
