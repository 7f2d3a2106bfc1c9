/** One sheet while it is being written, row by row from the top; `hucre` gets it when it is finished. */
import type { Cell, CellStyle, MergeRange, NamedRange, RowDef, WriteSheet } from 'hucre'
import { escapeForCell } from './cell-text.ts'
import { sheetReference } from './sheet-names.ts'
import { lineCapacity, rowHeight, wrapLines } from './text-size.ts'

/** Inches. */
const MARGINS = { left: 0.3, right: 0.3, top: 0.4, bottom: 0.6, header: 0.25, footer: 0.3 }
/** The widest sheet is just seen whole on a laptop with 1366 pixels. */
const ZOOM = 90

export type CellContent = string | number | null

/** `hucre` writes a text such as `#N/A` as an error value, unless it comes as rich text. */
export function asCell(content: CellContent, style: CellStyle): Partial<Cell> {
  if (typeof content !== 'string') return { value: content, style }
  const text = escapeForCell(content)
  if (!text.startsWith('#')) return { value: text, style }
  return { value: text, richText: [{ text, ...(style.font ? { font: style.font } : {}) }], style }
}

export class SheetDraft {
  readonly name: string
  readonly widths: readonly number[]
  #row = 0
  readonly #cells = new Map<string, Partial<Cell>>()
  readonly #merges: MergeRange[] = []
  readonly #rows = new Map<number, RowDef>()

  constructor(name: string, widths: readonly number[]) {
    this.name = name
    this.widths = widths
  }

  /** How many rows stand already. */
  get rowCount(): number {
    return this.#row
  }

  get lastColumn(): number {
    return this.widths.length - 1
  }

  /** Half-width units on one line of the columns from first to last, merged. */
  capacity(first: number, last: number, fontSize: number): number {
    const width = this.widths.slice(first, last + 1).reduce((sum, one) => sum + one, 0)
    return lineCapacity(width, fontSize)
  }

  /** Fills a cell of the row at hand. `link` is a reference inside the workbook. */
  put(column: number, content: CellContent, style: CellStyle, link?: string): void {
    const hyperlink = link === undefined ? {} : { hyperlink: { target: '', location: link } }
    this.#cells.set(`${this.#row},${column}`, { ...asCell(content, style), ...hyperlink })
  }

  /** Fills several columns of the row at hand as one cell. Every cell gets the style, or the frame would have gaps. */
  putMerged(first: number, last: number, content: CellContent, style: CellStyle, link?: string): void {
    this.put(first, content, style, link)
    for (let column = first + 1; column <= last; column++) this.put(column, null, style)
    if (last > first) this.#merges.push({ startRow: this.#row, endRow: this.#row, startCol: first, endCol: last })
  }

  /** Closes the row at hand with a height in points. */
  endRow(height: number): void {
    this.#rows.set(this.#row, { height })
    this.#row += 1
  }

  /** A row that is one text across all columns, as high as the text needs. */
  textRow(text: string, style: CellStyle, fontSize: number): void {
    this.putMerged(0, this.lastColumn, text, style)
    this.endRow(rowHeight(wrapLines(text, this.capacity(0, this.lastColumn, fontSize)).length, fontSize))
  }

  /**
   * The finished sheet: A4 landscape, one page wide, frozen above `frozenRows`.
   * @param footer in Excel's header-and-footer codes
   */
  finish(frozenRows: number, footer: string): WriteSheet {
    return {
      name: this.name,
      columns: this.widths.map((width) => ({ width })),
      cells: this.#cells,
      merges: this.#merges,
      rowDefs: this.#rows,
      freezePane: { rows: frozenRows },
      view: { showGridLines: false, zoomScale: ZOOM },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: MARGINS,
        horizontalCentered: true,
      },
      headerFooter: { oddFooter: footer },
    }
  }

  /**
   * The row to repeat on each page. Written as a defined name of our own, because `hucre` does not quote the
   * sheet's name in `printTitlesRow`, and Excel then calls the file damaged.
   */
  printTitles(row: number): NamedRange {
    const range = sheetReference(this.name, `$${row + 1}:$${row + 1}`)
    return { name: '_xlnm.Print_Titles', range, scope: this.name }
  }
}
