/** How much two neighbouring atoms belong together, by how the patents of the library write them. */
import type { Statistics } from '../index/statistics.ts'

/** Units of a pair and of its atoms. */
export interface Neighbours {
  readonly pair: number
  readonly left: number
  readonly right: number
}

/** How many times as often as by chance they meet (老|树); endless where one never stands without the other. */
export function lift({ pair, left, right }: Neighbours, statistics: Statistics): number {
  const [together, a, b] = [pair, left, right].map((unit) => statistics.holders(unit)) as [number, number, number]
  if (together === 0) return 0
  return together >= Math.min(a, b) ? Number.POSITIVE_INFINITY : (together * statistics.documents) / (a * b)
}
