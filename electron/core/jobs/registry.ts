/** Every job by name. Input and output cross a thread, so they are plain data. */

import { writeSheets } from '../documents/sheets/write-sheets.ts'
import { writeWord } from '../documents/word/write-word.ts'
import { editMany, undoMany } from '../editing/edit-job.ts'
import { writeWorkbook } from '../exporting/workbook.ts'
import { writeZip } from '../exporting/zip.ts'
import { undoImport } from '../importing/history/undo.ts'
import { writeRejects } from '../importing/rejects/write-rejects.ts'
import { commitAll, commitList, previewList } from '../importing/session/one-list.ts'
import { runImportSession } from '../importing/session/session-job.ts'
import { confirmMany } from '../refining/confirm-column.ts'

export const jobs = {
  previewList,
  commitList,
  commitAll,
  runImportSession,
  undoImport,
  confirmMany,
  editMany,
  undoMany,
  writeRejects,
  writeWorkbook,
  writeWord,
  writeSheets,
  writeZip,
} as const

export type JobName = keyof typeof jobs
export type JobInput<J extends JobName> = Parameters<(typeof jobs)[J]>[0]
export type JobOutput<J extends JobName> = Awaited<ReturnType<(typeof jobs)[J]>>
