/** A trained LSA: a direction for each unit, and what follows from it for a text. */

/** Plain data: typed arrays that can be saved as they are. */
export interface LsaModel {
  /** Numbers in a direction; 0 where the training rows had nothing in common beyond the common directions. */
  readonly dimensions: number
  /** The units that have a direction, ascending. */
  readonly units: Int32Array
  /** Their directions, row after row: units.length × dimensions, columns orthonormal over all units. */
  readonly basis: Float32Array
  /** Singular value of each dimension, largest first. */
  readonly singularValues: Float32Array
}

/** A text of which less than this share lies in the model's directions has none: what is left is rounding error. */
const NOTHING_BELOW = 1e-3

/**
 * The direction of a text, of length 1; all zeros where it holds nothing that the model knows.
 * Weights are those of the rows that the model was trained on (folding-in, Deerwester et al. 1990).
 */
export function fold(model: LsaModel, units: Int32Array, weights: Float32Array): Float32Array {
  const { dimensions, basis } = model
  const sum = new Float64Array(dimensions)
  let known = 0
  for (let i = 0; i < units.length; i += 1) {
    const at = positionOf(model.units, units[i] as number)
    if (at < 0) continue
    const weight = weights[i] as number
    known += weight * weight
    const start = at * dimensions
    for (let k = 0; k < dimensions; k += 1) sum[k] = (sum[k] as number) + weight * (basis[start + k] as number)
  }
  return scaledToLength1(sum, Math.sqrt(known) * NOTHING_BELOW)
}

/** Cosine of two directions, both of length 1 or zero: -1 to 1, 0 where one of them is zero. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k += 1) sum += (a[k] as number) * (b[k] as number)
  return sum
}

/** Where a number stands in an ascending list, or -1. */
function positionOf(ascending: Int32Array, wanted: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return ascending[low] === wanted ? low : -1
}

function scaledToLength1(vector: Float64Array, nothingBelow: number): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return Float32Array.from(vector, (value) => (length > nothingBelow ? value / length : 0))
}
