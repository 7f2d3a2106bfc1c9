/** How a pair's fit comes about, as a waterfall: each part stands on the sum of those before it. */
import type { SupplyMatch } from '#shared/contract/matching.ts'
import { fitOf, shareOut } from '#shared/matching/fit.ts'

type Parts = SupplyMatch['reasons']['parts']

export interface Fall {
  readonly part: Parts[number]['part']
  /** A whole number; all of them add up to the fit as it is shown. */
  readonly points: number
  /** The running sum before and after. */
  readonly from: number
  readonly to: number
}

/** The fit as it is shown, 0 to 100. */
export const shownFit = (score: number): number => Math.round(fitOf(score))

/** In the order given, which is that of the engine: what it takes away comes last. Parts too small to be read are left out. */
export function fallsOf(score: number, parts: Parts): readonly Fall[] {
  const shares = shareOut(
    shownFit(score),
    parts.map((part) => part.score),
  )
  let sum = 0
  const falls = parts.map(({ part }, at) => {
    const from = sum
    const points = shares[at] as number
    sum += points
    return { part, points, from, to: sum }
  })
  return falls.filter(({ points }) => points !== 0)
}

/** The highest that the sum comes to: the width of the picture. */
export function peakOf(falls: readonly Fall[]): number {
  return Math.max(0, ...falls.map(({ from, to }) => Math.max(from, to)))
}
