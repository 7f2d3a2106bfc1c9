/**
 * Lines that mark a row of a table without borders: a running number, an application number or a date has one line
 * only, whatever the other cells of its row have.
 */
import { spell, type TextLine } from '../lines.ts'
import type { Piece } from './columns.ts'

export interface TableLine {
  readonly line: TextLine
  readonly pieces: readonly Piece[]
}

const ORDINAL = /^\d{1,5}[.\u3001\uff0e]?$/
const NUMBER = /^(?:CN|ZL)?[\dX.]{8,}[A-Z]?\d?$/i
const DATE = /^\d{4}[-./\u5e74]\d{1,2}(?:[-./\u6708]\d{1,2}\u65e5?)?$/
/** Of the texts of a column, those that must be such marks. */
const MARK_SHARE = 0.6
export function textAt({ pieces }: TableLine, column: number): string {
  const piece = pieces.find(({ first, last }) => first === column && last === column)
  return piece === undefined ? '' : spell(piece.glyphs).trim()
}

function marksIn(lines: readonly TableLine[], column: number, pattern: RegExp): number[] {
  const filled = lines.flatMap((line, i) => (textAt(line, column) === '' ? [] : [i]))
  const marks = filled.filter((i) => pattern.test(textAt(lines[i] as TableLine, column)))
  return marks.length >= MARK_SHARE * filled.length ? marks : []
}

/** The lines that mark a row, by the surest column that has some. */
export function findMarks(
  lines: readonly TableLine[],
  columns: number,
): { marks: readonly number[]; column: number } | null {
  const all = [ORDINAL, NUMBER, DATE].map((pattern) =>
    Array.from({ length: columns }, (_, column) => ({ column, marks: marksIn(lines, column, pattern) })).reduce(
      (best, some) => (some.marks.length > best.marks.length ? some : best),
    ),
  )
  return all.find(({ marks }) => marks.length > 1) ?? null
}
