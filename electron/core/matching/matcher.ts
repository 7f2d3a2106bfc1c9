/** The core's side of the matching thread: asks, passes progress and cancellation on, starts it anew if it ends. */
import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/contract/app-error.ts'
import type { Progress } from '#shared/contract/envelope.ts'
import type { MatcherStart, MatchQuestions, MatchReply, MatchRequest, QuestionName } from './protocol.ts'

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
  readonly cancelled: Int32Array
  readonly resolve: (answer: never) => void
  readonly reject: (error: unknown) => void
  readonly stopListening: () => void
}

const quietly: AskOptions = { signal: new AbortController().signal, onProgress: () => {} }

export function startMatcher({ worker: module, ...start }: MatcherStart & { readonly worker: URL }): Matcher {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | null = null
  let lastId = 0
  let closed = false

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
    else settle(reply.id, ({ reject }) => reject(new AppError(reply.code, reply.details)))
  }

  function onStopped(cause?: unknown): void {
    thread = null
    for (const id of [...waiting.keys()]) {
      settle(id, ({ reject }) => reject(new AppError('match.workerStopped', {}, { cause })))
    }
  }

  function running(): Worker {
    if (thread !== null) return thread
    const started = new Worker(module, { workerData: start })
    started.on('message', onReply)
    started.on('error', onStopped)
    started.on('exit', () => thread === started && onStopped())
    // An idle thread must not keep a command line alive.
    started.unref()
    thread = started
    return started
  }

  function send<Q extends QuestionName>(name: Q, ask: MatchQuestions[Q]['ask'], options: AskOptions) {
    lastId += 1
    const id = lastId
    const cancelled = new Int32Array(new SharedArrayBuffer(4))
    const request: MatchRequest = { id, name, ask, cancelled }
    const cancel = () => Atomics.store(cancelled, 0, 1)
    options.signal.addEventListener('abort', cancel, { once: true })
    const stopListening = () => options.signal.removeEventListener('abort', cancel)
    return new Promise((resolve, reject) => {
      waiting.set(id, { options, cancelled, resolve, reject, stopListening })
      const worker = running()
      worker.ref()
      worker.postMessage(request)
    }).finally(() => {
      if (waiting.size === 0) thread?.unref()
    }) as Promise<never>
  }

  return {
    ask(name, ask, options) {
      options.signal.throwIfAborted()
      if (closed) throw new AppError('match.workerStopped')
      return send(name, ask, options)
    },
    async close() {
      closed = true
      const ending = thread
      for (const { cancelled } of waiting.values()) Atomics.store(cancelled, 0, 1)
      if (ending !== null) await send('save', null, quietly).catch(() => {})
      onStopped()
      await ending?.terminate()
    },
  }
}
