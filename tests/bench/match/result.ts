/** The benchmark from beginning to end: texts, rounds, figures. */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ContenderName } from './contenders/index.ts'
import { type CorpusSize, writeCorpus } from './corpus/corpus-file.ts'
import { readStock } from './corpus/texts.ts'
import { OWN_SUPPLIES, runRounds } from './rounds.ts'
import { type Summaries, summariseAll } from './summary.ts'
import { type Target, targetsOf } from './targets.ts'

export interface BenchPlan extends CorpusSize {
  readonly peers: readonly ContenderName[]
  readonly rounds: number
  readonly signal: AbortSignal
  /** Told what is being measured. */
  readonly say: (line: string) => void
}

export interface BenchResult {
  readonly machine: string
  /** Where the texts are from. */
  readonly texts: string
  readonly size: CorpusSize & { readonly ownSupplies: number }
  readonly rounds: number
  /** By engine; `matrix` and `tenth` are ours on fewer supplies. */
  readonly engines: Summaries
  readonly targets: readonly Target[]
}

function machine(): string {
  const [first, ...others] = cpus()
  return `${first?.model ?? 'unknown processor'}, ${others.length + 1} cores, Node ${process.versions.node}`
}

/** @throws AppError `bench.childFailed`, `app.cancelled` */
export async function bench({ supplies, demands, ...plan }: BenchPlan): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'nongqiao-bench-'))
  try {
    const size = { supplies, demands }
    const corpus = join(folder, 'corpus.jsonl')
    plan.say(`making ${supplies} supplies and ${demands} demands`)
    const stock = await readStock()
    writeCorpus(corpus, stock, size)
    const engines = summariseAll(await runRounds({ ...plan, corpus, size, folder }))
    return {
      machine: machine(),
      texts: stock.from,
      size: { ...size, ownSupplies: Math.min(OWN_SUPPLIES, supplies) },
      rounds: plan.rounds,
      engines,
      targets: targetsOf(engines, size),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
