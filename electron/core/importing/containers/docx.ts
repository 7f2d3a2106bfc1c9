/** Word files (.docx, .docm): every table, and forms typed as lines. Read from the XML, where merged cells are told. */
import { AppError } from '#shared/contract/app-error.ts'
import type { Sheet } from '../sheet.ts'
import { documentSheets } from './document/sheets.ts'
import { documentHandler } from './docx/document.ts'
import { headingStyles } from './docx/styles.ts'
import { openZip, type Zip } from './guard-zip.ts'
import type { ReadOptions } from './reader.ts'
import { scanXml, type XmlHandler } from './xml/scanner.ts'

/** Word on the web numbers its document. */
const MAIN_PART = /^[\\/]?word[\\/]document\d*\.xml$/i

/** True where a zip with these parts is a Word document. */
export const isWordDocument = (names: readonly string[]): boolean => names.some((name) => MAIN_PART.test(name))

async function* ticking(pieces: AsyncIterable<Buffer>, tick: () => void): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    tick()
    yield piece
  }
}

async function scanPart(zip: Zip, name: string | undefined, handler: XmlHandler, tick: () => void): Promise<void> {
  if (name !== undefined) await scanXml(ticking(zip.stream(name), tick), handler)
}

/** @throws AppError `import.damaged`, `import.doctype`, `import.too-large` */
export async function readDocx(bytes: Buffer, { tick }: ReadOptions): Promise<readonly Sheet[]> {
  const zip = await openZip(bytes)
  const main = zip.names.find((name) => MAIN_PART.test(name))
  if (main === undefined) throw new AppError('import.damaged')
  const styles = headingStyles()
  await scanPart(zip, zip.find('word/styles.xml'), styles.handler, tick)
  const document = documentHandler(styles.isHeading)
  await scanPart(zip, main, document.handler, tick)
  return documentSheets(document.blocks)
}
