/** The dense linear algebra of the LSA: orthonormal columns, a small product, and the eigenvectors of a small symmetric matrix. */
import { type DenseMatrix, zeros } from './sparse-rows.ts'

/** A column that keeps less than this share of its length once the earlier ones are taken out says nothing new. */
const DEPENDENT_BELOW = 1e-4

/**
 * Makes the columns orthonormal, in place; a column that depends on earlier ones becomes zero.
 * Classical Gram-Schmidt done twice, which is as exact as Householder's way (Giraud, Langou, Rozložník 2005) and walks
 * through the matrix row by row as it lies in memory.
 */
export function orthonormaliseColumns(matrix: DenseMatrix): void {
  for (let column = 0; column < matrix.width; column += 1) {
    const before = lengthOfColumn(matrix, column)
    takeOutEarlier(matrix, column)
    takeOutEarlier(matrix, column)
    const after = lengthOfColumn(matrix, column)
    scaleColumn(matrix, column, after > before * DEPENDENT_BELOW ? 1 / after : 0)
  }
}

/** Subtracts from a column its projections on all earlier columns, which are orthonormal or zero. */
function takeOutEarlier({ height, width, values }: DenseMatrix, column: number): void {
  const projections = new Float64Array(column)
  for (let start = 0; start < height * width; start += width) {
    const value = values[start + column] as number
    for (let k = 0; k < column; k += 1) {
      projections[k] = (projections[k] as number) + (values[start + k] as number) * value
    }
  }
  for (let start = 0; start < height * width; start += width) {
    let sum = 0
    for (let k = 0; k < column; k += 1) sum += (projections[k] as number) * (values[start + k] as number)
    values[start + column] = (values[start + column] as number) - sum
  }
}

function lengthOfColumn({ height, width, values }: DenseMatrix, column: number): number {
  let square = 0
  for (let at = column; at < height * width; at += width) square += (values[at] as number) ** 2
  return Math.sqrt(square)
}

function scaleColumn({ height, width, values }: DenseMatrix, column: number, factor: number): void {
  for (let at = column; at < height * width; at += width) values[at] = (values[at] as number) * factor
}

/** a · b for a narrow b (`b[k][j]`). */
export function multiplyNarrow(a: DenseMatrix, b: readonly Float64Array[]): DenseMatrix {
  const width = b[0]?.length ?? 0
  const product = zeros(a.height, width)
  const row = new Float64Array(width)
  for (let r = 0; r < a.height; r += 1) {
    row.fill(0)
    for (const [k, line] of b.entries()) {
      const factor = a.values[r * a.width + k] as number
      for (let j = 0; j < width; j += 1) row[j] = (row[j] as number) + factor * (line[j] as number)
    }
    product.values.set(row, r * width)
  }
  return product
}

/** transposed(a) · b, both of the same shape, made symmetric (rounding aside it is, where b = M · a with a symmetric M). */
export function symmetricProduct(a: DenseMatrix, b: DenseMatrix): Float64Array[] {
  const { height, width } = a
  const product = Array.from({ length: width }, () => new Float64Array(width))
  for (let start = 0; start < height * width; start += width) {
    for (let i = 0; i < width; i += 1) {
      const factor = a.values[start + i] as number
      const line = product[i] as Float64Array
      for (let j = 0; j < width; j += 1) line[j] = (line[j] as number) + factor * (b.values[start + j] as number)
    }
  }
  return product.map((line, i) => line.map((value, j) => (value + (product[j]?.[i] as number)) / 2))
}

export interface Eigen {
  readonly value: number
  readonly vector: Float64Array
}

/** Far more rounds than any matrix has needed: the method converges quadratically, in about ten. */
const MOST_ROUNDS = 60

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix, largest value first: the cyclic Jacobi method
 * (Golub and Van Loan, Matrix Computations, 8.5). Changes `matrix`.
 */
export function symmetricEigen(matrix: Float64Array[]): Eigen[] {
  const size = matrix.length
  const vectors = Array.from({ length: size }, (_, i) => new Float64Array(size).fill(1, i, i + 1))
  const enough = 1e-12 * Math.hypot(...matrix.map((line) => Math.hypot(...line)))
  for (let round = 0; round < MOST_ROUNDS && offDiagonal(matrix) > enough; round += 1) {
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(matrix, vectors, p, q)
  }
  return vectors.map((vector, i) => ({ value: matrix[i]?.[i] as number, vector })).sort((a, b) => b.value - a.value)
}

function offDiagonal(matrix: readonly Float64Array[]): number {
  let square = 0
  for (const [i, line] of matrix.entries())
    for (const [j, value] of line.entries()) if (i !== j) square += value * value
  return Math.sqrt(square)
}

/** Turns axes p and q so that the entry between them becomes zero; `vectors[i]` follows axis i. */
function rotate(matrix: readonly Float64Array[], vectors: readonly Float64Array[], p: number, q: number): void {
  const lineP = matrix[p] as Float64Array
  const lineQ = matrix[q] as Float64Array
  const between = lineP[q] as number
  if (between === 0) return
  const theta = ((lineQ[q] as number) - (lineP[p] as number)) / (2 * between)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  for (const line of matrix) turn(line, p, line, q, cosine, sine)
  for (let k = 0; k < lineP.length; k += 1) turn(lineP, k, lineQ, k, cosine, sine)
  const [a, b] = [vectors[p] as Float64Array, vectors[q] as Float64Array]
  for (let k = 0; k < a.length; k += 1) turn(a, k, b, k, cosine, sine)
}

/** (x, y) becomes (c·x - s·y, s·x + c·y). */
function turn(inX: Float64Array, atX: number, inY: Float64Array, atY: number, cosine: number, sine: number): void {
  const x = inX[atX] as number
  const y = inY[atY] as number
  inX[atX] = cosine * x - sine * y
  inY[atY] = sine * x + cosine * y
}
