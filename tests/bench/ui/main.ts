/**
 * `npm run bench:ui -- [--library FILE] [--supplies N] [--demands N] [--rounds N] [--json]`: how quickly the screens
 * answer on a large library, in a real Chromium on the web host. Medians; fails where one is above its limit. A library
 * is made where none is named, and kept for the next time.
 */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { chromiumOptions } from '../../e2e/chromium.ts'
import { ensureBuilt } from '../../e2e/electron-double/build.ts'
import { serveCommand } from './host.ts'
import { makeLibrary } from './library.ts'
import { type Measures, measureAll } from './measures.ts'

const { values: options } = parseArgs({
  options: {
    library: { type: 'string' },
    supplies: { type: 'string', default: '100000' },
    demands: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
})

/** What is said of each figure, and what it may be at most: milliseconds, or a share of frames. */
const FIGURES: Readonly<Record<keyof Measures, { readonly name: string; readonly limit: number | null }>> = {
  start: { name: 'start to usable window, ms', limit: 2000 },
  startList: { name: 'start to the list of supplies, ms', limit: null },
  openList: { name: 'opening the list of supplies, ms', limit: 100 },
  keystroke: { name: 'a keystroke in search, ms', limit: 100 },
  keystrokeAll: { name: '… with all counts, ms', limit: null },
  facet: { name: 'choosing a value of a facet, ms', limit: 100 },
  facetAll: { name: '… with all counts, ms', limit: null },
  switchDemand: { name: 'switching a demand, ms', limit: 100 },
  dropped: { name: 'frames dropped in scrolling, share', limit: 0.05 },
  droppedIdle: { name: '… doing nothing (this machine), share', limit: null },
}

const NAMES = Object.keys(FIGURES) as (keyof Measures)[]

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const rounded = (value: number) => (value < 1 ? value.toFixed(3) : value.toFixed(0))

function table(measures: Measures): string {
  const line = (name: keyof Measures) => {
    const values = measures[name]
    const limit = FIGURES[name].limit
    const figures = [quantile(values, 0.5), quantile(values, 0.95), values.length].map((each) =>
      rounded(each).padStart(9),
    )
    return `${FIGURES[name].name.padEnd(40)}${figures.join('')}${limit === null ? '' : `   limit ${limit}`}`
  }
  return [
    `${''.padEnd(40)}${['median', '95 %', 'times'].map((each) => each.padStart(9)).join('')}`,
    ...NAMES.map(line),
  ].join('\n')
}

const isWithinLimits = (measures: Measures) =>
  NAMES.every((name) => quantile(measures[name], 0.5) <= (FIGURES[name].limit ?? Number.POSITIVE_INFINITY))

async function libraryToMeasure(say: (line: string) => void): Promise<string> {
  if (options.library !== undefined) return resolve(options.library)
  const path = join(tmpdir(), `nongqiao-bench-${options.supplies}-${options.demands}.nongqiao`)
  if (existsSync(path)) return path
  say(`making ${path}`)
  await makeLibrary(path, Number(options.supplies), Number(options.demands))
  return path
}

const say = (line: string) => process.stderr.write(`${line}\n`)
await ensureBuilt(resolve(import.meta.dirname, '../../..'))
const library = await libraryToMeasure(say)
const browser = await chromium.launch(await chromiumOptions())
try {
  const measures = await measureAll(browser, serveCommand(library), Number(options.rounds), say)
  process.stdout.write(`${options.json ? JSON.stringify(measures) : table(measures)}\n`)
  process.exitCode = isWithinLimits(measures) ? 0 : 1
} finally {
  await browser.close()
}
