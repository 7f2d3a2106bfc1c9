/** Random numbers that are the same in every run: each record has a sequence of its own. */

export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  /** One of them. */
  of<T>(choices: readonly T[]): T
  /** True so often, 0 to 1. */
  chance(share: number): boolean
}

/** Mulberry32 (Tommy Ettinger, public domain), started at a point that both numbers decide. */
export function randomFor(seed: number, record: number): Random {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(record + 1, 0x85ebca6b)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    of: (choices) => choices[below(choices.length)] as (typeof choices)[number],
    chance: (s) => next() < s,
  }
}
