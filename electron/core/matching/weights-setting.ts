/** The user's own weights, kept with the library. */
import { matchWeights } from '#shared/contract/matching.ts'
import { DEFAULT_WEIGHTS, type Weights } from '#shared/matching/weights.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { readSetting, writeSetting } from '../settings/settings.ts'

const KEY = 'match.weights'

export function currentWeights(db: ReadableDb): Weights {
  return readSetting(db, KEY, matchWeights) ?? DEFAULT_WEIGHTS
}

/** `null` goes back to the defaults. */
export function setWeights(db: WritableDb, weights: Weights | null, at: string): Weights {
  writeSetting(db, KEY, weights, at)
  return currentWeights(db)
}
