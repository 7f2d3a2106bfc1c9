/** Sheet names that Excel, WPS and LibreOffice all accept, and references to them. */
import { cut } from '#shared/text/cut.ts'
import { cleanText } from './cell-text.ts'

/** Excel's limit, in UTF-16 code units. */
const MAX_LENGTH = 31

/** `[]:*?/\` are forbidden, an apostrophe breaks references, and `_x…_` would be read as an escape. */
const UNSAFE = /[[\]:*?/\\'\p{Cc}\p{Cf}]|_(?=x[0-9A-Fa-f]{4}_)/gu

/**
 * The sheet name of each title, in order: `01 title`. The number in front makes names unique whatever the
 * titles are, and keeps them clear of the reserved name `History`.
 */
export function sheetNames(titles: readonly string[]): string[] {
  const digits = Math.max(2, String(titles.length).length)
  return titles.map((title, index) => {
    const number = String(index + 1).padStart(digits, '0')
    const words = cleanText(title).replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim()
    return cut(`${number} ${words}`, MAX_LENGTH).trim()
  })
}

/** A reference into a sheet: `'01 title'!A1`. Always quoted: a name may begin with a digit or hold a space. */
export function sheetReference(name: string, range: string): string {
  return `'${name.replaceAll("'", "''")}'!${range}`
}
