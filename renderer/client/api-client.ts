/** Typed calls over a bridge: envelopes opened, progress passed on, abort signals turned into cancelling. */
import type { Language, Progress } from '#shared/contract/envelope.ts'
import type { HostBridge } from '#shared/contract/host.ts'
import type { CallArgs, CallResult, MethodName } from '#shared/contract/index.ts'
import { ApiError } from './api-error.ts'
import { actionOf, Failures } from './failures.ts'
import { HostState } from './host-state.ts'
import { WorkList } from './work-list.ts'

export interface CallOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Names the call in the line of running work, where it can be watched and cancelled from any screen. */
  readonly title?: string
}

export class ApiClient {
  readonly bridge: HostBridge
  readonly work = new WorkList()
  readonly host = new HostState()
  readonly failures = new Failures()
  readonly #language: () => Language
  readonly #listeners = new Map<string, (progress: Progress) => void>()

  constructor(bridge: HostBridge, language: () => Language) {
    this.bridge = bridge
    this.#language = language
    bridge.onProgress((id, progress) => this.#listeners.get(id)?.(progress))
  }

  /** Resolves with the value; throws ApiError where the core answers with an error. */
  async call<M extends MethodName>(method: M, args: CallArgs<M>, options: CallOptions = {}): Promise<CallResult<M>> {
    options.signal?.throwIfAborted()
    const id = crypto.randomUUID()
    const { title } = options
    const language = this.#language()
    const cancel = () => this.bridge.cancel(id)
    if (title !== undefined) this.work.start({ id, title, cancel })
    this.#listeners.set(id, (progress) => {
      options.onProgress?.(progress)
      this.work.report(id, progress)
    })
    options.signal?.addEventListener('abort', cancel, { once: true })
    try {
      const envelope = await this.bridge.call(id, method, args, language)
      if (!envelope.ok) throw new ApiError(envelope.error.code, envelope.error.message, envelope.error.details)
      this.host.answered(method)
      this.failures.succeeded(() => actionOf(method, args))
      return envelope.value as CallResult<M>
    } catch (error) {
      this.host.failed(method, error)
      this.failures.came(error, { action: actionOf(method, args), language })
      throw error
    } finally {
      options.signal?.removeEventListener('abort', cancel)
      this.#listeners.delete(id)
      this.work.finish(id)
    }
  }
}
