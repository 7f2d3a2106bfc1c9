/** Random numbers that are the same in every run: each record has a sequence of its own. */
import { mulberry32 } from '../../../builders/mulberry32.ts'

export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  /** One of them. */
  of<T>(choices: readonly T[]): T
  /** True so often, 0 to 1. */
  chance(share: number): boolean
}

/** Started at a point that both numbers decide. */
export function randomFor(seed: number, record: number): Random {
  const next = mulberry32(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(record + 1, 0x85ebca6b))
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    of: (choices) => choices[below(choices.length)] as (typeof choices)[number],
    chance: (s) => next() < s,
  }
}
