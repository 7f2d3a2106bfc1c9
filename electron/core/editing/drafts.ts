/** What people have typed and not saved, kept in the library so that it outlives a crash. */
import type { ReadableDb, WritableDb } from '../library/database.ts'

export interface StoredDraft {
  /** Names the form and the record. */
  readonly key: string
  readonly text: string
  readonly at: string
}

/** The last written first. */
export function allDrafts(db: ReadableDb): StoredDraft[] {
  const sql = 'SELECT key, text, written_at AS at FROM draft ORDER BY written_at DESC, key'
  return db.prepare<[], StoredDraft>(sql).all()
}

/** `null` gives a draft up. */
export function putDraft(db: WritableDb, key: string, text: string | null, at: string): void {
  if (text === null) {
    db.prepare('DELETE FROM draft WHERE key = ?').run(key)
    return
  }
  db.prepare(
    `INSERT INTO draft (key, text, written_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET text = excluded.text, written_at = excluded.written_at`,
  ).run(key, text, at)
}
