/** Workbooks (.xlsx) by hucre, turned into cells that keep every digit. Call only after the zip guard. */
import type { Cell as HucreCell, Sheet as HucreSheet, Workbook as HucreWorkbook } from 'hucre'
import { EncryptedFileError, readXlsx } from 'hucre'
import { AppError } from '#shared/contract/app-error.ts'
import { BLANK, type Cell, type DateSystem, type Sheet, textCell, trimRow } from '../sheet.ts'

type Value = HucreCell['value']

const FIRST_YEAR = 1900
const LAST_YEAR = 2099

/** A number under a date format that is no day is a number that somebody typed there: 20211105, an application number. */
function isDay(date: Date): boolean {
  const year = date.getUTCFullYear()
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

const isNoDay = (value: unknown): value is Date => value instanceof Date && !isDay(value)

/** `2021-03-05`, with the time where there is one. */
function dateText(date: Date): string {
  const iso = date.toISOString()
  const time = iso.slice(11, 19)
  return time === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`
}

/** The shortest decimal that is exactly the stored number; plain digits, no exponent, below 1e21. */
function numberText(value: number, format: string | undefined): string {
  // 0.5 under a percent format is the price "50%": without the sign it would read as half a unit.
  return format?.endsWith('%') ? `${Number((value * 100).toPrecision(15))}%` : String(value)
}

/** A cell without styles or formula has no entry of its own: its value stands in the grid only. */
function toCell(value: Value, detail: HucreCell | undefined): Cell {
  if (detail?.type === 'formula' && value === null) return { raw: `=${detail.formula ?? ''}`, kind: 'formula' }
  if (value === null) return BLANK
  if (detail?.type === 'error') return { raw: String(value), kind: 'error' }
  if (value instanceof Date) return { raw: dateText(value), kind: 'date' }
  if (typeof value === 'number') return { raw: numberText(value, detail?.style?.numFmt), kind: 'number' }
  if (typeof value === 'boolean') return { raw: value ? 'TRUE' : 'FALSE', kind: 'boolean' }
  return textCell(value)
}

/** hucre leaves a formula's value out of the grid when it is text; the cell has it. */
function valueAt(sheet: HucreSheet | undefined, row: number, column: number): Value {
  const detail = sheet?.cells?.get(`${row},${column}`)
  return sheet?.rows[row]?.[column] ?? detail?.formulaResult ?? detail?.value ?? null
}

/** @param plain The same sheet read without styles, where there are dates that are no days. */
function cellAt(sheet: HucreSheet, plain: HucreSheet | undefined, row: number, column: number): Cell {
  const detail = sheet.cells?.get(`${row},${column}`)
  const value = valueAt(sheet, row, column)
  if (!isNoDay(value)) return toCell(value, detail)
  const number = valueAt(plain, row, column)
  return typeof number === 'number' ? { raw: String(number), kind: 'number' } : { raw: '#NUM!', kind: 'error' }
}

function toSheet(sheet: HucreSheet, plain: HucreSheet | undefined, name: string, dateSystem: DateSystem): Sheet {
  const rows = sheet.rows.map((values, row) => trimRow(values.map((_, column) => cellAt(sheet, plain, row, column))))
  return { name, hidden: sheet.hidden === true || sheet.veryHidden === true, dateSystem, rows }
}

/**
 * The same file, its styles under a name where nobody looks. hucre turns every number with a date format into a Date
 * and keeps no number beside it; of 202110123456.7 nothing is left then. Without styles it gives the numbers.
 */
function withoutStyles(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const directory = copy.readUInt32LE(copy.lastIndexOf('PK\u0005\u0006') + 16)
  for (let at = copy.indexOf('styles', directory); at !== -1; at = copy.indexOf('styles', at + 1)) copy.write('_', at)
  return copy
}

function asImportError(error: unknown): AppError {
  if (error instanceof EncryptedFileError) return new AppError('import.password', {}, { cause: error })
  const tooLarge = error instanceof Error && /limit/i.test(error.message)
  return new AppError(tooLarge ? 'import.tooLarge' : 'import.damaged', {}, { cause: error })
}

async function parse(bytes: Buffer, options: { readStyles?: boolean } = {}): Promise<HucreWorkbook> {
  try {
    return await readXlsx(bytes, options)
  } catch (error) {
    throw asImportError(error)
  }
}

async function readPlain(bytes: Buffer, sheets: readonly HucreSheet[]): Promise<readonly HucreSheet[]> {
  const isNeeded = sheets.some(({ rows }) => rows.some((row) => row.some(isNoDay)))
  return isNeeded ? (await parse(withoutStyles(bytes))).sheets : []
}

/** Rows are kept by sheet name, so a second sheet of one name gets a number. */
function uniqueName(name: string, taken: Set<string>): string {
  let unique = name
  for (let i = 2; taken.has(unique); i++) unique = `${name} (${i})`
  taken.add(unique)
  return unique
}

/** @throws AppError `import.password`, `import.tooLarge` (cells), `import.damaged` */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  const workbook = await parse(bytes, { readStyles: true })
  const plain = await readPlain(bytes, workbook.sheets)
  const dateSystem = workbook.dateSystem ?? '1900'
  const taken = new Set<string>()
  return workbook.sheets.map((sheet, i) => toSheet(sheet, plain[i], uniqueName(sheet.name, taken), dateSystem))
}
