/**
 * A pairwise logistic model over a few weights (RankNet with a linear score: Burges et al., 2005). What is learnt is a
 * *ratio* to each default weight; ratios are pulled towards 1 and kept within bounds, so that the loss is strictly
 * convex and has one minimum.
 */

/** Preferences as numbers: row i holds default weight × (value of the better − value of the worse), column by column. */
export interface Rows {
  readonly columns: number
  readonly values: Float64Array
  /** What each row counts. */
  readonly weights: Float64Array
}

export interface Bounds {
  readonly least: readonly number[]
  readonly most: readonly number[]
}

/** Rows from `start` to before `end`: one demand's. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface Problem {
  readonly rows: Rows
  /** A difference of scores times this is a log odds. */
  readonly scale: number
  /** How strongly ratios are held to 1. */
  readonly strength: number
  readonly bounds: Bounds
}

/** log(1 + e^-margin) without overflow. */
const logistic = (margin: number): number =>
  margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin

/** Probability that the order is wrong. */
const doubt = (margin: number): number => 1 / (1 + Math.exp(margin))

/** The difference of scores in one row. */
export function differenceIn({ columns, values }: Rows, row: number, ratios: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < columns; k += 1) sum += (values[row * columns + k] as number) * (ratios[k] as number)
  return sum
}

const allOf = ({ weights }: Rows): Range => ({ start: 0, end: weights.length })

/** Weighted logistic loss of some rows: Σ w·log(1 + e^(-scale·x·r)). */
export function rowsLoss({ rows, scale }: Problem, { start, end }: Range, ratios: readonly number[]): number {
  let total = 0
  for (let row = start; row < end; row += 1) {
    total += (rows.weights[row] as number) * logistic(scale * differenceIn(rows, row, ratios))
  }
  return total
}

/** The loss of all rows, and the pull to the defaults: strength/2·Σ (r − 1)². */
export function loss(problem: Problem, ratios: readonly number[]): number {
  const pull = ratios.reduce((sum, ratio) => sum + (ratio - 1) ** 2, 0)
  return rowsLoss(problem, allOf(problem.rows), ratios) + (problem.strength / 2) * pull
}

export interface Slopes {
  readonly gradient: Float64Array
  /** Row by row, columns × columns. */
  readonly hessian: Float64Array
}

/** Derivatives of `rowsLoss`. */
export function rowsSlopes({ rows, scale }: Problem, { start, end }: Range, ratios: readonly number[]): Slopes {
  const n = rows.columns
  const gradient = new Float64Array(n)
  const hessian = new Float64Array(n * n)
  for (let row = start; row < end; row += 1) {
    const p = doubt(scale * differenceIn(rows, row, ratios))
    const pull = -(rows.weights[row] as number) * scale * p
    const bend = (rows.weights[row] as number) * scale * scale * p * (1 - p)
    for (let k = 0; k < n; k += 1) {
      const x = rows.values[row * n + k] as number
      gradient[k] = (gradient[k] as number) + pull * x
      for (let l = 0; l < n; l += 1) {
        hessian[k * n + l] = (hessian[k * n + l] as number) + bend * x * (rows.values[row * n + l] as number)
      }
    }
  }
  return { gradient, hessian }
}

/** First and second derivatives of the loss. */
export function slopes(problem: Problem, ratios: readonly number[]): Slopes {
  const { gradient, hessian } = rowsSlopes(problem, allOf(problem.rows), ratios)
  const n = ratios.length
  return {
    gradient: gradient.map((slope, k) => slope + problem.strength * ((ratios[k] as number) - 1)),
    hessian: hessian.map((bend, i) => (i % (n + 1) === 0 ? bend + problem.strength : bend)),
  }
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** Sweeps over the few columns; the quadratic model is strictly convex, so they converge. */
const SWEEPS = 50

/** Where the quadratic model of the loss around `ratios` has its minimum within the bounds. */
function newtonTarget({ gradient, hessian }: Slopes, ratios: readonly number[], { least, most }: Bounds): number[] {
  const n = ratios.length
  const target = [...ratios]
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (let k = 0; k < n; k += 1) {
      let slope = gradient[k] as number
      for (let l = 0; l < n; l += 1) {
        slope += (hessian[k * n + l] as number) * ((target[l] as number) - (ratios[l] as number))
      }
      const step = slope / (hessian[k * n + k] as number)
      target[k] = clamp((target[k] as number) - step, least[k] as number, most[k] as number)
    }
  }
  return target
}

const ROUNDS = 50
const SMALLEST_STEP = 1e-6
/** Share of the promised decrease that a step must keep (Armijo's rule). */
const KEPT_DECREASE = 1e-4

/** Newton's method within bounds. @param start Where to begin; the result does not depend on it. */
export function minimise(problem: Problem, start: readonly number[]): number[] {
  let ratios = [...start]
  for (let round = 0; round < ROUNDS; round += 1) {
    const here = slopes(problem, ratios)
    const target = newtonTarget(here, ratios, problem.bounds)
    const direction = target.map((value, k) => value - (ratios[k] as number))
    if (Math.max(...direction.map(Math.abs)) < SMALLEST_STEP) break
    const promised = direction.reduce((sum, step, k) => sum + step * (here.gradient[k] as number), 0)
    const now = loss(problem, ratios)
    let length = 1
    const at = () => ratios.map((ratio, k) => ratio + length * (direction[k] as number))
    while (loss(problem, at()) > now + KEPT_DECREASE * length * promised && length > SMALLEST_STEP) length /= 2
    ratios = at()
  }
  return ratios
}

/**
 * What each demand is ordered by when it is left out: one step of Newton's method from the ratios that all taught,
 * with its own rows taken away (the one-step approximation of leave-one-out: Beirami et al., 2017; exact refits agree,
 * and cost as many times more as there are demands).
 * @param ratios The minimum over all rows.
 */
export function leaveOneOut(problem: Problem, ranges: readonly Range[], ratios: readonly number[]): number[][] {
  const all = slopes(problem, ratios)
  return ranges.map((range) => {
    const own = rowsSlopes(problem, range, ratios)
    const others = {
      gradient: all.gradient.map((slope, k) => slope - (own.gradient[k] as number)),
      hessian: all.hessian.map((bend, i) => bend - (own.hessian[i] as number)),
    }
    return newtonTarget(others, ratios, problem.bounds)
  })
}

/** A scale outside of these says that the defaults order decisions no better than chance, or without a fault. */
const SCALES = { least: 1, most: 300 } as const
const HALVINGS = 40

/** The scale that makes the decisions most likely under the default weights (the loss is convex in it: bisection). */
export function likeliestScale(rows: Rows): number {
  const ones = new Array<number>(rows.columns).fill(1)
  const slope = (scale: number) => {
    let sum = 0
    for (let row = 0; row < rows.weights.length; row += 1) {
      const difference = differenceIn(rows, row, ones)
      sum -= (rows.weights[row] as number) * difference * doubt(scale * difference)
    }
    return sum
  }
  let { least, most }: { least: number; most: number } = SCALES
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (least + most) / 2
    if (slope(middle) < 0) least = middle
    else most = middle
  }
  return (least + most) / 2
}
