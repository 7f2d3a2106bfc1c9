/** The user's own words as written, kept with the library. */
import { z } from 'zod'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { readSetting, writeSetting } from '../settings/settings.ts'

const KEY = 'lexicon.own'

/** Empty where the user has written none. */
export function ownWordsText(db: ReadableDb): string {
  return readSetting(db, KEY, z.string()) ?? ''
}

export function setOwnWordsText(db: WritableDb, text: string, at: string): void {
  writeSetting(db, KEY, text.trim() === '' ? null : text, at)
}
