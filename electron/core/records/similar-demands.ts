/** Demands that one may be about to take down a second time. */
import type { DemandId } from '#shared/domain/ids.ts'
import type { ReadableDb } from '../library/database.ts'
import { demandIdentity } from './identity.ts'

export interface SimilarDemand {
  readonly id: DemandId
  readonly title: string
  readonly organisation: string
  readonly region: string
}

/** What is known so far of the demand that is being written; empty: nothing yet. */
type Said = Omit<SimilarDemand, 'id'>

const MOST = 3
/** Behind a title in an identity, and the character after it: all identities with that title lie between. */
const [AFTER_TITLE, BEHIND] = ['|', '}']

/**
 * Demands of the same title, but for blanks and punctuation, that are of the same organisation, or of no other place.
 * Two farms in two counties may well have one problem.
 */
export function findSimilarDemands(db: ReadableDb, { title, organisation, region }: Said): SimilarDemand[] {
  const from = demandIdentity(title, '')
  if (from === AFTER_TITLE) return []
  const sql = `SELECT demand.id, demand.title, ifnull(organisation.name, '') AS organisation, demand.region
    FROM demand LEFT JOIN organisation ON organisation.id = demand.organisation_id
    WHERE demand.identity >= @from AND demand.identity < @to
      AND (demand.identity = @whole OR @region = '' OR demand.region = '' OR instr(demand.region, @region) > 0
        OR instr(@region, demand.region) > 0)
    ORDER BY demand.identity <> @whole, demand.id DESC LIMIT ${MOST}`
  const to = from.slice(0, -AFTER_TITLE.length) + BEHIND
  const whole = organisation === '' ? '' : demandIdentity(title, organisation)
  return db.prepare<[object], SimilarDemand>(sql).all({ from, to, whole, region })
}
