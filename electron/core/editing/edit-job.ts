/**
 * Edits and their undoing as a whole: one transaction, one change of the history. A change of many records is a job, in
 * a thread of its own, so that no window waits for it; the same code does both.
 */

import { ticker } from '../importing/plan/ticker.ts'
import { withLibrary } from '../importing/with-library.ts'
import type { JobContext } from '../jobs/job.ts'
import type { WritableDb } from '../library/database.ts'
import { applyEdit, type Edit, type HistoryWriter } from './apply-edit.ts'
import { type Actor, historyWriter } from './history.ts'
import { sizeOfUndo, type Undo, undoEdit } from './undo-edit.ts'

/** More records than this are changed in a thread: it takes longer to start one than to change them. */
export const MANY_RECORDS = 500

/** A change of a few records is done before anybody could cancel it. */
export const inOneGo = ({ language }: Pick<JobContext, 'language'>): JobContext => ({
  language,
  report: () => {},
  throwIfCancelled: () => {},
})

export interface Outcome {
  /** Null where nothing was different. */
  readonly edit: string | null
  readonly changed: number
}

/** One change of the library, or none. @throws AppError what `change` throws; the library is as it was then */
export function inOneEdit(db: WritableDb, who: Actor, change: (writer: HistoryWriter) => void): Outcome {
  return db
    .transaction(() => {
      const writer = historyWriter(db, who)
      change(writer)
      return { edit: writer.count === 0 ? null : writer.id, changed: writer.count }
    })
    .immediate()
}

/** @throws AppError see `applyEdit` */
export function editRecords(db: WritableDb, edit: Edit, who: Actor, ctx: JobContext): Outcome {
  const tick = ticker('saving', edit.ids.length, ctx)
  return inOneEdit(db, who, (writer) => applyEdit(db, edit, writer, { at: who.at, tick }))
}

/** @throws AppError see `undoEdit` */
export function undoRecords(db: WritableDb, undo: Undo, who: Actor, ctx: JobContext): Outcome {
  const tick = ticker('undoing', sizeOfUndo(db, undo), ctx)
  return inOneEdit(db, who, (writer) => undoEdit(db, undo, writer, { at: who.at, tick }))
}

/** The job that edits many records. */
export const editMany = (
  { libraryPath, edit, who }: { libraryPath: string; edit: Edit; who: Actor },
  ctx: JobContext,
): Outcome => withLibrary(libraryPath, ({ writing }) => editRecords(writing, edit, who, ctx))

/** The job that takes back an edit of many records. */
export const undoMany = (
  { libraryPath, undo, who }: { libraryPath: string; undo: Undo; who: Actor },
  ctx: JobContext,
): Outcome => withLibrary(libraryPath, ({ writing }) => undoRecords(writing, undo, who, ctx))
