import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cosine, fold } from '#shared/matching/lsa/model.ts'
import { type LsaOptions, trainLsa } from '#shared/matching/lsa/train.ts'
import { ALL, exactCosine, exactLength, exactSvd, type Matrix, matrix, sparse, text } from './lsa-reference.ts'

const train = (a: Matrix, options: Partial<LsaOptions> = {}) =>
  trainLsa(sparse(a), a[0]?.length ?? 0, { ...ALL, ...options })

/** Whether the directions up to `dimensions` are well apart from the next: otherwise any mixture of them is as right. */
const isDecided = (values: readonly { value: number }[], dimensions: number) => {
  const [last, next] = [values[dimensions - 1]?.value ?? 0, values[dimensions]?.value ?? 0]
  return last > 0.05 && next < last * 0.9
}

const pairs = (rows: Matrix) => rows.flatMap((one, i) => rows.slice(i).map((other) => [one, other] as const))

/** Texts of two trades that share the word "method" (unit 0). */
const TRADES = [
  [1, 1, 1, 0, 0, 0, 0],
  [1, 0, 1, 1, 0, 0, 0],
  [1, 1, 0, 1, 0, 0, 0],
  [1, 0, 0, 0, 1, 1, 0],
  [1, 0, 0, 0, 0, 1, 1],
  [1, 0, 0, 0, 1, 0, 1],
]

describe('training', () => {
  it('finds the singular values of the exact decomposition', () => {
    fc.assert(
      fc.property(matrix, (a) => {
        const exact = exactSvd(a).filter(({ value }, _, all) => value > 0.01 * (all[0]?.value ?? 0))
        const found = [...train(a).singularValues].slice(0, exact.length)
        expect(found).toHaveLength(exact.length)
        for (const [i, { value }] of exact.entries()) expect(found[i]).toBeCloseTo(value, 3)
      }),
      { numRuns: 60 },
    )
  })

  it('compares texts as the exact decomposition does, however many directions are kept or left out', () => {
    fc.assert(
      fc.property(matrix, fc.integer({ min: 1, max: 5 }), fc.boolean(), (a, dimensions, omitFirst) => {
        const exact = exactSvd(a)
        const from = omitFirst ? 1 : 0
        fc.pre(isDecided(exact, from + dimensions) && (!omitFirst || isDecided(exact, 1)))
        const vectors = exact.slice(from, from + dimensions).map(({ vector }) => vector)
        const model = train(a, { dimensions, commonDirections: from })
        const isBarelyThere = (row: readonly number[]) => exactLength(vectors, row) < 0.01
        for (const [one, other] of pairs(a.filter((row) => !isBarelyThere(row)))) {
          const found = cosine(fold(model, ...text(one)), fold(model, ...text(other)))
          expect(found).toBeCloseTo(exactCosine(vectors, one, other), 2)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is accurate where far more directions exist than are followed', () => {
    // Three trades of different size over words of little weight that stand anywhere.
    const trade = (i: number) => (i % 10 < 5 ? 0 : i % 10 < 8 ? 1 : 2)
    const wide = Array.from({ length: 80 }, (_, i) =>
      Array.from({ length: 70 }, (_, j) => (trade(i) === trade(j) ? 1 : 0) + ((i * 7 + j * 13) % 11 === 0 ? 0.3 : 0)),
    )
    const exact = exactSvd(wide, 3)
    const model = train(wide, { dimensions: 3, oversampling: 5 })
    for (let k = 0; k < 3; k += 1) expect(model.singularValues[k]).toBeCloseTo(exact[k]?.value as number, 2)
  })

  it('gives the same model for the same seed, and the same cosines for another', () => {
    const [one, again, other] = [train(TRADES), train(TRADES), train(TRADES, { seed: 99 })]
    expect(again).toEqual(one)
    expect(other.basis).not.toEqual(one.basis)
    const between = (model: typeof one) =>
      cosine(fold(model, ...text(TRADES[0] as number[])), fold(model, ...text(TRADES[1] as number[])))
    expect(between(other)).toBeCloseTo(between(one), 4)
  })

  it('brings together words of one trade that never stand together, once what all texts share is left out', () => {
    const model = train(TRADES, { commonDirections: 1, dimensions: 1 })
    const word = (unit: number) => fold(model, Int32Array.of(unit), Float32Array.of(1))
    expect(cosine(word(1), word(2))).toBeCloseTo(1, 4)
    expect(cosine(word(1), word(5))).toBeCloseTo(-1, 4)
  })

  it('has no more dimensions than the rows have', () => {
    expect(
      train(
        [
          [1, 0],
          [0, 2],
          [3, 0],
        ],
        { dimensions: 50 },
      ).dimensions,
    ).toBe(2)
    const twice = [
      [1, 1, 0],
      [2, 2, 0],
    ]
    expect(train(twice, { dimensions: 50 }).dimensions).toBe(1)
    expect(train(twice, { dimensions: 50, commonDirections: 1 }).dimensions).toBe(0)
  })

  it('gives a model that says nothing where there is nothing to learn from', () => {
    for (const a of [
      [],
      [[]],
      [
        [0, 0],
        [0, 0],
      ],
    ] as Matrix[]) {
      const model = train(a)
      expect(model.dimensions).toBe(0)
      const [units, weights] = [Int32Array.of(0, 1), Float32Array.of(1, 1)]
      expect(cosine(fold(model, units, weights), fold(model, units, weights))).toBe(0)
    }
  })

  it('passes over empty rows', () => {
    const none = [0, 0, 0, 0, 0, 0, 0]
    const [without, withEmpty] = [train(TRADES), train([none, ...TRADES, none])]
    expect(withEmpty.dimensions).toBe(without.dimensions)
    for (const [i, value] of without.singularValues.entries()) expect(withEmpty.singularValues[i]).toBeCloseTo(value, 4)
  })

  it('leaves out rare units, and rows beyond the most it may read', () => {
    const rare = TRADES.map((row, i) => [...row, i === 0 ? 1 : 0])
    expect([...train(rare, { minDocumentFrequency: 2 }).units]).toEqual([0, 1, 2, 3, 4, 5, 6])
    const sampled = train(TRADES, { maxRows: 3 })
    expect(sampled).toEqual(train([TRADES[0], TRADES[2], TRADES[4]] as Matrix))
  })

  it('tells how far it is until all is done, and stops where it is told to', () => {
    const steps: [number, number][] = []
    train(TRADES, { tick: (done, total) => steps.push([done, total]) })
    const [done, total] = steps.at(-1) as [number, number]
    expect(done).toBe(total)
    expect(steps.map(([at]) => at)).toEqual([...steps.map(([at]) => at)].sort((a, b) => a - b))
    const stop = () => {
      throw new Error('stopped')
    }
    expect(() => train(TRADES, { tick: stop })).toThrow('stopped')
  })
})

describe('folding', () => {
  const model = train(TRADES, { dimensions: 2 })

  it('gives a direction of length 1, whatever the weights are scaled by', () => {
    const [units, weights] = text(TRADES[0] as number[])
    const direction = fold(model, units, weights)
    expect(cosine(direction, direction)).toBeCloseTo(1, 5)
    const louder = fold(
      model,
      units,
      weights.map((weight) => weight * 3),
    )
    expect(cosine(direction, louder)).toBeCloseTo(1, 5)
  })

  it('knows nothing of units it was not trained on', () => {
    const [units, weights] = text(TRADES[0] as number[])
    const withUnknown = fold(model, Int32Array.of(...units, 7, 1_000_000), Float32Array.of(...weights, 5, 5))
    expect(withUnknown).toEqual(fold(model, units, weights))
    expect([...fold(model, Int32Array.of(7), Float32Array.of(1))]).toEqual([0, 0])
    expect([...fold(model, new Int32Array(), new Float32Array())]).toEqual([0, 0])
  })

  it('does not make a direction of rounding errors', () => {
    const [shared, own] = [
      [1, 2, 0],
      [0, 0, 1],
    ]
    const second = train([shared, shared, own], { commonDirections: 1, dimensions: 1 })
    expect([...fold(second, ...text(own))].map(Math.abs)).toEqual([1])
    expect([...fold(second, ...text(shared))]).toEqual([0])
  })
})
