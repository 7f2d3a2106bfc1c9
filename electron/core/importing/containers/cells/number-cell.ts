/** Numbers as spreadsheets store them, without losing a digit; days and percentages where the format says so. */
import { BLANK, type Cell, type DateSystem, textCell } from '../../sheet.ts'
import type { NumberMeaning } from './number-format.ts'

/** Up to here a decimal is the shortest one of its double, so that text and number are the same. */
const SAFE_DIGITS = 15
/** No double needs more: what has more was never one, and would lose digits as one. */
const DOUBLE_DIGITS = 17

const INTEGER = /^-?(?:0|[1-9]\d*)$/
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

const MS_PER_DAY = 86_400_000
const SECONDS_PER_DAY = 86_400
/** Serial 0 of each system. That of 1900 is a day early from March 1900 on: Lotus 1-2-3 had a 29 February 1900. */
const EPOCH: Readonly<Record<DateSystem, number>> = { '1900': Date.UTC(1899, 11, 30), '1904': Date.UTC(1904, 0, 1) }
const FIRST_TRUE_SERIAL = 61
const FIRST_YEAR = 1900
const LAST_YEAR = 2099

function significantDigits(text: string): number {
  const [mantissa = ''] = text.toLowerCase().split('e')
  return mantissa.replace(/[-+.]/g, '').replace(/^0+/, '').length
}

/**
 * @param text A decimal.
 * @returns an integer as it stands; else the shortest decimal of its double (202110234567.8, stored as
 * 202110234567.79999), in plain digits below 1e21; more digits than a double has are kept as they stand.
 */
export function numberText(text: string): string {
  if (INTEGER.test(text) || significantDigits(text) > DOUBLE_DIGITS) return text
  return String(Number(text))
}

/**
 * A day, with the time where there is one.
 * @returns null for what is no plausible day: a number that somebody typed there, 20211105 or an application number.
 */
export function dateText(serial: number, system: DateSystem): string | null {
  if (!(serial >= 1)) return null
  const isEarly = system === '1900' && serial < FIRST_TRUE_SERIAL
  const seconds = Math.round((isEarly ? serial + 1 : serial) * SECONDS_PER_DAY)
  const date = new Date(EPOCH[system] + seconds * 1000)
  const year = date.getUTCFullYear()
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR) || Math.floor(serial) === FIRST_TRUE_SERIAL - 1) return null
  const iso = date.toISOString()
  const time = iso.slice(11, 19)
  return time === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`
}

/** Somebody who types 2021-3 gets the first of March, shown as a month: the day was never said. */
export const monthOnly = (date: string): string => (date.endsWith('-01') ? date.slice(0, 7) : date)

function meantCell(text: string, meaning: NumberMeaning, system: DateSystem): Cell | null {
  const number = Number(text)
  // 0.5 under a percent format is the price "50%": without the sign it would read as half a unit.
  if (meaning === 'percent') return { raw: `${Number((number * 100).toPrecision(SAFE_DIGITS))}%`, kind: 'number' }
  const date = dateText(number, system)
  if (date === null) return null
  return { raw: meaning === 'month' ? monthOnly(date) : date, kind: 'date' }
}

/** @param text The number as the file has it; what is none becomes text. */
export function numberCell(text: string, meaning: NumberMeaning, system: DateSystem): Cell {
  const trimmed = text.trim()
  if (trimmed === '') return BLANK
  if (!DECIMAL.test(trimmed)) return textCell(text)
  const meant = meaning === 'plain' ? null : meantCell(trimmed, meaning, system)
  return meant ?? { raw: numberText(trimmed), kind: 'number' }
}

/** The serial of a day and time as ISO 8601 writes them (years may have more than four digits); null for others. */
export function serialOf(iso: string, system: DateSystem): number | null {
  const [, year, month, day, hour = 0, minute = 0, second = 0] =
    /^(-?\d{4,})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(iso.trim()) ?? []
  if (year === undefined) return null
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - EPOCH[system]) / MS_PER_DAY
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / SECONDS_PER_DAY
}
