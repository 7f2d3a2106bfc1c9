/** How long this thread has worked: on a busy laptop a good file takes long, and only a bad one takes much. */

/** @returns milliseconds of processor time of this thread. */
export function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
