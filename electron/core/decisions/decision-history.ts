/** Decisions in the history of both records of a pair: how they are noted, and how a pair's own are read again. */
import type { Decision } from '#shared/contract/decisions.ts'
import type { CallResult } from '#shared/contract/index.ts'
import type { Demand, Supply } from '#shared/contract/records.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { type Actor, editsOfRecord, recordHistory, type StoredEdit } from '../editing/history.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'

const NOTED = ['state', 'reason', 'note'] as const
/** The state goes under the name of what it is of. */
const FIELD = { state: 'decision', reason: 'reason', note: 'note' } as const

export interface DecisionChange {
  readonly before: Decision | null
  readonly after: Decision | null
}

/** Notes a decision with both records, each with the title of the other. */
export function noteDecision(
  db: WritableDb,
  { demand, supply }: { demand: Demand; supply: Supply },
  { before, after }: DecisionChange,
  who: Actor,
): void {
  const values = NOTED.map((name) => ({
    field: FIELD[name],
    before: before?.[name] ?? null,
    after: after?.[name] ?? null,
  }))
  const fields = values.filter(({ field, before: was, after: is }) => field === FIELD.state || was !== is)
  const entry = { kind: 'decision', fields } as const
  recordHistory(
    db,
    [
      { ...entry, record: { kind: 'demand', id: demand.id }, note: supply.title },
      { ...entry, record: { kind: 'supply', id: supply.id }, note: demand.title },
    ],
    who,
  )
}

type Change = CallResult<'decisions.history'>[number]

function toChange({ fields, actor, at }: StoredEdit): Change {
  const after = (name: keyof typeof FIELD) => fields.find(({ field }) => field === FIELD[name])?.after ?? null
  return {
    state: after('state') as Change['state'],
    reason: after('reason') as Change['reason'],
    note: String(after('note') ?? ''),
    by: actor,
    at,
  }
}

/** The latest first. */
export function decisionHistory(db: ReadableDb, demandId: DemandId, supplyId: SupplyId): Change[] {
  const ofSupply = new Set(editsOfRecord(db, supplyId).map(({ id }) => id))
  return editsOfRecord(db, demandId)
    .filter(({ id, kind }) => kind === 'decision' && ofSupply.has(id))
    .map(toChange)
    .reverse()
}
