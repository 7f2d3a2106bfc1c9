/** Calls over HTTP with their progress over a WebSocket, and cancelling by id. */
import { z } from 'zod'
import type { Core } from '#core/core.ts'
import type { Envelope, Progress } from '#shared/contract/envelope.ts'
import { callRequest } from '#shared/contract/host.ts'
import { HttpRefusal } from './http.ts'

const cancelRequest = z.object({ id: z.string().min(1).max(64) })

export interface WebCalls {
  /**
   * @param gone Aborted when nobody waits for the answer any more.
   * @throws HttpRefusal 400 for a body that is no call, 409 for an id that is running.
   */
  run(body: unknown, gone: AbortSignal): Promise<Envelope<unknown>>
  cancel(body: unknown): void
  cancelAll(): void
}

function parse<T extends z.ZodType>(shape: T, body: unknown): z.output<T> {
  const parsed = shape.safeParse(body)
  if (!parsed.success) throw new HttpRefusal(400)
  return parsed.data
}

/** @param push Sends a progress message to the window. */
export function createWebCalls(
  core: Core,
  actor: string,
  push: (message: { id: string; progress: Progress }) => void,
): WebCalls {
  const running = new Map<string, AbortController>()
  return {
    async run(body, gone) {
      const { id, method, args, language } = parse(callRequest, body)
      if (running.has(id)) throw new HttpRefusal(409)
      const controller = new AbortController()
      running.set(id, controller)
      const signal = AbortSignal.any([controller.signal, gone])
      const onProgress = (progress: Progress) => push({ id, progress })
      try {
        return await core.dispatch(method, args, { language, actor, signal, onProgress })
      } finally {
        running.delete(id)
      }
    },
    cancel(body) {
      running.get(parse(cancelRequest, body).id)?.abort()
    },
    cancelAll() {
      for (const controller of running.values()) controller.abort()
    },
  }
}
