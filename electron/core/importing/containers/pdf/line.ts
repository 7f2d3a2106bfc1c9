/**
 * The line between the two halves of pdf.js, which speak by messages. Here both live in this thread, so the line is
 * also where a file that asks for too much is cut off: what its pages show is counted as it comes by.
 */
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/** Of one page; that of a list has some thousands. */
const MAX_OPERATORS = 500_000

/** As much of a browser's worker as pdf.js uses. */
interface Endpoint {
  postMessage(message: unknown, transfer?: readonly unknown[]): void
  addEventListener(type: string, listener: (event: { data: unknown }) => void): void
  removeEventListener(type: string, listener: (event: { data: unknown }) => void): void
}

export interface CountedLine {
  /** For the half that is asked. */
  readonly asking: Endpoint
  /** For the half that parses. */
  readonly parsing: Endpoint
  /** Rejects, with the error given, once more operators of a page have come by than any list has, or when it is cut. */
  readonly broken: Promise<never>
  cut(error: Error): void
  /** What comes from now on is of the next page. */
  turnPage(): void
  close(): void
}

/** How many operators a message carries. */
function operatorsIn(message: unknown): number {
  const chunk = (message as { chunk?: { fnArray?: unknown } } | null)?.chunk
  return Array.isArray(chunk?.fnArray) ? chunk.fnArray.length : 0
}

function endpoint(port: MessagePort, isLetThrough: (message: unknown) => boolean): Endpoint {
  const wrapped = new Map<unknown, (message: unknown) => void>()
  return {
    postMessage: (message, transfer) => port.postMessage(message, transfer as never),
    addEventListener(_type, listener) {
      const wrapper = (data: unknown) => {
        if (isLetThrough(data)) listener({ data })
      }
      wrapped.set(listener, wrapper)
      port.on('message', wrapper)
    },
    removeEventListener(_type, listener) {
      const wrapper = wrapped.get(listener)
      if (wrapper !== undefined) port.off('message', wrapper)
    },
  }
}

/** @param excess What to say when there are too many operators. */
export function countedLine(excess: () => Error): CountedLine {
  const { port1, port2 } = new MessageChannel()
  const { promise: broken, reject } = Promise.withResolvers<never>()
  // It may break when nobody waits.
  broken.catch(() => {})
  let count = 0
  let isCut = false
  const cut = (error: Error) => {
    isCut = true
    reject(error)
  }
  const isLetThrough = (message: unknown) => {
    count += operatorsIn(message)
    if (count > MAX_OPERATORS) cut(excess())
    return !isCut
  }
  return {
    asking: endpoint(port1, isLetThrough),
    parsing: endpoint(port2, () => !isCut),
    broken,
    cut,
    turnPage: () => {
      count = 0
    },
    close: () => port1.close(),
  }
}
