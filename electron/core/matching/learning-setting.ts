/** Whether to learn from decisions, and from which on: kept with the library. */
import { type LearningSetting, learningSetting } from '#shared/contract/matching.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { readSetting, writeSetting } from '../settings/settings.ts'

const KEY = 'match.learning'
const DEFAULT: LearningSetting = { enabled: true, since: null }

export function currentLearning(db: ReadableDb): LearningSetting {
  return readSetting(db, KEY, learningSetting) ?? DEFAULT
}

/** Changes what is given and keeps the rest. */
export function setLearning(db: WritableDb, change: Partial<LearningSetting>, at: string): LearningSetting {
  writeSetting(db, KEY, { ...currentLearning(db), ...change }, at)
  return currentLearning(db)
}
