/** The sheet of one demand: the demand on top, its patents below, with room to write on paper. */
import type { NamedRange, WriteSheet } from 'hucre'
import type { Demand } from '#shared/contract/records.ts'
import { maskPhoneField } from '#shared/domain/mask.ts'
import type { Translate } from '../messages.ts'
import { cleanText, type Scrub } from './cell-text.ts'
import type { DemandSheet, SheetMatch } from './demand-sheet.ts'
import { MATCH_COLUMNS } from './match-columns.ts'
import { SheetDraft } from './sheet-draft.ts'
import { FONT_SIZE, frame, STYLES } from './styles.ts'
import { foldText, maxLinesPerRow, rowHeight, splitIntoRows, wrapLines } from './text-size.ts'

/** The demand stays in view above the scrolling table, so it may take only so many lines; the rest goes below. */
const MAX_LINES = { title: 2, circumstances: 2, problem: 3, description: 4 } as const
/** Labels stand over the columns rank, score and level. */
const LABEL_LAST = 2
const VALUE_FIRST = LABEL_LAST + 1
/** Columns at the right end of the title row for the way back. */
const LINK_COLUMNS = 2
/** Enough for two lines of handwriting. */
const MIN_TABLE_ROW = 38

/** What every part of the sheet needs beside its own data. */
interface SheetWords {
  readonly t: Translate
  readonly scrub: Scrub
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

function circumstances(demand: Demand, { t, scrub }: SheetWords): string {
  const organisation = demand.confidential ? t('workbook.confidential') : demand.organisation
  const contact = demand.confidential ? '' : `${demand.contactName} ${maskPhoneField(demand.contactPhone)}`
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
  const problem = {
    label: t('workbook.demand.problem'),
    text: scrub(demand.problem?.text ?? '') || t('workbook.demand.problemMissing'),
  }
  const description = { label: t('workbook.demand.description'), text: scrub(demand.description) }
  const rest: FullText[] = []
  if (!putTitle(draft, title.text, words)) rest.push(title)
  if (!putFolded(draft, about, MAX_LINES.circumstances)) rest.push(about)
  if (!putFolded(draft, problem, MAX_LINES.problem)) rest.push(problem)
  const described = description.text.trim() !== ''
  if (described && !putFolded(draft, description, MAX_LINES.description)) rest.push(description)
  return rest
}

function putHead(draft: SheetDraft, t: Translate): void {
  MATCH_COLUMNS.forEach(({ key }, column) => {
    draft.put(column, t(`workbook.match.${key}`), STYLES.head)
  })
  draft.endRow(rowHeight(2, FONT_SIZE.text))
}

/** One patent. A text too long for the highest row there is goes on in the next, without a line between. */
function putMatch(draft: SheetDraft, match: SheetMatch, words: SheetWords): void {
  const maxLines = maxLinesPerRow(FONT_SIZE.text)
  const cells = MATCH_COLUMNS.map(({ content, style }, column) => {
    const value = content(match, words)
    const capacity = draft.capacity(column, column, FONT_SIZE.text)
    const parts = typeof value === 'string' ? splitIntoRows(cleanText(value), capacity, maxLines) : [value]
    return { parts, capacity, style: typeof style === 'function' ? style(match) : style }
  })
  const rows = Math.max(...cells.map(({ parts }) => parts.length))
  for (let row = 0; row < rows; row++) {
    const border = frame({ first: row === 0, last: row === rows - 1 })
    let lines = 1
    cells.forEach(({ parts, capacity, style }, column) => {
      const part = parts[row] ?? null
      draft.put(column, part, { ...style, border })
      if (typeof part === 'string') lines = Math.max(lines, wrapLines(part, capacity).length)
    })
    draft.endRow(Math.max(MIN_TABLE_ROW, rowHeight(lines, FONT_SIZE.text)))
  }
}

function putFullTexts(draft: SheetDraft, texts: readonly FullText[], t: Translate): void {
  if (texts.length === 0) return
  draft.endRow(rowHeight(1, FONT_SIZE.note))
  draft.textRow(t('workbook.demand.fullTexts'), STYLES.note, FONT_SIZE.note)
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

/** The finished sheet of a demand, and the name that repeats its table's heading on each printed page. */
export function matchSheet(
  name: string,
  { demand, matches }: DemandSheet,
  words: SheetWords,
): [WriteSheet, NamedRange] {
  const draft = new SheetDraft(
    name,
    MATCH_COLUMNS.map(({ width }) => width),
  )
  const rest = putDemand(draft, demand, words)
  const headRow = draft.rowCount
  putHead(draft, words.t)
  for (const match of matches) putMatch(draft, match, words)
  const note = noteOn(matches)
  if (note !== null) draft.textRow(words.t(note), STYLES.strongText, FONT_SIZE.text)
  putFullTexts(draft, rest, words.t)
  return [draft.finish(headRow + 1, words.footer), draft.printTitles(headRow)]
}
