/** Brings a library file to the newest schema, one numbered step at a time. */
import { AppError } from '#shared/contract/app-error.ts'
import type { WritableDb } from './database.ts'

export interface Migration {
  /** 1, 2, 3 …; becomes the file's `user_version`. */
  readonly version: number
  readonly sql: string
}

export function schemaVersion(db: Pick<WritableDb, 'pragma'>): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * @throws AppError `library.fromFuture` when the file is newer than this program. Call it before anything
 * in the file is touched.
 */
export function refuseFuture(db: WritableDb, steps: readonly Migration[]): void {
  const found = schemaVersion(db)
  const known = steps.at(-1)?.version ?? 0
  if (found > known) throw new AppError('library.fromFuture', { found, known })
}

/**
 * Applies every step above the file's version, each with its `user_version` in one transaction.
 * @param backUp Called once before the first step on a file that already holds data.
 */
export function migrate(db: WritableDb, steps: readonly Migration[], backUp: (version: number) => void): void {
  refuseFuture(db, steps)
  const current = schemaVersion(db)
  const pending = steps.filter((step) => step.version > current)
  if (pending.length > 0 && current > 0) backUp(current)
  for (const step of pending) {
    db.transaction(() => {
      // Another process may have taken this step while we waited for the lock.
      if (schemaVersion(db) >= step.version) return
      db.exec(step.sql)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
}
