/** Every job by name. Input and output cross a thread, so they are plain data. */
import { writeWorkbook } from '../exporting/workbook.ts'
import { commitList, commitLists } from '../importing/commit.ts'
import { previewList } from '../importing/preview.ts'

export const jobs = { previewList, commitList, commitLists, writeWorkbook } as const

export type JobName = keyof typeof jobs
export type JobInput<J extends JobName> = Parameters<(typeof jobs)[J]>[0]
export type JobOutput<J extends JobName> = Awaited<ReturnType<(typeof jobs)[J]>>
