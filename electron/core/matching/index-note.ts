/**
 * A note in the library of the state that its saved index is of. Without it nobody could tell whether a library that has
 * changed since comes from that very state, or is another copy that has changed otherwise.
 */
import { z } from 'zod'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import type { ContentState } from '../library/open.ts'
import { writeIfFree } from '../library/write-if-free.ts'
import { readSetting, writeSetting } from '../settings/settings.ts'

const KEY = 'match.indexSaved'

const noted = z.object({ version: z.number().int(), stamp: z.string() })

/** Left out where somebody else is writing: then a changed library is indexed anew at the next start, nothing else. */
export function noteSaved(db: WritableDb, state: ContentState, at: string): void {
  writeIfFree(db, () => writeSetting(db, KEY, state, at))
}

/** Whether the library has been in a state. */
export function hasBeenIn(db: ReadableDb, { version, stamp }: ContentState): boolean {
  const note = readSetting(db, KEY, noted)
  return note?.version === version && note.stamp === stamp
}
