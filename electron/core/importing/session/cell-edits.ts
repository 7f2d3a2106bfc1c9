/** Cells of a list that a person corrected before importing it. What the file says is kept beside them. */
import type { ReadAs } from '../plan/read-rows.ts'
import type { Section } from '../recognise/layout.ts'
import { BLANK, type Cell, type Sheet, textCell } from '../sheet.ts'

/** A cell of a sheet, 0-based. */
interface CellAt {
  readonly row: number
  readonly column: number
}

/** `B4` is row 3, column 1. */
function cellOf(reference: string): CellAt {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(reference) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

/** Where a cell of a section's row stands; of a form each label has its value anywhere in the sheet. */
function placeOf(section: Section, row: number, column: number): CellAt {
  if (section.shape === 'list') return { row: row - 1, column }
  const label = section.columns.find(({ index }) => index === column)
  return label === undefined ? { row: row - 1, column } : cellOf(label.letter)
}

function withCells(cells: readonly Cell[], edits: ReadonlyMap<number, string>): Cell[] {
  const edited = [...cells]
  for (const [column, text] of edits) {
    while (edited.length < column) edited.push(BLANK)
    edited[column] = textCell(text)
  }
  return edited
}

export class CellEdits {
  /** Texts by sheet, row and column, 0-based. */
  private readonly sheets = new Map<string, Map<number, Map<number, string>>>()

  /** @param text null takes a correction back. */
  put(section: Section, row: number, column: number, text: string | null): void {
    const at = placeOf(section, row, column)
    const rows = this.sheets.get(section.sheet) ?? new Map<number, Map<number, string>>()
    const cells = rows.get(at.row) ?? new Map<number, string>()
    if (text === null) cells.delete(at.column)
    else cells.set(at.column, text)
    if (cells.size === 0) rows.delete(at.row)
    else rows.set(at.row, cells)
    this.sheets.set(section.sheet, rows)
  }

  /** The sheets with the corrections in them. */
  apply(sheets: readonly Sheet[]): readonly Sheet[] {
    return sheets.map((sheet) => {
      const edited = this.sheets.get(sheet.name)
      if (edited === undefined || edited.size === 0) return sheet
      const rows = [...sheet.rows]
      for (const [row, cells] of edited) rows[row] = withCells(rows[row] ?? [], cells)
      return { ...sheet, rows }
    })
  }

  /** What the file said in the rows that were corrected. */
  readAs(sheets: readonly Sheet[]): ReadAs {
    const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]))
    return (section, source) => {
      const edited = this.sheets.get(section.sheet)
      if (edited === undefined || edited.size === 0) return null
      const edits: Record<number, string> = {}
      const cells = source.cells.map(({ raw }, column) => {
        const at = placeOf(section, source.number, column)
        const text = edited.get(at.row)?.get(at.column)
        if (text === undefined) return raw
        edits[column] = text
        return byName.get(section.sheet)?.rows[at.row]?.[at.column]?.raw ?? ''
      })
      return Object.keys(edits).length === 0 ? null : { cells, edits }
    }
  }
}
