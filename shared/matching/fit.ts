/** How well a pair fits, 0 to 100, for a reader: what a score is worth. The ranking itself goes by the score. */

/**
 * The score at which half of the judged pairs were useful, and how steeply the others part. Of pairs that fit 30, about
 * three of ten were useful; of those that fit 80, eight. How this was measured: DESIGN.md.
 */
const HALF_USEFUL = 0.1
const STEEPNESS = 2

/** Not rounded; grows with the score. */
export function fitOf(score: number): number {
  const raised = Math.max(0, score) ** STEEPNESS
  return (100 * raised) / (raised + HALF_USEFUL ** STEEPNESS)
}

/**
 * Divides a whole number among parts in proportion, as whole numbers that add up to it: each part is cut off, and what
 * is left goes to those that lost most (largest remainder). Parts may be negative.
 * @param parts Their sum is not 0, unless the whole is.
 */
export function shareOut(whole: number, parts: readonly number[]): number[] {
  const sum = parts.reduce((total, part) => total + part, 0)
  if (sum === 0) return parts.map(() => 0)
  const exact = parts.map((part) => (whole * part) / sum)
  const shares = exact.map(Math.floor)
  let left = Math.round(whole - shares.reduce((total, share) => total + share, 0))
  const byLoss = exact.map((part, at) => ({ at, loss: part - Math.floor(part) })).sort((a, b) => b.loss - a.loss)
  for (const { at } of byLoss) {
    if (left === 0) break
    shares[at] = (shares[at] as number) + 1
    left -= 1
  }
  return shares
}
