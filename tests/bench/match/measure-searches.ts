/** Searches timed in passes over the demands, one way of searching after the other, again and again. */
import { type Cost, costOf } from './measure.ts'

export interface SearchMeasure {
  /** How many demands a pass went through: fewer than there are where the engine is slow. */
  readonly demands: number
  /** Of the first pass, a demand: before anything is compiled. */
  readonly first: Cost
  /** Of each later pass, a demand; of a slow engine the first pass is the only one. */
  readonly passes: readonly Cost[]
  /** Supplies found, a demand: an engine that finds nothing is fast for nothing. */
  readonly hits: number
}

const MIN_PASSES = 3
const MAX_PASSES = 9

/** An engine that needs this share of its time for the first pass is slow: a second one would tell little more. */
const SLOW_SHARE = 0.25

interface Pass {
  readonly perDemand: Cost
  readonly demands: number
  readonly hits: number
}

/** @param limitMs No further demand is begun after this. */
function pass(search: (demand: number) => number, order: readonly number[], limitMs: number): Pass {
  const ends = performance.now() + limitMs
  let demands = 0
  let hits = 0
  const { cost } = costOf(() => {
    for (const demand of order) {
      if (demands > 0 && performance.now() > ends) break
      hits += search(demand)
      demands += 1
    }
  })
  const perDemand = { cpuMs: cost.cpuMs / demands, wallMs: cost.wallMs / demands }
  return { perDemand, demands, hits: hits / demands }
}

/**
 * Times every search.
 * @param order Demands; a slow engine gets only as many of the first as its time allows, but one at least.
 * @param budgetMs Wall time for each.
 */
export function measureSearches<Name extends string>(
  searches: Readonly<Partial<Record<Name, (demand: number) => number>>>,
  order: readonly number[],
  budgetMs: number,
): Partial<Record<Name, SearchMeasure>> {
  const entries = Object.entries(searches) as [Name, (demand: number) => number][]
  const started = entries.map(([name, search]) => ({
    name,
    search,
    first: pass(search, order, budgetMs),
    passes: [] as Cost[],
  }))
  const passMs = ({ first }: { first: Pass }) => first.perDemand.wallMs * first.demands
  const fast = started.filter((each) => passMs(each) < budgetMs * SLOW_SHARE)
  const ends = performance.now() + budgetMs * fast.length
  for (let i = 0; i < MAX_PASSES && (i < MIN_PASSES || performance.now() < ends); i += 1) {
    for (const { search, passes } of fast) passes.push(pass(search, order, Number.POSITIVE_INFINITY).perDemand)
  }
  const measures = started.map(({ name, first, passes }): [Name, SearchMeasure] => [
    name,
    {
      demands: first.demands,
      first: first.perDemand,
      passes: passes.length === 0 ? [first.perDemand] : passes,
      hits: first.hits,
    },
  ])
  return Object.fromEntries(measures) as Partial<Record<Name, SearchMeasure>>
}
