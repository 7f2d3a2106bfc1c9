/** What people said of records that look like one, in the library. */
import type { RecordKind } from '#shared/contract/importing.ts'
import type { ReadableDb, WritableDb } from '../../library/database.ts'
import type { Likeness } from '../plan/twins.ts'

/** `apart`: not a duplicate, for good; `later`: nobody has decided yet. */
export interface StoredTwin {
  readonly olderId: string
  readonly newerId: string
  readonly likeness: Likeness
  readonly state: 'apart' | 'later'
}

/** Record ids by what merged rows are known by: see `aliasOf`. */
export function aliasesOf(db: ReadableDb, kind: RecordKind): Map<string, string> {
  const rows = db.prepare<[], { key: string; id: string }>(`SELECT key, ${kind}_id AS id FROM ${kind}_alias`).all()
  return new Map(rows.map(({ key, id }) => [key, id]))
}

/** @param batchId The import that says so; with it the alias goes. Null for a merge within the library. */
export function insertAlias(db: WritableDb, kind: RecordKind, key: string, id: string, batchId: string | null): void {
  const sql = `INSERT OR REPLACE INTO ${kind}_alias (key, ${kind}_id, batch_id) VALUES (?, ?, ?)`
  db.prepare(sql).run(key, id, batchId)
}

/** Aliases of one record become another's. */
export function moveAliases(db: WritableDb, kind: RecordKind, from: string, to: string): void {
  db.prepare(`UPDATE ${kind}_alias SET ${kind}_id = ? WHERE ${kind}_id = ?`).run(to, from)
}

/** Pairs of one record with others become another's, but for the pair that both are. The older of two has the lesser id. */
export function moveTwins(db: WritableDb, kind: RecordKind, from: string, to: string): void {
  db.prepare(
    `INSERT OR IGNORE INTO ${kind}_twin (older_id, newer_id, state, likeness, decided_by, decided_at)
     SELECT min(other, @to), max(other, @to), state, likeness, decided_by, decided_at FROM (
       SELECT *, CASE older_id WHEN @from THEN newer_id ELSE older_id END AS other FROM ${kind}_twin
       WHERE older_id = @from OR newer_id = @from) WHERE other <> @to`,
  ).run({ from, to })
  db.prepare(`DELETE FROM ${kind}_twin WHERE older_id = @from OR newer_id = @from`).run({ from })
}

export function putTwin(db: WritableDb, kind: RecordKind, twin: StoredTwin, who: { actor: string; at: string }): void {
  db.prepare(
    `INSERT OR REPLACE INTO ${kind}_twin (older_id, newer_id, state, likeness, decided_by, decided_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(twin.olderId, twin.newerId, twin.state, twin.likeness, who.actor, who.at)
}

/** Pairs that nobody has decided, the newest first. */
export const TWINS_LEFT = (kind: RecordKind): string =>
  `SELECT older_id AS olderId, newer_id AS newerId, likeness, state FROM ${kind}_twin
   WHERE state = 'later' ORDER BY decided_at DESC, newer_id`

export function twinsLeft(db: ReadableDb, kind: RecordKind): StoredTwin[] {
  return db.prepare<[], StoredTwin>(TWINS_LEFT(kind)).all()
}

export function getTwin(db: ReadableDb, kind: RecordKind, olderId: string, newerId: string): StoredTwin | undefined {
  const sql = `SELECT older_id AS olderId, newer_id AS newerId, likeness, state FROM ${kind}_twin
    WHERE older_id = ? AND newer_id = ?`
  return db.prepare<[string, string], StoredTwin>(sql).get(olderId, newerId)
}
