/** Calls on decisions. */
import { AppError } from '#shared/contract/app-error.ts'
import type { Decision } from '#shared/contract/decisions.ts'
import type { Handlers } from '../call-context.ts'
import { getDemand } from '../records/demand-rows.ts'
import { getSupply } from '../records/supply-rows.ts'
import { decisionHistory, noteDecision } from './decision-history.ts'
import { getDecision, putDecision } from './decision-rows.ts'

/** Another window decided since this one looked: the later writer is asked, not obeyed. */
function requireSeen(present: Decision | null, seen: string | null | undefined): void {
  if (seen === undefined || (present?.at ?? null) === seen) return
  throw new AppError('record.changedMeanwhile', { field: 'decision', theirs: present?.state ?? '' })
}

export const decisionHandlers: Pick<Handlers, 'decisions.set' | 'decisions.history'> = {
  'decisions.set': ({ demandId, supplyId, decision, seen }, { library, actor, now }) => {
    const db = library.writing
    return db
      .transaction(() => {
        // Both must exist; a stale window gets "not found" rather than a constraint error.
        const pair = { demand: getDemand(db, demandId), supply: getSupply(db, supplyId) }
        const previous = getDecision(db, demandId, supplyId)
        requireSeen(previous, seen)
        const at = now().toISOString()
        const next = decision === null ? null : { ...decision, by: actor, at }
        putDecision(db, demandId, supplyId, next)
        noteDecision(db, pair, { before: previous, after: next }, { actor, at })
        return { previous, current: getDecision(db, demandId, supplyId) }
      })
      .immediate()
  },
  'decisions.history': ({ demandId, supplyId }, { library }) => decisionHistory(library.reading, demandId, supplyId),
}
