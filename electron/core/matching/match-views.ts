/** When the matches of a demand were last looked at, which they were, and what has come since: the rows and their queries. */
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { contentState } from '../library/open.ts'

interface ViewRow {
  demand_id: DemandId
  content_version: number
  seen_at: string
  shown: string | null
}

/** The last look at a demand's matches. */
export interface MatchView {
  readonly demandId: DemandId
  /** State of the library that had been ranked. */
  readonly version: number
  readonly at: string
  /** Best first; null where the list was not remembered. */
  readonly shown: readonly SupplyId[] | null
}

function rowToView(row: ViewRow): MatchView {
  const shown = row.shown === null ? null : (JSON.parse(row.shown) as SupplyId[])
  return { demandId: row.demand_id, version: row.content_version, at: row.seen_at, shown }
}

/** null where they never were. */
export function lastView(db: ReadableDb, demandId: DemandId): MatchView | null {
  const row = db.prepare<[string], ViewRow>('SELECT * FROM match_view WHERE demand_id = ?').get(demandId)
  return row === undefined ? null : rowToView(row)
}

/** Counts changes of patents alone; the state of the library counts those of demands too. */
export function patentsState(db: ReadableDb): number {
  return Number(db.prepare('SELECT ifnull(max(version), 0) FROM supply_text_change').pluck().get())
}

/** The views since which some patent has come, changed or gone. */
export function staleViews(db: ReadableDb): MatchView[] {
  const sql = 'SELECT * FROM match_view WHERE content_version < ? ORDER BY demand_id'
  return db.prepare<[number], ViewRow>(sql).all(patentsState(db)).map(rowToView)
}

/** Tells of a patent whether it came or was changed since a state of the library; never, where there was no look. */
export function newSince(db: ReadableDb, view: Pick<MatchView, 'version'> | null): (supplyId: SupplyId) => boolean {
  if (view === null) return () => false
  const changed = db.prepare<[string], number>('SELECT version FROM supply_text_change WHERE supply_id = ?').pluck()
  return (supplyId) => (changed.get(supplyId) ?? 0) > view.version
}

/** A look to be remembered; the present state where no version is given. */
export interface Look {
  readonly demandId: DemandId
  readonly version?: number | undefined
  readonly shown?: readonly SupplyId[] | undefined
}

/** Demands that are gone meanwhile are passed over. */
export function markSeen(db: WritableDb, looks: readonly Look[], at: string): void {
  const { version: present } = contentState(db)
  const mark = db.prepare(
    `INSERT INTO match_view (demand_id, content_version, seen_at, shown)
     SELECT id, ?, ?, ? FROM demand WHERE id = ?
     ON CONFLICT (demand_id) DO UPDATE SET content_version = excluded.content_version, seen_at = excluded.seen_at,
       shown = excluded.shown`,
  )
  db.transaction(() => {
    for (const { demandId, version = present, shown } of looks) {
      mark.run(Math.min(version, present), at, shown === undefined ? null : JSON.stringify(shown), demandId)
    }
  }).immediate()
}
