/** The cards of the board: every pair that is followed up or shortlisted, with what one needs to see of both sides. */
import { type FollowUp, type FollowUpCard, PATENT_RISKS } from '#shared/contract/follow-up.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { type PatentFacts, patentWarnings } from '#shared/domain/patent-warnings.ts'
import type { ReadableDb } from '../library/database.ts'
import { daysBetween, localDay } from '../local-day.ts'
import { countyFinder } from '../settings/county.ts'
import { getLists } from '../settings/lists-setting.ts'
import { type Move, movesOf } from './event-rows.ts'
import {
  FOLLOW_UP_COLUMNS,
  FOLLOW_UP_JOINS,
  type FollowUpColumns,
  HAS_CONTENT,
  OF_RECORD,
  rowToFollowUp,
} from './follow-up-rows.ts'
import { reachedStages } from './reached.ts'

export interface CardFilter {
  readonly demandId?: DemandId | undefined
  readonly supplyId?: SupplyId | undefined
}

interface CardRow extends FollowUpColumns {
  demand_title: string
  organisation: string | null
  region: string
  confidential: number
  supply_title: string
  application_number: string | null
  application_number_raw: string
  applicants: string
  patent_type: PatentFacts['patentType']
  legal_status: PatentFacts['legalStatus']
  application_date: string | null
}

const CARDS = `WITH pair AS (
    SELECT demand_id, supply_id FROM decision WHERE state = 'shortlisted' AND ${OF_RECORD}
    UNION SELECT demand_id, supply_id FROM follow_up WHERE ${OF_RECORD} AND ${HAS_CONTENT}
  )
  SELECT pair.demand_id, pair.supply_id, ${FOLLOW_UP_COLUMNS}, demand.title AS demand_title,
    organisation.name AS organisation, region, confidential, supply.title AS supply_title, application_number,
    application_number_raw, applicants, patent_type, legal_status, application_date
  FROM pair ${FOLLOW_UP_JOINS}
  JOIN demand ON demand.id = pair.demand_id
  JOIN supply ON supply.id = pair.supply_id
  LEFT JOIN organisation ON organisation.id = demand.organisation_id
  ORDER BY due IS NULL, due, since, pair.demand_id, pair.supply_id`

/** Nothing more is due on a pair that came to its end, either way. */
export const isOpen = ({ stage }: Pick<FollowUp, 'stage'>): boolean => stage !== 'landed' && stage !== 'ended'

function patentRisk(row: CardRow, today: string): FollowUpCard['patentRisk'] {
  const facts = {
    applicationNumber: row.application_number,
    applicationNumberRaw: row.application_number_raw,
    patentType: row.patent_type,
    legalStatus: row.legal_status,
    applicationDate: row.application_date,
  }
  const codes = patentWarnings(facts, today).map(({ code }) => code)
  return PATENT_RISKS.find((risk) => codes.includes(risk)) ?? null
}

/** What all cards of one list share. */
interface Surroundings {
  readonly today: string
  readonly countyOf: (region: string) => string
  readonly moves: ReadonlyMap<string, readonly Move[]>
}

const pairKey = (demandId: string, supplyId: string) => `${demandId} ${supplyId}`

function reachedOf(followUp: FollowUp, shortlistedOn: string | null, { moves }: Surroundings): FollowUpCard['reached'] {
  const own = moves.get(pairKey(followUp.demandId, followUp.supplyId)) ?? []
  const first = shortlistedOn ?? own[0]?.on ?? followUp.since
  return Object.fromEntries(reachedStages(first, own, { to: followUp.stage, on: followUp.since }))
}

function rowToCard(row: CardRow, surroundings: Surroundings): FollowUpCard {
  const { today, countyOf } = surroundings
  const followUp = rowToFollowUp(row)
  const shortlistedOn = row.shortlisted_at === null ? null : localDay(new Date(row.shortlisted_at))
  const dueIn = followUp.due !== null && isOpen(followUp) ? daysBetween(today, followUp.due) : null
  return {
    ...followUp,
    shortlistedOn,
    reached: reachedOf(followUp, shortlistedOn, surroundings),
    demandTitle: row.demand_title,
    organisation: row.organisation ?? '',
    region: row.region,
    county: countyOf(row.region),
    confidential: row.confidential === 1,
    supplyTitle: row.supply_title,
    applicationNumber: row.application_number,
    holders: JSON.parse(row.applicants),
    patentRisk: patentRisk(row, today),
    days: Math.max(0, daysBetween(followUp.since, today)),
    dueIn,
    overdue: dueIn !== null && dueIn < 0,
  }
}

/** @param today ISO day. What is due first comes first, then what waits longest. */
export function listCards(db: ReadableDb, { demandId, supplyId }: CardFilter, today: string): FollowUpCard[] {
  const facts = { demandId: demandId ?? null, supplyId: supplyId ?? null }
  const moves = Map.groupBy(movesOf(db, facts), (move) => pairKey(move.demandId, move.supplyId))
  const surroundings = { today, countyOf: countyFinder(getLists(db).counties), moves }
  const rows = db.prepare<[typeof facts], CardRow>(CARDS).all(facts)
  return rows.map((row) => rowToCard(row, surroundings))
}
