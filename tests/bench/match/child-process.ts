/** Runs a job in a process of its own and waits for its answer. */
import { fork } from 'node:child_process'
import { AppError } from '#shared/contract/app-error.ts'
import type { Job, JobResult } from './job.ts'

const CHILD = new URL('./child.ts', import.meta.url)

/** More than any laptop would give a program: an engine shall fail for its own reasons, not for our limit. */
const HEAP_MIB = 12_288

/** @throws AppError `bench.childFailed`, `app.cancelled` */
export function runChild<J extends Job>(job: J, signal: AbortSignal): Promise<JobResult<J>> {
  return new Promise((resolve, reject) => {
    let result: JobResult<J> | null = null
    const child = fork(CHILD, [JSON.stringify(job)], {
      execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MIB}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      signal,
    })
    child.on('message', (message) => {
      result = message as JobResult<J>
    })
    child.once('error', (error) => reject(error.name === 'AbortError' ? new AppError('app.cancelled') : error))
    child.once('close', (code, killedBy) => {
      if (result !== null) resolve(result)
      else reject(new AppError('bench.childFailed', { engine: job.contender, reason: killedBy ?? String(code) }))
    })
  })
}
