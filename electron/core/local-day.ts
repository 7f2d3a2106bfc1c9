/** Days as a document shows them. */

/** The day on this laptop's calendar, as `YYYY-MM-DD`. Before eight in the morning in China, UTC is a day behind. */
export function localDay(time: Date): string {
  const month = String(time.getMonth() + 1).padStart(2, '0')
  return `${time.getFullYear()}-${month}-${String(time.getDate()).padStart(2, '0')}`
}
