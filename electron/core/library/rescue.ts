/** Saves what an open library holds when its file was deleted, moved or replaced under it. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { localDay } from '../local-day.ts'
import type { ReadableDb } from './database.ts'
import { asLibraryError } from './errors.ts'
import type { PlaceState } from './place.ts'

export interface Rescued {
  /** Absolute. */
  readonly path: string
  /** The copy stands where the library stood: the next start finds it there. */
  readonly isBack: boolean
}

/** `2026-11-22-093514`, in the time of this machine: to be read by people, in the order of files. */
function stamp(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${localDay(at)}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`
}

/** A name that nothing has: a second copy within one second gets a number. */
function freePath(folder: string, libraryPath: string, at: Date): string {
  const extension = extname(libraryPath)
  const name = `${basename(libraryPath, extension)}-${stamp(at)}`
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${name}${count === 1 ? '' : `-${count}`}${extension}`)
    if (!existsSync(path)) return path
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * The journal of the file that is no more. SQLite goes by its name, and would write what is in it into whatever file
 * stands there at the next start.
 */
function dropJournal(libraryPath: string): void {
  for (const end of ['-wal', '-shm']) rmSync(`${libraryPath}${end}`, { force: true })
}

function writeCopy(db: ReadableDb, copy: string): void {
  try {
    db.prepare('VACUUM INTO ?').run(copy)
    flush(copy)
  } catch (error) {
    rmSync(copy, { force: true })
    throw asLibraryError(error, basename(copy))
  }
}

/**
 * Writes all that the handle reads, also what was stored last, into a file of its own: back to the library's place where
 * nothing stands there, else beside it under its name and the time; into the user's home where its folder is gone.
 * @param db The handle that writes: it has the journal open since the start, while one that never read yet would look for it.
 * @param state Of the library's own file.
 * @throws AppError `library.diskFull` and others
 */
export function rescue(db: ReadableDb, libraryPath: string, state: PlaceState, at: Date): Rescued {
  const beside = dirname(libraryPath)
  const isFolderThere = existsSync(beside)
  const copy = freePath(isFolderThere ? beside : homedir(), libraryPath, at)
  writeCopy(db, copy)
  if (state === 'here' || !isFolderThere) return { path: copy, isBack: false }
  dropJournal(libraryPath)
  if (existsSync(libraryPath)) return { path: copy, isBack: false }
  renameSync(copy, libraryPath)
  return { path: libraryPath, isBack: true }
}
