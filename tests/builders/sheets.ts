/** Sheets for tests of recognition, without a file around them. A value is what a reader gives: text, number or day. */
import { BLANK, type Cell, plainSheet, type Range, type Sheet, textCell } from '#core/importing/sheet.ts'

/** A number as a number cell, a Date as a day, null as blank; a cell as it is. */
export type SheetValue = string | number | null | Date | Cell

export interface SheetParts {
  readonly name?: string
  readonly isHidden?: boolean
  /** As a spreadsheet names them: `A1:C1`. */
  readonly merges?: readonly string[]
  /** 1-based. */
  readonly hiddenRows?: readonly number[]
  /** Letters. */
  readonly hiddenColumns?: readonly string[]
}

function cellOf(value: SheetValue): Cell {
  if (value === null) return BLANK
  if (typeof value === 'string') return textCell(value)
  if (typeof value === 'number') return { raw: String(value), kind: 'number' }
  return value instanceof Date ? { raw: value.toISOString().slice(0, 10), kind: 'date' } : value
}

const columnOf = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1

function rangeOf(text: string): Range {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text) ?? []
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) }
}

export function sheetOf(rows: readonly (readonly SheetValue[])[], parts: SheetParts = {}): Sheet {
  const cells = rows.map((row) => row.map(cellOf))
  return {
    ...plainSheet(parts.name ?? 'S', cells),
    hidden: parts.isHidden ?? false,
    merges: (parts.merges ?? []).map(rangeOf),
    hiddenRows: new Set((parts.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set((parts.hiddenColumns ?? []).map(columnOf)),
  }
}

/** Rows of a table written as text: a line a row, `|` between cells, `0` digits stay text. */
export function tableOf(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n')))
}
