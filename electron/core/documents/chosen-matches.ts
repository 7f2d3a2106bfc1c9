/** Which patents stand beside a demand on paper, and why: ranked, shortlisted, or picked by hand. */
import type { Decision } from '#shared/contract/decisions.ts'
import type { ChooseMatches } from '#shared/contract/documents.ts'
import type { SupplyMatch } from '#shared/contract/matching.ts'
import type { Demand, Supply } from '#shared/contract/records.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { CallContext } from '../call-context.ts'
import { decisionsOfDemand } from '../decisions/decision-rows.ts'
import { askedFor, type RankedChoice, wantedMatches } from '../exporting/choose-matches.ts'
import { weightsInUse } from '../matching/learning-service.ts'
import { reasonSentence } from '../matching/sentences.ts'
import { matchDemands } from '../matching/service.ts'
import { getDemand } from '../records/demand-rows.ts'
import { getSupply } from '../records/supply-rows.ts'

/** Why a patent was proposed. */
export interface ChosenMatch {
  readonly supply: Supply
  readonly level: SupplyMatch['level']
  readonly reason: string
  readonly uncovered: readonly string[]
  readonly decision: Decision | null
}

export interface ChosenForDemand {
  readonly demand: Demand
  readonly chosen: readonly ChosenMatch[]
}

/** Whether a ranked patent may stand there where nobody shortlisted it. */
export type MayStand = (match: SupplyMatch) => boolean

/** What is rejected or left out makes room for the next best, as long as there is no more of it than this. */
const ROOM_FOR_NEXT = 50

async function ranked(
  ids: readonly DemandId[],
  { choose, mayStand }: { choose: RankedChoice; mayStand: MayStand },
  context: CallContext,
): Promise<ChosenForDemand[]> {
  const db = context.library.reading
  const results = await matchDemands(context, { demandIds: ids, top: askedFor(choose, ROOM_FOR_NEXT) })
  return results.map(({ id, matches }) => {
    const open = matches.filter((match) => match.decision?.state === 'shortlisted' || mayStand(match))
    const chosen = wantedMatches(open, choose).map((match) => ({
      supply: getSupply(db, match.supplyId),
      level: match.level,
      reason: match.reasons.sentence,
      uncovered: match.uncovered,
      decision: match.decision,
    }))
    return { demand: getDemand(db, id), chosen }
  })
}

type Pairs = Extract<ChooseMatches, { by: 'hand' }>['pairs']

function pairsByDemand(pairs: Pairs): Map<DemandId, SupplyId[]> {
  const groups = Map.groupBy(pairs, ({ demandId }) => demandId)
  return new Map([...groups].map(([id, own]) => [id, own.map(({ supplyId }) => supplyId)]))
}

/** In the order in which they were picked; folded, weak and rejected ones too: a person wanted them. */
async function picked(ids: readonly DemandId[], pairs: Pairs, context: CallContext): Promise<ChosenForDemand[]> {
  const db = context.library.reading
  const pinned = pairsByDemand(pairs)
  const weights = await weightsInUse(context)
  const answer = await context.matcher.ask('forDemands', { demandIds: ids, top: 1, weights, pinned }, context)
  return ids.map((id, place) => {
    const matchOf = new Map(answer[place]?.map((match) => [match.supplyId, match]))
    const decisions = decisionsOfDemand(db, id)
    const chosen = [...new Set(pinned.get(id))].map((supplyId): ChosenMatch => {
      const match = matchOf.get(supplyId)
      return {
        supply: getSupply(db, supplyId),
        level: match?.level ?? 'weak',
        reason: match === undefined ? '' : reasonSentence(match, match.score, context.t),
        uncovered: match?.uncovered ?? [],
        decision: decisions.get(supplyId) ?? null,
      }
    })
    return { demand: getDemand(db, id), chosen }
  })
}

/**
 * The patents for each demand, in the order of `ids`, each demand once. A rejected patent is only in where it was
 * picked by hand.
 * @param mayStand Left out: every patent may.
 * @throws AppError `record.notFound`, `app.cancelled`
 */
export function matchesForDemands(
  ids: readonly DemandId[],
  choose: ChooseMatches,
  context: CallContext,
  mayStand: MayStand = () => true,
): Promise<ChosenForDemand[]> {
  const once = [...new Set(ids)]
  return choose.by === 'hand' ? picked(once, choose.pairs, context) : ranked(once, { choose, mayStand }, context)
}
