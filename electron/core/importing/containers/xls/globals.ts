/** What the sheets of an old workbook share: their list, strings, formats, code page and day zero. */
import type { Cell, DateSystem } from '../../sheet.ts'
import { stringCell } from '../cells/cell-text.ts'
import type { CellBudget } from '../cells/grid.ts'
import { meaningOf, meaningOfBuiltIn, type NumberMeaning } from '../cells/number-format.ts'
import { type BiffRecord, RECORD, recordsFrom } from './records.ts'
import { decodeCodePage, PartReader, unicodeString } from './strings.ts'

export interface BoundSheet {
  readonly name: string
  readonly hidden: boolean
  /** Where its BOF stands in the stream. */
  readonly start: number
}

export interface Globals {
  readonly isBiff8: boolean
  readonly dateSystem: DateSystem
  readonly sheets: readonly BoundSheet[]
  readonly strings: readonly Cell[]
  /** By the number that a cell gives as its format. */
  readonly meanings: readonly NumberMeaning[]
  /** A text of the given number of characters, or in BIFF5 bytes. */
  readText(reader: PartReader, length: number): string
}

const BIFF8 = 0x0600
const WORKSHEET = 0
const HIDDEN_STATES = 0x03

interface MutableGlobals {
  isBiff8: boolean
  codePage: number
  dateSystem: DateSystem
  sheets: BoundSheet[]
  strings: Cell[]
  formats: Map<number, string>
  styles: number[]
}

function textReader({ isBiff8, codePage }: MutableGlobals): Globals['readText'] {
  return isBiff8 ? unicodeString : (reader, length) => decodeCodePage(reader.bytes(length), codePage)
}

function readBoundSheet(reader: PartReader, globals: MutableGlobals): void {
  const start = reader.number32()
  const hidden = (reader.number8() & HIDDEN_STATES) !== 0
  const type = reader.number8()
  const name = textReader(globals)(reader, reader.number8())
  if (type === WORKSHEET) globals.sheets.push({ name, hidden, start })
}

function readStrings(reader: PartReader, globals: MutableGlobals, budget: CellBudget): void {
  reader.skip(4)
  const count = reader.number32()
  for (let i = 0; i < count; i++) globals.strings.push(budget.takeCell(stringCell(unicodeString(reader))))
}

function readFormat(reader: PartReader, globals: MutableGlobals): void {
  const id = reader.number16()
  const length = globals.isBiff8 ? reader.number16() : reader.number8()
  globals.formats.set(id, textReader(globals)(reader, length))
}

function readRecord({ type, parts }: BiffRecord, globals: MutableGlobals, budget: CellBudget): void {
  const reader = new PartReader(parts)
  if (type === RECORD.bof) globals.isBiff8 = reader.number16() === BIFF8
  else if (type === RECORD.codePage) globals.codePage = reader.number16()
  else if (type === RECORD.date1904) globals.dateSystem = reader.number16() === 1 ? '1904' : '1900'
  else if (type === RECORD.boundSheet) readBoundSheet(reader, globals)
  else if (type === RECORD.sharedStrings) readStrings(reader, globals, budget)
  else if (type === RECORD.numberFormat) readFormat(reader, globals)
  else if (type === RECORD.format) {
    reader.skip(2)
    globals.styles.push(reader.number16())
  }
}

/**
 * @param start Of the workbook's own records; they may be missing where a program wrote one bare sheet.
 * @throws AppError `import.damaged`, `import.too-large`
 */
export function readGlobals(stream: Buffer, budget: CellBudget): Globals {
  const globals: MutableGlobals = {
    isBiff8: false,
    codePage: 0,
    dateSystem: '1900',
    sheets: [],
    strings: [],
    formats: new Map(),
    styles: [],
  }
  for (const record of recordsFrom(stream, 0)) readRecord(record, globals, budget)
  const { isBiff8, dateSystem, strings, sheets } = globals
  const meanings = globals.styles.map((id) => {
    const format = globals.formats.get(id)
    return format === undefined ? meaningOfBuiltIn(id) : meaningOf(format)
  })
  return { isBiff8, dateSystem, sheets, strings, meanings, readText: textReader(globals) }
}
