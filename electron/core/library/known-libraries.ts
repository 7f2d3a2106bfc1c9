/** Which libraries were opened on this machine. One of them that is missing must not be made anew, empty, unasked. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import { remember } from '../remembered-file.ts'

const FILE_NAME = 'known-libraries.json'
const MOST = 50

/** Absolute paths, the last opened first. */
const shape = z.array(z.string())

/** Nothing is known where the list cannot be read: the program then starts as it does for the first time. */
function read(file: string): string[] {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return []
  }
}

/**
 * Whether a library was opened before and is not there now: not at a first start, nor under a new name.
 * @param folder The program's own data folder.
 */
export const isLost = (folder: string, libraryPath: string): boolean =>
  !existsSync(libraryPath) && read(join(folder, FILE_NAME)).includes(libraryPath)

/** @throws AppError `library.missing` where one `isLost` */
export function requireNotLost(folder: string, libraryPath: string): void {
  if (!isLost(folder, libraryPath)) return
  const names = { fileName: basename(libraryPath), folder: dirname(libraryPath) }
  throw new AppError('library.missing', names)
}

/** Where the folder cannot be written, the library is as good as before. */
export function rememberLibrary(folder: string, libraryPath: string): void {
  const file = join(folder, FILE_NAME)
  remember(file, [libraryPath, ...read(file).filter((path) => path !== libraryPath)].slice(0, MOST))
}
