/**
 * `npm run bench:import -- [--rows N] [--rounds N] [--reading-only] [--json]`: what reading a list costs, as ratios
 * to @e965/xlsx on the same file, and what importing it costs beside reading it. Each reading has a process of its
 * own; they take turns, and the median counts. Fails where a ratio is above its limit or a cell is altered.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeXlsx } from 'hucre'
import { median } from './median.ts'
import { patentList } from './patent-list.ts'
import type { ReaderName, Reading } from './read-once.ts'
import { USAGE_FILE, type Usage } from './usage.ts'

const READERS: readonly ReaderName[] = ['ours', 'sheetjs', 'sheetjsDense']
const LIMITS = { cpu: 0.75, memory: 0.5, whole: 3 } as const

const here = (name: string): string => join(import.meta.dirname, name)

/** @returns what the program printed. */
function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  const env = { ...process.env, ...environment }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr}`)
  return stdout
}

const readOnce = (reader: ReaderName, file: string, rows: number): Reading =>
  JSON.parse(run([here('read-once.ts'), reader, file, String(rows)]))

/** Imports the list through the command line into a new library. */
function importOnce(file: string, folder: string, round: number): Usage {
  const usageFile = join(folder, `usage-${round}.json`)
  const program = join(import.meta.dirname, '../../electron/launcher/nongqiao.mjs')
  const library = join(folder, `library-${round}.nongqiao`)
  const args = ['import', 'supplies', file, '--library', library, '--source', 'bench', '--json']
  run(['--import', here('usage.ts'), program, ...args], { [USAGE_FILE]: usageFile })
  return JSON.parse(readFileSync(usageFile, 'utf8'))
}

const medianUsage = (usages: readonly Usage[]): Usage => ({
  cpuMs: median(usages.map(({ cpuMs }) => cpuMs)),
  peakMb: median(usages.map(({ peakMb }) => peakMb)),
})

interface Result {
  readonly rows: number
  readonly rounds: number
  readonly readers: Readonly<Record<ReaderName, Usage>>
  /** Importing through the command line; null where it was not asked for. */
  readonly whole: Usage | null
  readonly altered: number
  readonly ratios: { readonly cpu: number; readonly memory: number; readonly whole: number | null }
}

function measure(
  file: string,
  folder: string,
  { rows, rounds, whole }: { rows: number; rounds: number; whole: boolean },
): Result {
  const readings: Record<ReaderName, Reading[]> = { ours: [], sheetjs: [], sheetjsDense: [] }
  const imports: Usage[] = []
  for (let round = 0; round < rounds; round++) {
    for (const reader of READERS) readings[reader].push(readOnce(reader, file, rows))
    if (whole) imports.push(importOnce(file, folder, round))
  }
  const readers = {
    ours: medianUsage(readings.ours),
    sheetjs: medianUsage(readings.sheetjs),
    sheetjsDense: medianUsage(readings.sheetjsDense),
  }
  const wholeUsage = whole ? medianUsage(imports) : null
  return {
    ...{ rows, rounds, readers, whole: wholeUsage },
    altered: Math.max(...readings.ours.map(({ altered }) => altered ?? 0)),
    ratios: {
      cpu: readers.ours.cpuMs / readers.sheetjs.cpuMs,
      memory: readers.ours.peakMb / readers.sheetjs.peakMb,
      whole: wholeUsage === null ? null : wholeUsage.cpuMs / readers.ours.cpuMs,
    },
  }
}

function isWithinLimits({ ratios, altered }: Result): boolean {
  return (
    ratios.cpu <= LIMITS.cpu && ratios.memory <= LIMITS.memory && (ratios.whole ?? 0) <= LIMITS.whole && altered === 0
  )
}

function tableOf({ rows, rounds, readers, whole, altered, ratios }: Result): string {
  const line = (name: string, { cpuMs, peakMb }: Usage) => {
    const [cpu, memory] = [cpuMs / readers.sheetjs.cpuMs, peakMb / readers.sheetjs.peakMb].map((ratio) =>
      ratio.toFixed(2),
    )
    return `${name.padEnd(26)}${cpuMs.toFixed(0).padStart(8)}${cpu?.padStart(8)}${peakMb.toFixed(0).padStart(10)}${memory?.padStart(8)}`
  }
  return [
    `${rows} rows by 12 columns, median of ${rounds} rounds`,
    `${''.padEnd(26)}${'CPU ms'.padStart(8)}${'ratio'.padStart(8)}${'peak MB'.padStart(10)}${'ratio'.padStart(8)}`,
    line('ours', readers.ours),
    line('@e965/xlsx', readers.sheetjs),
    line('@e965/xlsx, dense', readers.sheetjsDense),
    ...(whole === null ? [] : [line('import on the command line', whole)]),
    `CPU ${ratios.cpu.toFixed(2)} (limit ${LIMITS.cpu}), memory ${ratios.memory.toFixed(2)} (limit ${LIMITS.memory}), altered cells ${altered}`,
    ...(ratios.whole === null ? [] : [`whole import to reading ${ratios.whole.toFixed(2)} (limit ${LIMITS.whole})`]),
  ].join('\n')
}

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    'reading-only': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'nongqiao-bench-'))
try {
  const rows = Number(options.rows)
  const file = join(folder, 'list.xlsx')
  writeFileSync(file, await writeXlsx({ sheets: [{ name: '清单', rows: patentList(rows) }] }))
  const result = measure(file, folder, { rows, rounds: Number(options.rounds), whole: !options['reading-only'] })
  process.stdout.write(`${options.json ? JSON.stringify(result) : tableOf(result)}\n`)
  process.exitCode = isWithinLimits(result) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
