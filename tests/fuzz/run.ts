/** Runs mutated files through processes that have a memory limit and a clock, and gathers what became of them. */
import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitList } from '#core/importing/session/one-list.ts'
import type { JobContext } from '#core/jobs/job.ts'
import { openLibrary } from '#core/library/open.ts'
import { mutate } from './mutate.ts'
import { randomFrom } from './random.ts'
import { type Seed, seeds } from './seeds.ts'
import type { FileToTry, Tried, WorkerStart } from './worker.ts'

export interface FuzzOptions {
  readonly runs: number
  /** The first run's; each next one has the next number. */
  readonly seed: number
  /** Longest time for one file, in milliseconds. */
  readonly limit: number
  readonly threads: number
  /** Called after each file. */
  readonly onDone?: (result: FuzzResult) => void
}

export interface FuzzResult extends Tried {
  /** Run with `--runs 1` and this seed, the same file is made again. */
  readonly seed: number
  readonly file: string
  readonly how: readonly string[]
  readonly milliseconds: number
}

const DIED = 'the whole process died'
const quiet: JobContext = { language: 'zh-CN', report: () => {}, throwIfCancelled: () => {} }

/** Has records of both kinds, so that lists also change some. */
async function baseLibrary(folder: string): Promise<string> {
  const library = join(folder, 'base.nongqiao')
  openLibrary(library).close()
  const lists = [
    [
      'supply',
      '专利名称,申请号,申请人\n一种柑橘黄龙病快速检测方法,202110123456.7,岭南农业大学\n旧名,202110234567.8,某公司',
    ],
    ['demand', '需求名称,企业名称,需求描述\n丝苗米副产物利用,某公司,旧的'],
  ] as const
  for (const [kind, text] of lists) {
    const path = join(folder, `${kind}.csv`)
    writeFileSync(path, text)
    const at = '2026-04-01T08:00:00.000Z'
    await commitList({ path, fileName: 'base.csv', kind, libraryPath: library, actor: 'fuzz', at }, quiet)
  }
  return library
}

/**
 * A process that tries one file after the other in a thread of its own, as the program does; replaced where a file
 * brings it down. Memory that runs out may take more than the thread.
 */
class Lane {
  readonly #start: WorkerStart
  readonly #limit: number
  #process: ChildProcess | null = null
  #answer: (tried: Tried) => void = () => {}

  constructor(start: WorkerStart, limit: number) {
    this.#start = start
    this.#limit = limit
  }

  async try(seed: Seed, bytes: Buffer): Promise<Tried> {
    this.#process ??= this.#launch()
    const { promise, resolve } = Promise.withResolvers<Tried>()
    this.#answer = resolve
    const file: FileToTry = { bytes: Uint8Array.from(bytes), kind: seed.kind }
    this.#process.send({ file, limit: this.#limit })
    return await promise
  }

  close(): void {
    this.#process?.removeAllListeners()
    this.#process?.kill()
    this.#process = null
  }

  #launch(): ChildProcess {
    const options: ForkOptions = {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
    }
    const launched = fork(new URL('./lane.ts', import.meta.url), [JSON.stringify(this.#start)], options)
    launched.on('message', (tried: Tried) => this.#answer(tried))
    launched.on('exit', () => {
      this.close()
      this.#answer({ outcome: DIED, failures: [DIED], masked: null })
    })
    return launched
  }
}

export async function runFuzz({ runs, seed, limit, threads, onDone }: FuzzOptions): Promise<FuzzResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nongqiao-fuzz-'))
  const library = await baseLibrary(folder)
  const all = await seeds()
  const others = all.map(({ bytes }) => bytes)
  const results: FuzzResult[] = []
  let next = 0

  async function lane(number: number): Promise<void> {
    const own = join(folder, String(number))
    mkdirSync(own)
    copyFileSync(library, join(own, 'base.nongqiao'))
    const line = new Lane({ folder: own, library: join(own, 'base.nongqiao') }, limit)
    for (let run = next++; run < runs; run = next++) {
      const random = randomFrom(seed + run)
      const chosen = random.pick(all)
      const { bytes, how } = mutate(chosen.bytes, random, others)
      const start = performance.now()
      const tried = await line.try(chosen, bytes)
      const milliseconds = performance.now() - start
      const result = { ...tried, seed: seed + run, file: chosen.name, how, milliseconds }
      results.push(result)
      onDone?.(result)
    }
    line.close()
  }

  await Promise.all(Array.from({ length: threads }, (_, i) => lane(i)))
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return results.sort((a, b) => a.seed - b.seed)
}

/** The very file of a run, to look at. */
export async function fileOfRun(seed: number): Promise<Buffer> {
  const all = await seeds()
  const random = randomFrom(seed)
  const chosen = random.pick(all)
  return mutate(
    chosen.bytes,
    random,
    all.map(({ bytes }) => bytes),
  ).bytes
}
