/** The job that takes an import back: everything it wrote, in one transaction. */
import type { ImportBatchId } from '#shared/domain/ids.ts'
import type { JobContext } from '../../jobs/job.ts'
import type { WritableDb } from '../../library/database.ts'
import { translator } from '../../messages.ts'
import { removeUnusedParties, untypeOrganisations } from '../../records/parties.ts'
import { dropOriginal } from '../commit/originals.ts'
import { ticker } from '../plan/ticker.ts'
import { withLibrary } from '../with-library.ts'
import { deleteBatch, getBatch, getBatchFile, isFileNeeded, typedOrganisationsOf } from './batch-rows.ts'
import { countChanges, restoreChanged } from './change-rows.ts'
import { requireUndoable } from './undo-state.ts'

export interface Undone {
  readonly removed: number
  readonly restored: number
}

function undo(db: WritableDb, id: ImportBatchId, ctx: JobContext): Undone {
  requireUndoable(db, id, translator(ctx.language))
  const { kind } = getBatch(db, id)
  const tick = ticker('undoing', countChanges(db, id), ctx)
  const restored = restoreChanged(db, { id, kind }, tick)
  const { changes: removed } = db.prepare(`DELETE FROM ${kind} WHERE created_in = ?`).run(id)
  untypeOrganisations(db, typedOrganisationsOf(db, id))
  deleteBatch(db, id)
  removeUnusedParties(db)
  ctx.throwIfCancelled()
  return { removed, restored }
}

/**
 * Undoes an import: changed records are as before, new ones are gone with their statements, and so is the import.
 * The copy of its file goes too where no other import has the same.
 * @throws AppError `import.undo-blocked`, `import.undo-not-recorded`, `import.batch-not-found`, `library.*`,
 * `app.cancelled`; the library is as it was then
 */
export function undoImport(
  { libraryPath, batch }: { libraryPath: string; batch: ImportBatchId },
  ctx: JobContext,
): Undone {
  return withLibrary(libraryPath, ({ writing: db }) => {
    const { sha256 } = getBatchFile(db, batch)
    const undone = db.transaction(() => undo(db, batch, ctx)).immediate()
    if (!isFileNeeded(db, sha256)) dropOriginal(libraryPath, sha256)
    return undone
  })
}
