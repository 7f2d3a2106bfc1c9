/** Rows of a list as the program's own importer reads them. */

import { readListFile } from '#core/importing/read-sheets.ts'
import { recogniseSheets } from '#core/importing/recognise/recognise.ts'
import type { Patch, RecordSide } from '#core/importing/record-side.ts'
import { quietJob } from './quiet-job.ts'

/** What each row says of a record; rows that are none are left out. */
export async function readPatches<Fields extends object>(
  path: string,
  side: RecordSide<Fields>,
): Promise<Patch<Fields>[]> {
  const { sheets } = await readListFile(path, quietJob)
  const sections = recogniseSheets(sheets, side.kind).sheets.flatMap((sheet) => (sheet.isRead ? sheet.sections : []))
  return sections.flatMap((section) =>
    section.rows
      .filter(({ role, isRead }) => role === 'record' && isRead)
      .map((row) => side.read(section, row).patch)
      .filter(({ title }) => title !== ''),
  )
}
