/** The worker thread's side: runs one job, then ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/contract/app-error.ts'
import type { Language } from '#shared/contract/envelope.ts'
import type { JobContext } from './job.ts'
import { type JobName, jobs } from './registry.ts'

/** What the thread is started with. `cancelled[0]` turns 1 when the caller cancels. */
export interface JobStart {
  readonly name: JobName
  readonly input: unknown
  readonly language: Language
  readonly cancelled: Int32Array
}

const start = workerData as JobStart

const context: JobContext = {
  language: start.language,
  report: (progress) => parentPort?.postMessage({ type: 'progress', progress }),
  throwIfCancelled() {
    if (Atomics.load(start.cancelled, 0) === 1) throw new AppError('app.cancelled')
  },
}

try {
  const run = jobs[start.name] as (input: unknown, context: JobContext) => unknown
  parentPort?.postMessage({ type: 'done', output: await run(start.input, context) })
} catch (error) {
  if (!(error instanceof AppError)) throw error
  parentPort?.postMessage({ type: 'failed', code: error.code, details: error.details })
}
