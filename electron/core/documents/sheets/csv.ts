/** A list as .csv for any spreadsheet program: UTF-8 with a mark that Excel and WPS need to see, lines ended by CR LF. */
import { cleanText } from '../../exporting/cell-text.ts'
import type { ListData } from '../lists/list-data.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/** A cell that a program would take for a formula: `= + - @`, also in full width, or a tab or line end before one (OWASP, "CSV Injection"). */
const LOOKS_LIKE_FORMULA = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

/** An apostrophe before it makes a text of what looks like a formula. */
function cell(value: string): string {
  const text = cleanText(value)
  const guarded = LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

const line = (values: readonly string[]): string => `${values.map(cell).join(',')}\r\n`

/** The file in pieces. */
export function* csvPieces({ columns, rows }: ListData): Generator<Uint8Array> {
  yield Buffer.from(BYTE_ORDER_MARK + line(columns.map(({ heading }) => heading)))
  for (const row of rows) yield Buffer.from(line(row))
}
