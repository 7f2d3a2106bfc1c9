/** Workbooks (.xlsx) by hucre, turned into cells that keep every digit. Call only after the zip guard. */
import type { Cell as HucreCell, Sheet as HucreSheet } from 'hucre'
import { EncryptedFileError, readXlsx } from 'hucre'
import { AppError } from '#shared/contract/app-error.ts'
import { BLANK, type Cell, type DateSystem, type Sheet, textCell, trimRow } from '../sheet.ts'

type Value = HucreCell['value']

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
function cellAt(sheet: HucreSheet, row: number, column: number, value: Value): Cell {
  const detail = sheet.cells?.get(`${row},${column}`)
  return toCell(value ?? detail?.formulaResult ?? detail?.value ?? null, detail)
}

function toSheet(sheet: HucreSheet, name: string, dateSystem: DateSystem): Sheet {
  const rows = sheet.rows.map((values, row) => trimRow(values.map((value, i) => cellAt(sheet, row, i, value))))
  return { name, hidden: sheet.hidden === true || sheet.veryHidden === true, dateSystem, rows }
}

/** Rows are kept by sheet name, so a second sheet of one name gets a number. */
function uniqueName(name: string, taken: Set<string>): string {
  let unique = name
  for (let i = 2; taken.has(unique); i++) unique = `${name} (${i})`
  taken.add(unique)
  return unique
}

function asImportError(error: unknown): AppError {
  if (error instanceof EncryptedFileError) return new AppError('import.password', {}, { cause: error })
  const tooLarge = error instanceof Error && /limit/i.test(error.message)
  return new AppError(tooLarge ? 'import.tooLarge' : 'import.damaged', {}, { cause: error })
}

/** @throws AppError `import.password`, `import.tooLarge` (cells), `import.damaged` */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  const workbook = await readXlsx(bytes, { readStyles: true }).catch((error: unknown) => {
    throw asImportError(error)
  })
  const dateSystem = workbook.dateSystem ?? '1900'
  const taken = new Set<string>()
  return workbook.sheets.map((sheet) => toSheet(sheet, uniqueName(sheet.name, taken), dateSystem))
}
