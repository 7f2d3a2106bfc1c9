/** Saving so that the target holds either its old content or the whole new one, never a part. */
import { randomBytes } from 'node:crypto'
import { constants, copyFile, open, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError, type ErrorCode } from '#shared/contract/app-error.ts'

/** On Windows a workbook that is open in Excel or WPS answers a rename with one of the first three. */
const BY_SYSTEM_CODE: Readonly<Record<string, ErrorCode>> = {
  EBUSY: 'file.notWritable',
  EPERM: 'file.notWritable',
  EACCES: 'file.notWritable',
  EROFS: 'file.notWritable',
  EISDIR: 'file.notWritable',
  ENOENT: 'file.folderMissing',
  ENOSPC: 'file.diskFull',
}

function asSaveError(error: unknown, to: string): unknown {
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : ''
  const code = Object.hasOwn(BY_SYSTEM_CODE, systemCode) ? BY_SYSTEM_CODE[systemCode] : undefined
  return code === undefined ? error : new AppError(code, { fileName: basename(to), systemCode }, { cause: error })
}

/** Without this a power cut after the rename can leave an empty file under the right name. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Fills a file beside the target (a rename is atomic only within one volume), flushes it, and renames it. */
async function replace(to: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(to), `.${basename(to).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await fill(temporary)
    await flush(temporary)
    await rename(temporary, to)
  } catch (error) {
    await rm(temporary, { force: true })
    throw asSaveError(error, to)
  }
}

/**
 * Copies the file `from` to the path `to`, replacing what stands there in one step.
 * @throws AppError `file.notFound` (no `from`), `file.notWritable` or `file.diskFull`; `to` is unchanged then.
 */
export async function saveFileAs(from: string, to: string): Promise<void> {
  try {
    await (await open(from, 'r')).close()
  } catch (error) {
    throw new AppError('file.notFound', { fileName: basename(to) }, { cause: error })
  }
  await replace(to, (temporary) => copyFile(from, temporary, constants.COPYFILE_EXCL))
}

/**
 * Writes a file whole or not at all.
 * @throws AppError `file.notWritable`, `file.diskFull`
 */
export async function saveBytes(to: string, bytes: Uint8Array): Promise<void> {
  await replace(to, (temporary) => writeFile(temporary, bytes, { flag: 'wx' }))
}

/**
 * The same piece by piece, for what is too large to be put together first.
 * @throws AppError `file.notWritable`, `file.diskFull`
 */
export async function savePieces(to: string, pieces: Iterable<Uint8Array>): Promise<void> {
  await replace(to, (temporary) => writeFile(temporary, pieces as Iterable<NodeJS.ArrayBufferView>, { flag: 'wx' }))
}
