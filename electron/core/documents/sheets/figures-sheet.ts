/** 年度统计 as a spreadsheet: the figures, and a sheet for the list behind each. */
import { sheetNames, sheetReference } from '../../exporting/sheet-names.ts'
import { STYLES } from '../../exporting/styles.ts'
import { putHeadings, putTableRow } from '../../exporting/table.ts'
import type { Book, SheetPart } from '../../exporting/xlsx/book.ts'
import type { SheetPicture } from '../../exporting/xlsx/drawing.ts'
import type { DocumentData } from '../data/fields.ts'
import { filled } from '../words.ts'
import { beginSheet, runningTexts, spaced } from './sheet-head.ts'
import { sheetWords } from './sheet-words.ts'

type Figures = DocumentData<'figures'>
type List = Figures['lists'][number]

const words = sheetWords.figures
const OVERVIEW_WIDTHS = [48, 16, 16, 12]
const LIST_WIDTHS = [7, 48, 60, 24, 18]

/** Figures are numbers for whoever counts on with them. */
const asNumber = (value: string): string | number => (/^\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : value)

function overviewPage(
  book: Book,
  { title, period, association, date, figures }: Figures,
  logo: SheetPicture | null,
): SheetPart {
  const draft = beginSheet(
    book,
    { name: sheetWords.overview, widths: OVERVIEW_WIDTHS },
    { title: spaced(title, period), association, date },
  )
  const headRow = draft.rowCount
  putHeadings(draft, [words.name, words.value, words.sum, words.unit])
  for (const { name, value, total, unit } of figures) {
    putTableRow(draft, [
      { content: name, style: STYLES.strongText },
      { content: asNumber(value), style: STYLES.centred },
      { content: asNumber(total), style: STYLES.centred },
      { content: unit, style: STYLES.text },
    ])
  }
  return draft.finish({ frozenRows: headRow + 1, headRow, picture: logo, ...runningTexts(association, date) })
}

function listPage(book: Book, list: List, { association, date }: Figures, name: string): SheetPart {
  const draft = beginSheet(book, { name, widths: LIST_WIDTHS }, { title: list.title, association, date })
  draft.putMerged(0, draft.lastColumn - 1, filled(words.total, { count: list.count }), STYLES.note)
  draft.put(draft.lastColumn, sheetWords.overview, STYLES.link, sheetReference(sheetWords.overview, 'A1'))
  draft.endRow(18)
  const headRow = draft.rowCount
  putHeadings(draft, [words.place, words.title, words.detail, words.by, words.date])
  for (const { place, title, detail, by, date: day } of list.rows) {
    putTableRow(draft, [
      { content: place, style: STYLES.centred },
      { content: title, style: STYLES.strongText },
      { content: detail, style: STYLES.text },
      { content: by, style: STYLES.text },
      { content: day, style: STYLES.text },
    ])
  }
  if (list.rows.length === 0) draft.textRow(sheetWords.empty, STYLES.strongText)
  return draft.finish({
    frozenRows: headRow + 1,
    headRow,
    filtered: list.rows.length > 0,
    ...runningTexts(association, date),
  })
}

export function figuresPages(book: Book, data: Figures, logo: SheetPicture | null): SheetPart[] {
  const names = sheetNames(data.lists.map(({ title }) => title))
  return [overviewPage(book, data, logo), ...data.lists.map((list, i) => listPage(book, list, data, names[i] ?? ''))]
}
