/** The core's side of a job: starts its thread, passes progress and cancellation on, waits for the end. */
import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetails } from '#shared/contract/app-error.ts'
import type { Progress } from '#shared/contract/envelope.ts'
import type { CallContext } from '../call-context.ts'
import { createQueue } from './queue.ts'
import type { JobInput, JobName, JobOutput } from './registry.ts'
import type { JobStart } from './worker.ts'

/** Enough for a list of 100,000 rows; a hostile file meets this wall instead of the laptop's memory. */
export const MAX_HEAP_MB = 1024

/** A job that has reported nothing for this long is given up. */
export const SILENCE_LIMIT_MS = 120_000

/** Two, so that a large export does not hold up an import; three might take more memory than a laptop has. */
const queue = createQueue(2)

type JobMessage<Output> =
  | { type: 'progress'; progress: Progress }
  | { type: 'done'; output: Output }
  | { type: 'failed'; code: ErrorCode; details: ErrorDetails }

/** What a thread's own failure means to the user. */
export function asThreadError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AppError('job.outOfMemory', {}, { cause: error }) : error
}

type JobCall = Pick<CallContext, 'jobWorker' | 'language' | 'signal' | 'onProgress'>

/**
 * Runs a job in a worker thread, when it is its turn.
 * @throws AppError the job's own, `app.cancelled`, `job.outOfMemory` or `job.timeout` (no progress).
 */
export function runJob<J extends JobName>(name: J, input: JobInput<J>, context: JobCall): Promise<JobOutput<J>> {
  const onWait = () => context.onProgress({ phase: 'waiting', done: 0, total: 0 })
  return queue.run(() => runInThread(name, input, context), context.signal, onWait)
}

function runInThread<J extends JobName>(name: J, input: JobInput<J>, context: JobCall): Promise<JobOutput<J>> {
  const cancelled = new Int32Array(new SharedArrayBuffer(4))
  const start: JobStart = { name, input, language: context.language, cancelled }
  return new Promise((resolve, reject) => {
    context.signal.throwIfAborted()
    const worker = new Worker(context.jobWorker, {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    })
    const giveUp = () => end(() => reject(new AppError('job.timeout')))
    let silence = setTimeout(giveUp, SILENCE_LIMIT_MS)
    const cancel = () => Atomics.store(cancelled, 0, 1)
    context.signal.addEventListener('abort', cancel, { once: true })

    function end(settle: () => void): void {
      clearTimeout(silence)
      context.signal.removeEventListener('abort', cancel)
      worker.removeAllListeners()
      void worker.terminate().then(settle)
    }

    worker.on('message', (message: JobMessage<JobOutput<J>>) => {
      clearTimeout(silence)
      silence = setTimeout(giveUp, SILENCE_LIMIT_MS)
      if (message.type === 'progress') context.onProgress(message.progress)
      else if (message.type === 'done') end(() => resolve(message.output))
      else end(() => reject(new AppError(message.code, message.details)))
    })
    worker.on('error', (error) => end(() => reject(asThreadError(error))))
    // A thread that ends without a word must not leave its caller waiting.
    worker.on('exit', (code) => end(() => reject(new Error(`A job thread ended with ${code} and no answer`))))
  })
}
