/** Ranked matches with everything a reader needs: the records, the decision, the warnings, the reason in words. */
import type { Decision } from '#shared/contract/decisions.ts'
import type { DemandMatch, DemandResult, MatchWeights, SupplyMatch, SupplyResult } from '#shared/contract/matching.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { type PatentFacts, patentWarnings } from '#shared/domain/patent-warnings.ts'
import type { CallContext } from '../call-context.ts'
import { decisionsOfDemand, decisionsOfSupply } from '../decisions/decision-rows.ts'
import type { ReadableDb } from '../library/database.ts'
import { localDay } from '../local-day.ts'
import { allDemandIds, getDemand } from '../records/demand-rows.ts'
import { getSupply } from '../records/supply-rows.ts'
import { foldFamilies } from './families.ts'
import { weightsInUse } from './learning-service.ts'
import { newSinceSeen } from './match-views.ts'
import type { Match } from './protocol.ts'
import { reasonSentence, toldWarning } from './sentences.ts'

/** So many patents more are asked for than shown: near-identical ones share a place. */
const FOLDED_AT_MOST = 10

interface DemandsQuestion {
  /** All demands where it is left out. */
  readonly demandIds?: readonly DemandId[] | undefined
  readonly top: number
  readonly weights?: MatchWeights | undefined
}

function shortlistedIn(decisions: ReadonlyMap<SupplyId, Decision>): SupplyId[] {
  return [...decisions].filter(([, { state }]) => state === 'shortlisted').map(([id]) => id)
}

/** What both directions say of a match. */
function told(match: Match, rank: number, patent: PatentFacts, decision: Decision | null, context: CallContext) {
  const today = localDay(context.now())
  return {
    rank,
    score: match.score,
    level: match.level,
    reasons: {
      parts: [...match.parts],
      words: match.words.map((word) => ({ ...word, via: [...word.via] })),
      sentence: reasonSentence(match, match.score, context.t),
    },
    uncovered: [...match.uncovered],
    coverage: match.coverage,
    objects: { ...match.objects, demand: [...match.objects.demand], supply: [...match.objects.supply] },
    warnings: patentWarnings(patent, today).map((warning) => toldWarning(warning, context.t)),
    decision,
  }
}

function supplyMatch(
  db: ReadableDb,
  match: Match,
  { rank, decision, isNew }: { rank: number; decision: Decision | null; isNew: boolean },
  context: CallContext,
): SupplyMatch {
  const supply = getSupply(db, match.supplyId)
  const { applicationNumber, applicationNumberRaw, title, applicants, legalStatus, contactName, contactPhone } = supply
  return {
    ...told(match, rank, supply, decision, context),
    supplyId: supply.id,
    applicationNumber,
    applicationNumberRaw,
    title,
    applicants,
    legalStatus,
    contactName,
    contactPhone,
    isNew,
    family: [],
  }
}

/**
 * Ranked patents for the demands named, or for all. A shortlisted patent is in the answer whatever its score.
 * @throws AppError `record.notFound`, `app.cancelled`
 */
export async function matchDemands(context: CallContext, question: DemandsQuestion): Promise<DemandResult[]> {
  const db = context.library.reading
  const demandIds = question.demandIds ?? allDemandIds(db)
  const decisions = new Map(demandIds.map((id) => [id, decisionsOfDemand(db, id)]))
  const pinned = new Map([...decisions].map(([id, found]) => [id, shortlistedIn(found)]))
  const weights = question.weights ?? (await weightsInUse(context))
  const ask = { demandIds, top: question.top + FOLDED_AT_MOST, weights, pinned }
  const answer = await context.matcher.ask('forDemands', ask, context)
  return answer.map((matches, i) => {
    const { id, title } = getDemand(db, demandIds[i] as DemandId)
    const decided = decisions.get(id)
    const isNew = newSinceSeen(db, id)
    const found = matches.map((match, place) => {
      const decision = decided?.get(match.supplyId) ?? null
      return supplyMatch(db, match, { rank: place + 1, decision, isNew: isNew(match.supplyId) }, context)
    })
    return { id, title, matches: firstOf(foldFamilies(found), question.top) }
  })
}

/** The first `top` and every shortlisted one, ranked anew. */
function firstOf(matches: readonly SupplyMatch[], top: number): SupplyMatch[] {
  const kept = matches.filter(({ decision }, place) => place < top || decision?.state === 'shortlisted')
  return kept.map((match, place) => ({ ...match, rank: place + 1 }))
}

/** The other direction: demands that a patent fits. */
export async function matchSupply(
  context: CallContext,
  question: { supplyId: SupplyId; top: number; weights?: MatchWeights | undefined },
): Promise<SupplyResult> {
  const db = context.library.reading
  const supply = getSupply(db, question.supplyId)
  const decisions = decisionsOfSupply(db, supply.id)
  const weights = question.weights ?? (await weightsInUse(context))
  const ask = { supplyId: supply.id, top: question.top, weights }
  const answer = await context.matcher.ask('forSupply', ask, context)
  const matches = answer.map((match, place): DemandMatch => {
    const { id, title, organisation, region } = getDemand(db, match.demandId)
    const decision = decisions.get(id) ?? null
    return { ...told(match, place + 1, supply, decision, context), demandId: id, title, organisation, region }
  })
  return { id: supply.id, title: supply.title, matches }
}
