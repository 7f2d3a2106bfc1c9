/** Whether phone numbers on the screen are masked: kept with the library, off until somebody asks for it. */
import { z } from 'zod'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { readSetting, writeSetting } from './settings.ts'

const KEY = 'screen.masking'

export const isMaskedOnScreen = (db: ReadableDb): boolean => readSetting(db, KEY, z.boolean()) ?? false

export function setMaskedOnScreen(db: WritableDb, isMasked: boolean, at: string): boolean {
  writeSetting(db, KEY, isMasked, at)
  return isMaskedOnScreen(db)
}
