/** Trains the LSA of a library: the strongest directions in which its texts differ, by a randomised SVD. */
import { multiplyNarrow, orthonormaliseColumns, symmetricEigen, symmetricProduct } from './dense.ts'
import type { LsaModel } from './model.ts'
import { seededNumbers } from './random.ts'
import {
  type DenseMatrix,
  multiply,
  multiplyTransposed,
  type RowsDone,
  rowCount,
  type SparseRows,
  zeros,
} from './sparse-rows.ts'
import { trainingRows } from './training-rows.ts'

export interface LsaOptions {
  readonly dimensions: number
  /** Leading directions to leave out: the first is the average text, which all texts share and which tells none apart. */
  readonly commonDirections: number
  /** The same seed and rows give the same model. */
  readonly seed: number
  /** Directions that are followed beyond those that are kept, for the accuracy of the last ones. */
  readonly oversampling: number
  /** Each sharpens the strong directions against the weak ones, for two more passes through the rows. */
  readonly powerIterations: number
  readonly maxRows: number
  readonly minDocumentFrequency: number
  /** Told how far the work is; may throw to stop it. */
  readonly tick: (done: number, total: number) => void
}

/** Measured (DESIGN.md): more dimensions, passes or rows change nothing that can be told from noise. */
export const LSA_DEFAULTS = {
  dimensions: 100,
  commonDirections: 1,
  seed: 1,
  oversampling: 20,
  powerIterations: 1,
  maxRows: 10_000,
  minDocumentFrequency: 5,
} as const satisfies Omit<LsaOptions, 'tick'>

/** A direction weaker than this share of the strongest is rounding error. */
const NEGLIGIBLE = 1e-3

/**
 * Latent semantic analysis (Deerwester et al. 1990) of `rows` (vectors of texts over `unitCount` units) by the randomised
 * SVD of Halko, Martinsson and Tropp, "Finding structure with randomness", SIAM Review 53 (2011), algorithms 4.4 and 5.1.
 * A model has fewer dimensions than asked for where the rows have fewer.
 */
export function trainLsa(rows: SparseRows, unitCount: number, options: LsaOptions): LsaModel {
  const { rows: sample, unitOfColumn } = trainingRows(rows, unitCount, options.maxRows, options.minDocumentFrequency)
  const wanted = options.commonDirections + options.dimensions
  const width = Math.min(wanted + options.oversampling, rowCount(sample), unitOfColumn.length)
  const done = counter(rowCount(sample) * (4 + 2 * options.powerIterations), options.tick)
  const products = {
    times: (dense: DenseMatrix) => multiply(sample, dense, done),
    transposedTimes: (dense: DenseMatrix) => multiplyTransposed(sample, unitOfColumn.length, dense, done),
  }
  const range = findRange(products, randomMatrix(unitOfColumn.length, width, options.seed), options.powerIterations)
  const { left, singularValues } = leftDirections(products, range, options.commonDirections, wanted)
  return {
    dimensions: left.width,
    units: unitOfColumn,
    basis: products.transposedTimes(left).values,
    singularValues,
  }
}

/** The sparse matrix A of the rows, as what it does to dense ones. */
interface Products {
  /** A · dense */
  readonly times: (dense: DenseMatrix) => DenseMatrix
  /** transposed(A) · dense */
  readonly transposedTimes: (dense: DenseMatrix) => DenseMatrix
}

/** Orthonormal columns that nearly span the strongest left directions of A. */
function findRange(a: Products, random: DenseMatrix, powerIterations: number): DenseMatrix {
  let range = a.times(random)
  orthonormaliseColumns(range)
  for (let i = 0; i < powerIterations; i += 1) {
    range = a.times(a.transposedTimes(range))
    orthonormaliseColumns(range)
  }
  return range
}

/**
 * The left singular vectors number `from` to `to`, each divided by its singular value, so that transposed(A) makes the
 * right ones of them: the eigenvectors of A · transposed(A) within the range.
 */
function leftDirections(a: Products, range: DenseMatrix, from: number, to: number) {
  const eigen = symmetricEigen(symmetricProduct(range, a.times(a.transposedTimes(range))))
  const strongest = Math.sqrt(Math.max(eigen[0]?.value ?? 0, 0))
  const kept = eigen.slice(from, to).filter(({ value }) => value > (NEGLIGIBLE * strongest) ** 2)
  const combine = Array.from({ length: range.width }, (_, k) =>
    Float64Array.from(kept, ({ value, vector }) => (vector[k] as number) / Math.sqrt(value)),
  )
  return {
    left: multiplyNarrow(range, combine),
    singularValues: Float32Array.from(kept, ({ value }) => Math.sqrt(value)),
  }
}

function randomMatrix(height: number, width: number, seed: number): DenseMatrix {
  const next = seededNumbers(seed)
  const matrix = zeros(height, width)
  for (let i = 0; i < matrix.values.length; i += 1) matrix.values[i] = next()
  return matrix
}

function counter(total: number, tick: LsaOptions['tick']): RowsDone {
  let done = 0
  return (rows) => {
    done += rows
    tick(done, total)
  }
}
