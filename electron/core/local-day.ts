/** Days on this laptop's calendar, as documents and due dates show them. */

const DAY_MS = 86_400_000

/** The day on this laptop's calendar, as `YYYY-MM-DD`. Before eight in the morning in China, UTC is a day behind. */
export function localDay(time: Date): string {
  const month = String(time.getMonth() + 1).padStart(2, '0')
  return `${time.getFullYear()}-${month}-${String(time.getDate()).padStart(2, '0')}`
}

/** The ISO day so many days later (earlier where negative). */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from one ISO day to another, negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}
