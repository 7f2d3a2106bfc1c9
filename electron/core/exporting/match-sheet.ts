/** The sheet of one demand: the demand on top, its patents below, with room to write on paper. */
import type { Demand } from '#shared/contract/records.ts'
import { statementBeside } from '../documents/words.ts'
import type { Translate } from '../messages.ts'
import type { Scrub } from './cell-text.ts'
import type { DemandSheet, SheetMatch } from './demand-sheet.ts'
import { MATCH_COLUMNS } from './match-columns.ts'
import { SheetDraft } from './sheet-draft.ts'
import { FONT_SIZE, STYLES } from './styles.ts'
import { putHeadings, putTableRow } from './table.ts'
import { foldText, maxLinesPerRow, rowHeight, splitIntoRows, wrapLines } from './text-size.ts'
import type { Book, SheetPart } from './xlsx/book.ts'

/** The demand stays in view above the scrolling table, so it may take only so many lines; the rest goes below. */
const MAX_LINES = { title: 2, circumstances: 2, problem: 3, description: 4 } as const
/** Labels stand over the columns rank and level. */
const LABEL_LAST = 1
const VALUE_FIRST = LABEL_LAST + 1
/** Columns at the right end of the title row for the way back. */
const LINK_COLUMNS = 2
/** Enough for two lines of handwriting. */
const MIN_TABLE_ROW = 38

/** What every part of the sheet needs beside its own data. */
interface SheetWords {
  readonly t: Translate
  readonly scrub: Scrub
  /** A phone number as it may be seen. */
  readonly phone: (phone: string) => string
  /** The demand's company must not be named. */
  readonly unnamed: boolean
  readonly footer: string
  /** The demand's number in the overview. */
  readonly number: number
  /** Reference of the overview, for the way back. */
  readonly overview: string
}

interface FullText {
  readonly label: string
  readonly text: string
}

function putTitle(draft: SheetDraft, title: string, { t, overview, number }: SheetWords): boolean {
  const last = draft.lastColumn - LINK_COLUMNS
  const capacity = draft.capacity(0, last, FONT_SIZE.title)
  const folded = foldText(`${number}  ${title}`, capacity, MAX_LINES.title)
  draft.putMerged(0, last, folded.text, STYLES.title)
  draft.putMerged(last + 1, draft.lastColumn, t('workbook.backToOverview'), STYLES.link, overview)
  draft.endRow(rowHeight(wrapLines(folded.text, capacity).length, FONT_SIZE.title) + 6)
  return folded.whole
}

function putLabelled(draft: SheetDraft, label: string, text: string): void {
  const capacity = draft.capacity(VALUE_FIRST, draft.lastColumn, FONT_SIZE.text)
  draft.putMerged(0, LABEL_LAST, label, STYLES.label)
  draft.putMerged(VALUE_FIRST, draft.lastColumn, text, STYLES.value)
  draft.endRow(rowHeight(wrapLines(text, capacity).length, FONT_SIZE.text))
}

/** Writes a text in few lines. Gives whether it stands there whole. */
function putFolded(draft: SheetDraft, full: FullText, maxLines: number): boolean {
  const capacity = draft.capacity(VALUE_FIRST, draft.lastColumn, FONT_SIZE.text)
  const folded = foldText(full.text, capacity, maxLines)
  putLabelled(draft, full.label, folded.text)
  return folded.whole
}

function circumstances(demand: Demand, { t, scrub, phone, unnamed }: SheetWords): string {
  const organisation = unnamed ? t('workbook.confidential') : demand.organisation
  const contact = unnamed ? '' : `${demand.contactName} ${phone(demand.contactPhone)}`
  const parts = { organisation, region: demand.region, industry: demand.industry, contact }
  return Object.entries(parts)
    .filter(([, value]) => value.trim() !== '')
    .map(([key, value]) => t(`workbook.demand.${key}`) + scrub(value.trim()))
    .join('      ')
}

/** Writes the demand. Gives the texts that did not fit, to be written whole under the table. */
function putDemand(draft: SheetDraft, demand: Demand, words: SheetWords): FullText[] {
  const { t, scrub } = words
  const title = { label: t('workbook.demand.title'), text: scrub(demand.title) }
  const about = { label: t('workbook.demand.circumstances'), text: circumstances(demand, words) }
  const statement = demand.problem === null ? '' : statementBeside(demand.title, demand.problem.text)
  const problem = {
    label: t('workbook.demand.problem'),
    text: scrub(statement) || t('workbook.demand.problemMissing'),
  }
  const description = { label: t('workbook.demand.description'), text: scrub(demand.description) }
  const rest: FullText[] = []
  if (!putTitle(draft, title.text, words)) rest.push(title)
  const isKnown = about.text.trim() !== ''
  if (isKnown && !putFolded(draft, about, MAX_LINES.circumstances)) rest.push(about)
  if (!putFolded(draft, problem, MAX_LINES.problem)) rest.push(problem)
  const described = description.text.trim() !== ''
  if (described && !putFolded(draft, description, MAX_LINES.description)) rest.push(description)
  return rest
}

function putMatch(draft: SheetDraft, match: SheetMatch, words: SheetWords): void {
  const cells = MATCH_COLUMNS.map(({ content, style }) => ({
    content: content(match, words),
    style: typeof style === 'function' ? style(match) : style,
  }))
  putTableRow(draft, cells, MIN_TABLE_ROW)
}

function putFullTexts(draft: SheetDraft, texts: readonly FullText[], t: Translate): void {
  if (texts.length === 0) return
  draft.endRow(rowHeight(1, FONT_SIZE.note))
  draft.textRow(t('workbook.demand.fullTexts'), STYLES.note)
  const capacity = draft.capacity(VALUE_FIRST, draft.lastColumn, FONT_SIZE.text)
  for (const { label, text } of texts) {
    for (const part of splitIntoRows(text, capacity, maxLinesPerRow(FONT_SIZE.text))) putLabelled(draft, label, part)
  }
}

/** What is said of a list that holds nothing to rely on. */
function noteOn(matches: DemandSheet['matches']): string | null {
  if (matches.length === 0) return 'workbook.noMatch'
  return matches.every(({ level }) => level === 'weak') ? 'workbook.onlyWeak' : null
}

/** The finished sheet of a demand. */
export function matchSheet(book: Book, name: string, { demand, matches }: DemandSheet, words: SheetWords): SheetPart {
  const draft = new SheetDraft(
    book,
    name,
    MATCH_COLUMNS.map(({ width }) => width),
  )
  const rest = putDemand(draft, demand, words)
  const headRow = draft.rowCount
  putHeadings(
    draft,
    MATCH_COLUMNS.map(({ key }) => words.t(`workbook.match.${key}`)),
  )
  for (const match of matches) putMatch(draft, match, words)
  const note = noteOn(matches)
  if (note !== null) draft.textRow(words.t(note), STYLES.strongText)
  putFullTexts(draft, rest, words.t)
  return draft.finish({ frozenRows: headRow + 1, footer: words.footer, headRow })
}
