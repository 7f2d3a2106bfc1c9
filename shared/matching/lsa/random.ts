/** Numbers that look random and are the same on every machine: only integer arithmetic. */

/** Evenly spread over -1 to 1, always the same row of numbers for a seed (mulberry32, T. Ettinger, public domain). */
export function seededNumbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1
  }
}
