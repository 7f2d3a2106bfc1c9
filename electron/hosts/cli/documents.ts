/** Documents from the command line: the core writes them, this host puts them where the user said. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { saveFileAs } from '#core/save-file.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { CallArgs } from '#shared/contract/index.ts'
import type { CommandSession } from './session.ts'

/**
 * Writes the match workbook.
 * @param out A file, or a folder (made where it is missing) that gets the workbook under its suggested name.
 */
export async function exportWorkbook(
  { core, call }: CommandSession,
  args: CallArgs<'exporting.workbook'>,
  out: { file: string } | { folder: string },
) {
  // Before the work, not after it.
  if ('folder' in out) makeFolder(out.folder)
  const written = await call('exporting.workbook', args)
  const target = resolve('file' in out ? out.file : join(out.folder, written.suggestedName))
  await saveFileAs(core.files.find(written.file).path, target)
  return { file: target, demands: written.demands, matches: written.matches }
}

/** @throws AppError `file.notAFolder` where a file has that name. */
function makeFolder(path: string): void {
  if (existsSync(path) && !statSync(path).isDirectory())
    throw new AppError('file.notAFolder', { fileName: basename(path) })
  mkdirSync(path, { recursive: true })
}
