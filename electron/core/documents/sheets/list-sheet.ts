/** A list of supplies or demands as a spreadsheet: the heading in the first row, so that it can be imported again. */

import { cleanText } from '../../exporting/cell-text.ts'
import { SheetDraft } from '../../exporting/sheet-draft.ts'
import { FONT_SIZE, STYLES } from '../../exporting/styles.ts'
import { putHeadings } from '../../exporting/table.ts'
import { countLines, rowHeight } from '../../exporting/text-size.ts'
import type { Book, SheetPart } from '../../exporting/xlsx/book.ts'
import type { ListData } from '../lists/list-data.ts'
import { words } from '../words.ts'
import { runningTexts } from './sheet-head.ts'

/** The row shows so many lines of a long text; the cell holds it whole. */
const MAX_LINES = 4
/** On one page the print of twenty columns could not be read. */
const PAGES_WIDE = 2

/** Texts stand whole in their cells; only the height of the row is limited. */
export function listPages(book: Book, data: ListData): SheetPart[] {
  const { columns, rows, association, date } = data
  const draft = new SheetDraft(
    book,
    words.document[data.list],
    columns.map(({ width }) => width),
  )
  putHeadings(
    draft,
    columns.map(({ heading }) => heading),
  )
  const capacities = columns.map((_, column) => draft.capacity(column, column, FONT_SIZE.text))
  for (const row of rows) {
    let lines = 1
    row.forEach((value, column) => {
      const text = cleanText(value)
      draft.put(column, text, column === 0 ? STYLES.centred : STYLES.text)
      if (lines < MAX_LINES) lines = Math.max(lines, countLines(text, capacities[column] ?? 1, MAX_LINES))
    })
    draft.endRow(rowHeight(lines, FONT_SIZE.text))
  }
  return [
    draft.finish({
      frozenRows: 1,
      headRow: 0,
      filtered: true,
      pagesWide: PAGES_WIDE,
      ...runningTexts(association, date),
    }),
  ]
}
