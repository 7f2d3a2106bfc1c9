/** The one door to list files: bytes in, sheets of cells out, whatever the container. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { AppError, type ErrorCode } from '#shared/contract/app-error.ts'
import { MAX_LIST_BYTES } from '#shared/contract/host.ts'
import type { JobContext } from '../jobs/job.ts'
import { readDelimited } from './containers/delimited.ts'
import { type Container, detectContainer } from './containers/detect.ts'
import { readDocx } from './containers/docx.ts'
import { readHtml } from './containers/html/read-html.ts'
import { readOds } from './containers/ods/read-ods.ts'
import { decryptOffice } from './containers/password/decrypt.ts'
import { readPdf } from './containers/pdf.ts'
import type { Reader, ReadOptions } from './containers/reader.ts'
import { readSpreadsheetXml } from './containers/spreadsheet-xml/read-spreadsheet-xml.ts'
import { readXls } from './containers/xls/read-xls.ts'
import { readXlsx } from './containers/xlsx/read-xlsx.ts'
import type { Sheet } from './sheet.ts'

const refuse =
  (code: ErrorCode): Reader =>
  () => {
    throw new AppError(code)
  }

/** One line a container. A reader that needs a library of some size loads it when it is called. */
const READERS: Readonly<Record<Container, Reader>> = {
  xlsx: readXlsx,
  ods: readOds,
  xls: readXls,
  spreadsheetXml: readSpreadsheetXml,
  html: readHtml,
  encrypted: (bytes, options) => readBytes(decryptOffice(bytes, options), options),
  docx: readDocx,
  doc: refuse('import.old-word'),
  pdf: readPdf,
  text: readDelimited,
  empty: refuse('import.empty'),
  unsupported: refuse('import.format-unsupported'),
}

/** Whatever a parser stumbles over in bytes that a stranger sent is damage, not a bug. */
async function readBytes(bytes: Buffer, options: ReadOptions): Promise<readonly Sheet[]> {
  try {
    return await READERS[await detectContainer(bytes)](bytes, options)
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('import.damaged', {}, { cause: error })
  }
}

export interface ListFile {
  readonly sheets: readonly Sheet[]
  /** Of exactly the bytes that were read. */
  readonly sha256: string
}

function readFile(path: string): Buffer {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) throw new AppError('file.notFound')
  if (size > MAX_LIST_BYTES) throw new AppError('import.too-large')
  try {
    return readFileSync(path)
  } catch (error) {
    // Not ours to read, or held by Excel or WPS.
    throw new AppError('file.notReadable', {}, { cause: error })
  }
}

/**
 * Reads a list file, its container recognised by content.
 * @param password Of a protected file, once the user has typed it.
 * @throws AppError `import.empty`, `import.damaged`, `import.password`, `import.too-large`, `import.doctype`,
 * `import.old-word`, `import.no-text-layer`, `import.format-unsupported`, `file.notFound`, `file.notReadable`
 */
export async function readListFile(path: string, ctx: JobContext, password?: string): Promise<ListFile> {
  ctx.report({ phase: 'reading', done: 0, total: 0 })
  const bytes = readFile(path)
  const options: ReadOptions = { tick: ctx.throwIfCancelled, ...(password === undefined ? {} : { password }) }
  const sheets = await readBytes(bytes, options)
  ctx.throwIfCancelled()
  if (sheets.every((sheet) => sheet.rows.every((row) => row.length === 0))) throw new AppError('import.empty')
  return { sheets, sha256: createHash('sha256').update(bytes).digest('hex') }
}
