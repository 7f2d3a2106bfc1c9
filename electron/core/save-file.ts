/** Saving so that the target holds either its old content or the whole new one, never a part. */
import { randomBytes } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { constants, copyFile, open, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
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

/**
 * Fills a file beside the target (a rename is atomic only within one volume), flushes it, and renames it.
 * @throws AppError `file.notWritable`, `file.diskFull`; what `fill` throws
 */
export async function replaceFile(to: string, fill: (temporary: string) => Promise<void>): Promise<void> {
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
 * @throws AppError `file.notFound` (no `from`), `file.isAFolder`, `file.notWritable`, `file.diskFull`; `to` is unchanged
 */
export async function saveFileAs(from: string, to: string): Promise<void> {
  // Windows would answer as it does for a file that another program holds.
  if (statSync(to, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('file.isAFolder', { fileName: basename(to) })
  }
  try {
    await (await open(from, 'r')).close()
  } catch (error) {
    throw new AppError('file.notFound', { fileName: basename(to) }, { cause: error })
  }
  await replaceFile(to, (temporary) => copyFile(from, temporary, constants.COPYFILE_EXCL))
}

/** So many other names are tried; then it is not the name that is the trouble. */
const MAX_OTHER_NAMES = 20

/**
 * The same; but where something holds the target (Windows locks what is open in WPS or Excel), the file is saved
 * under another name beside it, `name (2).docx`, that nothing has yet.
 * @param save How each name is tried.
 * @returns the path it was saved under
 * @throws AppError `file.notFound`, `file.isAFolder`, `file.notWritable` (of the folder), `file.diskFull`
 */
export async function saveFileBeside(from: string, to: string, save = saveFileAs): Promise<string> {
  const ending = extname(to)
  const base = to.slice(0, to.length - ending.length)
  for (let number = 1; ; number++) {
    const target = number === 1 ? to : `${base} (${number})${ending}`
    if (number > 1 && existsSync(target)) continue
    try {
      await save(from, target)
      return target
    } catch (error) {
      const isHeld = error instanceof AppError && error.code === 'file.notWritable'
      if (!isHeld || number > MAX_OTHER_NAMES) throw error
    }
  }
}

/**
 * Writes a file whole or not at all.
 * @throws AppError `file.notWritable`, `file.diskFull`
 */
export async function saveBytes(to: string, bytes: Uint8Array): Promise<void> {
  await replaceFile(to, (temporary) => writeFile(temporary, bytes, { flag: 'wx' }))
}

/**
 * The same piece by piece, for what is too large to be put together first.
 * @throws AppError `file.notWritable`, `file.diskFull`
 */
export async function savePieces(to: string, pieces: Iterable<Uint8Array>): Promise<void> {
  await replaceFile(to, (temporary) => writeFile(temporary, pieces as Iterable<NodeJS.ArrayBufferView>, { flag: 'wx' }))
}
