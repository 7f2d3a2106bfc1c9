/** What the benchmark found, as tables for a reader. */
import type { BenchResult } from './result.ts'
import type { EngineSummary, SearchSummary } from './summary.ts'
import type { Target } from './targets.ts'

const MIB = 2 ** 20
const NAME = 34
const CELL = 13

/** Three figures that say something. */
function figure(value: number): string {
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toFixed(4)
}

const row = (name: string, cells: readonly string[]) =>
  [name.padEnd(NAME), ...cells.map((cell) => cell.padStart(CELL))].join('').trimEnd()

const mebibytes = (bytes: number | null) => (bytes === null ? '–' : figure(bytes / MIB))

const SEARCH_TITLES = {
  plain: '',
  reasons: ', with reasons',
  raw: ': raw scan of its lists',
  merged: ', word by word',
} as const

function searchRows({ title, searches }: EngineSummary, demands: number): string[] {
  const cells = (search: SearchSummary) => [
    figure(search.cpuMs),
    figure((search.cpuMs * demands) / 1000),
    figure(search.wallMs),
    `${search.demands}`,
    `${search.passes}`,
    figure(search.hits),
  ]
  return (['reasons', 'plain', 'raw', 'merged'] as const).flatMap((name) => {
    const search = searches[name]
    return search === undefined ? [] : [row(`  ${title}${SEARCH_TITLES[name]}`, cells(search))]
  })
}

function indexRow(engine: EngineSummary, name = engine.title): string {
  const { buildCpuMs, loadCpuMs, savedBytes, memoryBytes, rssBytes, peakBytes } = engine
  return row(`  ${name}`, [
    figure(buildCpuMs / 1000),
    loadCpuMs === null ? '–' : figure(loadCpuMs),
    mebibytes(savedBytes),
    mebibytes(memoryBytes),
    mebibytes(rssBytes),
    mebibytes(peakBytes),
  ])
}

function targetRow({ name, value, unit, at, limit, met }: Target): string {
  const sign = at === 'least' ? '≥' : '≤'
  const verdict = met === null ? 'not measured' : met ? 'yes' : 'no'
  return row(`  ${name}`.padEnd(52), [
    value === null ? '–' : `${figure(value)} ${unit}`,
    `${sign} ${figure(limit)} ${unit}`,
    verdict,
  ])
}

const COLUMNS = ['CPU ms/demand', 'all, CPU s', 'wall ms', 'demands', 'passes', 'found']
const INDEX_COLUMNS = ['build CPU s', 'load CPU ms', 'saved MiB', 'memory MiB', 'rss MiB', 'peak MiB']

function matrixLine({ engines, size }: BenchResult): string[] {
  const reasons = engines.matrix?.searches.reasons
  if (reasons === undefined) return []
  const seconds = (perDemand: number) => figure((perDemand * size.demands) / 1000)
  const { wallMs, cpuMs, firstWallMs, firstCpuMs } = reasons
  return [
    `Whole matrix, ${size.demands} demands × ${size.ownSupplies} supplies, 20 best each with reasons:`,
    `  ${seconds(wallMs)} s wall, ${seconds(cpuMs)} s CPU; the very first time ${seconds(firstWallMs)} s wall, ${seconds(firstCpuMs)} s CPU`,
    '',
  ]
}

/** All tables. */
export function benchTables(result: BenchResult): string {
  const { engines, size, targets } = result
  const { matrix: _, tenth, ...others } = engines
  const all = Object.values(others)
  return [
    `${size.supplies} supplies × ${size.demands} demands, ${result.rounds} rounds; medians. ${result.machine}`,
    `Texts: ${result.texts}`,
    '',
    row('Best 20 for a demand', COLUMNS),
    ...all.flatMap((engine) => searchRows(engine, size.demands)),
    '  Where fewer demands were asked than there are, the engine is slow: the time is scaled from those.',
    '',
    row('Index', INDEX_COLUMNS),
    ...all.map((engine) => indexRow(engine)),
    ...(tenth === undefined ? [] : [indexRow(tenth, `${tenth.title}, a tenth of the supplies`)]),
    '',
    ...matrixLine(result),
    row('Targets'.padEnd(52), ['measured', 'target', 'reached']),
    ...targets.map(targetRow),
    '',
    'What each engine was given',
    ...all.map(
      ({ title, given, rounds }) => `  ${title}: ${given}${rounds < result.rounds ? `; ${rounds} round` : ''}`,
    ),
  ].join('\n')
}
