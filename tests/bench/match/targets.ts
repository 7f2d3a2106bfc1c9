/** What the engine must reach beside the others, and whether it did. The figures are those of the project's plan. */
import type { CorpusSize } from './corpus/corpus-file.ts'
import type { EngineSummary, Summaries } from './summary.ts'

export interface Target {
  readonly name: string
  /** What was measured; null where a part of it was not. */
  readonly value: number | null
  readonly unit: '×' | 's' | 'GiB'
  readonly at: 'least' | 'most'
  readonly limit: number
  /** null where there is no value. */
  readonly met: boolean | null
}

const GIB = 2 ** 30
const MILLION = 1_000_000

type Limit = Pick<Target, 'at' | 'limit'>
const atLeast = (limit: number): Limit => ({ at: 'least', limit })
const atMost = (limit: number): Limit => ({ at: 'most', limit })

function target(name: string, value: number | null | undefined, unit: Target['unit'], { at, limit }: Limit): Target {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return { name, value: null, unit, at, limit, met: null }
  }
  return { name, value, unit, at, limit, met: at === 'least' ? value >= limit : value <= limit }
}

type Figure = (engine: EngineSummary) => number | null | undefined

/** @returns null where either side was not measured. */
function ratio(above: EngineSummary | undefined, below: EngineSummary | undefined, figure: Figure): number | null {
  const [a, b] = [above && figure(above), below && figure(below)]
  return typeof a === 'number' && typeof b === 'number' ? a / b : null
}

/** How many times our CPU time, reasons and all, another engine needs. */
function timesFaster(
  ours: EngineSummary | undefined,
  other: EngineSummary | undefined,
  search: 'plain' | 'merged' = 'plain',
): number | null {
  const reasons = ours?.searches.reasons?.cpuMs
  const needed = other?.searches[search]?.cpuMs
  return typeof reasons === 'number' && typeof needed === 'number' ? needed / reasons : null
}

function overRawScan(ours: EngineSummary | undefined, search: 'plain' | 'reasons'): number | null {
  const { raw } = ours?.searches ?? {}
  const own = ours?.searches[search]
  return raw === undefined || own === undefined ? null : own.cpuMs / raw.cpuMs
}

function speedTargets({ nongqiao, fuse, minisearch, fts5, flexsearch }: Summaries): Target[] {
  return [
    target('query with reasons: Fuse.js / ours', timesFaster(nongqiao, fuse), '×', atLeast(5000)),
    target('query with reasons: MiniSearch / ours', timesFaster(nongqiao, minisearch), '×', atLeast(150)),
    target('query with reasons: FTS5 + jieba / ours', timesFaster(nongqiao, fts5), '×', atLeast(30)),
    target('query with reasons: FlexSearch / ours', timesFaster(nongqiao, flexsearch), '×', atLeast(20)),
    target(
      'query with reasons: FlexSearch word by word / ours',
      timesFaster(nongqiao, flexsearch, 'merged'),
      '×',
      atLeast(20),
    ),
    target('query without reasons: ours / raw scan', overRawScan(nongqiao, 'plain'), '×', atMost(2.5)),
    target('query with reasons: ours / raw scan', overRawScan(nongqiao, 'reasons'), '×', atMost(2.5)),
  ]
}

function indexTargets({ nongqiao, minisearch }: Summaries): Target[] {
  const of = (figure: Figure) => ratio(nongqiao, minisearch, figure)
  return [
    target(
      'build CPU: ours / MiniSearch',
      of(({ buildCpuMs }) => buildCpuMs),
      '×',
      atMost(0.3),
    ),
    target(
      'load CPU: ours / MiniSearch',
      of(({ loadCpuMs }) => loadCpuMs),
      '×',
      atMost(1 / 50),
    ),
    target(
      'memory: ours / MiniSearch',
      of(({ memoryBytes }) => memoryBytes),
      '×',
      atMost(0.35),
    ),
  ]
}

/** Ten times the supplies. */
function growthTargets({ nongqiao, tenth }: Summaries): Target[] {
  const of = (figure: Figure) => ratio(nongqiao, tenth, figure)
  return [
    target(
      'ten times the supplies: matrix with reasons',
      of(({ searches }) => searches.reasons?.cpuMs),
      '×',
      atMost(11),
    ),
    target(
      'ten times the supplies: matrix without',
      of(({ searches }) => searches.plain?.cpuMs),
      '×',
      atMost(11),
    ),
    target(
      'ten times the supplies: build',
      of(({ buildCpuMs }) => buildCpuMs),
      '×',
      atMost(11),
    ),
    target(
      'ten times the supplies: load',
      of(({ loadCpuMs }) => loadCpuMs),
      '×',
      atMost(13),
    ),
    target(
      'ten times the supplies: saved index',
      of(({ savedBytes }) => savedBytes),
      '×',
      atMost(11),
    ),
  ]
}

/** Every target, those that this run could not measure with no value. */
export function targetsOf(summaries: Summaries, { supplies, demands }: CorpusSize): Target[] {
  const wholeMatrix = summaries.matrix?.searches.reasons
  const seconds = (perDemand: number | undefined) => (perDemand === undefined ? null : (perDemand * demands) / 1000)
  const peak = supplies < MILLION ? null : (summaries.nongqiao?.peakBytes ?? Number.NaN) / GIB
  return [
    ...speedTargets(summaries),
    target('own library, whole matrix with reasons, wall', seconds(wholeMatrix?.wallMs), 's', atMost(0.25)),
    ...indexTargets(summaries),
    ...growthTargets(summaries),
    target('peak of the process at 1,000,000 supplies', peak, 'GiB', atMost(4)),
  ]
}
