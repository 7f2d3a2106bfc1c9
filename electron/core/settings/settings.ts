/** Settings of a library: small JSON values by key. What is read is parsed; what does not fit is as if unset. */
import type { z } from 'zod'
import type { ReadableDb, WritableDb } from '../library/database.ts'

/** @returns null where the key is unset or holds something of another shape (an older or newer program's). */
export function readSetting<T extends z.ZodType>(db: ReadableDb, key: string, shape: T): z.output<T> | null {
  const text = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(key)
  if (text === undefined) return null
  const parsed = shape.safeParse(JSON.parse(text as string))
  return parsed.success ? parsed.data : null
}

/** `null` removes the key. */
export function writeSetting(db: WritableDb, key: string, value: unknown, at: string): void {
  if (value === null) {
    db.prepare('DELETE FROM setting WHERE key = ?').run(key)
    return
  }
  db.prepare(
    `INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  ).run(key, JSON.stringify(value), at)
}
