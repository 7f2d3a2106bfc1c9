/** `B12` and `A1:C3`, as workbooks write places. */
import type { Range } from '../../sheet.ts'

/** 0-based. */
export interface Place {
  readonly row: number
  readonly column: number
}

const FIRST_LETTER = 0x41
const LETTERS = 26
const MAX_LETTERS = 3

/** @returns 0-based; -1 where the reference begins with no column. */
export function columnOf(reference: string): number {
  let column = 0
  let at = 0
  for (; at <= MAX_LETTERS && at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) & ~0x20) - FIRST_LETTER
    if (letter < 0 || letter >= LETTERS) break
    column = column * LETTERS + letter + 1
  }
  return at > MAX_LETTERS ? -1 : column - 1
}

export function placeOf(reference: string): Place | null {
  const [, letters, digits] = /^\$?([a-z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? []
  return letters === undefined || digits === undefined ? null : { row: Number(digits) - 1, column: columnOf(letters) }
}

export function rangeOf(reference: string): Range | null {
  const [from = '', to = from] = reference.split(':')
  const [first, last] = [placeOf(from), placeOf(to)]
  if (first === null || last === null) return null
  return { top: first.row, left: first.column, bottom: last.row, right: last.column }
}
