/**
 * Recognition: where the header rows are and what each column means. Rules only, no guessing:
 * what is not recognised stays unmapped and is shown as such. Scores, shapes of values and remembered
 * profiles of a source are to join here.
 *
 * - A header row names a title column and at least one more known column; a single unmistakable title word will do.
 * - Blank header cells take a known word from the row above (a two-row header whose upper row holds merged cells).
 * - A header word right below the title word means a form of labels and values: no list.
 * - Below a header row, another one starts a new section with its own columns.
 * - Several columns for one field all fill it: see `row-reader.ts` for which wins.
 */
import type { ImportColumn, RecordKind } from '#shared/contract/importing.ts'
import { type HeaderWord, NO_WORD, readHeaderWord } from './header-word.ts'
import type { Cell, DateSystem, Sheet } from './sheet.ts'
import { trimCell } from './text.ts'
import { DITTO, type Field, WEAK_TITLES } from './vocabulary.ts'

/** Titles and notes above a header take some rows; further down it is no header of ours. */
const MAX_ROWS_ABOVE_HEADER = 100
/** Header words for titles are short; line breaks and decoration included. */
const MAX_TITLE_WORD = 24

export interface Column {
  readonly index: number
  readonly header: string
  readonly field: Field | null
  /** Lower is the better word for this field. */
  readonly rank: number
  readonly unit: string
}

export interface SourceRow {
  /** 1-based. */
  readonly number: number
  /** As read. */
  readonly cells: readonly Cell[]
  /** The same, ditto marks replaced by the cell above. */
  readonly filled: readonly Cell[]
}

/** A header and the rows that belong to it. */
export interface Section {
  readonly sheet: string
  readonly dateSystem: DateSystem
  readonly columns: readonly Column[]
  /** Columns of a field, the best word first. */
  readonly byField: ReadonlyMap<Field, readonly Column[]>
  readonly rows: readonly SourceRow[]
}

export interface RecognisedList {
  readonly sections: readonly Section[]
  /** Every column of every sheet, also of those that are no list. */
  readonly columns: readonly ImportColumn[]
}

type Rows = Sheet['rows']
type Header = readonly Column[]

const textAt = (rows: Rows, row: number, column: number): string => trimCell(rows[row]?.[column]?.raw ?? '')

const isTitle = (word: HeaderWord): boolean => word.meanings.some((meaning) => meaning.field === 'title')

const isKnown = (word: HeaderWord): boolean => word.meanings.length > 0 || word.isOrdinal

/** Words of a row, a blank one replaced by a known word above it. */
function wordsOf(kind: RecordKind, rows: Rows, row: number): { text: string; word: HeaderWord }[] {
  const width = Math.max(rows[row]?.length ?? 0, rows[row - 1]?.length ?? 0)
  return Array.from({ length: width }, (_, column) => {
    const text = textAt(rows, row, column)
    if (text !== '') return { text, word: readHeaderWord(kind, text) }
    const above = textAt(rows, row - 1, column)
    const word = readHeaderWord(kind, above)
    return isKnown(word) ? { text: above, word } : { text: '', word: NO_WORD }
  })
}

/** The best title word is the title; another column takes its first other meaning, or stands in for the title. */
function assignFields(words: readonly { text: string; word: HeaderWord }[]): Header {
  const titleRank = (word: HeaderWord) => word.meanings.find((meaning) => meaning.field === 'title')?.rank ?? Infinity
  const best = words.reduce((a, b, i) => (titleRank(b.word) < titleRank(words[a]?.word ?? NO_WORD) ? i : a), 0)
  return words.map(({ text, word }, index) => {
    const others = word.meanings.filter((meaning) => meaning.field !== 'title')
    const meaning = (index === best ? undefined : others[0]) ?? word.meanings[0]
    return { index, header: text, field: meaning?.field ?? null, rank: meaning?.rank ?? 0, unit: word.unit }
  })
}

/** The header that this row is, or null. */
function headerAt(kind: RecordKind, rows: Rows, row: number): Header | null {
  const own = (rows[row] ?? []).map((cell) => readHeaderWord(kind, trimCell(cell.raw)))
  const title = own.findIndex(isTitle)
  if (title === -1) return null
  const known = own.filter(isKnown).length
  const strong = own.some((word) => isTitle(word) && !WEAK_TITLES.has(word.key))
  if (known < 2 && !strong) return null
  // In a form the next label stands where the first record's title would be.
  if (known < 3 && isKnown(readHeaderWord(kind, textAt(rows, row + 1, title)))) return null
  return assignFields(wordsOf(kind, rows, row))
}

function firstHeader(kind: RecordKind, rows: Rows): number {
  const last = Math.min(rows.length, MAX_ROWS_ABOVE_HEADER)
  for (let row = 0; row < last; row++) if (headerAt(kind, rows, row) !== null) return row
  return -1
}

/** Cheap enough for every cell of a long list: it leaves few cells to look up. */
const mayBeTitleWord = ({ kind, raw }: Cell): boolean =>
  kind === 'text' && raw.length <= MAX_TITLE_WORD && !/^\d/.test(raw)

/** A later header is believed only where it names several columns: a record may be called like a header word. */
function laterHeader(kind: RecordKind, rows: Rows, row: number, current: Header): Header | null {
  const cells = rows[row] ?? []
  if (!cells.some((cell) => mayBeTitleWord(cell) && isTitle(readHeaderWord(kind, trimCell(cell.raw))))) return null
  const header = headerAt(kind, rows, row)
  const isRepeated = current.every((column) => textAt(rows, row, column.index) === column.header)
  return header !== null && (isRepeated || header.filter((column) => column.field !== null).length > 1) ? header : null
}

function fieldColumns(header: Header): ReadonlyMap<Field, readonly Column[]> {
  const byField = new Map<Field, Column[]>()
  for (const column of header) {
    if (column.field !== null) byField.set(column.field, [...(byField.get(column.field) ?? []), column])
  }
  for (const columns of byField.values()) columns.sort((a, b) => a.rank - b.rank)
  return byField
}

/** What says which record a row is about: a mark there would make two records of one row's name or number. */
const NEVER_DITTO: ReadonlySet<string | null> = new Set(['title', 'applicationNumber', 'publicationNumber'])

/** A mark with nothing above it stays as it is. */
function fillDitto(cells: readonly Cell[], above: SourceRow | undefined, columns: Header): readonly Cell[] {
  if (above === undefined || !cells.some((cell) => DITTO.has(cell.raw.trim()))) return cells
  const kept = new Set(columns.filter(({ field }) => NEVER_DITTO.has(field)).map(({ index }) => index))
  return cells.map((cell, i) => (!kept.has(i) && DITTO.has(cell.raw.trim()) ? (above.filled[i] ?? cell) : cell))
}

function sectionsOf(kind: RecordKind, sheet: Sheet): Section[] {
  const first = firstHeader(kind, sheet.rows)
  const sections: (Section & { rows: SourceRow[] })[] = []
  const open = (columns: Header) => {
    const byField = fieldColumns(columns)
    sections.push({ sheet: sheet.name, dateSystem: sheet.dateSystem, columns, byField, rows: [] })
  }
  for (let row = first; first !== -1 && row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? []
    if (cells.length === 0) continue
    const current = sections.at(-1)
    const header =
      current === undefined ? headerAt(kind, sheet.rows, row) : laterHeader(kind, sheet.rows, row, current.columns)
    if (header !== null) open(header)
    else current?.rows.push({ number: row + 1, cells, filled: fillDitto(cells, current.rows.at(-1), current.columns) })
  }
  return sections
}

/** The columns of a sheet as the contract shows them; a header repeated down the sheet shows once. */
function listColumns(sheet: Sheet, sections: readonly Section[]): ImportColumn[] {
  const firstRow = (sheet.rows.find((row) => row.length > 0) ?? []).map((cell, index) => {
    return { index, header: trimCell(cell.raw), field: null }
  })
  const columns: readonly Pick<Column, 'index' | 'header' | 'field'>[] =
    sections.length === 0 ? firstRow : sections.flatMap((section) => section.columns)
  const shown = new Map<string, ImportColumn>()
  for (const { index, header, field } of columns) {
    const key = JSON.stringify([index, header, field])
    if (header !== '') shown.set(key, { sheet: sheet.name, index, header, field })
  }
  return [...shown.values()]
}

/** Finds the lists in a file's sheets. Hidden sheets (dictionaries, old versions) are shown, not read. */
export function recogniseSheets(sheets: readonly Sheet[], kind: RecordKind): RecognisedList {
  const found = sheets.map((sheet) => ({ sheet, sections: sheet.hidden ? [] : sectionsOf(kind, sheet) }))
  return {
    sections: found.flatMap(({ sections }) => sections),
    columns: found.flatMap(({ sheet, sections }) => listColumns(sheet, sections)),
  }
}
