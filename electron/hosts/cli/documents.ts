/** Documents from the command line: the core writes them, this host puts them where the user said. */
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { saveFileAs } from '#core/save-file.ts'
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
  const written = await call('exporting.workbook', args)
  const target = resolve('file' in out ? out.file : join(out.folder, written.suggestedName))
  if ('folder' in out) mkdirSync(dirname(target), { recursive: true })
  await saveFileAs(core.files.find(written.file).path, target)
  return { file: target, demands: written.demands, matches: written.matches }
}
