/** Reads workbooks (.xlsx) as a stream: of a sheet's XML only its cells are ever in memory. */
import type { Sheet } from '../../sheet.ts'
import { CellBudget, Grid } from '../cells/grid.ts'
import { withUniqueNames } from '../cells/sheet-names.ts'
import { openZip, type Zip } from '../guard-zip.ts'
import type { Reader } from '../reader.ts'
import { scanXml } from '../xml/scanner.ts'
import { openPackage, type Package } from './package.ts'
import { SharedStrings } from './shared-strings.ts'
import { Styles } from './styles.ts'
import { type WorkbookParts, Worksheet } from './worksheet.ts'

async function readParts(zip: Zip, { strings, styles, dateSystem }: Package, tick: () => void): Promise<WorkbookParts> {
  const budget = new CellBudget()
  const stringTable = new SharedStrings(budget)
  const styleTable = new Styles()
  if (styles !== undefined) await scanXml(zip.stream(styles), styleTable, tick)
  if (strings !== undefined) await scanXml(zip.stream(strings), stringTable, tick)
  return { strings: stringTable.cells, meanings: styleTable.meanings, dateSystem, budget }
}

/** @throws AppError `import.too-large`, `import.doctype`, `import.damaged` */
export const readXlsx: Reader = async (bytes, { tick }) => {
  const zip = await openZip(bytes)
  const book = await openPackage(zip)
  const parts = await readParts(zip, book, tick)
  const sheets: Sheet[] = []
  for (const { part, name, hidden } of book.sheets) {
    const grid = new Grid(parts.budget)
    await scanXml(zip.stream(part), new Worksheet(grid, parts), tick)
    sheets.push(grid.toSheet({ name, hidden, dateSystem: book.dateSystem }))
  }
  return withUniqueNames(sheets)
}
