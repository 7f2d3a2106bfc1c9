/**
 * Waiting for one's turn: a job may take a thread and a gigabyte, so only so many run at once, and the others wait in
 * the order in which they came. Whoever waits can leave.
 */

export interface Queue {
  /**
   * Runs the work when it is its turn.
   * @param onWait Called once where it has to wait.
   * @throws the signal's reason where it is aborted before its turn
   */
  run<T>(work: () => Promise<T>, signal: AbortSignal, onWait?: () => void): Promise<T>
}

export function createQueue(atOnce: number): Queue {
  let running = 0
  const waiting: (() => void)[] = []

  function turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = () => {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        waiting.splice(waiting.indexOf(start), 1)
        reject(signal.reason)
      }
      waiting.push(start)
      signal.addEventListener('abort', leave, { once: true })
    })
  }

  return {
    async run(work, signal, onWait) {
      signal.throwIfAborted()
      if (running < atOnce) running += 1
      else {
        onWait?.()
        // The place of whoever ends is handed over: nobody can slip in between.
        await turn(signal)
      }
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next === undefined) running -= 1
        else next()
      }
    },
  }
}
