import { expect, it } from 'vitest'
import { runFuzz } from '../../fuzz/run.ts'

/** Long enough for a slow machine; a file that hangs takes it all. */
const LIMIT_MS = 120_000

it('mutated lists of every container crash nothing, hang nothing, and leave no half import', async () => {
  const results = await runFuzz({ runs: 100, seed: 1, threads: 2, limit: LIMIT_MS })
  expect(results).toHaveLength(100)
  expect(results.filter(({ failures }) => failures.length > 0)).toEqual([])
  expect(results.filter(({ masked }) => masked !== null)).toEqual([])
  // Most mutations reach a reader, and some files survive them.
  expect(results.some(({ outcome }) => outcome === 'imported')).toBe(true)
}, 300_000)

it.each([
  [888, 'a sheet as wide as high: giving its columns their fields took all memory'],
  [1486, 'a line of nine hundred blank cells: the same took ten seconds'],
  [4233, 'a PDF that fails in a branch of pdf.js for which nobody waits'],
  [22961, 'a web page with cells before its first row: it was read for ever'],
  [25039, 'a PDF font with a milliard widths'],
])(
  'run %i of the fuzzer stays mended: %s',
  async (seed) => {
    const [result] = await runFuzz({ runs: 1, seed, threads: 1, limit: LIMIT_MS })
    expect(result?.failures).toEqual([])
  },
  120_000,
)
