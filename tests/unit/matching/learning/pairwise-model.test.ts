import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  leaveOneOut,
  likeliestScale,
  loss,
  minimise,
  type Problem,
  type Range,
  type Rows,
  slopes,
} from '#shared/matching/learning/pairwise-model.ts'
import { randomFor } from '../../../bench/match/corpus/random.ts'

const COLUMNS = 3
const ONES = [1, 1, 1]
const BOUNDS = { least: [0.25, 0.25, 0.25], most: [4, 4, 4] }

const value = fc.double({ min: -0.5, max: 0.5, noNaN: true })
const rows: fc.Arbitrary<Rows> = fc
  .array(
    fc.record({
      values: fc.array(value, { minLength: COLUMNS, maxLength: COLUMNS }),
      weight: fc.double({ min: 0.01, max: 3, noNaN: true }),
    }),
    { maxLength: 12 },
  )
  .map((each) => ({
    columns: COLUMNS,
    values: Float64Array.from(each.flatMap(({ values }) => values)),
    weights: Float64Array.from(each, ({ weight }) => weight),
  }))

const problem: fc.Arbitrary<Problem> = fc.record({
  rows,
  scale: fc.double({ min: 1, max: 60, noNaN: true }),
  strength: fc.constantFrom(1, 3, 10, 30),
  bounds: fc.constant(BOUNDS),
})

const ratios = fc.array(fc.double({ min: 0.25, max: 4, noNaN: true }), { minLength: COLUMNS, maxLength: COLUMNS })

/** The formula, as it is written down. */
function obviousLoss({ rows, scale, strength }: Problem, at: readonly number[]): number {
  let total = at.reduce((sum, ratio) => sum + (strength / 2) * (ratio - 1) ** 2, 0)
  for (const [i, weight] of rows.weights.entries()) {
    const difference = at.reduce((sum, ratio, k) => sum + ratio * (rows.values[i * COLUMNS + k] ?? 0), 0)
    total += weight * Math.log(1 + Math.exp(-scale * difference))
  }
  return total
}

/** The change of a function of the ratios along one of them, by a small step either way. */
function alongColumn(f: (at: readonly number[]) => number, at: readonly number[], k: number): number {
  const step = 1e-4
  const moved = (by: number) => at.map((ratio, i) => (i === k ? ratio + by : ratio))
  return (f(moved(step)) - f(moved(-step))) / (2 * step)
}

/** The steepest that the loss can be curved: the measure for how flat it is at a point. */
const steepest = ({ rows, scale, strength }: Problem): number =>
  rows.weights.reduce((sum, weight, i) => {
    const row = rows.values.subarray(i * COLUMNS, (i + 1) * COLUMNS)
    return sum + (weight * scale ** 2 * row.reduce((square, value) => square + value ** 2, 0)) / 4
  }, strength)

describe('the pairwise model', () => {
  it('has the loss of its formula', () => {
    fc.assert(
      fc.property(problem, ratios, (p, at) => {
        expect(loss(p, at)).toBeCloseTo(obviousLoss(p, at), 8)
      }),
    )
  })

  it('has the slopes that finite differences show', () => {
    fc.assert(
      fc.property(problem, ratios, (p, at) => {
        const { gradient, hessian } = slopes(p, at)
        const near = (exact: number | undefined, measured: number) =>
          expect(Math.abs((exact ?? Number.NaN) - measured)).toBeLessThan(1e-3 * (1 + Math.abs(measured)))
        for (let k = 0; k < COLUMNS; k += 1) {
          near(
            gradient[k],
            alongColumn((x) => obviousLoss(p, x), at, k),
          )
          for (let l = 0; l < COLUMNS; l += 1) {
            near(
              hessian[k * COLUMNS + l],
              alongColumn((x) => slopes(p, x).gradient[k] as number, at, l),
            )
          }
        }
      }),
    )
  })

  it('finds the one place where no step within the bounds leads down, from wherever it starts', () => {
    fc.assert(
      fc.property(problem, ratios, (p, start) => {
        const found = minimise(p, start)
        const flat = 1e-4 * steepest(p)
        for (const [k, slope] of [...slopes(p, found).gradient].entries()) {
          // The loss is strictly convex: these conditions (Karush, Kuhn and Tucker) hold at its minimum alone.
          if (found[k] !== 4) expect(slope).toBeGreaterThan(-flat)
          if (found[k] !== 0.25) expect(slope).toBeLessThan(flat)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('keeps to the bounds, however much the decisions pull', () => {
    const pulled = { columns: 3, values: Float64Array.of(0.5, -0.5, 0), weights: Float64Array.of(1e6) }
    const found = minimise({ rows: pulled, scale: 1, strength: 1, bounds: BOUNDS }, ONES)
    expect(found).toEqual([4, 0.25, 1])
  })

  it('stays at the defaults where nothing was decided', () => {
    const none = { columns: 3, values: new Float64Array(), weights: new Float64Array() }
    expect(minimise({ rows: none, scale: 20, strength: 1, bounds: BOUNDS }, [3, 0.5, 2])).toEqual(ONES)
  })

  it('learns the same whatever unit scores are measured in', () => {
    fc.assert(
      fc.property(problem, fc.constantFrom(0.1, 3, 10), (p, unit) => {
        const stretched = { ...p.rows, values: p.rows.values.map((value) => value * unit) }
        const found = minimise({ ...p, rows: stretched, scale: p.scale / unit }, ONES)
        const expected = minimise(p, ONES)
        for (const [k, ratio] of found.entries()) expect(ratio).toBeCloseTo(expected[k] as number, 4)
      }),
      { numRuns: 40 },
    )
  })

  it.each([1, 3, 10, 30])('leaves demands out nearly as exact refits do, held by %i', (strength) => {
    const random = randomFor(strength, 0)
    const difference = () => (random.below(2000) - 900) / 5000
    const [demands, perDemand] = [12, 30]
    const values = Float64Array.from({ length: demands * perDemand * COLUMNS }, difference)
    const weights = new Float64Array(demands * perDemand).fill(0.2)
    const of = (rows: Rows): Problem => ({ rows, scale: 20, strength, bounds: BOUNDS })
    const all = of({ columns: COLUMNS, values, weights })
    const ranges = Array.from({ length: demands }, (_, i) => ({ start: i * perDemand, end: (i + 1) * perDemand }))
    const left = leaveOneOut(all, ranges, minimise(all, ONES))
    for (const [i, ratios] of left.entries()) {
      const { start, end } = ranges[i] as Range
      const isOther = (_: number, at: number) => at < start * COLUMNS || at >= end * COLUMNS
      const others = { columns: COLUMNS, values: values.filter(isOther), weights: weights.slice(perDemand) }
      const refitted = minimise(of(others), ONES)
      for (const [k, ratio] of ratios.entries()) expect(ratio).toBeCloseTo(refitted[k] as number, 2)
    }
  })

  it('takes the scale under which the decisions are likeliest', () => {
    fc.assert(
      fc.property(rows, (each) => {
        const free = (scale: number) => loss({ rows: each, scale, strength: 0, bounds: BOUNDS }, ONES)
        const found = free(likeliestScale(each))
        for (let scale = 1; scale <= 300; scale += 1) expect(found).toBeLessThanOrEqual(free(scale) + 1e-6)
      }),
      { numRuns: 40 },
    )
  })
})
