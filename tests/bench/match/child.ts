/** The child process: one engine, one job, one answer. Nothing else is in its memory. */
import { statSync } from 'node:fs'
import type { DemandText } from '#shared/matching/texts.ts'
import { queryText } from './contenders/contender.ts'
import { loadContender } from './contenders/index.ts'
import { readCorpus } from './corpus/corpus-file.ts'
import type { Job, LoadJob, LoadResult, RunJob, RunResult } from './job.ts'
import { costOf, growth, memoryInUse } from './measure.ts'
import { measureSearches } from './measure-searches.ts'

/** Demands of middling length first: a slow engine is asked these alone. */
function byTypicalLength(demands: readonly DemandText[]): number[] {
  const lengths = demands.map((demand) => queryText(demand).length)
  const median = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0
  const distance = (demand: number) => Math.abs((lengths[demand] ?? 0) - median)
  return demands.map((_, demand) => demand).sort((a, b) => distance(a) - distance(b) || a - b)
}

async function run(job: RunJob): Promise<RunResult> {
  const { folder, only, saveTo } = job
  const contender = await loadContender(job.contender)
  const corpus = readCorpus(job.corpus, job.demandsInFile, job.size)
  const before = memoryInUse()
  const { cost: build, result: built } = costOf(() => contender.build(corpus, folder))
  const memory = growth(before, memoryInUse())
  built.warmUp?.()
  const chosen = only === null ? built.searches : { [only]: built.searches[only] }
  const searches = measureSearches(chosen, byTypicalLength(corpus.demands), job.budgetMs)
  const isSaved = saveTo !== null && built.save !== undefined
  if (isSaved) await built.save?.(saveTo)
  built.close?.()
  const { title, given } = contender
  const savedBytes = isSaved ? statSync(saveTo).size : null
  const peakBytes = process.resourceUsage().maxRSS * 1024
  return { title, given, build, memory, searches, savedBytes, peakBytes }
}

async function load({ contender: name, path }: LoadJob): Promise<LoadResult> {
  const contender = await loadContender(name)
  const before = memoryInUse()
  const { cost, result } = costOf(() => contender.load?.(path))
  const memory = growth(before, memoryInUse())
  // Asked for once more: what nobody needs any more could have been freed before it was measured.
  if (result === undefined) throw new TypeError(`${name} loaded nothing`)
  return { load: cost, memory }
}

const job = JSON.parse(process.argv[2] ?? '') as Job
// A parent that was stopped needs no answer any more.
process.on('disconnect', () => process.exit(1))
process.send?.(job.kind === 'run' ? await run(job) : await load(job), () => process.disconnect())
