/** A slow, obvious singular value decomposition, and small sparse rows to try the LSA on. */
import fc from 'fast-check'
import type { SparseRows } from '#shared/matching/lsa/sparse-rows.ts'
import { LSA_DEFAULTS, type LsaOptions } from '#shared/matching/lsa/train.ts'

export type Matrix = number[][]

/** Every row and unit counts, nothing is left out, as much as there is. */
export const ALL: LsaOptions = {
  ...LSA_DEFAULTS,
  commonDirections: 0,
  minDocumentFrequency: 1,
  powerIterations: 2,
  tick: () => {},
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0)
const length = (a: readonly number[]) => Math.sqrt(dot(a, a))

/** The `most` largest singular values with their right vectors: power iteration on AᵀA, taking out each vector found. */
export function exactSvd(a: Matrix, most = Number.POSITIVE_INFINITY): { value: number; vector: number[] }[] {
  const columns = a[0]?.length ?? 0
  const found: { value: number; vector: number[] }[] = []
  for (let n = 0; n < Math.min(a.length, columns, most); n += 1) {
    let vector = Array.from({ length: columns }, (_, i) => Math.sin(1 + 7 * i + n))
    for (let step = 0; step < 3000; step += 1) {
      const image = a.map((row) => dot(row, vector))
      let next = vector.map((_, j) => a.reduce((sum, row, i) => sum + (row[j] as number) * (image[i] as number), 0))
      for (const { vector: known } of found) {
        const share = dot(next, known)
        next = next.map((x, j) => x - share * (known[j] as number))
      }
      const size = length(next)
      if (size < 1e-9) return found
      next = next.map((x) => x / size)
      const moved = length(next.map((x, j) => x - (vector[j] as number)))
      vector = next
      if (moved < 1e-12) break
    }
    found.push({ value: length(a.map((row) => dot(row, vector))), vector })
  }
  return found
}

/** Length of what the given right vectors hold of a text. */
export const exactLength = (vectors: readonly number[][], row: readonly number[]) =>
  length(vectors.map((v) => dot(v, row)))

/** Cosine of two texts in the space of the given right vectors. */
export function exactCosine(vectors: readonly number[][], a: readonly number[], b: readonly number[]): number {
  const [inA, inB] = [vectors.map((v) => dot(v, a)), vectors.map((v) => dot(v, b))]
  return dot(inA, inB) / (length(inA) * length(inB) || 1)
}

export function sparse(a: Matrix): SparseRows {
  const entries = a.map((row) => row.flatMap((weight, unit) => (weight === 0 ? [] : [{ unit, weight }])))
  const offsets = [0]
  for (const row of entries) offsets.push((offsets.at(-1) as number) + row.length)
  return {
    offsets: Uint32Array.from(offsets),
    units: Int32Array.from(entries.flat(), ({ unit }) => unit),
    weights: Float32Array.from(entries.flat(), ({ weight }) => weight),
  }
}

/** Units and weights of one row. */
export function text(row: readonly number[]): [units: Int32Array, weights: Float32Array] {
  const { units, weights } = sparse([[...row]])
  return [units, weights]
}

/** Matrices of up to 12 × 9, half of their entries zero. */
export const matrix: fc.Arbitrary<Matrix> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }))
  .chain(([rows, columns]) => {
    const entry = fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 20 }).map((n) => n / 10),
    )
    const row = fc.array(entry, { minLength: columns, maxLength: columns })
    return fc.array(row, { minLength: rows, maxLength: rows })
  })
