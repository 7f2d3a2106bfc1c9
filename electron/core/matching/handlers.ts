/** Calls on matches and their weights. */
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import type { Handlers } from '../call-context.ts'
import { getDemand } from '../records/demand-rows.ts'
import { getSupply } from '../records/supply-rows.ts'
import { weightsAtHand } from './learning-service.ts'
import { markSeen } from './match-views.ts'
import { matchDemands, matchSupply } from './service.ts'
import { currentWeights, setWeights } from './weights-setting.ts'
import { workList } from './work-list.ts'

type MatchingMethods =
  | 'matching.forDemands'
  | 'matching.forSupply'
  | 'matching.compare'
  | 'matching.markSeen'
  | 'matching.workList'
  | 'matching.news'
  | 'matching.getWeights'
  | 'matching.setWeights'

export const matchingHandlers: Pick<Handlers, MatchingMethods> = {
  'matching.forDemands': async (args, context) => ({ demands: await matchDemands(context, args) }),
  'matching.forSupply': (args, context) => matchSupply(context, args),
  'matching.compare': async ({ demandId, supplyId }, context) => {
    const db = context.library.reading
    const demand = getDemand(db, demandId)
    const supply = getSupply(db, supplyId)
    const weights = await weightsAtHand(context)
    const found = await context.matcher.ask('highlight', { demandId, supplyId, weights }, context)
    const { shared, bridged, paths } = found
    return {
      demand,
      supply,
      demandHighlights: shared.demand,
      supplyHighlights: shared.supply,
      demandBridges: bridged.demand,
      supplyBridges: bridged.supply,
      bridges: paths.map((path) => ({ ...path, steps: [...path.steps] })),
    }
  },
  'matching.markSeen': ({ seen }, { library, now }) => {
    markSeen(library.writing, seen, now().toISOString())
    return {}
  },
  'matching.workList': (_, { library }) => workList(library.reading),
  'matching.news': async (_, context) => {
    const weights = await weightsAtHand(context)
    return [...(await context.matcher.ask('news', { weights }, context))]
  },
  'matching.getWeights': (_, { library }) => ({ weights: currentWeights(library.reading), defaults: DEFAULT_WEIGHTS }),
  'matching.setWeights': ({ weights }, { library, now }) => ({
    weights: setWeights(library.writing, weights, now().toISOString()),
  }),
}
