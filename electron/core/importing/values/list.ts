/** Several values in one cell: inventors, applicants, keywords, classification codes. */
import separators from '../../../../resources/vocabulary/separators.json' with { type: 'json' }
import { trimCell } from '../text.ts'

const ALWAYS = new Set(separators.always)
const UNLESS_LATIN = new Set(separators.unlessLatin)
const UNLESS_BETWEEN_LATIN = new Set(separators.unlessBetweenLatin)
const COMPANY_SUFFIXES = new Set(separators.companySuffixes)
const STRONG = /[;\uFF1B]/

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

/**
 * Splits at the usual separators; never at a dot or a blank, which belong to names.
 * @returns trimmed values without empty or repeated ones, in their order.
 */
export function splitList(text: string): string[] {
  // A formula kept as text, or an address, is one value.
  if (text.startsWith('=') || text.includes('://')) return [text]
  const hasStrong = STRONG.test(text)
  const values = new Set<string>()
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !endsValue(text, at, hasStrong)) continue
    values.add(trimCell(text.slice(start, at)))
    start = at + 1
  }
  values.delete('')
  return [...values]
}

/** Names of people and bodies. A blank between the two characters of a Chinese name is layout and goes. */
export function splitNames(text: string): string[] {
  const names = splitList(text).map((name) => name.replace(/^(\p{Script=Han})\s+(\p{Script=Han})$/u, '$1$2'))
  return [...new Set(names)]
}
