/** A job that tells nobody and is never cancelled. */
import type { JobContext } from '#core/jobs/job.ts'

export const quietJob: JobContext = { language: 'zh-CN', report: () => {}, throwIfCancelled: () => {} }
