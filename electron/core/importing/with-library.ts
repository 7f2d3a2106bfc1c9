/** A connection of this thread's own, for as long as a piece of work runs. */
import { basename } from 'node:path'
import { asLibraryError } from '../library/errors.ts'
import { openAgain } from '../library/open.ts'
import { withStatementCache } from './statement-cache.ts'

/**
 * With SQLite's usual 2 MB, the pages that a long list changes are written and read again many times before it ends.
 * Taken only as far as it is needed, and given back with the connection.
 */
const CACHE_KIB = 256 * 1024

/** @throws AppError `library.*`, and what `use` throws */
export function withLibrary<Result>(
  libraryPath: string,
  use: (library: ReturnType<typeof withStatementCache>) => Result,
): Result {
  const library = openAgain(libraryPath)
  for (const db of [library.reading, library.writing]) db.pragma(`cache_size = -${CACHE_KIB}`)
  // A row that sets off a trigger has a journal of its own, which otherwise is a file on the disk.
  library.writing.pragma('temp_store = MEMORY')
  try {
    return use(withStatementCache(library))
  } catch (error) {
    throw asLibraryError(error, basename(libraryPath))
  } finally {
    library.close()
  }
}
