/** Every job by name. Input and output cross a thread, so they are plain data. */
import { writeWorkbook } from '../exporting/workbook.ts'
import { undoImport } from '../importing/history/undo.ts'
import { writeRejects } from '../importing/rejects/write-rejects.ts'
import { commitAll, commitList, previewList } from '../importing/session/one-list.ts'
import { runImportSession } from '../importing/session/session-job.ts'

export const jobs = {
  previewList,
  commitList,
  commitAll,
  runImportSession,
  undoImport,
  writeRejects,
  writeWorkbook,
} as const

export type JobName = keyof typeof jobs
export type JobInput<J extends JobName> = Parameters<(typeof jobs)[J]>[0]
export type JobOutput<J extends JobName> = Awaited<ReturnType<(typeof jobs)[J]>>
