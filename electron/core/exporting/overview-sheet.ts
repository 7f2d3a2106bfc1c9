/** The first sheet: all demands at a glance, what the levels mean, and the way to each demand's sheet. */
import { LEVELS } from '#shared/contract/matching.ts'
import type { Translate } from '../messages.ts'
import { cleanText, type Scrub } from './cell-text.ts'
import type { DemandSheet } from './demand-sheet.ts'
import { type CellContent, SheetDraft } from './sheet-draft.ts'
import { sheetReference } from './sheet-names.ts'
import { FONT_SIZE, levelStyle, STYLES } from './styles.ts'
import { foldText, rowHeight, wrapLines } from './text-size.ts'
import type { Book, SheetPart } from './xlsx/book.ts'
import type { CellStyle } from './xlsx/style-table.ts'

/** A longer text is shortened here; it stands whole on the demand's sheet. */
const MAX_LINES = 4

/** A demand's line, with the sheet it leads to. */
interface OverviewEntry extends DemandSheet {
  readonly sheetName: string
  readonly scrub: Scrub
  readonly unnamed: boolean
}

interface OverviewColumn {
  /** The heading is `workbook.overview.<key>`. */
  readonly key: string
  readonly width: number
  readonly content: (entry: OverviewEntry, t: Translate, index: number) => CellContent
  readonly style: CellStyle | ((entry: OverviewEntry) => CellStyle)
  readonly linked?: true
}

const countOf = (level: (typeof LEVELS)[number]): OverviewColumn => ({
  key: level,
  width: 6.5,
  style: STYLES.count,
  content: ({ matches }) => matches.filter((match) => match.level === level).length,
})

const COLUMNS: readonly OverviewColumn[] = [
  { key: 'number', width: 6, style: STYLES.count, content: (_entry, _t, index) => index + 1 },
  {
    key: 'title',
    width: 40,
    style: STYLES.linkedText,
    linked: true,
    content: ({ demand, scrub }) => scrub(demand.title),
  },
  {
    key: 'organisation',
    width: 28,
    style: STYLES.text,
    content: ({ demand, scrub, unnamed }, t) => (unnamed ? t('workbook.confidential') : scrub(demand.organisation)),
  },
  { key: 'region', width: 13, style: STYLES.text, content: ({ demand, scrub }) => scrub(demand.region) },
  { key: 'industry', width: 13, style: STYLES.text, content: ({ demand, scrub }) => scrub(demand.industry) },
  ...LEVELS.map(countOf),
  {
    key: 'shortlisted',
    width: 7,
    style: STYLES.count,
    content: ({ matches }) => matches.filter(({ decision }) => decision?.state === 'shortlisted').length,
  },
  {
    key: 'best',
    width: 52,
    style: STYLES.text,
    content: ({ matches, scrub }, t) => (matches[0] === undefined ? t('workbook.noMatch') : scrub(matches[0].title)),
  },
  {
    key: 'level',
    width: 7,
    style: ({ matches }) => levelStyle(matches[0]?.level ?? null),
    content: ({ matches }, t) => (matches[0]?.level ? t(`workbook.level.${matches[0].level}`) : null),
  },
]

function putHead(draft: SheetDraft, t: Translate): void {
  COLUMNS.forEach(({ key }, column) => {
    draft.put(column, t(`workbook.overview.${key}`), STYLES.head)
  })
  draft.endRow(rowHeight(2, FONT_SIZE.text))
}

function putEntry(draft: SheetDraft, entry: OverviewEntry, t: Translate, index: number): void {
  let lines = 1
  COLUMNS.forEach(({ content, style, linked }, column) => {
    const value = content(entry, t, index)
    const capacity = draft.capacity(column, column, FONT_SIZE.text)
    const shown = typeof value === 'string' ? foldText(value, capacity, MAX_LINES).text : value
    if (typeof shown === 'string') lines = Math.max(lines, wrapLines(shown, capacity).length)
    const link = linked ? sheetReference(entry.sheetName, 'A1') : undefined
    draft.put(column, shown, typeof style === 'function' ? style(entry) : style, link)
  })
  draft.endRow(rowHeight(lines, FONT_SIZE.text) + 4)
}

/** The finished overview. */
export function overviewSheet(
  book: Book,
  entries: readonly OverviewEntry[],
  { t, associationName, date, footer }: { t: Translate; associationName: string; date: string; footer: string },
): SheetPart {
  const draft = new SheetDraft(
    book,
    t('workbook.overviewName'),
    COLUMNS.map(({ width }) => width),
  )
  const matches = entries.reduce((sum, entry) => sum + entry.matches.length, 0)
  draft.textRow(cleanText(`${associationName} ${t('workbook.title')}`.trim()), STYLES.title)
  draft.textRow(t('workbook.made', { date, demands: entries.length, matches }), STYLES.note)
  draft.textRow(t('workbook.legend'), STYLES.note)
  const headRow = draft.rowCount
  putHead(draft, t)
  entries.forEach((entry, index) => {
    putEntry(draft, entry, t, index)
  })
  if (entries.length === 0) draft.textRow(t('workbook.noDemand'), STYLES.strongText)
  return draft.finish({ frozenRows: headRow + 1, footer, headRow })
}
