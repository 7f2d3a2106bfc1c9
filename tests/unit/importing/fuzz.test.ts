import { expect, it } from 'vitest'
import { runFuzz } from '../../fuzz/run.ts'

/** Long enough for a slow machine; a file that hangs takes it all. */
const LIMIT_MS = 60_000

it('mutated lists of every container crash nothing, hang nothing, and leave no half import', async () => {
  const results = await runFuzz({ runs: 100, seed: 1, threads: 2, limit: LIMIT_MS })
  expect(results).toHaveLength(100)
  expect(results.filter(({ failures }) => failures.length > 0)).toEqual([])
  expect(results.filter(({ masked }) => masked !== null)).toEqual([])
  // Most mutations reach a reader, and some files survive them.
  expect(results.some(({ outcome }) => outcome === 'imported')).toBe(true)
}, 300_000)
