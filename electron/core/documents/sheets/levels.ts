/** From the word of a level back to the level, for its colour. */
import { LEVELS, type SupplyMatch } from '#shared/contract/matching.ts'
import { levelWord } from '../words.ts'

const BY_WORD = new Map(LEVELS.map((level) => [levelWord(level), level]))

export const levelOf = (word: string): SupplyMatch['level'] | null => BY_WORD.get(word) ?? null
