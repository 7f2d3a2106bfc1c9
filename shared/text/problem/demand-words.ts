/** The lists by which the problem of a demand is recognised, and the bit of each. */
import { bitsOf, type WordList, WordScanner } from './word-scanner.ts'

const NAMES = [
  'trouble',
  'grave',
  'want',
  'goal',
  'limit',
  'asks',
  'goals',
  'aside',
  'profile',
  'lead',
  'plain',
] as const

export type DemandWords = Readonly<Record<(typeof NAMES)[number], WordList>>

export const DEMAND_BIT = bitsOf(NAMES)

export const demandScanner = (words: DemandWords): WordScanner =>
  new WordScanner(NAMES.map((name) => ({ list: words[name], bit: DEMAND_BIT[name] })))
