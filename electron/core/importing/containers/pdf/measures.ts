/** Small measures that the places of letters are judged by. */

/** Ideographs, kana, and the signs that are written as wide as them. */
const WIDE = /[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]/u

export const isWide = (text: string): boolean => WIDE.test(text)

/** @param share 0.5 for the median. @returns 0 for no values. */
export function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Of any number of values; spread as arguments, many would overflow the stack. */
export const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity)
export const greatest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity)
