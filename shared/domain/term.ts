/** The term of a patent, from its filing date (Patent Law of the PRC, article 42). */
import type { PatentType } from './patent-number.ts'

/** Designs filed from this day on last 15 years, earlier ones 10. */
const LONGER_DESIGN_TERM_FROM = '2021-06-01'

/**
 * Length of the term in years.
 * @param applicationDate ISO date `YYYY-MM-DD` (or `YYYY-MM`), needed for designs.
 */
export function termYears(patentType: PatentType, applicationDate: string): number {
  if (patentType === 'invention') return 20
  if (patentType === 'utilityModel') return 10
  return applicationDate >= LONGER_DESIGN_TERM_FROM ? 15 : 10
}

/**
 * The day on which the term ends, as an ISO date of the same precision as the filing date.
 * 29 February becomes 28 February where the last year has none.
 */
export function expiryDate(patentType: PatentType, applicationDate: string): string {
  const year = Number(applicationDate.slice(0, 4)) + termYears(patentType, applicationDate)
  const rest = applicationDate.slice(4)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${year}${rest === '-02-29' && !leap ? '-02-28' : rest}`
}

/**
 * Whole months from one ISO date to another, negative when `to` lies before `from`.
 * Dates of month precision count as the first of the month.
 */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 1, toDay = 1] = to.split('-').map(Number)
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth)
  return toDay < fromDay ? months - 1 : months
}
