/** Progress messages of the web host: one WebSocket, opened with the first listener, reopened when it drops. */
import type { Progress } from '#shared/contract/envelope.ts'

type Listener = (id: string, progress: Progress) => void

const REOPEN_AFTER_MS = 2000

export function createProgressFeed(): { listen(listener: Listener): () => void } {
  const listeners = new Set<Listener>()
  let socket: WebSocket | null = null

  function open(): void {
    const url = new URL('/api/progress', window.location.href)
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
    socket = new WebSocket(url)
    socket.addEventListener('message', (event) => {
      const message = JSON.parse(String(event.data)) as { id: string; progress: Progress }
      for (const listener of listeners) listener(message.id, message.progress)
    })
    // Progress is a courtesy: without the socket every call still works, so a lost one is only retried.
    socket.addEventListener('close', () => {
      socket = null
      if (listeners.size > 0) setTimeout(() => socket ?? open(), REOPEN_AFTER_MS)
    })
  }

  return {
    listen(listener) {
      listeners.add(listener)
      if (socket === null) open()
      return () => listeners.delete(listener)
    },
  }
}
