/**
 * One source row, asked field by field. Where several columns mean one field, the best one fills it and the next ones
 * stand in where it is empty; long texts, keywords, phones and numbered columns are put together, so that nothing a
 * list says is out of sight.
 */
import type { FlagCode } from '#shared/contract/importing.ts'
import type { Column, FactOffer, Section, SourceRow } from './recognise/layout.ts'
import { type Cell, textCell } from './sheet.ts'
import { lookupKey, memoised, trimCell, wordKey } from './text.ts'
import { type DateReading, readDate } from './values/date.ts'
import { readMoney } from './values/money.ts'
import { tickedText } from './values/ticks.ts'
import type { WordReading } from './values/word.ts'
import { type Field, HAN_NUMERALS, ORDINAL_PREFIX, PLACEHOLDERS } from './vocabulary.ts'

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
  readonly column: Pick<Column, 'index' | 'header' | 'unit'>
}

/** Fields that a form lets choose: what is not ticked is not said. */
const CHOICES: ReadonlySet<Field> = new Set<Field>([
  'transferModes',
  'patentType',
  'legalStatus',
  'organisationType',
  'industry',
  'region',
  'price',
  'budget',
  'confidential',
])

const ticksIn = memoised(tickedText)

const LONGEST_PLACEHOLDER = 4
const isPlaceholder = memoised((text) => PLACEHOLDERS.has(wordKey(text)))

/** A title may be any word; elsewhere a dash or "none" stands for nothing. */
function says(field: Field, text: string): boolean {
  if (text === '' || field === 'title' || field === 'confidential') return text !== ''
  return text.length > LONGEST_PLACEHOLDER || !isPlaceholder(text)
}

type ByField = ReadonlyMap<Field, readonly Column[]>
const columnsOf = new WeakMap<readonly Column[], ByField>()

/** Columns of a field that are read, the best one first. */
function byField(columns: readonly Column[]): ByField {
  const known = columnsOf.get(columns)
  if (known !== undefined) return known
  const grouped = new Map<Field, Column[]>()
  for (const column of columns) {
    if (column.field !== null && column.isRead) {
      grouped.set(column.field, [...(grouped.get(column.field) ?? []), column])
    }
  }
  for (const group of grouped.values()) group.sort((a, b) => a.rank - b.rank)
  columnsOf.set(columns, grouped)
  return grouped
}

type Given = ReadonlyMap<Field, FactOffer>
const givenOf = new WeakMap<readonly FactOffer[], Given>()

/** The facts above and below a list that fill fields of its rows. */
function byOffer(offers: readonly FactOffer[]): Given {
  const known = givenOf.get(offers)
  if (known !== undefined) return known
  const taken = new Map(offers.filter(({ state }) => state === 'taken').map((offer) => [offer.field, offer]))
  givenOf.set(offers, taken)
  return taken
}

/** Fields of which a fact fills all or none: one person's name beside another's number would be wrong. */
const TOGETHER: Partial<Readonly<Record<Field, readonly Field[]>>> = {
  contactName: ['contactName', 'contactPhone'],
  contactPhone: ['contactName', 'contactPhone'],
}

/** No column says it. */
const NO_COLUMN = { index: -1, header: '', unit: '' }

/** Whether a cell has content that its file does not give. */
const isUnreadable = ({ kind }: Cell): boolean => kind === 'formula' || kind === 'error'

const bySheetOrder = (a: CellText, b: CellText): number => a.column.index - b.column.index

const textsOf = (found: readonly CellText[]): string[] =>
  found.length <= 1 ? found.map(({ text }) => text) : [...new Set(found.toSorted(bySheetOrder).map(({ text }) => text))]

const NUMBERS = new RegExp(`\\d|${ORDINAL_PREFIX}|[${HAN_NUMERALS}]`, 'gu')
/** A header without what counts it: the same for the first and the second inventor. */
const stemOf = memoised((header) => lookupKey(header).replace(NUMBERS, ''))

function flagOfDate(reading: DateReading): FlagCode | null {
  if (reading.date === null) return 'dateUnreadable'
  return reading.fromSerial ? 'dateFromSerial' : null
}

const NO_COLUMNS: readonly Column[] = []

/** A class, and nothing kept in it, since one is made for each of 100,000 rows: ask for each field once. */
export class RowReader {
  readonly section: Section
  readonly flags: RowFlag[] = []
  /** The facts above or below the list that this row took, since its cells say nothing there. */
  readonly given: FactOffer[] = []
  private readonly row: SourceRow
  private readonly columns: ByField
  private readonly facts: Given

  constructor(section: Section, row: SourceRow) {
    this.section = section
    this.row = row
    this.columns = byField(section.columns)
    this.facts = byOffer(section.offers)
    for (const note of row.notes) this.flag(note, 'title', '')
  }

  flag(code: FlagCode, field: Field, text: string): void {
    this.flags.push({ code, field, text })
  }

  /** The columns of a field, the best one first. */
  columnsOf(field: Field): readonly Column[] {
    return this.columns.get(field) ?? NO_COLUMNS
  }

  /** The cell that fills the field; null where the row says nothing. */
  cell(field: Field): CellText | null {
    for (const column of this.columnsOf(field)) {
      const found = this.read(field, column)
      if (found !== null) return found
    }
    return this.fact(field)
  }

  /** The field's text, trimmed; empty where the row says nothing. */
  text(field: Field): string {
    return this.cell(field)?.text ?? ''
  }

  /** The texts of all columns of the field in the sheet's order, without repetitions. */
  all(field: Field): string[] {
    return textsOf(this.find(field))
  }

  /** Those of the columns that are numbered under one header: first inventor, second inventor. */
  numbered(field: Field): string[] {
    const found = this.find(field)
    if (found.length < 2) return textsOf(found)
    const stem = stemOf(found[0]?.column.header ?? '')
    return textsOf(found.filter(({ column }) => stemOf(column.header) === stem))
  }

  /** A price or budget, with its header's unit behind a bare number. */
  money(field: Field): string {
    const found = this.cell(field)
    if (found === null) return ''
    const reading = readMoney(found.text, found.column.unit)
    if (reading.isUnclear) this.flag('amountUnclear', field, found.text)
    return reading.text
  }

  date(field: Field): string | null {
    const found = this.cell(field)
    if (found === null) return null
    const reading = readDate(found.cell, this.section.dateSystem)
    const code = flagOfDate(reading)
    if (code !== null) this.flag(code, field, found.text)
    return reading.date
  }

  /** The value of a word with a fixed meaning; flagged where a part is not understood, null for an empty cell. */
  word<V>(field: Field, read: (text: string) => WordReading<V>, unknown: FlagCode): V | null {
    const text = this.text(field)
    if (text === '') return null
    const reading = read(text)
    if (reading.unknown) this.flag(unknown, field, text)
    return reading.value
  }

  private find(field: Field): CellText[] {
    const found = this.columnsOf(field)
      .map((column) => this.read(field, column))
      .filter((each) => each !== null)
    const fact = found.length === 0 ? this.fact(field) : null
    return fact === null ? found : [fact]
  }

  /** What stands above or below the list, for a field of which the row's cells say nothing at all. */
  private fact(field: Field): CellText | null {
    const offer = this.facts.get(field)
    if (offer === undefined) return null
    const isBlank = ({ index }: Column) => trimCell(this.row.filled[index]?.raw ?? '') === ''
    const isOpen = (TOGETHER[field] ?? [field]).every((one) => this.columnsOf(one).every(isBlank))
    if (!isOpen) return null
    if (!this.given.includes(offer)) this.given.push(offer)
    return { text: offer.text, cell: textCell(offer.text), column: NO_COLUMN }
  }

  private read(field: Field, column: Column): CellText | null {
    const cell = this.row.filled[column.index]
    if (cell === undefined || cell.kind === 'blank') return null
    // Somebody did say something about secrecy: as a word that is not understood it counts as confidential.
    if (isUnreadable(cell) && field !== 'confidential') {
      this.flag(cell.kind === 'formula' ? 'formulaWithoutValue' : 'errorCell', field, cell.raw)
      return null
    }
    if (cell.isFormula === true && cell.raw === '0') this.flag('formulaZero', field, cell.raw)
    const trimmed = trimCell(cell.raw)
    const text = CHOICES.has(field) ? this.chosen(field, trimmed) : trimmed
    return says(field, text) ? { text, cell, column } : null
  }

  private chosen(field: Field, text: string): string {
    const ticked = ticksIn(text)
    if (ticked === '') this.flag('noChoiceTicked', field, text)
    return ticked ?? text
  }
}

/** The fields that say something: what is empty must not erase what the library has. */
export function withoutEmpty<T extends object>(fields: T): Partial<T> {
  const said: Partial<T> = {}
  for (const field in fields) {
    const value: unknown = fields[field]
    const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
    if (!isEmpty) said[field] = fields[field]
  }
  return said
}
