/** Cells of the other kinds, made alike by all readers. */
import { BLANK, type Cell, textCell } from '../../sheet.ts'

/** Alt+Enter is a line feed; some programs write a carriage return before it, or alone. */
export const lineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

export const stringCell = (text: string): Cell => textCell(lineFeeds(text))

export const booleanCell = (isTrue: boolean): Cell => ({ raw: isTrue ? 'TRUE' : 'FALSE', kind: 'boolean' })

/** What stands for a value that the file refers to and does not have. */
export const LOST: Cell = { raw: '#REF!', kind: 'error' }

/** @param value What the file saved as the formula's result; null where it saved none, which is unknown, never 0. */
export function formulaCell(formula: string, value: Cell | null): Cell {
  if (value === null) return { raw: `=${formula}`, kind: 'formula' }
  return value === BLANK ? BLANK : { ...value, isFormula: true }
}
