/** A thread's side: takes questions, answers each, and tells what went wrong as data. */
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetails } from '#shared/contract/app-error.ts'
import type { Progress } from '#shared/contract/envelope.ts'
import { asLibraryError } from '../library/errors.ts'
import { logBug } from '../log.ts'
import type { Questions, ThreadReply, ThreadRequest } from './messages.ts'

interface ServerOptions<Q extends Questions<Q>> {
  readonly libraryPath: string
  readonly answer: (request: ThreadRequest<Q>) => Promise<unknown> | unknown
  /** Called after each question. */
  readonly afterwards: () => void
}

const reply = (message: ThreadReply) => parentPort?.postMessage(message)

export const reportProgress = ({ id }: { readonly id: number }, progress: Progress) =>
  reply({ id, type: 'progress', progress })

/** @throws AppError `app.cancelled` */
export function throwIfCancelled({ cancelled }: { readonly cancelled: Int32Array }): void {
  if (Atomics.load(cancelled, 0) === 1) throw new AppError('app.cancelled')
}

/** What went wrong, as data; a bug is logged here, where its stack is. */
function failure(error: unknown, libraryPath: string): { code: ErrorCode; details: ErrorDetails } {
  const told = asLibraryError(error, basename(libraryPath))
  if (told instanceof AppError) return { code: told.code, details: told.details }
  logBug(error)
  return { code: 'app.bug', details: {} }
}

export function answerQuestions<Q extends Questions<Q>>({ libraryPath, answer, afterwards }: ServerOptions<Q>): void {
  parentPort?.on('message', async (request: ThreadRequest<Q>) => {
    try {
      reply({ id: request.id, type: 'done', answer: await answer(request) })
    } catch (error) {
      reply({ id: request.id, type: 'failed', ...failure(error, libraryPath) })
    } finally {
      afterwards()
    }
  })
}
