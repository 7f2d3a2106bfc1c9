/** When the matches of a demand were last looked at, and what has come since: the rows and their queries. */
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { contentState } from '../library/open.ts'

/** Tells of a patent whether it came or was changed since the demand's matches were seen; never, if they never were. */
export function newSinceSeen(db: ReadableDb, demandId: DemandId): (supplyId: SupplyId) => boolean {
  const seen = db
    .prepare<[string], number>('SELECT content_version FROM match_view WHERE demand_id = ?')
    .pluck()
    .get(demandId)
  if (seen === undefined) return () => false
  const changed = db.prepare<[string], number>('SELECT version FROM supply_text_change WHERE supply_id = ?').pluck()
  return (supplyId) => (changed.get(supplyId) ?? 0) > seen
}

/** Demands that are gone meanwhile are passed over. */
export function markSeen(db: WritableDb, demandIds: readonly DemandId[], at: string): void {
  const { version } = contentState(db)
  const mark = db.prepare(
    `INSERT INTO match_view (demand_id, content_version, seen_at)
     SELECT id, ?, ? FROM demand WHERE id = ?
     ON CONFLICT (demand_id) DO UPDATE SET content_version = excluded.content_version, seen_at = excluded.seen_at`,
  )
  db.transaction(() => {
    for (const id of demandIds) mark.run(version, at, id)
  })()
}
