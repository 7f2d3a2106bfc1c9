/** The core's side of one session's thread: asks it, passes progress and cancellation on, tells when it has died. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { AppError } from '#shared/contract/app-error.ts'
import type { CallContext } from '../../call-context.ts'
import { asThreadError, MAX_HEAP_MB, SILENCE_LIMIT_MS } from '../../jobs/run-job.ts'
import type { JobStart } from '../../jobs/worker.ts'
import type { Answer, Ask, QuestionName, SessionReply, SessionRequest } from './protocol.ts'

export type AskContext = Pick<CallContext, 'language' | 'signal' | 'onProgress'>

interface Waiting {
  readonly context: AskContext
  readonly resolve: (answer: never) => void
  readonly reject: (error: unknown) => void
}

export class SessionThread {
  private readonly worker: Worker
  private readonly port: MessagePort
  private readonly waiting = new Map<number, Waiting>()
  private silence: NodeJS.Timeout | undefined
  private lastId = 0
  private death: unknown = null

  constructor(jobWorker: URL, libraryPath: string) {
    const { port1, port2 } = new MessageChannel()
    const cancelled = new Int32Array(new SharedArrayBuffer(4))
    const input = { libraryPath, port: port2 }
    const start: JobStart = { name: 'runImportSession', input, language: 'zh-CN', cancelled }
    this.port = port1
    this.port.on('message', (reply: SessionReply) => this.onReply(reply))
    this.worker = new Worker(jobWorker, {
      workerData: start,
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    })
    this.worker.on('error', (error) => this.die(asThreadError(error)))
    this.worker.on('exit', () => this.die(new AppError('import.session-gone')))
    this.rest()
  }

  /** @throws AppError what the question throws, `app.cancelled`; `job.*` where it ended the thread */
  async ask<Q extends QuestionName>(name: Q, ask: Ask<Q>, context: AskContext): Promise<Answer<Q>> {
    context.signal.throwIfAborted()
    if (this.death !== null) throw new AppError('import.session-gone')
    const id = ++this.lastId
    const cancelled = new Int32Array(new SharedArrayBuffer(4))
    const cancel = () => Atomics.store(cancelled, 0, 1)
    context.signal.addEventListener('abort', cancel, { once: true })
    const request: SessionRequest = { id, name, ask, language: context.language, cancelled }
    try {
      return await new Promise<Answer<Q>>((resolve, reject) => {
        this.waiting.set(id, { context, resolve, reject })
        this.port.ref()
        this.worker.ref()
        this.listen()
        this.port.postMessage(request)
      })
    } finally {
      context.signal.removeEventListener('abort', cancel)
      this.waiting.delete(id)
      this.rest()
    }
  }

  /** Whoever still waits is told that the session is gone. */
  async close(): Promise<void> {
    this.die(new AppError('import.session-gone'))
    await this.worker.terminate()
  }

  private onReply(reply: SessionReply): void {
    const request = this.waiting.get(reply.id)
    if (reply.type === 'progress') request?.context.onProgress(reply.progress)
    else if (reply.type === 'done') request?.resolve(reply.answer as never)
    else request?.reject(new AppError(reply.code, reply.details))
    this.listen()
  }

  /** A thread that says nothing for too long, while somebody waits, is given up. */
  private listen(): void {
    clearTimeout(this.silence)
    if (this.waiting.size === 0 || this.death !== null) return
    this.silence = setTimeout(() => {
      this.die(new AppError('job.timeout'))
      void this.worker.terminate()
    }, SILENCE_LIMIT_MS)
  }

  /** An idle thread must not keep a command line alive. */
  private rest(): void {
    if (this.waiting.size > 0) return
    clearTimeout(this.silence)
    this.port.unref()
    this.worker.unref()
  }

  private die(cause: unknown): void {
    this.death ??= cause
    clearTimeout(this.silence)
    this.port.close()
    for (const { reject } of this.waiting.values()) reject(this.death)
  }
}
