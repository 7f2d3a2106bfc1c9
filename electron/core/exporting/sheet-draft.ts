/** One sheet while it is being written, row by row from the top. */
import { escapeForCell } from './cell-text.ts'
import { sheetReference } from './sheet-names.ts'
import { lineCapacity, rowHeight, wrapLines } from './text-size.ts'
import { type Book, MAIN_NAMESPACE, RELATION_NAMESPACE, type SheetPart } from './xlsx/book.ts'
import { drawingXml, type SheetPicture } from './xlsx/drawing.ts'
import type { CellStyle } from './xlsx/style-table.ts'
import { emptyTag, escapeAttribute, escapeText, XML_HEAD } from './xlsx/xml.ts'

/** Inches. */
const MARGINS = { left: 0.3, right: 0.3, top: 0.4, bottom: 0.6, header: 0.25, footer: 0.3 }
const MARGIN_UNDER_HEADER = 0.65
/** The widest sheet is just seen whole on a laptop with 1366 pixels. */
const ZOOM = 90
const A4 = 9

export type CellContent = string | number | null

/** How a finished sheet stands on the screen and on paper. */
export interface SheetSetting {
  /** So many rows stay in view. */
  readonly frozenRows: number
  /** In Excel's header-and-footer codes. */
  readonly footer: string
  readonly header?: string
  /** The row that is repeated on each printed page, and can be filtered by where `filtered`. */
  readonly headRow?: number
  /** So many pages beside each other; the first two columns are repeated on each. */
  readonly pagesWide?: number
  /** Stands at the right end of the first row. */
  readonly picture?: SheetPicture | null
  readonly filtered?: boolean
}

/** The name of a column: A, B … Z, AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

export class SheetDraft {
  readonly name: string
  readonly widths: readonly number[]
  readonly #book: Book
  readonly #columns: readonly string[]
  #row = 0
  /** Cells of the row at hand, by column. */
  #cells: string[] = []
  readonly #rows: string[] = []
  readonly #merges: string[] = []
  readonly #links: string[] = []

  constructor(book: Book, name: string, widths: readonly number[]) {
    this.#book = book
    this.name = name
    this.widths = widths
    this.#columns = widths.map((_, column) => columnName(column))
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

  /** Fills a cell of the row at hand. `link` is a reference inside the workbook. A text is always a text. */
  put(column: number, content: CellContent, style: CellStyle, link?: string): void {
    const ref = `${this.#columns[column]}${this.#row + 1}`
    const head = `<c r="${ref}" s="${this.#book.styles.number(style)}"`
    if (content === null || content === '') this.#cells[column] = `${head}/>`
    else if (typeof content === 'number') this.#cells[column] = `${head}><v>${content}</v></c>`
    else this.#cells[column] = `${head} t="s"><v>${this.#book.strings.number(escapeForCell(content))}</v></c>`
    if (link !== undefined) this.#links.push(`<hyperlink ref="${ref}" location="${escapeAttribute(link)}"/>`)
  }

  /** Fills several columns of the row at hand as one cell. Every cell gets the style, or the frame would have gaps. */
  putMerged(first: number, last: number, content: CellContent, style: CellStyle, link?: string): void {
    this.put(first, content, style, link)
    for (let column = first + 1; column <= last; column++) this.put(column, null, style)
    const row = this.#row + 1
    if (last > first) this.#merges.push(`<mergeCell ref="${this.#columns[first]}${row}:${this.#columns[last]}${row}"/>`)
  }

  /** Closes the row at hand with a height in points. */
  endRow(height: number): void {
    const cells = this.#cells.join('')
    this.#rows.push(`<row r="${this.#row + 1}" ht="${height}" customHeight="1">${cells}</row>`)
    this.#cells = []
    this.#row += 1
  }

  /** A row that is one text across all columns, as high as the text needs. */
  textRow(text: string, style: CellStyle): void {
    this.putMerged(0, this.lastColumn, text, style)
    this.endRow(rowHeight(wrapLines(text, this.capacity(0, this.lastColumn, style.size)).length, style.size))
  }

  /** The finished sheet: A4 landscape, one page wide, without grid lines. */
  finish(setting: SheetSetting): SheetPart {
    const { picture } = setting
    return {
      name: this.name,
      xml: [this.#before(setting), ...this.#rows, this.#after(setting)],
      ...this.#titles(setting),
      ...(picture ? { drawing: { picture, xml: drawingXml(picture, this.widths) } } : {}),
    }
  }

  #titles({ headRow, pagesWide = 1 }: SheetSetting): Pick<SheetPart, 'printTitles'> {
    if (headRow === undefined) return {}
    const row = sheetReference(this.name, `$${headRow + 1}:$${headRow + 1}`)
    return { printTitles: pagesWide > 1 ? `${sheetReference(this.name, '$A:$B')},${row}` : row }
  }

  #before({ frozenRows }: SheetSetting): string {
    const pane = emptyTag('pane', {
      ySplit: frozenRows,
      topLeftCell: `A${frozenRows + 1}`,
      state: 'frozen',
      activePane: 'bottomLeft',
    })
    const columns = this.widths.map((width, i) => emptyTag('col', { min: i + 1, max: i + 1, width, customWidth: 1 }))
    return [
      `${XML_HEAD}<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATION_NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
      `<sheetViews><sheetView showGridLines="0" zoomScale="${ZOOM}" workbookViewId="0">`,
      `${frozenRows > 0 ? pane : ''}</sheetView></sheetViews>`,
      `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`,
    ].join('')
  }

  /** The order of these parts is fixed (ISO 29500-1, 18.3.1.99): a reader calls a file with another one damaged. */
  #after({ footer, header, headRow, filtered, pagesWide = 1, picture }: SheetSetting): string {
    const last = this.#columns.at(-1)
    const filter =
      filtered && headRow !== undefined ? `A${headRow + 1}:${last}${Math.max(headRow + 1, this.#row)}` : null
    const top = header === undefined ? MARGINS.top : MARGIN_UNDER_HEADER
    return [
      '</sheetData>',
      filter === null ? '' : emptyTag('autoFilter', { ref: filter }),
      list('mergeCells', this.#merges),
      this.#links.length === 0 ? '' : `<hyperlinks>${this.#links.join('')}</hyperlinks>`,
      emptyTag('printOptions', { horizontalCentered: 1 }),
      emptyTag('pageMargins', { ...MARGINS, top }),
      emptyTag('pageSetup', { paperSize: A4, fitToWidth: pagesWide, fitToHeight: 0, orientation: 'landscape' }),
      `<headerFooter>${header === undefined ? '' : `<oddHeader>${escapeText(header)}</oddHeader>`}`,
      `<oddFooter>${escapeText(footer)}</oddFooter></headerFooter>`,
      picture ? '<drawing r:id="rId1"/>' : '',
      '</worksheet>',
    ].join('')
  }
}

const list = (tag: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${tag} count="${items.length}">${items.join('')}</${tag}>`
