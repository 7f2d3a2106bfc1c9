/** Decisions on pairs: the row and its queries. */
import type { Decision } from '#shared/contract/decisions.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'

interface DecisionRow {
  demand_id: DemandId
  supply_id: SupplyId
  state: Decision['state']
  reason: Decision['reason']
  note: string
  decided_by: string
  decided_at: string
}

function rowToDecision(row: DecisionRow): Decision {
  return { state: row.state, reason: row.reason, note: row.note, by: row.decided_by, at: row.decided_at }
}

export function getDecision(db: ReadableDb, demandId: DemandId, supplyId: SupplyId): Decision | null {
  const row = db
    .prepare<[string, string], DecisionRow>('SELECT * FROM decision WHERE demand_id = ? AND supply_id = ?')
    .get(demandId, supplyId)
  return row === undefined ? null : rowToDecision(row)
}

/** All decisions on a demand's patents. */
export function decisionsOfDemand(db: ReadableDb, demandId: DemandId): Map<SupplyId, Decision> {
  const rows = db.prepare<[string], DecisionRow>('SELECT * FROM decision WHERE demand_id = ?').all(demandId)
  return new Map(rows.map((row) => [row.supply_id, rowToDecision(row)]))
}

/** All decisions on a patent's demands. */
export function decisionsOfSupply(db: ReadableDb, supplyId: SupplyId): Map<DemandId, Decision> {
  const rows = db.prepare<[string], DecisionRow>('SELECT * FROM decision WHERE supply_id = ?').all(supplyId)
  return new Map(rows.map((row) => [row.demand_id, rowToDecision(row)]))
}

/** The pairs that stay in a ranking whatever their score: those shortlisted and those put off. */
export function keptPairs(db: ReadableDb): Map<DemandId, Set<SupplyId>> {
  const rows = db
    .prepare<[], Pick<DecisionRow, 'demand_id' | 'supply_id'>>(
      `SELECT demand_id, supply_id FROM decision WHERE state IN ('shortlisted', 'later')`,
    )
    .all()
  const kept = new Map<DemandId, Set<SupplyId>>()
  for (const { demand_id, supply_id } of rows) kept.set(demand_id, (kept.get(demand_id) ?? new Set()).add(supply_id))
  return kept
}

/** `null` takes the decision back. */
export function putDecision(db: WritableDb, demandId: DemandId, supplyId: SupplyId, decision: Decision | null): void {
  if (decision === null) {
    db.prepare('DELETE FROM decision WHERE demand_id = ? AND supply_id = ?').run(demandId, supplyId)
    return
  }
  db.prepare(
    `INSERT INTO decision (demand_id, supply_id, state, reason, note, decided_by, decided_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (demand_id, supply_id) DO UPDATE SET state = excluded.state, reason = excluded.reason,
       note = excluded.note, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
  ).run(demandId, supplyId, decision.state, decision.reason, decision.note, decision.by, decision.at)
}

/** A decision as the learning reads it. */
export interface DecidedPair {
  readonly demandId: DemandId
  readonly supplyId: SupplyId
  readonly state: Decision['state']
  readonly reason: Decision['reason']
}

// Decisions from before `since` are left out; their times are all written by one rule, so that they compare as texts.
// What was put off is not decided.
const DECIDED_SINCE = `FROM decision WHERE decided_at > ifnull(?, '') AND state <> 'later'`

/** Every decision in the library, what was put off aside, or those made after `since` (a time as `decided_at` holds it). */
export function decidedPairs(db: ReadableDb, since: string | null): DecidedPair[] {
  return db
    .prepare<[string | null], DecidedPair>(
      `SELECT demand_id AS demandId, supply_id AS supplyId, state, reason ${DECIDED_SINCE} ORDER BY demand_id, supply_id`,
    )
    .all(since)
}

export function countDecisions(db: ReadableDb, since: string | null): number {
  return db.prepare<[string | null], number>(`SELECT count(*) ${DECIDED_SINCE}`).pluck().get(since) as number
}
