/** What every container reader gives: sheets of cells, nothing interpreted yet. */

/**
 * text, number, boolean: as stored; date: a day (and time) as `YYYY-MM-DD[ HH:MM:SS]`, or `YYYY-MM` where the file
 * shows a month and no day; error: `#N/A` and its like;
 * formula: one whose result was not saved, so its value is unknown and never zero.
 */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula' | 'blank'

export interface Cell {
  /** Exactly what the file holds: every digit of a number, never its display form; `=…` for kind formula. */
  readonly raw: string
  readonly kind: CellKind
  /** The value is what a formula gave when the file was last calculated. */
  readonly isFormula?: true
}

/** Day number zero of a workbook's dates. Text files have the usual one. */
export type DateSystem = '1900' | '1904'

export interface Sheet {
  /** Unique in its file; empty for a text file. */
  readonly name: string
  readonly hidden: boolean
  readonly dateSystem: DateSystem
  /** `rows[0]` is row 1 as a spreadsheet shows it; `rows[r][0]` is column A. Rows may be shorter than others. */
  readonly rows: readonly (readonly Cell[])[]
  /** What the file hides of a visible sheet, 0-based. */
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** Merged ranges; only the top left cell of one has a value. */
  readonly merges: readonly Range[]
  /** Rows that could be read only by mending them; to be looked at. */
  readonly notes?: readonly SheetNote[]
}

/**
 * unclosedQuote: a quotation mark without its second, taken for text; unreadableCharacter: bytes that are no
 * character in the file's encoding, shown as U+FFFD.
 */
export interface SheetNote {
  /** 0-based. */
  readonly row: number
  readonly code: 'unclosedQuote' | 'unreadableCharacter'
}

/** Cells from top left to bottom right, 0-based, both inclusive. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet that hides and merges nothing, as a text file is. */
export function plainSheet(name: string, rows: Sheet['rows'], dateSystem: DateSystem = '1900'): Sheet {
  return { name, hidden: false, dateSystem, rows, hiddenRows: new Set(), hiddenColumns: new Set(), merges: [] }
}

export const BLANK: Cell = { raw: '', kind: 'blank' }
const NO_CELLS: readonly Cell[] = []

/** Half a character cannot be stored: SQLite would keep something else, and the next import would see a change. */
export function textCell(text: string): Cell {
  return text === '' ? BLANK : { raw: text.toWellFormed(), kind: 'text' }
}

/** The row without its trailing blanks; all empty rows are one shared array, for files with 200,000 of them. */
export function trimRow(cells: readonly Cell[]): readonly Cell[] {
  const last = cells.findLastIndex((cell) => cell.kind !== 'blank')
  if (last === -1) return NO_CELLS
  return last === cells.length - 1 ? cells : cells.slice(0, last + 1)
}
