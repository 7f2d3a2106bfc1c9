/** Prices and budgets, as text: written numerals in digits, a bare number with the unit of its header. */
import amounts from '../../../../resources/vocabulary/amounts.json' with { type: 'json' }
import { lookupKey, trimCell } from '../text.ts'
import { MONEY_UNITS } from '../vocabulary.ts'
import { isHanNumeral, readHanNumber } from './han-number.ts'

export interface MoneyReading {
  readonly text: string
  /** A share (50%) or something else that is no sum of money: to be looked at. */
  readonly isUnclear: boolean
}

const BARE = /^(?:[<>\u2264\u2265~\u2248]|\D{1,3}(?=\d))?[\d.,]+(?:[-~\u2013\u2014\uFF5E\u81F3\u5230]+[\d.,]+)?$/u
const PLAIN = /^\d+(?:\.\d{1,6})?$/
const TEN_THOUSAND = 10_000
const [LARGE_UNIT = ''] = Object.keys(amounts.groups)

const hasUnit = (key: string): boolean => [...MONEY_UNITS].some((unit) => key.endsWith(unit))

/** 300000 → `30` and the word for ten thousand; small or odd sums in whole units. */
function sumText(value: number): string {
  const large = value / TEN_THOUSAND
  const isRound = value >= TEN_THOUSAND && Number.isInteger(large * 100)
  return isRound ? `${large}${LARGE_UNIT}${amounts.unit}` : `${value}${amounts.unit}`
}

/** A sum in numerals as cheques have it; null where the text is none. */
function writtenSum(key: string): number | null {
  const ending = amounts.roundings.find((word) => key.endsWith(word))
  if (ending === undefined || !isHanNumeral(key.charAt(0))) return null
  return readHanNumber(key.slice(0, -ending.length))
}

/** 0.30000000000000004 is what a sheet's arithmetic leaves of 0.3. */
const withoutNoise = (text: string): string =>
  /^\d+\.\d{12,}$/.test(text) ? String(+Number(text).toPrecision(12)) : text

/** @param unit What the header says; empty for none. */
export function readMoney(raw: string, unit: string): MoneyReading {
  // Nearly every price is one of these.
  if (PLAIN.test(raw)) return { text: `${raw}${unit}`, isUnclear: false }
  const text = withoutNoise(trimCell(raw))
  const key = lookupKey(text)
  const sum = writtenSum(key)
  if (sum !== null) return { text: sumText(sum), isUnclear: false }
  const isBare = BARE.test(key) && !hasUnit(key)
  const bare = text.normalize('NFKC').replace(/\s+/g, '')
  return { text: isBare ? `${bare}${unit}` : text, isUnclear: key.endsWith('%') }
}

const NEGOTIABLE = new Set(amounts.negotiable.map(lookupKey))

/** Whether a text looks like a price: a number with or without a unit, or a word such as "negotiable". */
export function looksLikeMoney(text: string): boolean {
  const key = lookupKey(text)
  if (key.length > 24) return false
  return NEGOTIABLE.has(key) || BARE.test(key) || (hasUnit(key) && /\d/.test(key)) || writtenSum(key) !== null
}
