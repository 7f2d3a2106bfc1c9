/** Sparse rows of weighted units and their products with small dense matrices: what training and folding spend their time on. */

/** Rows of weighted units in one piece (CSR). A row holds each unit once. */
export interface SparseRows {
  /** Row r stands at offsets[r] to offsets[r + 1]; length is the number of rows + 1. */
  readonly offsets: Uint32Array
  readonly units: Int32Array
  readonly weights: Float32Array
}

/** A dense matrix, row after row: row r is values[r × width] to values[(r + 1) × width]. */
export interface DenseMatrix {
  readonly height: number
  readonly width: number
  readonly values: Float32Array
}

/** Told after each piece of work how many rows it went through; may throw to stop. */
export type RowsDone = (rows: number) => void

const ROWS_A_PIECE = 1000

export const rowCount = (rows: SparseRows): number => rows.offsets.length - 1

export function zeros(height: number, width: number): DenseMatrix {
  return { height, width, values: new Float32Array(height * width) }
}

/** rows · dense: one row of sums for each sparse row. Time is the number of entries × width. */
export function multiply(rows: SparseRows, dense: DenseMatrix, done: RowsDone): DenseMatrix {
  const product = zeros(rowCount(rows), dense.width)
  forEachEntry(rows, done, (row, unit, weight) => addScaled(product, row, dense, unit, weight))
  return product
}

/** transposed(rows) · dense: one row of sums for each unit. Time is the number of entries × width. */
export function multiplyTransposed(rows: SparseRows, units: number, dense: DenseMatrix, done: RowsDone): DenseMatrix {
  const product = zeros(units, dense.width)
  forEachEntry(rows, done, (row, unit, weight) => addScaled(product, unit, dense, row, weight))
  return product
}

function forEachEntry(
  { offsets, units, weights }: SparseRows,
  done: RowsDone,
  visit: (row: number, unit: number, weight: number) => void,
): void {
  const height = offsets.length - 1
  for (let row = 0; row < height; row += 1) {
    const end = offsets[row + 1] as number
    for (let at = offsets[row] as number; at < end; at += 1) visit(row, units[at] as number, weights[at] as number)
    if ((row + 1) % ROWS_A_PIECE === 0) done(ROWS_A_PIECE)
  }
  done(height % ROWS_A_PIECE)
}

/** target[row] += factor × source[from] */
function addScaled(target: DenseMatrix, row: number, source: DenseMatrix, from: number, factor: number): void {
  const { width, values } = target
  const read = source.values
  const write = row * width
  const start = from * width
  for (let i = 0; i < width; i += 1) {
    values[write + i] = (values[write + i] as number) + factor * (read[start + i] as number)
  }
}
