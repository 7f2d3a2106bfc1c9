/**
 * Recognition: what each sheet of a file is, where its lists and forms are, and what each column means. Rules and
 * scores only, in this folder; the words they know are in `resources/vocabulary`.
 *
 * - A header is found by its words (`header.ts`), flattened from up to four rows; forms by their labels (`form.ts`).
 * - Columns get fields by header words, shapes of values and what the source sent last time (`columns.ts`,
 *   `scores.ts`); the user's own mapping wins over everything.
 * - Rows below a header are records, sums, headings or notes (`row-roles.ts`); in doubt they are records.
 * - What the file hides is shown and not read, unless the options say so.
 */
import type { RecordKind } from '#shared/contract/importing.ts'
import { createHeaderReader, type HeaderReader } from '../header-word.ts'
import type { Sheet } from '../sheet.ts'
import { findForms } from './form.ts'
import { formSection } from './form-section.ts'
import { createGrid } from './grid.ts'
import type { FileLayout, RecogniseOptions, Section, SheetLayout, SheetReasonCode, SheetRole } from './layout.ts'
import { listSection } from './list-section.ts'
import type { SectionContext } from './section-context.ts'
import { splitSections } from './sections.ts'
import { isCoverName, isDictionaryName, roleWithoutList } from './sheet-roles.ts'
import { isTelling, unheadedList } from './unheaded.ts'
import { type View, viewsOf } from './views.ts'

/** What a row must say to be a record; a demand's title can be made from its text. */
const NAMING: ReadonlySet<string> = new Set(['title', 'description', 'problemStatement'])

interface Found {
  readonly role: SheetRole
  readonly reason: SheetLayout['reason']
  readonly sections: readonly Section[]
}

const found = (role: SheetRole, code: SheetReasonCode, sections: readonly Section[]): Found => {
  return { role, reason: { code, data: {} }, sections }
}

function readForms(context: SectionContext, read: HeaderReader): Found | null {
  const forms = findForms(context.grid, read)
  if (forms.length === 0) return null
  const end = context.grid.sheet.rows.length - 1
  const sections = forms.map((form, i) => {
    const first = i === 0 ? 0 : form.top
    return formSection(context, form, i, first, i === forms.length - 1 ? end : (forms[i + 1]?.top ?? end + 1) - 1)
  })
  return found('form', 'labelsAndValues', sections)
}

function readLists(context: SectionContext, read: HeaderReader): Found | null {
  const raw = splitSections(context.grid, context.kind, read)
  const sections = raw.map((section, i) => listSection(context, section, i))
  if (sections.length === 0) return null
  const hasTitle = sections.some(({ columns }) => columns.some(({ field }) => field === 'title'))
  const { name, hidden } = context.grid.sheet
  if (isDictionaryName(name) && (!hasTitle || hidden)) return found('dictionary', 'wordList', sections)
  return isCoverName(name) ? found('cover', 'fewWords', sections) : found('data', 'knownHeader', sections)
}

function readUnheaded(context: SectionContext): Found {
  const { role, reason } = roleWithoutList(context.grid)
  if (role === 'empty') return { role, reason, sections: [] }
  const section = unheadedList(context)
  if (role !== 'dictionary' && isTelling(context, section)) return found('data', 'shapesOnly', [section])
  return { role, reason, sections: [section] }
}

/** What the options make of a sheet: whether it is read, and which reason the user sees. */
function admit({ sheet, of }: View, { role, reason, sections }: Found, options: RecogniseOptions): SheetLayout {
  const isChosen = options.sheets?.some((name) => name === sheet.name || name === of) ?? false
  const isMapped = options.mapping?.some((choice) => choice.sheet === sheet.name && choice.field !== null) ?? false
  const isList = role === 'data' || role === 'form'
  const isVisible = !sheet.hidden || options.includeHidden?.sheets === true
  const isRead = sections.length > 0 && (isChosen || isMapped || (options.sheets === undefined && isList && isVisible))
  const shown = { name: sheet.name, isHidden: sheet.hidden, isRead, sections }
  if (isRead && !isList) return { ...shown, role: 'data', reason: { code: 'chosen', data: {} } }
  if (isRead || !isList) return { ...shown, role, reason }
  const code = options.sheets === undefined ? 'hiddenSheet' : 'notChosen'
  return { ...shown, role, reason: { code, data: {} } }
}

function recogniseView(view: View, kind: RecordKind, read: HeaderReader, options: RecogniseOptions): SheetLayout {
  const context: SectionContext = { kind, options, grid: createGrid(view.sheet) }
  const what = readForms(context, read) ?? readLists(context, read) ?? readUnheaded(context)
  return admit(view, what, options)
}

const namesRecords = ({ sections }: SheetLayout): boolean =>
  sections.some(({ columns }) => columns.some(({ field }) => field !== null && NAMING.has(field)))

/** Beside a list of records, a table that names none is a summary of it. */
function withoutStatistics(sheets: readonly SheetLayout[]): readonly SheetLayout[] {
  const isList = (sheet: SheetLayout) => sheet.isRead && namesRecords(sheet)
  if (!sheets.some(isList)) return sheets
  const isSummary = (sheet: SheetLayout) =>
    sheet.role === 'data' && sheet.isRead && !namesRecords(sheet) && sheet.reason.code !== 'chosen'
  const asOther = { role: 'other', isRead: false, reason: { code: 'notRecognised', data: {} } } as const
  return sheets.map((sheet) => (isSummary(sheet) ? { ...sheet, ...asOther } : sheet))
}

/** Recognises without asking whether it might be a list of the other kind. */
function recogniseAs(sheets: readonly Sheet[], kind: RecordKind, options: RecogniseOptions): readonly SheetLayout[] {
  const read = createHeaderReader(kind, options.headerWords)
  const views = sheets.flatMap((sheet) => viewsOf(sheet, kind, read))
  return withoutStatistics(views.map((view) => recogniseView(view, kind, read, options)))
}

const hasList = (sheets: readonly SheetLayout[]): boolean => sheets.some(({ isRead }) => isRead)

/** Recognises the lists and forms of a file. Plain data; nothing is thrown and nothing is written. */
export function recogniseSheets(
  sheets: readonly Sheet[],
  kind: RecordKind,
  options: RecogniseOptions = {},
): FileLayout {
  const layouts = recogniseAs(sheets, kind, options)
  if (hasList(layouts)) return { kind, sheets: layouts, verdict: 'list' }
  const other = kind === 'supply' ? 'demand' : 'supply'
  return { kind, sheets: layouts, verdict: hasList(recogniseAs(sheets, other, {})) ? 'otherKind' : 'none' }
}
