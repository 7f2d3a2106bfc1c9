/** What an occurrence counts: 1 + ln tf, from a table, for the ranking and the explanation alike. */
import { MAX_VALUE } from './posting-lists.ts'

/** By how often a unit occurs in a text; more than the last counts as the last. */
export const TERM_WEIGHTS = Float64Array.from({ length: MAX_VALUE + 1 }, (_, tf) => (tf === 0 ? 0 : 1 + Math.log(tf)))

export const termWeight = (count: number): number => TERM_WEIGHTS[Math.min(count, MAX_VALUE)] as number
