/** The rounds: every engine in turn, then all of them again, each time in a fresh process. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './child-process.ts'
import type { ContenderName } from './contenders/index.ts'
import type { CorpusSize } from './corpus/corpus-file.ts'
import type { LoadResult, RunJob, RunResult } from './job.ts'

/** The association's own figures: patents on offer. */
export const OWN_SUPPLIES = 1060

/** Growth is measured against so many times fewer supplies. */
export const GROWTH = 10

/** Fewer are no corpus to measure growth from. */
const MIN_SUPPLIES = 100

const BUDGET_MS = 10_000

/** A search that takes longer is measured in the first round only. */
const ONCE_FROM_MS = 20_000

export type Measurement = ContenderName | 'matrix' | 'tenth'

export interface Measured {
  readonly runs: RunResult[]
  readonly loads: LoadResult[]
}

export type Measurements = Partial<Record<Measurement, Measured>>

export interface RoundsPlan {
  readonly corpus: string
  readonly size: CorpusSize
  readonly peers: readonly ContenderName[]
  readonly rounds: number
  /** A temporary folder. */
  readonly folder: string
  readonly signal: AbortSignal
  readonly say: (line: string) => void
}

interface Task {
  readonly measurement: Measurement
  readonly contender: ContenderName
  readonly supplies: number
  readonly only: RunJob['only']
}

function tasksOf({ size, peers }: RoundsPlan): Task[] {
  const { supplies } = size
  const ours = (measurement: Measurement, count: number, only: Task['only'] = null): Task => {
    return { measurement, contender: 'nongqiao', supplies: count, only }
  }
  const tenth = Math.floor(supplies / GROWTH)
  return [
    ours('matrix', Math.min(OWN_SUPPLIES, supplies), 'reasons'),
    ...(tenth < MIN_SUPPLIES ? [] : [ours('tenth', tenth)]),
    ours('nongqiao', supplies),
    ...peers.map((contender): Task => ({ measurement: contender, contender, supplies, only: null })),
  ]
}

async function runTask(task: Task, plan: RoundsPlan, into: Measured): Promise<void> {
  const { contender, supplies, only } = task
  const folder = join(plan.folder, 'engine')
  mkdirSync(folder)
  try {
    const path = join(folder, 'index')
    const job: RunJob = {
      kind: 'run',
      contender,
      corpus: plan.corpus,
      demandsInFile: plan.size.demands,
      size: { supplies, demands: plan.size.demands },
      folder,
      only,
      saveTo: only === null ? path : null,
      budgetMs: BUDGET_MS,
    }
    const run = await runChild(job, plan.signal)
    into.runs.push(run)
    if (run.savedBytes !== null) into.loads.push(await runChild({ kind: 'load', contender, path }, plan.signal))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const tooSlow = ({ runs }: Measured) => (runs[0]?.searches.plain?.first.wallMs ?? 0) > ONCE_FROM_MS

/** @throws AppError `bench.childFailed`, `app.cancelled` */
export async function runRounds(plan: RoundsPlan): Promise<Measurements> {
  const measurements: Measurements = {}
  for (let round = 1; round <= plan.rounds; round += 1) {
    for (const task of tasksOf(plan)) {
      const measured = measurements[task.measurement] ?? { runs: [], loads: [] }
      measurements[task.measurement] = measured
      if (tooSlow(measured)) continue
      plan.say(`round ${round} of ${plan.rounds}: ${task.contender}, ${task.supplies} supplies`)
      await runTask(task, plan, measured)
    }
  }
  return measurements
}
