/** The user's own weights, kept with the library. */
import { matchWeights } from '#shared/contract/matching.ts'
import { DEFAULT_WEIGHTS, PARTS, type Weights } from '#shared/matching/weights.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { readSetting, writeSetting } from '../settings/settings.ts'

const KEY = 'match.weights'

/** null where the user has set none, or has set them back to the defaults one by one. */
export function ownWeights(db: ReadableDb): Weights | null {
  const weights = readSetting(db, KEY, matchWeights)
  return weights === null || PARTS.every((part) => weights[part] === DEFAULT_WEIGHTS[part]) ? null : weights
}

/** The user's own weights, or the defaults. What ranks in the end: `weightsInUse`. */
export function currentWeights(db: ReadableDb): Weights {
  return ownWeights(db) ?? DEFAULT_WEIGHTS
}

/** `null` goes back to the defaults. */
export function setWeights(db: WritableDb, weights: Weights | null, at: string): Weights {
  writeSetting(db, KEY, weights, at)
  return currentWeights(db)
}
