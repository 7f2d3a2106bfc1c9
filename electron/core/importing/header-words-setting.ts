/** The user's own header words, kept with the library. */
import { type HeaderWordSettings, headerWords } from '#shared/contract/importing.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { readSetting, writeSetting } from '../settings/settings.ts'

const KEY = 'import.headerWords'

const NONE: HeaderWordSettings = { supply: {}, demand: {} }

export function headerWordsOf(db: ReadableDb): HeaderWordSettings {
  return readSetting(db, KEY, headerWords) ?? NONE
}

/** @returns what was stored */
export function setHeaderWords(db: WritableDb, words: HeaderWordSettings, at: string): HeaderWordSettings {
  writeSetting(db, KEY, words, at)
  return headerWordsOf(db)
}
