/**
 * The lists by which the problem of a patent is recognised, and the bit of each. What a list holds is told beside
 * its words in the resources.
 */
import { bitsOf, type WordList, WordScanner } from './word-scanner.ts'

const IN_TEXT = [
  'solve',
  'strong',
  'suffer',
  'flaw',
  'bare',
  'ward',
  'deed',
  'improve',
  'enable',
  'quality',
  'boast',
  'heal',
  'purpose',
  'trouble',
  'before',
  'merit',
  'means',
  'lists',
  'naming',
  'subject',
  'dangling',
  'turn',
  'lead',
  'tail',
  'vague',
  'structure',
  'member',
  'degree',
  'step',
  'office',
  'plain',
  'part',
] as const

const IN_TITLE = ['titleTail', 'titleUse', 'titleHead', 'titleGift'] as const

export type SupplyWords = Readonly<Record<(typeof IN_TEXT)[number] | (typeof IN_TITLE)[number], WordList>>

export const BIT = bitsOf(IN_TEXT)
export const TITLE_BIT = bitsOf(IN_TITLE)

export interface SupplyScanners {
  readonly text: WordScanner
  /** Finds what only a title says, beside what the other finds. */
  readonly title: WordScanner
}

export function supplyScanners(words: SupplyWords): SupplyScanners {
  return {
    text: new WordScanner(IN_TEXT.map((name) => ({ list: words[name], bit: BIT[name] }))),
    title: new WordScanner(IN_TITLE.map((name) => ({ list: words[name], bit: TITLE_BIT[name] }))),
  }
}
