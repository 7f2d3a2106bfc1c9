/** Two records that are one: what was decided on the one that goes is decided on the one that stays. */
import type { Decision } from '#shared/contract/decisions.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { WritableDb } from '../library/database.ts'
import { bothNotes } from '../merging/notes.ts'
import { getDecision, putDecision } from './decision-rows.ts'

type Pair = readonly [DemandId, SupplyId]

/** What weighs more: who goes on with a pair must find it, and a reason against it says more than a put-off. */
const WEIGHT: Readonly<Record<Decision['state'], number>> = { shortlisted: 2, rejected: 1, later: 0 }

function merged(kept: Decision, gone: Decision): Decision {
  const winner = WEIGHT[gone.state] > WEIGHT[kept.state] ? gone : kept
  return { ...winner, note: bothNotes(kept, gone) }
}

/** Moves every decision from one record to another of its side. Call it within a transaction. */
export function moveDecisions(db: WritableDb, side: RecordKind, { from, to }: { from: string; to: string }): void {
  const other = side === 'demand' ? 'supply' : 'demand'
  const sql = `SELECT ${other}_id FROM decision WHERE ${side}_id = ?`
  for (const id of db.prepare<[string], string>(sql).pluck().all(from) as string[]) {
    const pair = (own: string): Pair => (side === 'demand' ? [own, id] : [id, own]) as unknown as Pair
    const [gone, kept] = [getDecision(db, ...pair(from)), getDecision(db, ...pair(to))]
    if (gone === null) continue
    putDecision(db, ...pair(to), kept === null ? gone : merged(kept, gone))
    putDecision(db, ...pair(from), null)
  }
}
