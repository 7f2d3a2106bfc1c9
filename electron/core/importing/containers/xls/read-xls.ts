/** Reads old workbooks (.xls of Excel 5 to 2003, .et of WPS): records in a stream, mostly inside a compound file. */
import type { Sheet } from '../../sheet.ts'
import { CellBudget, Grid } from '../cells/grid.ts'
import { withUniqueNames } from '../cells/sheet-names.ts'
import { isOle, openOle } from '../guard-ole.ts'
import type { Reader } from '../reader.ts'
import { decryptWorkbook } from './decrypt.ts'
import { type BoundSheet, type Globals, readGlobals } from './globals.ts'
import { recordsFrom } from './records.ts'
import { Worksheet } from './worksheet.ts'

/** Some programs write the stream as it is, without the compound file. */
function workbookStream(bytes: Buffer): Buffer {
  if (!isOle(bytes)) return bytes
  const ole = openOle(bytes)
  return ole.stream(ole.names.includes('Workbook') ? 'Workbook' : 'Book')
}

function readSheet(stream: Buffer, { start, name, hidden }: BoundSheet, globals: Globals, budget: CellBudget): Sheet {
  const grid = new Grid(budget)
  const worksheet = new Worksheet(grid, globals, budget)
  for (const record of recordsFrom(stream, start)) worksheet.read(record)
  return grid.toSheet({ name, hidden, dateSystem: globals.dateSystem })
}

/** Programs that export a single sheet leave out what would list it. */
const BARE_SHEET: BoundSheet = { name: '', hidden: false, start: 0 }

/** @throws AppError `import.password`, `import.damaged`, `import.too-large` */
export const readXls: Reader = (bytes, options) => {
  const stream = decryptWorkbook(workbookStream(bytes), options)
  const budget = new CellBudget()
  const globals = readGlobals(stream, budget)
  const sheets = globals.sheets.length === 0 ? [BARE_SHEET] : globals.sheets
  return withUniqueNames(
    sheets.map((sheet) => {
      options.tick()
      return readSheet(stream, sheet, globals, budget)
    }),
  )
}
