/** Searches what values are called, as lists are searched. */
import { folded } from '../hold/texts.ts'
import { queryWords } from '../search/query-words.ts'
import type { FitsLabel } from './values.ts'

/** @returns whether a label has every word, or reads like it. */
export async function labelSearch(text: string): Promise<FitsLabel> {
  const words = await queryWords(text)
  return (label) => {
    const held = folded(label)
    return words.every(({ word, spoken }) => held.includes(word) || (spoken !== null && spoken.find(held) !== -1))
  }
}
