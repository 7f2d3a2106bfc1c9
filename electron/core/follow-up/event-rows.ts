/** What happened to the pairs that are followed up: the row and its queries. Events are only ever added. */
import type { FollowUpEvent, Stage } from '#shared/contract/follow-up.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { newId } from '../ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { OF_RECORD, type Pair } from './follow-up-rows.ts'

interface EventRow {
  id: string
  demand_id: DemandId
  supply_id: SupplyId
  from_stage: Stage
  to_stage: Stage
  on_date: string
  note: string
  undoes: string | null
  moved_by: string
  moved_at: string
}

const rowToEvent = (row: EventRow): FollowUpEvent => ({
  id: row.id,
  from: row.from_stage,
  to: row.to_stage,
  on: row.on_date,
  note: row.note,
  undoes: row.undoes,
  by: row.moved_by,
  at: row.moved_at,
})

/** The latest first. */
export function eventsOf(db: ReadableDb, { demandId, supplyId }: Pair): FollowUpEvent[] {
  const sql = 'SELECT * FROM follow_up_event WHERE demand_id = ? AND supply_id = ? ORDER BY moved_at DESC, id DESC'
  return db.prepare<[string, string], EventRow>(sql).all(demandId, supplyId).map(rowToEvent)
}

/** A move as the figures read it. */
export interface Move extends Pair {
  readonly to: Stage
  readonly on: string
}

/** Every move from stage to stage, in the order in which they were made; of one record only where it is given. */
export function movesOf(db: ReadableDb, of: { demandId: DemandId | null; supplyId: SupplyId | null }): Move[] {
  const sql = `SELECT demand_id AS demandId, supply_id AS supplyId, to_stage AS "to", on_date AS "on"
    FROM follow_up_event WHERE from_stage <> to_stage AND ${OF_RECORD} ORDER BY moved_at, id`
  return db.prepare<[typeof of], Move>(sql).all(of)
}

/** @returns the id of the event. */
export function insertEvent(db: WritableDb, pair: Pair, event: Omit<FollowUpEvent, 'id'>): string {
  const id = newId<string>()
  db.prepare(
    `INSERT INTO follow_up_event (id, demand_id, supply_id, from_stage, to_stage, on_date, note, undoes, moved_by, moved_at)
     VALUES (@id, @demandId, @supplyId, @from, @to, @on, @note, @undoes, @by, @at)`,
  ).run({ ...event, id, demandId: pair.demandId, supplyId: pair.supplyId })
  return id
}

/** The day of a stage was corrected: the move that led to it happened on that day. */
export function correctDay(db: WritableDb, { demandId, supplyId }: Pair, to: Stage, day: string): void {
  db.prepare(
    `UPDATE follow_up_event SET on_date = ? WHERE id = (SELECT id FROM follow_up_event
       WHERE demand_id = ? AND supply_id = ? AND to_stage = ? AND from_stage <> to_stage
       ORDER BY moved_at DESC, id DESC LIMIT 1)`,
  ).run(day, demandId, supplyId, to)
}
