/** The core's side of the matching thread: asks, passes progress and cancellation on, starts it anew if it ends. */
import { Worker } from 'node:worker_threads'
import { AppError, ERROR_CODES, type ErrorCode } from '#shared/contract/app-error.ts'
import type { Progress } from '#shared/contract/envelope.ts'
import type { MatchQuestions, MatchReply, MatchRequest, QuestionName } from './protocol.ts'

export interface AskOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

export interface Matcher {
  /** @throws AppError `app.cancelled`, `match.workerStopped`, `library.*` */
  ask<Q extends QuestionName>(
    name: Q,
    ask: MatchQuestions[Q]['ask'],
    options: AskOptions,
  ): Promise<MatchQuestions[Q]['answer']>
  close(): Promise<void>
}

interface Waiting {
  readonly options: AskOptions
  readonly resolve: (answer: never) => void
  readonly reject: (error: unknown) => void
  readonly stopListening: () => void
}

const isErrorCode = (code: string): code is ErrorCode => (ERROR_CODES as readonly string[]).includes(code)

/** @param libraryPath The thread opens the library itself, read-only. */
export function startMatcher({ worker: module, libraryPath }: { worker: URL; libraryPath: string }): Matcher {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | null = null
  let lastId = 0

  function settle(id: number, how: (request: Waiting) => void): void {
    const request = waiting.get(id)
    if (request === undefined) return
    waiting.delete(id)
    request.stopListening()
    how(request)
  }

  function onReply(reply: MatchReply): void {
    if (reply.type === 'progress') waiting.get(reply.id)?.options.onProgress(reply.progress)
    else if (reply.type === 'done') settle(reply.id, ({ resolve }) => resolve(reply.answer as never))
    else if (reply.type === 'cancelled') settle(reply.id, ({ reject }) => reject(new AppError('app.cancelled')))
    else {
      const code = isErrorCode(reply.code) ? reply.code : 'match.workerStopped'
      settle(reply.id, ({ reject }) => reject(new AppError(code)))
    }
  }

  function onStopped(cause?: unknown): void {
    thread = null
    for (const id of [...waiting.keys()]) {
      settle(id, ({ reject }) => reject(new AppError('match.workerStopped', {}, { cause })))
    }
  }

  function running(): Worker {
    if (thread !== null) return thread
    const started = new Worker(module, { workerData: { libraryPath } })
    started.on('message', onReply)
    started.on('error', onStopped)
    started.on('exit', () => thread === started && onStopped())
    // An idle thread must not keep a command line alive.
    started.unref()
    thread = started
    return started
  }

  return {
    ask(name, ask, options) {
      options.signal.throwIfAborted()
      lastId += 1
      const id = lastId
      const cancelled = new Int32Array(new SharedArrayBuffer(4))
      const request: MatchRequest = { id, name, ask, cancelled }
      const cancel = () => Atomics.store(cancelled, 0, 1)
      options.signal.addEventListener('abort', cancel, { once: true })
      const stopListening = () => options.signal.removeEventListener('abort', cancel)
      return new Promise((resolve, reject) => {
        waiting.set(id, { options, resolve, reject, stopListening })
        const worker = running()
        worker.ref()
        worker.postMessage(request)
      }).finally(() => {
        if (waiting.size === 0) thread?.unref()
      }) as Promise<never>
    },
    async close() {
      const ending = thread
      onStopped()
      await ending?.terminate()
    },
  }
}
