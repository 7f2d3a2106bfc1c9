/** A table on a sheet: its heading, and rows as high as their texts need. */
import { cleanText } from './cell-text.ts'
import type { CellContent, SheetDraft } from './sheet-draft.ts'
import { FONT_SIZE, openSides, STYLES } from './styles.ts'
import { maxLinesPerRow, rowHeight, splitIntoRows, wrapLines } from './text-size.ts'
import type { CellStyle } from './xlsx/style-table.ts'

export interface TableCell {
  readonly content: CellContent
  readonly style: CellStyle
}

/** The row of headings, two lines high. */
export function putHeadings(draft: SheetDraft, headings: readonly string[]): void {
  headings.forEach((heading, column) => {
    draft.put(column, heading, STYLES.head)
  })
  draft.endRow(rowHeight(2, FONT_SIZE.text))
}

/**
 * One record. A text too long for the highest row there is goes on in the next, without a line between.
 * @param leastHeight In points: room to write by hand.
 */
export function putTableRow(draft: SheetDraft, cells: readonly TableCell[], leastHeight = 0): void {
  const maxLines = maxLinesPerRow(FONT_SIZE.text)
  const columns = cells.map(({ content, style }, column) => {
    const capacity = draft.capacity(column, column, FONT_SIZE.text)
    const parts = typeof content === 'string' ? splitIntoRows(cleanText(content), capacity, maxLines) : [content]
    return { parts, capacity, style }
  })
  const rows = Math.max(...columns.map(({ parts }) => parts.length))
  for (let row = 0; row < rows; row++) {
    const sides = { first: row === 0, last: row === rows - 1 }
    let lines = 1
    columns.forEach(({ parts, capacity, style }, column) => {
      const part = parts[row] ?? null
      draft.put(column, part, openSides(style, sides))
      if (typeof part === 'string') lines = Math.max(lines, wrapLines(part, capacity).length)
    })
    draft.endRow(Math.max(leastHeight, rowHeight(lines, FONT_SIZE.text)))
  }
}
