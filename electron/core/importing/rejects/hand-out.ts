/** Writes rejected rows to a place from which the user can save them. */
import { parse } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import type { CallContext } from '../../call-context.ts'
import { runJob } from '../../jobs/run-job.ts'
import type { RejectedPart } from './write-rejects.ts'

/**
 * @param fileName Of the list that they come from.
 * @throws AppError `import.no-rejects` where there are none
 */
export async function handOutRejects(
  fileName: string,
  parts: readonly RejectedPart[],
  ctx: CallContext,
): Promise<{ file: FileHandle; suggestedName: string; rows: number }> {
  if (parts.length === 0) throw new AppError('import.no-rejects', { fileName })
  const suggestedName = ctx.t('rejects.fileName', { name: parse(fileName).name })
  const { handle, path } = ctx.files.place(suggestedName)
  const { rows } = await runJob('writeRejects', { path, parts }, ctx)
  return { file: handle, suggestedName, rows }
}
