/** Whether learning helps, told by the user's own decisions: each demand is ordered by what the others taught. */
import {
  type Bounds,
  differenceIn,
  leaveOneOut,
  likeliestScale,
  minimise,
  type Problem,
  type Range,
  rowsLoss,
} from './pairwise-model.ts'
import type { Table } from './table.ts'

export interface Validation {
  /** How strongly ratios were held to 1. */
  readonly strength: number
  /** By how much a demand's decisions become less of a surprise, in nats: the mean over demands, and its standard error. */
  readonly gain: number
  readonly error: number
  /** Share of the preferences that the order keeps, 0 to 1, ties half: by default weights, and by what others taught. */
  readonly before: number
  readonly after: number
  /** Demands whose decisions became less of a surprise, and more. */
  readonly improved: number
  readonly worsened: number
  /** Learnt from all demands. */
  readonly ratios: readonly number[]
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** NaN of fewer than two numbers. */
function standardError(numbers: readonly number[]): number {
  const middle = mean(numbers)
  const squares = numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0)
  return Math.sqrt(squares / (numbers.length - 1) / numbers.length)
}

/** The gain in standard errors. */
export const certainty = ({ gain, error }: Pick<Validation, 'gain' | 'error'>): number =>
  gain === 0 ? 0 : gain / error

/** Share of a demand's preferences that an order by these ratios keeps. */
function agreement({ rows }: Problem, { start, end }: Range, ratios: readonly number[]): number {
  let kept = 0
  for (let row = start; row < end; row += 1) {
    const difference = differenceIn(rows, row, ratios)
    kept += difference > 0 ? 1 : difference === 0 ? 0.5 : 0
  }
  return kept / (end - start)
}

/** Leave-one-demand-out cross-validation of one strength. */
function validate(problem: Problem, ranges: readonly Range[]): Validation {
  const defaults = new Array<number>(problem.rows.columns).fill(1)
  const ratios = minimise(problem, defaults)
  const others = leaveOneOut(problem, ranges, ratios)
  const of = (measure: typeof rowsLoss) => ({
    before: ranges.map((range) => measure(problem, range, defaults)),
    after: ranges.map((range, i) => measure(problem, range, others[i] ?? defaults)),
  })
  const surprise = of(rowsLoss)
  const kept = of(agreement)
  const gains = surprise.before.map((before, i) => before - (surprise.after[i] ?? before))
  return {
    strength: problem.strength,
    gain: mean(gains),
    error: standardError(gains),
    before: mean(kept.before),
    after: mean(kept.after),
    improved: gains.filter((gain) => gain > 0).length,
    worsened: gains.filter((gain) => gain < 0).length,
    ratios,
  }
}

/** Every strength, validated on the demands of a table. */
export function validateAll({ rows, ranges }: Table, strengths: readonly number[], bounds: Bounds): Validation[] {
  const scale = likeliestScale(rows)
  return strengths.map((strength) => validate({ rows, scale, strength, bounds }, ranges))
}
