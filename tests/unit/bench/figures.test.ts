import { describe, expect, it } from 'vitest'
import { measureSearches } from '../../bench/match/measure-searches.ts'
import { type EngineSummary, median, type SearchSummary, summariseAll } from '../../bench/match/summary.ts'
import { targetsOf } from '../../bench/match/targets.ts'

it('takes the middle number', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(median([])).toBeNaN()
})

describe('timing searches', () => {
  function counted() {
    const asked: number[] = []
    const search = (demand: number) => {
      asked.push(demand)
      return demand
    }
    return { asked, search }
  }

  it('asks a slow engine for the first demands only, once', () => {
    const { asked, search } = counted()
    const { plain } = measureSearches({ plain: search }, [5, 1, 2], 0)
    expect(asked).toEqual([5])
    expect(plain).toMatchObject({ demands: 1, hits: 5 })
    expect(plain?.passes).toEqual([plain?.first])
  })

  it('asks a fast one for all demands, again and again, each way of searching in turn', () => {
    const order: string[] = []
    const search = (name: string) => () => {
      order.push(name)
      return 20
    }
    const measured = measureSearches({ plain: search('plain'), raw: search('raw') }, [0, 1], Number.POSITIVE_INFINITY)
    expect(measured.plain).toMatchObject({ demands: 2, hits: 20 })
    expect(measured.plain?.passes).toHaveLength(9)
    expect(order.slice(4, 12)).toEqual(['plain', 'plain', 'raw', 'raw', 'plain', 'plain', 'raw', 'raw'])
  })
})

const searched = (cpuMs: number): SearchSummary => {
  return { cpuMs, wallMs: 2 * cpuMs, firstCpuMs: 0, firstWallMs: 0, demands: 83, passes: 9, hits: 20 }
}

const engine = (of: Partial<EngineSummary>): EngineSummary => ({
  title: '',
  given: '',
  rounds: 1,
  searches: {},
  buildCpuMs: 100,
  buildWallMs: 100,
  loadCpuMs: 10,
  savedBytes: 1000,
  memoryBytes: 1000,
  rssBytes: 1000,
  peakBytes: 2 ** 30,
  ...of,
})

describe('targets', () => {
  const summaries = {
    nongqiao: engine({ searches: { plain: searched(2), reasons: searched(4), raw: searched(1) } }),
    minisearch: engine({ searches: { plain: searched(800) }, buildCpuMs: 200, loadCpuMs: 1000, memoryBytes: 2000 }),
    tenth: engine({ searches: { plain: searched(0.1), reasons: searched(1) }, savedBytes: 100, loadCpuMs: null }),
    matrix: engine({ searches: { reasons: searched(1) } }),
  }
  const found = new Map(
    targetsOf(summaries, { supplies: 100_000, demands: 83 }).map(({ name, value, met }) => [name, { value, met }]),
  )

  it.each([
    ['query with reasons: MiniSearch / ours', 200, true],
    ['query without reasons: ours / raw scan', 2, true],
    ['query with reasons: ours / raw scan', 4, false],
    ['own library, whole matrix with reasons, wall', 0.166, true],
    ['build CPU: ours / MiniSearch', 0.5, false],
    ['load CPU: ours / MiniSearch', 0.01, true],
    ['memory: ours / MiniSearch', 0.5, false],
    ['ten times the supplies: matrix with reasons', 4, true],
    ['ten times the supplies: matrix without', 20, false],
    ['ten times the supplies: saved index', 10, true],
  ])('%s', (name, value, met) => {
    expect(found.get(name)).toEqual({ value: expect.closeTo(value, 6), met })
  })

  it('says of what was not measured that it was not', () => {
    for (const name of [
      'query with reasons: Fuse.js / ours',
      'ten times the supplies: load',
      'peak of the process at 1,000,000 supplies',
    ]) {
      expect(found.get(name)).toEqual({ value: null, met: null })
    }
  })
})

it('takes medians over all rounds, and the passes of all rounds together', () => {
  const cost = (cpuMs: number) => ({ cpuMs, wallMs: cpuMs })
  const run = (build: number, passes: number[]) => ({
    title: 'T',
    given: 'g',
    build: cost(build),
    memory: { heapAndBuffers: build, rss: 0 },
    searches: { plain: { demands: 83 - build, first: cost(9), passes: passes.map(cost), hits: 20 } },
    savedBytes: 7,
    peakBytes: 1,
  })
  const { fts5, fuse } = summariseAll({
    fts5: { runs: [run(1, [1, 2]), run(3, [3, 4, 5])], loads: [] },
    fuse: { runs: [], loads: [] },
  })
  expect(fts5).toMatchObject({ rounds: 2, buildCpuMs: 2, memoryBytes: 2, loadCpuMs: null, savedBytes: 7 })
  expect(fts5?.searches.plain).toMatchObject({ cpuMs: 3, firstCpuMs: 9, demands: 80, passes: 5 })
  expect(fuse).toBeUndefined()
})
