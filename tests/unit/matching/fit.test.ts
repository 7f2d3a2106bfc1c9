import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitOf, shareOut } from '#shared/matching/fit.ts'

describe('the fit of a score', () => {
  it('is 0 to 100, half where half of the judged pairs were useful, and grows with the score', () => {
    expect(fitOf(0)).toBe(0)
    expect(fitOf(-0.1)).toBe(0)
    expect(fitOf(0.1)).toBeCloseTo(50, 9)
    expect(Math.round(fitOf(0.2))).toBe(80)
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1.1, noNaN: true }),
        fc.double({ min: 0, max: 1.1, noNaN: true }),
        (a, b) => {
          expect(fitOf(a)).toBeLessThanOrEqual(100)
          if (a < b) expect(fitOf(a)).toBeLessThanOrEqual(fitOf(b))
        },
      ),
    )
  })
})

describe('a whole number shared out', () => {
  it('adds up, and each share is its part cut off or one more', () => {
    const parts = fc.array(fc.integer({ min: -300, max: 1000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), parts, (whole, some) => {
        const sum = some.reduce((total, part) => total + part, 0)
        fc.pre(sum > 0)
        const shares = shareOut(whole, some)
        expect(shares.reduce((total, share) => total + share, 0)).toBe(whole)
        for (const [at, share] of shares.entries()) {
          const exact = (whole * (some[at] as number)) / sum
          expect(Math.abs(share - exact)).toBeLessThan(1)
        }
      }),
    )
  })

  it('shares nothing where there is nothing', () => {
    expect(shareOut(0, [])).toEqual([])
    expect(shareOut(5, [0, 0])).toEqual([0, 0])
  })
})
