/** Pairs that are followed up: the row and its queries. A shortlisted pair without a row stands at the first stage. */
import type { FollowUp } from '#shared/contract/follow-up.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { localDay } from '../local-day.ts'

export interface Pair {
  readonly demandId: DemandId
  readonly supplyId: SupplyId
}

/** The row's columns; all null where nobody has changed anything yet. */
export interface FollowUpColumns {
  demand_id: DemandId
  supply_id: SupplyId
  stage: FollowUp['stage'] | null
  since: string
  next_step: string
  due: string | null
  responsible: string
  amount: string
  note: string
  end_reason: string
  version: number
  updated_at: string
  /** When the pair was shortlisted; null where it is not, or not any more. */
  shortlisted_at: string | null
}

/**
 * A row that says nothing: a move that was taken back leaves one. Such a pair stands on the board only as long as it
 * is shortlisted.
 */
const IS_BLANK = `stage = 'recommended' AND due IS NULL AND next_step || responsible || amount || follow_up.note || end_reason = ''
  AND NOT EXISTS (SELECT 1 FROM follow_up_event AS event WHERE event.demand_id = follow_up.demand_id
    AND event.supply_id = follow_up.supply_id AND event.note <> ''
    AND NOT EXISTS (SELECT 1 FROM follow_up_event AS later WHERE later.demand_id = event.demand_id
      AND later.supply_id = event.supply_id AND later.undoes = event.id))`

/** A condition on a row of follow_up: something was done that one would miss. */
export const HAS_CONTENT = `NOT (${IS_BLANK})`

/** A condition on pairs: of one demand, of one supply, of both, or any. */
export const OF_RECORD = '(@demandId IS NULL OR demand_id = @demandId) AND (@supplyId IS NULL OR supply_id = @supplyId)'

export const FOLLOW_UP_COLUMNS = `stage, since, next_step, due, responsible, amount, follow_up.note, end_reason, version,
  follow_up.updated_at, decision.decided_at AS shortlisted_at`

/** Joins both to a table or query `pair` of demand_id and supply_id. */
export const FOLLOW_UP_JOINS = `LEFT JOIN follow_up ON follow_up.demand_id = pair.demand_id AND follow_up.supply_id = pair.supply_id
  LEFT JOIN decision ON decision.demand_id = pair.demand_id AND decision.supply_id = pair.supply_id AND state = 'shortlisted'`

function firstStage(row: FollowUpColumns): FollowUp {
  const at = row.shortlisted_at ?? ''
  return {
    demandId: row.demand_id,
    supplyId: row.supply_id,
    stage: 'recommended',
    since: localDay(new Date(at)),
    nextStep: '',
    due: null,
    responsible: '',
    amount: '',
    note: '',
    endReason: '',
    version: 0,
    updatedAt: at,
  }
}

export function rowToFollowUp(row: FollowUpColumns): FollowUp {
  if (row.stage === null) return firstStage(row)
  return {
    demandId: row.demand_id,
    supplyId: row.supply_id,
    stage: row.stage,
    since: row.since,
    nextStep: row.next_step,
    due: row.due,
    responsible: row.responsible,
    amount: row.amount,
    note: row.note,
    endReason: row.end_reason,
    version: row.version,
    updatedAt: row.updated_at,
  }
}

/** A pair as it stands; null where it is neither shortlisted nor followed up. */
export function getFollowUp(db: ReadableDb, pair: Pair): FollowUp | null {
  const sql = `SELECT pair.demand_id, pair.supply_id, ${FOLLOW_UP_COLUMNS}
    FROM (SELECT ? AS demand_id, ? AS supply_id) AS pair ${FOLLOW_UP_JOINS}`
  const row = db.prepare<[string, string], FollowUpColumns>(sql).get(pair.demandId, pair.supplyId)
  return row === undefined || (row.stage === null && row.shortlisted_at === null) ? null : rowToFollowUp(row)
}

/** @param by Who changed it. */
export function putFollowUp(db: WritableDb, followUp: FollowUp, by: string): void {
  db.prepare(
    `INSERT OR REPLACE INTO follow_up (demand_id, supply_id, stage, since, next_step, due, responsible, amount, note,
       end_reason, version, updated_by, updated_at)
     VALUES (@demandId, @supplyId, @stage, @since, @nextStep, @due, @responsible, @amount, @note,
       @endReason, @version, @by, @updatedAt)`,
  ).run({ ...followUp, by })
}
