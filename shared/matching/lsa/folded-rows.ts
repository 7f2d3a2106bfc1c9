/** Directions of many texts in a byte a number: 100,000 texts of 100 dimensions take 10 MB. */

/** Plain data: typed arrays that can be saved as they are. */
export interface FoldedRows {
  readonly dimensions: number
  /** Row r is values[r × dimensions] on, in steps of `scales[r]`. */
  readonly values: Int8Array
  readonly scales: Float32Array
}

const LARGEST = 127

export function foldedRows(rows: number, dimensions: number): FoldedRows {
  return { dimensions, values: new Int8Array(rows * dimensions), scales: new Float32Array(rows) }
}

/** Keeps a text's direction, rounded to 1/127 of its largest number: cosines move by less than 0.01. */
export function storeDirection(rows: FoldedRows, row: number, direction: Float32Array): void {
  const largest = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const scale = largest / LARGEST
  rows.scales[row] = scale
  const start = row * rows.dimensions
  for (let k = 0; k < rows.dimensions; k += 1) {
    rows.values[start + k] = scale > 0 ? Math.round((direction[k] as number) / scale) : 0
  }
}

/** Cosine of a kept direction with another one, in its full precision; 0 where one of them is zero. */
export function cosineOfRow({ dimensions, values, scales }: FoldedRows, row: number, direction: Float32Array): number {
  const start = row * dimensions
  let sum = 0
  for (let k = 0; k < dimensions; k += 1) sum += (values[start + k] as number) * (direction[k] as number)
  return sum * (scales[row] as number)
}
