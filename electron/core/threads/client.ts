/** The core's side of a thread: asks, passes progress and cancellation on, starts it anew if it ends. */
import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '#shared/contract/app-error.ts'
import type { Progress } from '#shared/contract/envelope.ts'
import type { Questions, ThreadReply, ThreadRequest } from './messages.ts'

export interface AskOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** For questions that nobody waits for. */
export const quietly: AskOptions = { signal: new AbortController().signal, onProgress: () => {} }

export interface ThreadClient<Q extends Questions<Q>> {
  /** @throws AppError `app.cancelled`, `library.*`, the code for a thread that ended */
  ask<Name extends keyof Q & string>(name: Name, ask: Q[Name]['ask'], options: AskOptions): Promise<Q[Name]['answer']>
  close(): Promise<void>
}

interface ThreadStart<Q> {
  readonly module: URL
  /** Plain data that the thread is started with. */
  readonly data: unknown
  /** What a question is answered with whose thread ends half-way. */
  readonly stopped: ErrorCode
  /** Asked before the thread is ended, with `null`; and who is told the answer. */
  readonly last?: keyof Q & string
  readonly onLast?: (answer: unknown) => void
}

interface Waiting {
  readonly options: AskOptions
  readonly cancelled: Int32Array
  readonly resolve: (answer: never) => void
  readonly reject: (error: unknown) => void
  readonly stopListening: () => void
}

/** The thread is started by the first question. */
export function threadClient<Q extends Questions<Q>>({
  module,
  data,
  stopped,
  last,
  onLast,
}: ThreadStart<Q>): ThreadClient<Q> {
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

  function onReply(reply: ThreadReply): void {
    if (reply.type === 'progress') waiting.get(reply.id)?.options.onProgress(reply.progress)
    else if (reply.type === 'done') settle(reply.id, ({ resolve }) => resolve(reply.answer as never))
    else settle(reply.id, ({ reject }) => reject(new AppError(reply.code, reply.details)))
  }

  function onStopped(cause?: unknown): void {
    thread = null
    for (const id of [...waiting.keys()]) {
      settle(id, ({ reject }) => reject(new AppError(stopped, {}, { cause })))
    }
  }

  function running(): Worker {
    if (thread !== null) return thread
    const started = new Worker(module, { workerData: data })
    started.on('message', onReply)
    started.on('error', onStopped)
    started.on('exit', () => thread === started && onStopped())
    // An idle thread must not keep a command line alive.
    started.unref()
    thread = started
    return started
  }

  function send(name: keyof Q & string, ask: unknown, options: AskOptions): Promise<never> {
    lastId += 1
    const id = lastId
    const cancelled = new Int32Array(new SharedArrayBuffer(4))
    const request = { id, name, ask, cancelled } as ThreadRequest<Q>
    const cancel = () => Atomics.store(cancelled, 0, 1)
    options.signal.addEventListener('abort', cancel, { once: true })
    const stopListening = () => options.signal.removeEventListener('abort', cancel)
    return new Promise<never>((resolve, reject) => {
      waiting.set(id, { options, cancelled, resolve, reject, stopListening })
      const worker = running()
      worker.ref()
      worker.postMessage(request)
    }).finally(() => {
      if (waiting.size === 0) thread?.unref()
    })
  }

  return {
    ask(name, ask, options) {
      options.signal.throwIfAborted()
      if (closed) throw new AppError(stopped)
      return send(name, ask, options)
    },
    async close() {
      closed = true
      const ending = thread
      for (const { cancelled } of waiting.values()) Atomics.store(cancelled, 0, 1)
      if (ending !== null && last !== undefined) await send(last, null, quietly).then(onLast, () => {})
      onStopped()
      await ending?.terminate()
    },
  }
}
