/** Dates as lists write them: ISO, 2021.3.5, with year-month-day characters, 20210305, in numerals, month only, day numbers. */
import separators from '../../../../resources/vocabulary/separators.json' with { type: 'json' }
import type { Cell, DateSystem } from '../sheet.ts'
import { memoised, trimCell, wordKey } from '../text.ts'
import { isHanNumeral, readHanNumber } from './han-number.ts'

export interface DateReading {
  /** `YYYY-MM-DD`, `YYYY-MM` where only the month is given, null where the text is no date. */
  readonly date: string | null
  /** A bare day number under a date header was taken for a date: to be looked at. */
  readonly fromSerial: boolean
}

const UNREADABLE: DateReading = { date: null, fromSerial: false }
const DAY_MS = 86_400_000
/** Day 0, such that serials after 28 February 1900 come out right (Excel counts a 29 February 1900). */
const DAY_ZERO: Readonly<Record<DateSystem, number>> = { '1900': Date.UTC(1899, 11, 30), '1904': Date.UTC(1904, 0, 1) }
/** China's patent law took effect in 1985. A day number outside these years is some other number. */
const FIRST_YEAR = 1985
const LAST_YEAR = 2099

const pad = (value: number): string => String(value).padStart(2, '0')

function plausible(year: number, month: number, day: number | null): DateReading {
  const isMonth = year >= 1900 && year <= LAST_YEAR && month >= 1 && month <= 12
  if (!isMonth) return UNREADABLE
  if (day === null) return { date: `${year}-${pad(month)}`, fromSerial: false }
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = day >= 1 && date.getUTCMonth() === month - 1
  return exists ? { date: date.toISOString().slice(0, 10), fromSerial: false } : UNREADABLE
}

function fromSerial(text: string, system: DateSystem): DateReading {
  const day = new Date(DAY_ZERO[system] + Math.floor(Number(text)) * DAY_MS)
  const year = day.getUTCFullYear()
  if (year < FIRST_YEAR || year > LAST_YEAR) return UNREADABLE
  return { date: day.toISOString().slice(0, 10), fromSerial: true }
}

const { dateYear, dateMonth, dateDay } = separators

/** Numerals between the date's own characters become digits. */
function inDigits(text: string): string {
  let digits = ''
  let numeral = ''
  for (const char of [...text, '']) {
    if (char !== '' && isHanNumeral(char)) {
      numeral += char
      continue
    }
    if (numeral !== '') digits += readHanNumber(numeral) ?? numeral
    numeral = ''
    digits += char
  }
  return digits
}

/** `2021` year `3` month `5` day → `2021-3-5`; blanks, a time of day and a remark in brackets taken away. */
function canonical(raw: string): string {
  const plain = trimCell(raw.normalize('NFKC')).replace(/\([^()]*\)$/, '')
  const withoutTime = plain.replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?\s*$/, '')
  const text = dateDay.reduce((left, word) => left.replaceAll(word, ''), inDigits(wordKey(withoutTime)))
  const dashed = text
    .replaceAll(dateYear, '-')
    .replaceAll(dateMonth, '-')
    .replace(/[./\u2010-\u2015\u2212\u3002\u00B7,]/g, '-')
  return dashed.replace(/-+/g, '-').replace(/-$/, '')
}

/** Longer than any date in any writing; patterns need not look at a page of text. */
const LONGEST = 60

function fromText(raw: string, system: DateSystem): DateReading {
  if (raw.length > LONGEST) return UNREADABLE
  const text = canonical(raw)
  const full = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (full !== null) return plausible(Number(full[1]), Number(full[2]), Number(full[3]))
  const month = /^(\d{4})-(\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text)
  if (month !== null) return plausible(Number(month[1]), Number(month[2]), null)
  return /^\d{5}$/.test(text) ? fromSerial(text, system) : UNREADABLE
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
const fromTextBySystem = {
  '1900': memoised((raw) => fromText(raw, '1900')),
  '1904': memoised((raw) => fromText(raw, '1904')),
}

/** Reads the date of a cell that has content. */
export function readDate(cell: Pick<Cell, 'kind' | 'raw'>, system: DateSystem): DateReading {
  if (cell.kind === 'date' && ISO_DAY.test(cell.raw)) return { date: cell.raw, fromSerial: false }
  // As a number, 2021.1 may have been January or October: its zero is gone.
  if (cell.kind === 'number' && /^\d{4}\.1$/.test(cell.raw)) return UNREADABLE
  if (cell.kind === 'number' && /^\d{5}\.\d+$/.test(cell.raw)) return fromSerial(cell.raw, system)
  return fromTextBySystem[system](cell.raw)
}
