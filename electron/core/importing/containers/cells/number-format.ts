/** What a number format makes of a number: only what changes its meaning, none of its looks. */

/** month: a date of which year and month are shown. Times of day are plain numbers: no list needs them. */
export type NumberMeaning = 'plain' | 'day' | 'month' | 'percent'

/** Text in quotes, escaped or padding characters, and what stands in brackets (colours, conditions, languages). */
const LITERALS = /"[^"]*"?|[\\_*].|\[[^\]]*\]/g
const NO_DATE_CODES = /general|am\/pm|a\/p|e[+-]/gi
/** Hours, minutes or seconds that count on beyond a day. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i

/**
 * @param format As spreadsheets write it: `yyyy"年"m"月"`, `0.00%`; the first section decides.
 * Codes: ECMA-376 part 1, 18.8.31; `e` is the year and `aaa` the day of the week in East Asian formats.
 */
export function meaningOf(format: string): NumberMeaning {
  if (ELAPSED.test(format)) return 'plain'
  const [code = ''] = format.replace(LITERALS, '').split(';')
  if (code.includes('%')) return 'percent'
  const letters = code.replace(NO_DATE_CODES, '').toLowerCase()
  const has = (letter: string) => letters.includes(letter)
  const hasDay = has('d') || has('aaa')
  const hasYear = has('y') || has('e')
  // `m` is a minute beside hours or seconds.
  const hasMonth = has('m') && (hasYear || hasDay || !(has('h') || has('s')))
  if (!hasDay && hasYear && hasMonth && !has('h')) return 'month'
  return hasDay || hasYear || hasMonth ? 'day' : 'plain'
}

const inRange = (id: number, from: number, to: number): boolean => id >= from && id <= to

/**
 * The formats that a file names by number only (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 as in Chinese
 * editions: month and day of no year count as days, since the year is stored all the same).
 */
export function meaningOfBuiltIn(id: number): NumberMeaning {
  if (id === 9 || id === 10) return 'percent'
  if ([17, 27, 36, 50, 52, 57].includes(id)) return 'month'
  const isDay = inRange(id, 14, 16) || id === 22 || inRange(id, 28, 31) || [51, 53, 54, 58].includes(id)
  return isDay ? 'day' : 'plain'
}
