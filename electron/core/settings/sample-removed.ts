/** Remembers that the user has taken the sample data out, so that no start brings it back. */
import { z } from 'zod'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { readSetting, writeSetting } from './settings.ts'

const KEY = 'sample.removed'

export const isSampleRemoved = (db: ReadableDb): boolean => readSetting(db, KEY, z.boolean()) === true

export function rememberSampleRemoved(db: WritableDb, at: string): void {
  writeSetting(db, KEY, true, at)
}
