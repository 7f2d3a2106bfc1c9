/** Phone numbers: put into their usual form where they have one, else kept as written and looked at. */
import separators from '../../../../resources/vocabulary/separators.json' with { type: 'json' }
import { trimCell, wordKey } from '../text.ts'
import { FACT_WORDS } from '../vocabulary.ts'
import { splitList } from './list.ts'

/** Chinese mobile, landline with or without area code and extension, 400/800 numbers. */
const USUAL =
  /^(?:(?:\+?86-?)?1[3-9]\d{9}|(?:\+?86-?)?(?:\(?0\d{2,3}\)?-?)?[2-8]\d{6,7}(?:-\d{1,6})?|[48]00-?\d{3}-?\d{4})$/

/** Words before the number of an extension. */
const EXTENSION = new RegExp(`-?(?:${separators.extensions.join('|')})(?=\\d+$)`, 'u')

/** The hyphens that only group the digits of a mobile number. */
const GROUPING = /(?<=^(?:\+?86-?)?1\d{2})-(?=\d{4}-?\d{4}$)|(?<=^(?:\+?86-?)?1\d{2}-?\d{4})-(?=\d{4}$)/g

const compact = (part: string): string =>
  wordKey(part)
    .replace(EXTENSION, '-')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(GROUPING, '')

/** A known number, without the country's own code, or null. */
function usual(part: string): string | null {
  const key = compact(part)
  return USUAL.test(key) ? key.replace(/^\+?86-?(?=\d{11}$)/, '') : null
}

const isUsualList = (parts: readonly (string | null)[]): parts is readonly string[] =>
  parts.length > 0 && !parts.includes(null)

export interface PhoneReading {
  /** Several numbers separated by `; `. */
  readonly text: string
  /** A part of it is no phone number as they are usual in China. */
  readonly isUnusual: boolean
}

/** Full-width digits and signs become half-width. */
const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))

/** What is said of a number in brackets behind it. */
const REMARK = /\([^()\d]*\)/g

/** One number without anything around it, as most cells have it. */
const PLAIN = /^(?:1[3-9]\d{9}|0\d{2,3}-[2-8]\d{6,7})$/

export function readPhones(raw: string): PhoneReading {
  if (PLAIN.test(raw)) return { text: raw, isUnusual: false }
  const text = trimCell(halfWidth(raw))
  const listed = splitList(text).map(usual)
  if (isUsualList(listed)) return { text: listed.join('; '), isUnusual: false }
  const apart = splitList(text.replace(REMARK, ' ').replace(/[\s/]+/g, ';')).map(usual)
  if (isUsualList(apart)) return { text: apart.join('; '), isUnusual: false }
  return { text, isUnusual: text !== '' }
}

export const looksLikePhone = (text: string): boolean =>
  text.length >= 7 && text.length <= 60 && /\d{5}/.test(wordKey(text).replace(/-/g, '')) && !readPhones(text).isUnusual

/** The number at the end of a text, with what may stand between a name and it. */
const NUMBER_AT_END = /(?:\+?86[-\s]?)?[(\uFF08]?\d[\d\s\-()\uFF08\uFF09/\u3001;\uFF1B,\uFF0C]{5,}\d[)\uFF09]?$/u
const EDGES = /^[\s:\uFF1A,\uFF0C;\uFF1B/\u3001(\uFF08]+|[\s:\uFF1A,\uFF0C;\uFF1B/\u3001(\uFF08)\uFF09]+$/gu

const PHONE_LABELS = [...FACT_WORDS.contactPhone].toSorted((a, b) => b.length - a.length)

/** `Name, phone: ` without what announces the number. */
function nameBefore(text: string): string {
  const name = text.replace(EDGES, '')
  const label = PHONE_LABELS.find((word) => name.endsWith(word))
  return label === undefined ? name : name.slice(0, -label.length).replace(EDGES, '')
}

/** Brackets around the whole number, or a closing one that was opened before it. */
const withoutBrackets = (number: string): string => number.replace(/^\(([^()]*)\)$/, '$1').replace(/^([^(]*)\)$/, '$1')

/** A number, with the name before it; the name is empty where only a label is. Null where there is no number. */
export function splitContact(raw: string): { name: string; phone: string } | null {
  const text = trimCell(halfWidth(raw)).replace(/\s*\n\s*/g, ' ')
  const match = NUMBER_AT_END.exec(text)
  if (match === null) return null
  const name = nameBefore(text.slice(0, match.index))
  const phones = readPhones(withoutBrackets(match[0]))
  const isNumberOnly = match.index === 0 || (name !== '' && !/\p{L}/u.test(name))
  return phones.isUnusual || isNumberOnly ? null : { name, phone: phones.text }
}
