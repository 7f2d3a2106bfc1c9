/**
 * One source row, asked field by field. Where several columns mean one field, the best word's column fills it and
 * the next ones stand in where it is empty; long texts, keywords and phones of all of them are put together, so
 * that nothing a list says is out of sight.
 */
import type { FlagCode } from '#shared/contract/importing.ts'
import type { Column, Section, SourceRow } from './recognise.ts'
import type { Cell, DateSystem } from './sheet.ts'
import { trimCell, wordKey } from './text.ts'
import { type DateReading, readDate } from './values/date.ts'
import type { WordReading } from './values/word.ts'
import { type Field, MONEY_UNITS, PLACEHOLDERS } from './vocabulary.ts'

/** A flag without its sentence, which depends on the reader's language. */
export interface RowFlag {
  readonly code: FlagCode
  readonly field: Field
  /** What the cell says. */
  readonly text: string
}

export interface CellText {
  readonly text: string
  readonly cell: Cell
  readonly column: Column
}

export interface RowReader {
  readonly flags: readonly RowFlag[]
  /** The field's text, trimmed; empty where the row says nothing. */
  text(field: Field): string
  /** The texts of all columns of the field in the sheet's order, without repetitions. */
  all(field: Field): string[]
  /** A price or budget, with its header's unit behind a bare number. */
  money(field: Field): string
  date(field: Field): string | null
  /** The value of a word with a fixed meaning; flagged where a part is not understood, null for an empty cell. */
  word<V>(field: Field, read: (text: string) => WordReading<V>, unknown: FlagCode): V | null
  flag(code: FlagCode, field: Field, text: string): void
}

const BARE_AMOUNT = /^[\d.,~\-\u2013\u2014\uFF5E<>\u2264\u2265]+$/

const hasUnit = (text: string): boolean => MONEY_UNITS.has(wordKey(text).replace(/^[\d.,]+/, ''))

function withUnit({ text, column }: CellText): string {
  const isBare = BARE_AMOUNT.test(text.normalize('NFKC')) && !hasUnit(text)
  return isBare ? `${text}${column.unit}` : text
}

/** A title may be any word; elsewhere a dash or "none" stands for nothing. */
function says(field: Field, text: string): boolean {
  return (
    text !== '' &&
    (field === 'title' || field === 'confidential' || text.length > 4 || !PLACEHOLDERS.has(wordKey(text)))
  )
}

/** Whether a cell has content that its file does not give. */
const isUnreadable = ({ kind }: Cell): boolean => kind === 'formula' || kind === 'error'

function createCellFinder(section: Section, row: SourceRow, flag: RowReader['flag']) {
  const read = (field: Field, column: Column): CellText | null => {
    const cell = row.filled[column.index]
    if (cell === undefined || cell.kind === 'blank') return null
    // Somebody did say something about secrecy: as a word that is not understood it counts as confidential.
    if (isUnreadable(cell) && field !== 'confidential') {
      flag(cell.kind === 'formula' ? 'formulaWithoutValue' : 'errorCell', field, cell.raw)
      return null
    }
    const text = trimCell(cell.raw)
    return says(field, text) ? { text, cell, column } : null
  }
  const found = new Map<Field, CellText[]>()
  // Asked twice, a field must not be flagged twice.
  return (field: Field): readonly CellText[] => {
    const known = found.get(field)
    if (known !== undefined) return known
    const columns = section.byField.get(field) ?? []
    const texts = columns.map((column) => read(field, column)).filter((text) => text !== null)
    found.set(field, texts)
    return texts
  }
}

const bySheetOrder = (a: CellText, b: CellText): number => a.column.index - b.column.index

function flagDate(reading: DateReading): FlagCode | null {
  if (reading.date === null) return 'dateUnreadable'
  return reading.fromSerial ? 'dateFromSerial' : null
}

function readFieldDate(found: CellText, system: DateSystem, flag: (code: FlagCode) => void): string | null {
  const reading = readDate(found.cell, system)
  const code = flagDate(reading)
  if (code !== null) flag(code)
  return reading.date
}

export function createRowReader(section: Section, row: SourceRow): RowReader {
  const flags: RowFlag[] = []
  const flag: RowReader['flag'] = (code, field, text) => void flags.push({ code, field, text })
  const find = createCellFinder(section, row, flag)
  const first = (field: Field): CellText | undefined => find(field)[0]
  return {
    flags,
    flag,
    text: (field) => first(field)?.text ?? '',
    all: (field) => [
      ...new Set(
        find(field)
          .toSorted(bySheetOrder)
          .map(({ text }) => text),
      ),
    ],
    money(field) {
      const found = first(field)
      return found === undefined ? '' : withUnit(found)
    },
    date(field) {
      const found = first(field)
      if (found === undefined) return null
      return readFieldDate(found, section.dateSystem, (code) => flag(code, field, found.text))
    },
    word(field, read, unknown) {
      const text = first(field)?.text ?? ''
      if (text === '') return null
      const reading = read(text)
      if (reading.unknown) flag(unknown, field, text)
      return reading.value
    },
  }
}

/** The fields that say something: what is empty must not erase what the library has. */
export function withoutEmpty<T extends object>(fields: T): Partial<T> {
  const entries = Object.entries(fields).filter(([, value]) => {
    return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  })
  return Object.fromEntries(entries) as Partial<T>
}
