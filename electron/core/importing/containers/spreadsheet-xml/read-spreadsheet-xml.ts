/** Reads workbooks that Excel 2003 and many a web system save as XML, mostly under the name of .xls. */
import { AppError } from '#shared/contract/app-error.ts'
import { withUniqueNames } from '../cells/sheet-names.ts'
import type { Reader } from '../reader.ts'
import { utf8Of } from '../xml/encoding.ts'
import { scanUtf8 } from '../xml/scanner.ts'
import { Skipper } from '../xml/skipper.ts'
import { isLeftOut, Workbook } from './workbook.ts'

/** 100,000 rows by 12 columns take about 100 MB. */
const MAX_BYTES = 128 * 1024 * 1024
const PIECE_BYTES = 1024 * 1024

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
}

/** @throws AppError `import.too-large`, `import.doctype`, `import.damaged` */
export const readSpreadsheetXml: Reader = async (bytes, { tick }) => {
  if (bytes.length > MAX_BYTES) throw new AppError('import.too-large')
  const workbook = new Workbook()
  await scanUtf8(pieces(utf8Of(bytes)), new Skipper(workbook, isLeftOut), tick)
  return withUniqueNames(workbook.toSheets())
}
