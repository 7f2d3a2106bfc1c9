/** Writing that can as well be left undone: it never waits for another writer. */
import type { WritableDb } from './database.ts'

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

/** @returns false where another connection was writing at that moment: nothing is written then. */
export function writeIfFree(db: WritableDb, write: () => void): boolean {
  const timeout = Number(db.pragma('busy_timeout', { simple: true }))
  db.pragma('busy_timeout = 0')
  try {
    write()
    return true
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  } finally {
    db.pragma(`busy_timeout = ${timeout}`)
  }
}
