/** Demands that one may be about to take down a second time. */
import type { DemandId } from '#shared/domain/ids.ts'
import type { ReadableDb } from '../library/database.ts'
import { countyOf } from '../settings/county.ts'
import { getLists } from '../settings/lists-setting.ts'
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
/** A title so long says enough to be looked for within another, or another within it. */
const FEWEST_CHARACTERS = 6
/** Behind a title in an identity, and the character after it: all identities with that title lie between. */
const [AFTER_TITLE, BEHIND] = ['|', '}']

const IS_SAME = 'identity >= @from AND identity < @to'

/**
 * Titles that are the same, and those that hold one another: of these the index on identities is read through, the
 * records are not. @long: whether the title is long enough to be looked for within others; if not, nothing is.
 */
const ALIKE = `SELECT rowid AS demand, 1 AS same FROM demand WHERE ${IS_SAME} UNION ALL SELECT rowid, 0
  FROM (SELECT rowid, identity, substr(identity, 1, instr(identity, '${AFTER_TITLE}') - 1) AS other FROM demand)
  WHERE @long AND length(other) >= ${FEWEST_CHARACTERS} AND NOT (${IS_SAME})
    AND (instr(other, @title) > 0 OR instr(@title, other) > 0)`

/** Of the same organisation, or of no other place; the same title also of another one while the place is open. */
const FOUND = `SELECT demand.id, demand.title, ifnull(organisation.name, '') AS organisation, demand.region, alike.same,
    @organisation <> '' AND substr(demand.identity, -length(@organisation)) = @organisation AS own,
    @region = '' OR demand.region = '' OR instr(demand.region, @region) > 0 OR instr(@region, demand.region) > 0 AS here
  FROM (${ALIKE}) AS alike JOIN demand ON demand.rowid = alike.demand
    LEFT JOIN organisation ON organisation.id = demand.organisation_id`

const SQL = `SELECT id, title, organisation, region FROM (${FOUND}) WHERE own OR here OR (same AND @open)
  ORDER BY NOT (own OR here), NOT same, NOT own, id DESC LIMIT ${MOST}`

/**
 * Demands whose title is the same but for blanks and punctuation, or holds or is held in this one, that are of the same
 * organisation, or of no other place. Two farms in two counties may well have one problem; but while the region that is
 * being typed names no county yet, the same title of another one is told as well, last.
 */
export function findSimilarDemands(db: ReadableDb, { title, organisation, region }: Said): SimilarDemand[] {
  const from = demandIdentity(title, '')
  if (from === AFTER_TITLE) return []
  const plain = from.slice(0, -AFTER_TITLE.length)
  return db.prepare<[object], SimilarDemand>(SQL).all({
    from,
    to: plain + BEHIND,
    title: plain,
    long: Number(plain.length >= FEWEST_CHARACTERS),
    organisation: organisation === '' ? '' : demandIdentity('', organisation),
    region,
    open: Number(countyOf(region, getLists(db).counties) === ''),
  })
}
