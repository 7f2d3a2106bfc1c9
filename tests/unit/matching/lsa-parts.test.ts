import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orthonormaliseColumns, symmetricEigen } from '#shared/matching/lsa/dense.ts'
import { cosineOfRow, foldedRows, storeDirection } from '#shared/matching/lsa/folded-rows.ts'
import { seededNumbers } from '#shared/matching/lsa/random.ts'
import { multiply, multiplyTransposed } from '#shared/matching/lsa/sparse-rows.ts'
import { type Matrix, matrix, sparse } from './lsa-reference.ts'

const dense = (a: Matrix) => ({
  height: a.length,
  width: a[0]?.length ?? 0,
  values: Float32Array.from(a.flat()),
})
const transposed = (a: Matrix): Matrix => (a[0] ?? []).map((_, j) => a.map((row) => row[j] as number))
const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => transposed(b).map((column) => row.reduce((sum, x, i) => sum + x * (column[i] as number), 0)))
const near = (a: Matrix) => a.flat().map((x) => expect.closeTo(x, 3))
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, x, i) => sum + x * (b[i] as number), 0)

describe('sparse products', () => {
  it('are those of the dense matrices', () => {
    fc.assert(
      fc.property(matrix, (a) => {
        const columns = a[0]?.length as number
        const right = Array.from({ length: columns }, (_, i) => [Math.sin(i), Math.cos(i)])
        const left = a.map((_, i) => [Math.sin(i), i, 1])
        const ignored = () => {}
        expect([...multiply(sparse(a), dense(right), ignored).values]).toEqual(near(times(a, right)))
        expect([...multiplyTransposed(sparse(a), columns, dense(left), ignored).values]).toEqual(
          near(times(transposed(a), left)),
        )
      }),
    )
  })

  it('go through every row once, in pieces', () => {
    const many = Array.from({ length: 2300 }, (_, i) => [i % 3])
    const pieces: number[] = []
    multiply(sparse(many), dense([[1]]), (rows) => pieces.push(rows))
    expect(pieces).toEqual([1000, 1000, 300])
  })
})

describe('orthonormal columns', () => {
  it('have length 1 or 0, are at right angles, and still span the first ones', () => {
    fc.assert(
      fc.property(matrix, (a) => {
        const made = dense(a)
        orthonormaliseColumns(made)
        const columns = transposed(a.map((_, i) => [...made.values.slice(i * made.width, (i + 1) * made.width)]))
        for (const [i, column] of columns.entries()) {
          const length = dot(column, column)
          expect(length === 0 || Math.abs(length - 1) < 1e-5).toBe(true)
          for (const earlier of columns.slice(0, i)) expect(dot(column, earlier)).toBeCloseTo(0, 5)
        }
        for (const column of transposed(a)) {
          const within = columns.reduce((sum, axis) => sum + dot(axis, column) ** 2, 0)
          expect(within).toBeCloseTo(dot(column, column), 3)
        }
      }),
    )
  })
})

describe('eigenvectors of a symmetric matrix', () => {
  it('are only stretched by it, at right angles, strongest first', () => {
    fc.assert(
      fc.property(matrix, (a) => {
        const symmetric = times(transposed(a), a)
        const eigen = symmetricEigen(symmetric.map((row) => Float64Array.from(row)))
        expect(eigen).toHaveLength(symmetric.length)
        for (const [i, { value, vector }] of eigen.entries()) {
          for (const [k, row] of symmetric.entries())
            expect(dot(row, vector)).toBeCloseTo(value * (vector[k] as number), 8)
          expect(dot(vector, vector)).toBeCloseTo(1, 8)
          for (const { vector: other } of eigen.slice(0, i)) expect(dot(vector, other)).toBeCloseTo(0, 8)
        }
        expect(eigen.map(({ value }) => value)).toEqual(eigen.map(({ value }) => value).sort((x, y) => y - x))
      }),
    )
  })
})

describe('directions kept in bytes', () => {
  const number = fc.double({ min: -1, max: 1, noNaN: true })
  const direction = fc
    .array(number, { minLength: 100, maxLength: 100 })
    .filter((numbers) => dot(numbers, numbers) > 0.01)
    .map((numbers) => Float32Array.from(numbers, (x) => x / Math.sqrt(dot(numbers, numbers))))

  it('move a cosine by less than 0.01', () => {
    fc.assert(
      fc.property(direction, direction, (kept, asked) => {
        const rows = foldedRows(3, 100)
        storeDirection(rows, 1, kept)
        expect(Math.abs(cosineOfRow(rows, 1, asked) - dot(kept, asked))).toBeLessThan(0.01)
        expect(cosineOfRow(rows, 0, asked)).toBe(0)
        expect(cosineOfRow(rows, 2, asked)).toBe(0)
      }),
    )
  })

  it('forget a direction that is replaced by none', () => {
    const rows = foldedRows(1, 2)
    storeDirection(rows, 0, Float32Array.of(0.6, -0.8))
    expect(cosineOfRow(rows, 0, Float32Array.of(0.6, -0.8))).toBeCloseTo(1, 2)
    storeDirection(rows, 0, Float32Array.of(0, 0))
    expect(cosineOfRow(rows, 0, Float32Array.of(0.6, -0.8))).toBe(0)
  })
})

describe('seeded numbers', () => {
  it('are the same for a seed, differ for another, and spread over -1 to 1', () => {
    const take = (seed: number) => Array.from({ length: 4000 }, seededNumbers(seed))
    const numbers = take(5)
    expect(take(5)).toEqual(numbers)
    expect(take(6)).not.toEqual(numbers)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-1)
    expect(Math.max(...numbers)).toBeLessThan(1)
    for (const quarter of [-1, -0.5, 0, 0.5]) {
      const within = numbers.filter((x) => x >= quarter && x < quarter + 0.5).length
      expect(Math.abs(within - 1000)).toBeLessThan(120)
    }
  })
})
