/**
 * `npm run bench:export -- [--rows N] [--sheets N] [--rounds N] [--json]`: what writing a styled workbook costs, as
 * ratios to exceljs on the same list, and how many match sheets a second are written as .docx. Each writing of a
 * workbook has a process of its own; they take turns, and the median counts. Fails where a limit is missed, or where
 * a cell does not come back as it was.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { read, utils } from '@e965/xlsx'
import { median } from './median.ts'
import type { Usage } from './usage.ts'
import { type WriterName, writtenList } from './write-once.ts'

const WRITERS: readonly WriterName[] = ['ours', 'exceljs']
const LIMITS = { cpu: 0.5, memory: 0.7, sheetsPerSecond: 20 } as const

const here = (name: string): string => join(import.meta.dirname, name)

/** @returns what the program printed, as JSON. */
function run(args: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr}`)
  return JSON.parse(stdout)
}

const medianUsage = (usages: readonly Usage[]): Usage => ({
  cpuMs: median(usages.map(({ cpuMs }) => cpuMs)),
  peakMb: median(usages.map(({ peakMb }) => peakMb)),
})

/** Cells that another reader does not find as they were. */
function alteredCells(file: string, rows: number): number {
  const book = read(readFileSync(file))
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  const found: string[][] = sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1, raw: true })
  return writtenList(rows)
    .map((row, i) => row.filter((value, column) => String(found[i]?.[column] ?? '') !== value).length)
    .reduce((sum, count) => sum + count, 0)
}

function measureWorkbook(folder: string, rows: number, rounds: number) {
  const usages: Record<WriterName, Usage[]> = { ours: [], exceljs: [] }
  const file = (writer: WriterName) => join(folder, `${writer}.xlsx`)
  for (let round = 0; round < rounds; round++) {
    for (const writer of WRITERS) {
      usages[writer].push(run([here('write-once.ts'), writer, file(writer), String(rows)]) as Usage)
    }
  }
  const [ours, exceljs] = [medianUsage(usages.ours), medianUsage(usages.exceljs)]
  const altered = Math.max(...WRITERS.map((writer) => alteredCells(file(writer), rows)))
  return { ours, exceljs, altered, ratios: { cpu: ours.cpuMs / exceljs.cpuMs, memory: ours.peakMb / exceljs.peakMb } }
}

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '5000' },
    sheets: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'nongqiao-bench-'))
try {
  const [rows, sheets, rounds] = [Number(options.rows), Number(options.sheets), Number(options.rounds)]
  const workbook = measureWorkbook(folder, rows, rounds)
  const words = run([here('sheets-once.ts'), folder, String(sheets)]) as { perSecond: number }
  const result = { rows, sheets, rounds, workbook, sheetsPerSecond: words.perSecond }
  const { ours, exceljs, ratios, altered } = workbook
  const line = (name: string, { cpuMs, peakMb }: Usage) =>
    `${name.padEnd(10)}${cpuMs.toFixed(0)} ms, ${peakMb.toFixed(0)} MB`
  const text = [
    `${rows} rows by 12 columns, median of ${rounds} rounds: CPU and peak memory`,
    line('ours', ours),
    line('exceljs', exceljs),
    `CPU ${ratios.cpu.toFixed(2)} (limit ${LIMITS.cpu}), memory ${ratios.memory.toFixed(2)} (limit ${LIMITS.memory}), altered cells ${altered}`,
    `${sheets} match sheets as .docx: ${words.perSecond.toFixed(0)} a second (limit ${LIMITS.sheetsPerSecond})`,
  ].join('\n')
  process.stdout.write(`${options.json ? JSON.stringify(result) : text}\n`)
  const isWithin = ratios.cpu <= LIMITS.cpu && ratios.memory <= LIMITS.memory && altered === 0
  process.exitCode = isWithin && words.perSecond >= LIMITS.sheetsPerSecond ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
