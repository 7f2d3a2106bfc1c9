/** Two records that are one: what was followed up with the one that goes is followed up with the one that stays. */
import { type FollowUp, STAGES } from '#shared/contract/follow-up.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { WritableDb } from '../library/database.ts'
import { bothNotes } from '../merging/notes.ts'
import { getFollowUp, type Pair, putFollowUp } from './follow-up-rows.ts'

const FIELDS = ['nextStep', 'due', 'responsible', 'amount', 'endReason'] as const

const further = (a: FollowUp, b: FollowUp): FollowUp =>
  // `ended` comes last in the list of stages; a pair that goes on with the other record has not ended.
  a.stage === 'ended' || (b.stage !== 'ended' && STAGES.indexOf(b.stage) > STAGES.indexOf(a.stage)) ? b : a

/** The further of both, with what it lacks from the other; both notes. */
function merged(kept: FollowUp, gone: FollowUp): FollowUp {
  const ahead = further(kept, gone)
  const other = ahead === kept ? gone : kept
  const lacking = FIELDS.filter((field) => !ahead[field] && other[field])
  return {
    ...ahead,
    ...Object.fromEntries(lacking.map((field) => [field, other[field]])),
    note: bothNotes(kept, gone),
    demandId: kept.demandId,
    supplyId: kept.supplyId,
    version: Math.max(kept.version, gone.version) + 1,
  }
}

function pairsOf(db: WritableDb, side: RecordKind, id: string): Pair[] {
  const sql = `SELECT demand_id AS demandId, supply_id AS supplyId FROM follow_up WHERE ${side}_id = ?`
  return db.prepare<[string], Pair>(sql).all(id)
}

/** As it is, with who changed it last. */
function move(db: WritableDb, side: RecordKind, { demandId, supplyId }: Pair, to: string): void {
  const sql = `UPDATE follow_up SET ${side}_id = ? WHERE demand_id = ? AND supply_id = ?`
  db.prepare(sql).run(to, demandId, supplyId)
}

/**
 * Moves everything from one record to another of its side, before the one goes. Call it within a transaction, and
 * after the decisions were moved.
 */
export function moveFollowUps(db: WritableDb, side: RecordKind, ids: { from: string; to: string }, by: string): void {
  for (const pair of pairsOf(db, side, ids.from)) {
    const gone = getFollowUp(db, pair)
    const target = { ...pair, [`${side}Id`]: ids.to } as Pair
    const kept = getFollowUp(db, target)
    if (gone === null) continue
    if (kept === null || kept.version === 0) move(db, side, pair, ids.to)
    else putFollowUp(db, merged(kept, gone), by)
  }
  db.prepare(`DELETE FROM follow_up WHERE ${side}_id = ?`).run(ids.from)
  db.prepare(`UPDATE follow_up_event SET ${side}_id = ? WHERE ${side}_id = ?`).run(ids.to, ids.from)
}
