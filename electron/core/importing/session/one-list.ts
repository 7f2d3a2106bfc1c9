/** Lists in one go, as they are recognised: the jobs behind `importing.preview` and `importing.commit`, and the sample. */
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportResult } from '#shared/contract/import-session.ts'
import type { ImportPreview, RecordKind } from '#shared/contract/importing.ts'
import type { CallResult } from '#shared/contract/index.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import type { JobContext } from '../../jobs/job.ts'
import { columnsOf } from '../history/stored-layout.ts'
import type { CommittedBy } from './commit-session.ts'
import { ImportSession } from './import-session.ts'

export interface OneList {
  readonly path: string
  /** Name to show; `path` may be that of a temporary copy. */
  readonly fileName: string
  readonly kind: RecordKind
  /** Who sent the list. */
  readonly source?: string
}

export interface ListInput extends OneList {
  readonly libraryPath: string
}

export interface ListsInput extends CommittedBy {
  readonly libraryPath: string
  readonly lists: readonly OneList[]
}

export type CommitOutcome = CallResult<'importing.commit'>

/** A file is known by its place where no window asks for it. */
const handleOf = (list: number): FileHandle => String(list) as FileHandle

/** @throws AppError why a list cannot be imported */
async function readAll(libraryPath: string, lists: readonly OneList[], ctx: JobContext): Promise<ImportSession> {
  const session = new ImportSession(libraryPath)
  for (const [i, { source = '', ...list }] of lists.entries()) {
    const { error } = await session.read({ ...list, source, file: handleOf(i) }, ctx)
    if (error !== null) throw new AppError(error.code, error.details)
  }
  return session
}

/**
 * Reads a list and says what importing it would do.
 * @throws AppError `import.*`, `library.*`, `app.cancelled`
 */
export async function previewList({ libraryPath, ...list }: ListInput, ctx: JobContext): Promise<ImportPreview> {
  const session = await readAll(libraryPath, [list], ctx)
  const all = { file: handleOf(0), show: 'all', text: '', offset: 0, limit: Number.MAX_SAFE_INTEGER } as const
  const { counts, rows } = session.rows(all, ctx)
  const layout = session.plan(ctx).files[0]?.layout
  return {
    fileName: list.fileName,
    counts,
    columns: layout ? columnsOf(layout) : [],
    records: rows.flatMap(({ sheet, row, outcome, fields, flags }) =>
      outcome === 'rejected' ? [] : [{ sheet, row, outcome, fields, flags }],
    ),
    rejected: rows.flatMap(({ sheet, row, rejection }) => (rejection === null ? [] : [{ ...rejection, sheet, row }])),
  }
}

/**
 * Imports several lists, all or none of them.
 * @throws AppError `import.*`, `library.*`, `app.cancelled`; the library is as it was then
 */
export async function commitAll({ libraryPath, lists, ...by }: ListsInput, ctx: JobContext): Promise<ImportResult> {
  const session = await readAll(libraryPath, lists, ctx)
  return await session.commit(by, ctx)
}

/** Imports one list. Cancelled or failed, it leaves the library as it was; errors as `commitAll`. */
export async function commitList(
  { libraryPath, actor, at, ...list }: ListInput & CommittedBy,
  ctx: JobContext,
): Promise<CommitOutcome> {
  const { batches, rejected, flagged } = await commitAll({ libraryPath, lists: [list], actor, at }, ctx)
  const [batch] = batches
  return { batch: batch as CommitOutcome['batch'], rejected: rejected.map(({ fileName: _, ...rest }) => rest), flagged }
}
