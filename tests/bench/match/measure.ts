/** What is measured in a child process: CPU time, wall time, memory. */

/** Milliseconds. CPU time is of the whole process, its garbage collector's and compiler's threads too. */
export interface Cost {
  readonly cpuMs: number
  readonly wallMs: number
}

/** Runs work once and says what it cost. */
export function costOf<T>(work: () => T): { readonly cost: Cost; readonly result: T } {
  const cpu = process.cpuUsage()
  const wall = performance.now()
  const result = work()
  const wallMs = performance.now() - wall
  const { user, system } = process.cpuUsage(cpu)
  return { cost: { cpuMs: (user + system) / 1000, wallMs }, result }
}

export interface Memory {
  /** Bytes of the JavaScript heap and of the buffers beside it. */
  readonly heapAndBuffers: number
  /** Bytes of the process as the system sees it. */
  readonly rss: number
}

/** What is in use after everything that can be has been freed. Needs `--expose-gc`. */
export function memoryInUse(): Memory {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heapAndBuffers: heapUsed + external, rss }
}

export function growth(before: Memory, after: Memory): Memory {
  return { heapAndBuffers: after.heapAndBuffers - before.heapAndBuffers, rss: after.rss - before.rss }
}
