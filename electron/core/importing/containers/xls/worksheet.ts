/** One sheet of an old workbook, record by record. */
import { BLANK, type Cell } from '../../sheet.ts'
import { booleanCell, formulaCell, LOST, stringCell } from '../cells/cell-text.ts'
import type { CellBudget, Grid } from '../cells/grid.ts'
import { numberCell } from '../cells/number-cell.ts'
import type { Globals } from './globals.ts'
import { type BiffRecord, RECORD } from './records.ts'
import { PartReader } from './strings.ts'

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

/** Results of a formula that are no number ([MS-XLS] 2.5.133). */
const RESULT = { string: 0, boolean: 1, error: 2, empty: 3 } as const
const NO_NUMBER = 0xffff
/** The program that wrote the formula did not calculate it. */
const MUST_CALCULATE = 0x03
/** The last step of a formula that joins texts. */
const JOIN = 0x08

const ROW_HIDDEN = 0x20
const COLUMN_HIDDEN = 0x01
const MULRK_BYTES = 6

const errorCell = (code: number): Cell => ({ raw: ERRORS.get(code) ?? '#N/A', kind: 'error' })

/** Zero or an empty text: what a program writes that does not calculate. */
function isNothing(result: Buffer): boolean {
  const isNumber = result.readUInt16LE(6) !== NO_NUMBER
  return isNumber ? result.readDoubleLE() === 0 : result[0] === RESULT.empty
}

const double = new DataView(new ArrayBuffer(8))

function upperHalf(bits: number): number {
  double.setInt32(0, bits)
  return double.getFloat64(0)
}

/** A number in 30 bits: a whole one or the upper half of a double, either of them perhaps in hundredths. */
function rkNumber(rk: number): number {
  const number = rk & 2 ? rk >> 2 : upperHalf(rk & ~3)
  return rk & 1 ? number / 100 : number
}

interface Place {
  readonly row: number
  readonly column: number
  readonly style: number
}

export class Worksheet {
  readonly #grid: Grid
  readonly #globals: Globals
  readonly #budget: CellBudget
  /** Of the formula whose text stands in a record of its own. */
  #awaited: Place | null = null
  readonly #readers: ReadonlyMap<number, (reader: PartReader) => void> = new Map([
    [RECORD.labelSst, (reader) => this.#put(this.#place(reader), this.#globals.strings[reader.number32()] ?? LOST)],
    [RECORD.rk, (reader) => this.#putNumber(this.#place(reader), rkNumber(reader.number32() | 0))],
    [RECORD.number, (reader) => this.#putNumber(this.#place(reader), reader.bytes(8).readDoubleLE())],
    [RECORD.mulRk, (reader) => this.#readMulRk(reader)],
    [RECORD.label, (reader) => this.#putOwn(this.#place(reader), this.#textCell(reader))],
    [RECORD.richString, (reader) => this.#putOwn(this.#place(reader), this.#textCell(reader))],
    [RECORD.boolErr, (reader) => this.#readBoolErr(reader)],
    [RECORD.formula, (reader) => this.#readFormula(reader)],
    [RECORD.string, (reader) => this.#readFormulaText(reader)],
    [RECORD.row, (reader) => this.#readRow(reader)],
    [RECORD.columnInfo, (reader) => this.#readColumns(reader)],
    [RECORD.mergeCells, (reader) => this.#readMerges(reader)],
  ])

  constructor(grid: Grid, globals: Globals, budget: CellBudget) {
    this.#grid = grid
    this.#globals = globals
    this.#budget = budget
  }

  read({ type, parts }: BiffRecord): void {
    this.#readers.get(type)?.(new PartReader(parts))
  }

  #place(reader: PartReader): Place {
    return { row: reader.number16(), column: reader.number16(), style: reader.number16() }
  }

  #put({ row, column }: Place, cell: Cell): void {
    if (cell !== BLANK) this.#grid.put(row, column, cell)
  }

  #putOwn(place: Place, cell: Cell): void {
    this.#put(place, this.#budget.takeCell(cell))
  }

  #textCell(reader: PartReader): Cell {
    return stringCell(this.#globals.readText(reader, reader.number16()))
  }

  #numberCell(number: number, style: number): Cell {
    return numberCell(String(number), this.#globals.meanings[style] ?? 'plain', this.#globals.dateSystem)
  }

  #putNumber(place: Place, number: number): void {
    this.#putOwn(place, this.#numberCell(number, place.style))
  }

  #readMulRk(reader: PartReader): void {
    const row = reader.number16()
    for (let column = reader.number16(); reader.left >= MULRK_BYTES; column++) {
      this.#putNumber({ row, column, style: reader.number16() }, rkNumber(reader.number32() | 0))
    }
  }

  #readBoolErr(reader: PartReader): void {
    const place = this.#place(reader)
    const value = reader.number8()
    this.#putOwn(place, reader.number8() === 0 ? booleanCell(value !== 0) : errorCell(value))
  }

  #readFormula(reader: PartReader): void {
    const place = this.#place(reader)
    const result = reader.bytes(8)
    const mustCalculate = (reader.number16() & MUST_CALCULATE) !== 0
    reader.skip(4)
    const steps = reader.bytes(reader.number16())
    const isText = result.readUInt16LE(6) === NO_NUMBER && result[0] === RESULT.string
    this.#awaited = isText ? place : null
    // A text is unknown until it comes, if it comes.
    const isUnknown = isText || (isNothing(result) && (mustCalculate || steps.at(-1) === JOIN))
    this.#putOwn(place, formulaCell('', isUnknown ? null : this.#resultCell(result, place.style)))
  }

  #resultCell(result: Buffer, style: number): Cell {
    if (result.readUInt16LE(6) !== NO_NUMBER) return this.#numberCell(result.readDoubleLE(), style)
    if (result[0] === RESULT.boolean) return booleanCell(result[2] !== 0)
    return result[0] === RESULT.error ? errorCell(result[2] ?? 0) : BLANK
  }

  #readFormulaText(reader: PartReader): void {
    if (this.#awaited === null) return
    const cell = this.#textCell(reader)
    // Put even where it is blank: it stands over the unknown.
    this.#grid.put(this.#awaited.row, this.#awaited.column, this.#budget.takeCell(formulaCell('', cell)))
    this.#awaited = null
  }

  #readRow(reader: PartReader): void {
    const row = reader.number16()
    reader.skip(10)
    if (reader.number16() & ROW_HIDDEN) this.#grid.hideRows(row, row)
  }

  #readColumns(reader: PartReader): void {
    const [first, last] = [reader.number16(), reader.number16()]
    reader.skip(4)
    if (reader.number16() & COLUMN_HIDDEN) this.#grid.hideColumns(first, last)
  }

  #readMerges(reader: PartReader): void {
    for (let left = reader.number16(); left > 0; left--) {
      const [top, bottom] = [reader.number16(), reader.number16()]
      this.#grid.merge({ top, bottom, left: reader.number16(), right: reader.number16() })
    }
  }
}
