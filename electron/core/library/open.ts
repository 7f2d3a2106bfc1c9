/** Opens, creates and closes a library: one SQLite file. The only door to better-sqlite3. */
import { existsSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { asLibraryError } from './errors.ts'
import { migrate, refuseFuture, schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { type FilePlace, placeOf } from './place.ts'
import { type Rescued, rescue } from './rescue.ts'

/** `NQAO`, in the header of every library file. */
const APPLICATION_ID = 0x4e51414f

const EXTENSION = '.nongqiao'

/**
 * Of a new library; one that is there keeps its own. Rows of lists are long: with four times the usual size they need
 * no pages of their own, and writing 100,000 records takes a fifth less processor time.
 */
const PAGE_BYTES = 16_384

/**
 * After so many pages (1 MB) what was written goes from the journal into the file: who copies or moves the file alone
 * while it is open should lack little. SQLite's own 1,000 would let the journal hold a whole library.
 */
const JOURNAL_PAGES = 64

const WAL_TRIES = 40
const WAL_PAUSE_MS = 50

/** How long a write waits for another process before it reports `library.busy`. */
const BUSY_TIMEOUT_MS = 5000

export interface Library {
  readonly path: string
  readonly reading: ReadableDb
  readonly writing: WritableDb
  /** Where its file stands; asked before and after every call that writes (`dispatch.ts`). */
  readonly place: FilePlace
  /** All that is open, in a file of its own. */
  saveCopy(at: Date): Rescued
  /** What is open is all there is of a library whose file is gone: a copy is saved where none was and a folder is left. */
  saveIfLost(at: Date): void
  close(): void
}

interface Handles {
  readonly writing: Database.Database
  readonly reading: Database.Database
}

/** An empty file is a library to be only where its name says so: a mistyped list must not become one. */
function requireOurs(path: string): void {
  if (!existsSync(path)) return
  const file = statSync(path)
  const isOurs = file.isFile() && (file.size > 0 || path.endsWith(EXTENSION))
  if (!isOurs) throw new AppError('library.notALibrary', { fileName: basename(path) })
}

function requireFolder(path: string): void {
  const folder = dirname(path)
  if (!existsSync(folder)) throw new AppError('library.folderMissing', { folder: basename(folder) })
}

/** A fresh file has neither tables nor an application id; anything else must be ours. */
function claim(db: Database.Database, fileName: string): void {
  const applicationId = Number(db.pragma('application_id', { simple: true }))
  if (applicationId === APPLICATION_ID) return
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_master').pluck().get())
  if (applicationId !== 0 || tables > 0) throw new AppError('library.notALibrary', { fileName })
  db.pragma(`application_id = ${APPLICATION_ID}`)
}

/** SQLite does not wait here when another process is opening the same file; a moment later it is done. */
function turnOnWal(db: Database.Database): void {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let tries = 1; ; tries += 1) {
    try {
      db.pragma('journal_mode = WAL')
      return
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
      if (!isBusy || tries === WAL_TRIES) throw error
      Atomics.wait(pause, 0, 0, WAL_PAUSE_MS)
    }
  }
}

function configure(db: Database.Database): void {
  turnOnWal(db)
  db.pragma('synchronous = FULL')
  db.pragma(`wal_autocheckpoint = ${JOURNAL_PAGES}`)
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
}

function openWriting(path: string): Database.Database {
  const db = new Database(path, { timeout: BUSY_TIMEOUT_MS })
  const writable = db as unknown as WritableDb
  try {
    db.pragma(`page_size = ${PAGE_BYTES}`)
    // One process at a time: between a look and a claim another may have made its tables.
    db.transaction(() => claim(db, basename(path))).immediate()
    refuseFuture(writable, MIGRATIONS)
    configure(db)
    migrate(writable, MIGRATIONS, (version) => {
      db.prepare('VACUUM INTO ?').run(`${path}.v${version}-${Date.now()}.bak`)
    })
    // A new library's tables, or what a process that was killed left in the journal.
    db.pragma('wal_checkpoint(PASSIVE)')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function libraryOf(path: string, { writing, reading }: Handles): Library {
  const place = placeOf(path)
  // Nothing is written any more once the file is lost, so that one copy is enough.
  let isSaved = false
  const saveCopy = (at: Date) => {
    const state = place.state()
    const saved = rescue(writing, path, state, at)
    isSaved = state !== 'here'
    return saved
  }
  return {
    path,
    reading,
    writing: writing as unknown as WritableDb,
    place,
    saveCopy,
    saveIfLost(at) {
      if (!isSaved && place.state() !== 'here' && existsSync(dirname(path))) saveCopy(at)
    },
    close() {
      reading.close()
      writing.close()
    },
  }
}

/**
 * Opens the library at `path`; creates it where there is no file yet.
 * @throws AppError `library.*`, each with what to do; the file is unchanged then.
 */
export function openLibrary(path: string): Library {
  requireFolder(path)
  requireOurs(path)
  try {
    return libraryOf(path, openBoth(path))
  } catch (error) {
    throw asLibraryError(error, basename(path))
  }
}

/**
 * A further connection of a library that this process has open. One that is not there is not made.
 * @throws AppError `library.gone`, and what `openLibrary` throws
 */
export function openAgain(path: string): Library {
  if (!existsSync(path)) throw new AppError('library.gone', { fileName: basename(path) })
  return openLibrary(path)
}

function openReading(path: string): Database.Database {
  const db = new Database(path, { readonly: true, timeout: BUSY_TIMEOUT_MS })
  // SQLite finds the journal by its name, at the first question: a file that is deleted before it could be read no more.
  schemaVersion(db)
  return db
}

/** A handle left open when the other cannot be had would keep the file locked on Windows. */
function openBoth(path: string): Handles {
  const writing = openWriting(path)
  try {
    return { writing, reading: openReading(path) }
  } catch (error) {
    writing.close()
    throw error
  }
}

/** A second, read-only handle of a library that is open already: for the matching thread. */
export function openReadOnly(path: string): { readonly reading: ReadableDb } {
  return { reading: openReading(path) }
}

/** A state of everything that is searched. */
export interface ContentState {
  /** Counts changes. */
  readonly version: number
  /** Random, new with each change: two copies of a library may count the same number of changes and differ. */
  readonly stamp: string
}

/** The state of what is searched; an index built at one is stale at another. */
export function contentState(db: ReadableDb): ContentState {
  return db
    .prepare<[], ContentState>('SELECT content_version AS version, content_stamp AS stamp FROM library_state')
    .get() as ContentState
}
