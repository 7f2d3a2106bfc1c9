import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from '#core/importing/recognise/assignment.ts'

type Gain = readonly (readonly number[])[]

/** The largest sum there is, by trying everything. */
function bestSum(gain: Gain, places: number, row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === gain.length) return 0
  let best = bestSum(gain, places, row + 1, taken)
  for (let place = 0; place < places; place++) {
    const worth = gain[row]?.[place] ?? 0
    if (worth > 0 && !taken.has(place)) {
      best = Math.max(best, worth + bestSum(gain, places, row + 1, new Set([...taken, place])))
    }
  }
  return best
}

const tables = fc
  .integer({ min: 0, max: 4 })
  .chain((places) =>
    fc.tuple(
      fc.array(fc.array(fc.integer({ min: -2, max: 9 }), { minLength: places, maxLength: places }), { maxLength: 6 }),
      fc.constant(places),
    ),
  )

describe('giving columns their fields', () => {
  it('has the largest sum that trying everything finds, for few rows as for many', () => {
    fc.assert(
      fc.property(tables, ([gain, places]) => {
        const given = assign(gain, places)
        const used = given.filter((place) => place !== null)
        expect(new Set(used).size).toBe(used.length)
        const worths = given.map((place, row) => (place === null ? 0 : (gain[row]?.[place] ?? 0)))
        for (const [row, place] of given.entries()) if (place !== null) expect(worths[row]).toBeGreaterThan(0)
        expect(worths.reduce((sum, worth) => sum + worth, 0)).toBe(bestSum(gain, places))
      }),
    )
  })

  it('takes ten thousand columns as they come', () => {
    const gain = Array.from({ length: 10_000 }, (_, i) => [i === 7000 ? 0.9 : 0.1, i === 9000 ? 0.8 : 0])
    const given = assign(gain, 2)
    expect([given.indexOf(0), given.indexOf(1)]).toEqual([7000, 9000])
  })
})
