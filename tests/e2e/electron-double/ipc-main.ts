/** ipcMain of the double. */
import { strict } from './strict.ts'
import type { WebContents } from './web-contents.ts'

type Handler = (event: object, ...args: unknown[]) => unknown

export interface PageMessage {
  readonly type: 'invoke' | 'send'
  readonly channel: string
  readonly args: unknown[]
}

const handlers = new Map<string, Handler>()
const listeners = new Map<string, Handler>()

function register(table: Map<string, Handler>, channel: string, handler: Handler): void {
  if (table.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
  table.set(channel, handler)
}

export const ipcMain = strict('ipcMain', {
  handle: (channel: string, handler: Handler) => register(handlers, channel, handler),
  on: (channel: string, handler: Handler) => register(listeners, channel, handler),
})

async function invoke(event: object, { channel, args }: PageMessage): Promise<{ value?: unknown; error?: string }> {
  const handler = handlers.get(channel)
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    // The copy refuses what Electron could not send either.
    return { value: structuredClone(await handler(event, ...args)) }
  } catch (error) {
    return { error: `Error invoking remote method '${channel}': ${String(error)}` }
  }
}

/** Null where the page expects no answer. */
export async function receiveFromPage(sender: WebContents, message: PageMessage) {
  const event = strict('event', { sender, senderFrame: sender.mainFrame })
  if (message.type === 'invoke') return invoke(event, message)
  listeners.get(message.channel)?.(event, ...message.args)
  return null
}
