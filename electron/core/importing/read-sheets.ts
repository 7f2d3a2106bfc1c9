/** The one door to list files: bytes in, sheets of cells out, whatever the container. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { AppError } from '#shared/contract/app-error.ts'
import { MAX_LIST_BYTES } from '#shared/contract/host.ts'
import type { JobContext } from '../jobs/job.ts'
import { readDelimited } from './containers/delimited.ts'
import { detectContainer, isPasswordProtected } from './containers/detect.ts'
import { guardZip, ZIP_LIMITS } from './containers/guard-zip.ts'
import { readWorkbook } from './containers/xlsx.ts'
import type { Sheet } from './sheet.ts'

async function readZip(bytes: Buffer, ctx: JobContext): Promise<Sheet[]> {
  const names = await guardZip(bytes, ZIP_LIMITS, ctx.throwIfCancelled)
  // Word files, .ods and plain archives are zips too; .xlsb keeps its sheets in binary parts.
  if (!names.some((name) => /^\/?xl\/.*\.xml$/i.test(name) && !name.includes('_rels'))) {
    throw new AppError('import.formatUnsupported')
  }
  ctx.throwIfCancelled()
  return readWorkbook(bytes)
}

async function readBytes(bytes: Buffer, ctx: JobContext): Promise<Sheet[]> {
  switch (detectContainer(bytes)) {
    case 'empty':
      throw new AppError('import.empty')
    case 'zip':
      return await readZip(bytes, ctx)
    case 'ole':
      throw new AppError(isPasswordProtected(bytes) ? 'import.password' : 'import.formatUnsupported')
    case 'text':
      return [readDelimited(bytes)]
    // Old .xls, spreadsheets saved as XML or HTML, Word and PDF join here.
    case 'markup':
    case 'binary':
      throw new AppError('import.formatUnsupported')
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
  if (size > MAX_LIST_BYTES) throw new AppError('import.tooLarge')
  try {
    return readFileSync(path)
  } catch (error) {
    // Not ours to read, or held by Excel or WPS.
    throw new AppError('file.notReadable', {}, { cause: error })
  }
}

/**
 * Reads a list file, its container recognised by content.
 * @throws AppError `import.empty`, `import.damaged`, `import.password`, `import.tooLarge`, `import.doctype`,
 * `import.formatUnsupported`, `file.notFound`, `file.notReadable`
 */
export async function readListFile(path: string, ctx: JobContext): Promise<ListFile> {
  ctx.report({ phase: 'reading', done: 0, total: 0 })
  const bytes = readFile(path)
  const sheets = await readBytes(bytes, ctx)
  ctx.throwIfCancelled()
  if (sheets.every((sheet) => sheet.rows.every((row) => row.length === 0))) throw new AppError('import.empty')
  return { sheets, sha256: createHash('sha256').update(bytes).digest('hex') }
}
