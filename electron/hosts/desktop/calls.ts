/** Calls that are running, by window and id, so that each can be cancelled and none outlives its page. */
import type { WebContents } from 'electron'

export interface RunningCalls {
  /** Null where this window already has a running call of that id. */
  start(contents: WebContents, id: string): AbortSignal | null
  finish(contents: WebContents, id: string): void
  cancel(contents: WebContents, id: string): void
}

function cancelAll(calls: Map<string, AbortController>): void {
  for (const call of calls.values()) call.abort()
}

/** A page that goes away (closed, reloaded, crashed) takes its calls with it. */
function cancelWhenGone(contents: WebContents, calls: Map<string, AbortController>): void {
  contents.on('destroyed', () => cancelAll(calls))
  contents.on('render-process-gone', () => cancelAll(calls))
  contents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) cancelAll(calls)
  })
}

export function createRunningCalls(): RunningCalls {
  const byWindow = new WeakMap<WebContents, Map<string, AbortController>>()

  function callsOf(contents: WebContents): Map<string, AbortController> {
    const known = byWindow.get(contents)
    if (known !== undefined) return known
    const calls = new Map<string, AbortController>()
    byWindow.set(contents, calls)
    cancelWhenGone(contents, calls)
    return calls
  }

  return {
    start(contents, id) {
      const calls = callsOf(contents)
      if (calls.has(id)) return null
      const call = new AbortController()
      calls.set(id, call)
      return call.signal
    },
    finish: (contents, id) => void byWindow.get(contents)?.delete(id),
    cancel: (contents, id) => byWindow.get(contents)?.get(id)?.abort(),
  }
}
