/** A month as a calendar shows it. Pure. */

const MONTHS = 12
const DAYS = 7
/** Monday first, as calendars here and ISO 8601 have it. */
const MONDAY = 1

const pad = (number: number): string => String(number).padStart(2, '0')

/** @param month `YYYY-MM` @returns the month that comes so many after it */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = year * MONTHS + number - 1 + by
  return `${String(Math.floor(count / MONTHS)).padStart(4, '0')}-${pad((count % MONTHS) + 1)}`
}

/** Weeks of days (`YYYY-MM-DD`), Monday first; null before the first and behind the last. */
export function weeksOf(month: string): (string | null)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + DAYS - MONDAY) % DAYS
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const cells = Array.from({ length: Math.ceil((lead + count) / DAYS) * DAYS }, (_, at) => {
    const day = at - lead + 1
    return day < 1 || day > count ? null : `${month}-${pad(day)}`
  })
  return Array.from({ length: cells.length / DAYS }, (_, week) => cells.slice(week * DAYS, (week + 1) * DAYS))
}

/** A Monday, from which the names of the days of a week are told. */
const A_MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

/** The shortest names that the language has, Monday first. */
export function weekdayNames(language: string): string[] {
  const name = new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' })
  return Array.from({ length: DAYS }, (_, day) => name.format(new Date(A_MONDAY + day * DAY_MS)))
}

/** Of `YYYY-MM`, in words. */
export function monthName(month: string, language: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  return format.format(new Date(Date.UTC(year, number - 1, 1)))
}
