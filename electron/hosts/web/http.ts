/** Small pieces of HTTP: reading a body within bounds, answering JSON. */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Calls are small; the largest is a problem statement. */
const MAX_JSON_BYTES = 1_000_000

/** Thrown for a request that is refused before it reaches the core. */
export class HttpRefusal extends Error {
  readonly status: number

  constructor(status: number) {
    super(`HTTP ${status}`)
    this.status = status
  }
}

/** @throws HttpRefusal 413, 415 or 400 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw new HttpRefusal(415)
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length
    if (bytes > MAX_JSON_BYTES) throw new HttpRefusal(413)
    chunks.push(chunk as Buffer)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new HttpRefusal(400)
  }
}

/** Aborted when the connection ends before the answer has: the window was closed, reloaded, or gave up. */
export function abandoned(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    if (!response.writableEnded) controller.abort()
  })
  return controller.signal
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(JSON.stringify(value))
}

export function sendStatus(response: ServerResponse, status: number, text = String(status)): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(text)
}
