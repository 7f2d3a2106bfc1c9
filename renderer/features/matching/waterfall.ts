/** A score as a waterfall: each part stands on the sum of those before it. */
import type { SupplyMatch } from '#shared/contract/matching.ts'

type Parts = SupplyMatch['reasons']['parts']

export interface Fall {
  readonly part: Parts[number]['part']
  readonly score: number
  /** The running sum before and after. */
  readonly from: number
  readonly to: number
}

/** Parts too small to be read are left out: as many digits as the screen shows. */
const READ_FROM = 0.0005

/** In the order given, which is that of the engine: what it takes away comes last. */
export function fallsOf(parts: Parts): readonly Fall[] {
  let sum = 0
  const falls = parts.map(({ part, score }) => {
    const from = sum
    sum += score
    return { part, score, from, to: sum }
  })
  return falls.filter(({ score }) => Math.abs(score) >= READ_FROM)
}

/** The highest that the sum comes to: the width of the picture. */
export function peakOf(falls: readonly Fall[]): number {
  return Math.max(0, ...falls.map(({ from, to }) => Math.max(from, to)))
}
