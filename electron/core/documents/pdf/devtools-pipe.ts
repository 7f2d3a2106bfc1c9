/**
 * Speaks the DevTools protocol with a Chromium over two pipes (`--remote-debugging-pipe`): no port is opened that
 * another program could use. Messages are JSON, each ended by a zero byte.
 */
import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

interface Reply {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

export interface DevTools {
  /** Asks the browser, or with `session` one of its pages. */
  send<T>(method: string, params?: object, session?: string): Promise<T>
  /** Resolves when a page tells of an event for the next time. */
  next(event: string, session: string): Promise<void>
}

/** Pipes of a process that was started with five streams, the last two of them pipes. */
export function devToolsOf(child: ChildProcess): DevTools {
  const toBrowser = child.stdio[3] as Writable
  const fromBrowser = child.stdio[4] as Readable
  const replies = new Map<number, Waiting>()
  const events = new Map<string, Waiting>()
  let lastId = 0
  let rest = ''

  function receive({ id, sessionId = '', method = '', result, error }: Reply): void {
    const key = `${sessionId} ${method}`
    const waiting = id === undefined ? events.get(key) : replies.get(id)
    if (id === undefined) events.delete(key)
    else replies.delete(id)
    if (error !== undefined) waiting?.reject(new Error(error.message))
    else waiting?.resolve(result as never)
  }

  function end(error: Error): void {
    for (const waiting of [...replies.values(), ...events.values()]) waiting.reject(error)
    replies.clear()
    events.clear()
  }

  fromBrowser.setEncoding('utf8')
  fromBrowser.on('data', (piece: string) => {
    const messages = (rest + piece).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) receive(JSON.parse(message))
  })
  for (const stream of [fromBrowser, toBrowser]) stream.on('error', end)
  child.once('error', end)
  child.once('exit', (code) => end(new Error(`The browser ended with ${code}`)))

  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        replies.set(id, { resolve, reject })
        toBrowser.write(`${JSON.stringify({ id, method, params, ...(session && { sessionId: session }) })}\0`)
      }),
    next: (event, session) => new Promise((resolve, reject) => events.set(`${session} ${event}`, { resolve, reject })),
  }
}
