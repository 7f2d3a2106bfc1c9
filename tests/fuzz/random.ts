/** Chance that repeats itself: the same seed gives the same file. */
import { mulberry32 } from '../builders/mulberry32.ts'

export interface Random {
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  /** True with this probability. */
  chance(probability: number): boolean
}

export function randomFrom(seed: number): Random {
  const next = mulberry32(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, pick: (list) => list[below(list.length)] as never, chance: (probability) => next() < probability }
}
