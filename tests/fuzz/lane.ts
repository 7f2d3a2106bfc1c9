/** A process of the fuzzer: hands each file to a worker thread with a memory limit and a clock, as the program does. */
import { Worker } from 'node:worker_threads'
import type { FileToTry, Tried, WorkerStart } from './worker.ts'

/** What an import may take of the laptop. */
const HEAP_MB = 512

/** In the program each list has a thread of its own. One for each here would take longer to start than to read. */
const FILES_A_THREAD = 50

const start = JSON.parse(process.argv[2] ?? '') as WorkerStart
let worker: Worker | null = null
let clock: NodeJS.Timeout | undefined
let files = 0

function answer(tried: Tried): void {
  clearTimeout(clock)
  process.send?.(tried)
}

/** The thread is of no use any more; the next file gets a new one. */
function fail(failure: string): void {
  const dead = worker
  worker = null
  dead?.removeAllListeners()
  void dead?.terminate().then(() => answer({ outcome: failure, failures: [failure], masked: null }))
}

function launch(): Worker {
  const url = new URL('./worker.ts', import.meta.url)
  const launched = new Worker(url, { workerData: start, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })
  launched.on('message', answer)
  launched.on('error', (error: Error) => fail('code' in error ? String(error.code) : `crash: ${error.message}`))
  launched.on('exit', () => fail('the thread ended'))
  return launched
}

/** Ends a thread that has read its share. */
async function turn(): Promise<void> {
  files += 1
  if (files % FILES_A_THREAD !== 0 || worker === null) return
  const tired = worker
  worker = null
  tired.removeAllListeners()
  await tired.terminate()
}

process.on('message', async ({ file, limit }: { file: FileToTry; limit: number }) => {
  await turn()
  clock = setTimeout(() => fail('hang'), limit)
  worker ??= launch()
  worker.postMessage(file)
})
