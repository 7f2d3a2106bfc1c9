/** Ranked matches with everything a reader needs: the records, the decision, the warnings, the reason in words. */
import type { Decision } from '#shared/contract/decisions.ts'
import type { DemandMatch, DemandResult, MatchWeights, SupplyMatch, SupplyResult } from '#shared/contract/matching.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { expiryOf, type PatentFacts, patentWarnings } from '#shared/domain/patent-warnings.ts'
import { byLevel } from '#shared/matching/levels.ts'
import type { CallContext } from '../call-context.ts'
import { decisionsOfDemand, decisionsOfSupply } from '../decisions/decision-rows.ts'
import type { ReadableDb } from '../library/database.ts'
import { contentState } from '../library/open.ts'
import { localDay } from '../local-day.ts'
import { allDemandIds, getDemand } from '../records/demand-rows.ts'
import { getSupply } from '../records/supply-rows.ts'
import { foldFamilies } from './families.ts'
import { sinceLastLook } from './last-look.ts'
import { weightsAtHand, weightsInUse } from './learning-service.ts'
import { lastView, newSince } from './match-views.ts'
import type { Match } from './protocol.ts'
import { reasonSentence, toldWarning } from './sentences.ts'

/** So many patents more are asked for than shown: near-identical ones share a place. */
const FOLDED_AT_MOST = 10

interface DemandsQuestion {
  /** All demands where it is left out. */
  readonly demandIds?: readonly DemandId[] | undefined
  readonly top: number
  readonly weights?: MatchWeights | undefined
  readonly waitsForLearning?: boolean
}

type Weighing = Pick<DemandsQuestion, 'weights' | 'waitsForLearning'>

/** Those of the question, or those in use. */
async function weightsFor({ weights, waitsForLearning = true }: Weighing, context: CallContext): Promise<MatchWeights> {
  return weights ?? (await (waitsForLearning ? weightsInUse(context) : weightsAtHand(context)))
}

/** What was shortlisted or put off is found again, whatever its score. */
const isKept = (decision: Decision | null): boolean => decision?.state === 'shortlisted' || decision?.state === 'later'

function keptIn(decisions: ReadonlyMap<SupplyId, Decision>): SupplyId[] {
  return [...decisions].filter(([, decision]) => isKept(decision)).map(([id]) => id)
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
      words: match.words.map(({ word, part, score, via, isTold }) => ({
        word,
        part,
        score,
        via: [...via],
        told: isTold,
      })),
      sentence: reasonSentence(match, match.score, context.t),
    },
    points: match.points,
    covered: [...match.covered],
    uncovered: [...match.uncovered],
    coverage: match.coverage,
    objects: { ...match.objects, demand: [...match.objects.demand], supply: [...match.objects.supply] },
    warnings: patentWarnings(patent, today).map((warning) => toldWarning(warning, context.t)),
    decision,
  }
}

type Placed = Pick<SupplyMatch, 'rank' | 'decision' | 'isNew'>

function supplyMatch(db: ReadableDb, match: Match, placed: Placed, context: CallContext): SupplyMatch {
  const supply = getSupply(db, match.supplyId)
  const { applicationNumber, applicationNumberRaw, title, applicants, contactName, contactPhone } = supply
  const { patentType, legalStatus, transferModes, price } = supply
  return {
    ...told(match, placed.rank, supply, placed.decision, context),
    supplyId: supply.id,
    applicationNumber,
    applicationNumberRaw,
    title,
    applicants,
    patentType,
    legalStatus,
    expiresOn: expiryOf(supply),
    transferModes,
    price,
    contactName,
    contactPhone,
    isNew: placed.isNew,
    wasRank: null,
    family: [],
  }
}

/**
 * Ranked patents for the demands named, or for all. A patent that is shortlisted or put off is in the answer whatever
 * its score.
 * @throws AppError `record.notFound`, `app.cancelled`
 */
export async function matchDemands(context: CallContext, question: DemandsQuestion): Promise<DemandResult[]> {
  const db = context.library.reading
  const demandIds = question.demandIds ?? allDemandIds(db)
  const decisions = new Map(demandIds.map((id) => [id, decisionsOfDemand(db, id)]))
  const pinned = new Map([...decisions].map(([id, found]) => [id, keptIn(found)]))
  const weights = await weightsFor(question, context)
  const ask = { demandIds, top: question.top + FOLDED_AT_MOST, weights, pinned }
  // Before asking: what changes meanwhile may be ranked already, and is new all the same.
  const { version } = contentState(db)
  const answer = await context.matcher.ask('forDemands', ask, context)
  return answer.map((matches, i) => {
    const { id, title } = getDemand(db, demandIds[i] as DemandId)
    const decided = decisions.get(id)
    const view = lastView(db, id)
    const isNew = newSince(db, view)
    const found = matches.map((match, place) => {
      const decision = decided?.get(match.supplyId) ?? null
      return supplyMatch(db, match, { rank: place + 1, decision, isNew: isNew(match.supplyId) }, context)
    })
    const shown = firstOf(foldFamilies(found), question.top)
    return { id, title, version, ...sinceLastLook(db, shown, view) }
  })
}

/** The first `top` by score and all that is kept, the better level first, ranked anew. */
function firstOf(matches: readonly SupplyMatch[], top: number): SupplyMatch[] {
  const kept = matches.filter(({ decision }, place) => place < top || isKept(decision))
  return byLevel(kept).map((match, place) => ({ ...match, rank: place + 1 }))
}

/** The other direction: demands that a patent fits. */
export async function matchSupply(
  context: CallContext,
  question: Weighing & { readonly supplyId: SupplyId; readonly top: number },
): Promise<SupplyResult> {
  const db = context.library.reading
  const supply = getSupply(db, question.supplyId)
  const decisions = decisionsOfSupply(db, supply.id)
  const weights = await weightsFor(question, context)
  const ask = { supplyId: supply.id, top: question.top, weights }
  const answer = await context.matcher.ask('forSupply', ask, context)
  const matches = byLevel(answer).map((match, place): DemandMatch => {
    const { id, title, organisation, region, industry, budget, deadline } = getDemand(db, match.demandId)
    const decision = decisions.get(id) ?? null
    const facts = { title, organisation, region, industry, budget, deadline }
    return { ...told(match, place + 1, supply, decision, context), demandId: id, ...facts }
  })
  return { id: supply.id, title: supply.title, matches }
}
