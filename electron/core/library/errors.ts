/** SQLite's own errors, told as errors of the library that a user can act on. */
import { AppError, type ErrorCode } from '#shared/contract/app-error.ts'

const BY_SQLITE_CODE: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_NOTADB', 'library.notALibrary'],
  ['SQLITE_CORRUPT', 'library.damaged'],
  ['SQLITE_BUSY', 'library.busy'],
  ['SQLITE_LOCKED', 'library.busy'],
  ['SQLITE_READONLY', 'library.readOnly'],
  ['SQLITE_CANTOPEN', 'library.readOnly'],
  ['SQLITE_PERM', 'library.readOnly'],
  ['SQLITE_AUTH', 'library.readOnly'],
  ['SQLITE_FULL', 'library.diskFull'],
  // What SQLite says of a disk without a byte left for its shared memory.
  ['SQLITE_IOERR_SHMSIZE', 'library.diskFull'],
  ['SQLITE_IOERR', 'library.damaged'],
]

/** The coded form of an error that SQLite raised; any other value comes back as it is. */
export function asLibraryError(error: unknown, fileName: string): unknown {
  const sqliteCode = error instanceof Error && 'code' in error ? String(error.code) : ''
  const found = BY_SQLITE_CODE.find(([prefix]) => sqliteCode.startsWith(prefix))
  return found === undefined ? error : new AppError(found[1], { fileName, sqliteCode }, { cause: error })
}
