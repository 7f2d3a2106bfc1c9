/** 反向推送 as a spreadsheet: a holder's patents, each with the demands that fit it. */
import { levelStyle, STYLES } from '../../exporting/styles.ts'
import { putHeadings, putTableRow, type TableCell } from '../../exporting/table.ts'
import type { Book, SheetPart } from '../../exporting/xlsx/book.ts'
import type { SheetPicture } from '../../exporting/xlsx/drawing.ts'
import type { DocumentData } from '../data/fields.ts'
import { filled } from '../words.ts'
import { levelOf } from './levels.ts'
import { beginSheet, lines, runningTexts } from './sheet-head.ts'
import { sheetWords } from './sheet-words.ts'

type Reverse = DocumentData<'reverse'>
type Patent = Reverse['patents'][number]
type Demand = Patent['demands'][number]

const words = sheetWords.reverse
const SHEET_NAME = sheetWords.overview

const WIDTHS = [5.5, 30, 14, 30, 32, 24, 15, 8, 30, 14]
const HEADINGS = [
  words.place,
  words.patent,
  words.status,
  words.demand,
  words.problem,
  words.organisation,
  words.contact,
  words.level,
  words.reason,
  words.interest,
]

/** The patent stands beside its first demand only: the eye sees where the next begins. */
function patentCells(patent: Patent, isFirst: boolean): TableCell[] {
  const shown = isFirst ? patent : { place: '', title: '', number: '', status: '', remaining: '' }
  return [
    { content: shown.place, style: STYLES.centred },
    { content: lines(shown.title, shown.number), style: STYLES.strongText },
    { content: lines(shown.status, shown.remaining), style: STYLES.text },
  ]
}

function demandCells(demand: Demand): TableCell[] {
  return [
    { content: demand.title, style: STYLES.text },
    { content: demand.problem, style: STYLES.text },
    { content: lines(demand.organisation, demand.region), style: STYLES.text },
    { content: lines(demand.contact, demand.phone), style: STYLES.text },
    { content: demand.level, style: levelStyle(levelOf(demand.level)) },
    { content: demand.reason, style: STYLES.text },
    { content: null, style: STYLES.text },
  ]
}

const noDemand: TableCell[] = [sheetWords.noDemand, null, null, null, null, null, null].map((content) => ({
  content,
  style: STYLES.text,
}))

export function reversePages(book: Book, data: Reverse, logo: SheetPicture | null): SheetPart[] {
  const { association, date, holder, count, fitting } = data
  const title = filled(words.title, { holder })
  const draft = beginSheet(book, { name: SHEET_NAME, widths: WIDTHS }, { title, association, date })
  draft.textRow(filled(words.summary, { count, fitting }), STYLES.note)
  const headRow = draft.rowCount
  putHeadings(draft, HEADINGS)
  for (const patent of data.patents) {
    if (patent.demands.length === 0) putTableRow(draft, [...patentCells(patent, true), ...noDemand])
    patent.demands.forEach((demand, place) => {
      putTableRow(draft, [...patentCells(patent, place === 0), ...demandCells(demand)])
    })
  }
  if (data.patents.length === 0) draft.textRow(sheetWords.empty, STYLES.strongText)
  return [draft.finish({ frozenRows: headRow + 1, headRow, picture: logo, ...runningTexts(association, date) })]
}
