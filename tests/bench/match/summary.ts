/** Medians of all rounds, and our figures against the others'. */
import type { SearchName } from './contenders/contender.ts'
import type { Cost } from './measure.ts'
import type { SearchMeasure } from './measure-searches.ts'
import type { Measured, Measurement, Measurements } from './rounds.ts'

export interface SearchSummary {
  /** Median CPU and wall time a demand, in milliseconds. */
  readonly cpuMs: number
  readonly wallMs: number
  /** Median of the first pass, before anything is compiled. */
  readonly firstCpuMs: number
  readonly firstWallMs: number
  /** How many demands were asked a pass; the times are scaled to one. */
  readonly demands: number
  readonly passes: number
  /** Supplies found a demand. */
  readonly hits: number
}

export interface EngineSummary {
  readonly title: string
  readonly given: string
  readonly rounds: number
  readonly searches: Readonly<Partial<Record<SearchName, SearchSummary>>>
  readonly buildCpuMs: number
  readonly buildWallMs: number
  /** null: this engine's saved index is not measured. */
  readonly loadCpuMs: number | null
  readonly savedBytes: number | null
  /** Heap and buffers that the index added, after collecting garbage. */
  readonly memoryBytes: number
  readonly rssBytes: number
  /** The most that the process ever had, texts included. */
  readonly peakBytes: number
}

export type Summaries = Readonly<Partial<Record<Measurement, EngineSummary>>>

/** The middle one; of an even number the mean of the two in the middle. NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

function summariseSearch(measures: readonly SearchMeasure[]): SearchSummary {
  const passes = measures.flatMap((each) => each.passes)
  const of = (costs: readonly Cost[], key: keyof Cost) => median(costs.map((cost) => cost[key]))
  const firsts = measures.map(({ first }) => first)
  return {
    cpuMs: of(passes, 'cpuMs'),
    wallMs: of(passes, 'wallMs'),
    firstCpuMs: of(firsts, 'cpuMs'),
    firstWallMs: of(firsts, 'wallMs'),
    demands: Math.min(...measures.map(({ demands }) => demands)),
    passes: passes.length,
    hits: median(measures.map(({ hits }) => hits)),
  }
}

const NAMES: readonly SearchName[] = ['plain', 'reasons', 'raw', 'merged']

function summarise({ runs, loads }: Measured): EngineSummary | null {
  const [first] = runs
  if (first === undefined) return null
  const searches = NAMES.flatMap((name): [SearchName, SearchSummary][] => {
    const measures = runs.flatMap((run) => run.searches[name] ?? [])
    return measures.length === 0 ? [] : [[name, summariseSearch(measures)]]
  })
  return {
    title: first.title,
    given: first.given,
    rounds: runs.length,
    searches: Object.fromEntries(searches),
    buildCpuMs: median(runs.map(({ build }) => build.cpuMs)),
    buildWallMs: median(runs.map(({ build }) => build.wallMs)),
    loadCpuMs: loads.length === 0 ? null : median(loads.map(({ load }) => load.cpuMs)),
    savedBytes: first.savedBytes,
    memoryBytes: median(runs.map(({ memory }) => memory.heapAndBuffers)),
    rssBytes: median(runs.map(({ memory }) => memory.rss)),
    peakBytes: median(runs.map(({ peakBytes }) => peakBytes)),
  }
}

export function summariseAll(measurements: Measurements): Summaries {
  const entries = Object.entries(measurements).flatMap(([name, measured]) => {
    const summary = summarise(measured)
    return summary === null ? [] : [[name, summary] as const]
  })
  return Object.fromEntries(entries)
}
