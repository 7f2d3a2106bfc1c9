/** Calls on decisions. */
import type { Handlers } from '../call-context.ts'
import { getDemand } from '../records/demand-rows.ts'
import { getSupply } from '../records/supply-rows.ts'
import { getDecision, putDecision } from './decision-rows.ts'

export const decisionHandlers: Pick<Handlers, 'decisions.set'> = {
  'decisions.set': ({ demandId, supplyId, decision }, { library, actor, now }) => {
    const db = library.writing
    return db
      .transaction(() => {
        // Both must exist; a stale window gets "not found" rather than a constraint error.
        getDemand(db, demandId)
        getSupply(db, supplyId)
        const previous = getDecision(db, demandId, supplyId)
        const next = decision === null ? null : { ...decision, by: actor, at: now().toISOString() }
        putDecision(db, demandId, supplyId, next)
        return { previous, current: getDecision(db, demandId, supplyId) }
      })
      .immediate()
  },
}
