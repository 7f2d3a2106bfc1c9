/** Demands in the library: the row, both conversions, and the queries. Rows never leave this module. */
import { AppError } from '#shared/contract/app-error.ts'
import type { Demand, DemandListItem } from '#shared/contract/records.ts'
import type { DemandId, ImportBatchId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { demandIdentity } from './identity.ts'
import { type ContactBook, ensureContact, ensureOrganisation } from './parties.ts'
import {
  inOrder,
  insertRow,
  listPage,
  ONE_ID,
  type PageQuery,
  STATEMENT_SELECT,
  type StatementColumns,
  statementOf,
  updateRow,
} from './queries.ts'

/** What a list fills in. */
export type DemandFields = Omit<Demand, 'id' | 'problem' | 'updatedAt' | 'channel' | 'station'>

/** With what only people fill in. */
export type WrittenDemand = DemandFields & Partial<Pick<Demand, 'channel' | 'station'>>

/** Of a demand that says nothing yet. */
export const EMPTY_DEMAND: DemandFields = {
  title: '',
  description: '',
  organisation: '',
  organisationType: '',
  region: '',
  industry: '',
  keywords: [],
  budget: '',
  deadline: null,
  transferModes: [],
  confidential: false,
  contactName: '',
  contactPhone: '',
}

interface DemandRow extends StatementColumns {
  id: string
  title: string
  description: string
  organisation_name: string | null
  organisation_type: string | null
  region: string
  industry: string
  keywords: string
  budget: string
  deadline: string | null
  transfer_modes: string
  confidential: number
  contact_name: string | null
  contact_phone: string | null
  channel: Demand['channel']
  station: string
  updated_at: string
}

interface DemandListRow extends DemandRow {
  shortlisted: number
  rejected: number
}

const COLUMNS = `demand.*, organisation.name AS organisation_name, organisation.type AS organisation_type,
  contact.name AS contact_name, contact.phone AS contact_phone, ${STATEMENT_SELECT}`

const JOINS = `FROM demand
LEFT JOIN organisation ON organisation.id = demand.organisation_id
LEFT JOIN contact ON contact.id = demand.contact_id
LEFT JOIN problem_statement ON problem_statement.demand_id = demand.id`

export const DEMAND_BY_ID = `SELECT ${COLUMNS} ${JOINS} WHERE demand.id = ${ONE_ID}`

const DECIDED = (state: string) =>
  `(SELECT count(*) FROM decision WHERE decision.demand_id = demand.id AND state = '${state}') AS ${state}`

const SEARCHED = [
  'demand.title',
  'demand.description',
  "ifnull(organisation.name, '')",
  'demand.region',
  'demand.industry',
  'demand.keywords',
]

function rowToDemand(row: DemandRow): Demand {
  return {
    id: row.id as DemandId,
    title: row.title,
    description: row.description,
    organisation: row.organisation_name ?? '',
    organisationType: row.organisation_type ?? '',
    region: row.region,
    industry: row.industry,
    keywords: JSON.parse(row.keywords),
    budget: row.budget,
    deadline: row.deadline,
    transferModes: JSON.parse(row.transfer_modes),
    confidential: row.confidential === 1,
    contactName: row.contact_name ?? '',
    contactPhone: row.contact_phone ?? '',
    channel: row.channel,
    station: row.station,
    problem: statementOf(row),
    updatedAt: row.updated_at,
  }
}

function demandToRow(db: WritableDb, fields: WrittenDemand, at: string, book?: ContactBook) {
  const organisationId = ensureOrganisation(db, fields.organisation, fields.organisationType, at)
  return {
    title: fields.title,
    description: fields.description,
    organisation_id: organisationId,
    contact_id: ensureContact(db, { organisationId, name: fields.contactName, phone: fields.contactPhone }, at, book),
    region: fields.region,
    industry: fields.industry,
    keywords: JSON.stringify(fields.keywords),
    budget: fields.budget,
    deadline: fields.deadline,
    transfer_modes: JSON.stringify(fields.transferModes),
    confidential: fields.confidential ? 1 : 0,
    ...(fields.channel !== undefined && { channel: fields.channel }),
    ...(fields.station !== undefined && { station: fields.station }),
    identity: demandIdentity(fields.title, fields.organisation),
    updated_at: at,
  }
}

/** @throws AppError `record.notFound` */
export function getDemand(db: ReadableDb, id: DemandId): Demand {
  const row = db.prepare<[string], DemandRow>(DEMAND_BY_ID).get(id)
  if (row === undefined) throw new AppError('record.notFound', { id })
  return rowToDemand(row)
}

const LIST_COLUMNS = `${COLUMNS}, ${DECIDED('shortlisted')}, ${DECIDED('rejected')}`

const rowToListItem = (row: DemandListRow): DemandListItem => ({
  ...rowToDemand(row),
  shortlisted: row.shortlisted,
  rejected: row.rejected,
})

/** With how many pairs were decided, in the order of the ids; those that are gone by now are left out. */
export function demandsByIds(db: ReadableDb, ids: readonly string[]): DemandListItem[] {
  const sql = `SELECT ${LIST_COLUMNS} ${JOINS} WHERE demand.id IN (SELECT value FROM json_each(?))`
  return inOrder(db.prepare<[string], DemandListRow>(sql).all(JSON.stringify(ids)).map(rowToListItem), ids)
}

/** A page of demands in the order in which they were added, with how many pairs were decided. */
export function listDemands(db: ReadableDb, query: PageQuery): { total: number; items: DemandListItem[] } {
  const source = { select: LIST_COLUMNS, from: JOINS, searched: SEARCHED, orderBy: 'demand.id' }
  const { total, rows } = listPage<DemandListRow>(db, source, query)
  return { total, items: rows.map(rowToListItem) }
}

/** In the order in which they were added. */
export function allDemandIds(db: ReadableDb): DemandId[] {
  return db.prepare<[], DemandId>('SELECT id FROM demand ORDER BY id').pluck().all() as DemandId[]
}

/** Those whose company must not be named. */
export function confidentialDemandIds(db: ReadableDb): ReadonlySet<DemandId> {
  return new Set(db.prepare<[], DemandId>('SELECT id FROM demand WHERE confidential = 1').pluck().all() as DemandId[])
}

/** What every demand is found by when a list comes in, in the order in which they were added. */
export function demandKeys(db: ReadableDb): IterableIterator<{ id: string; number: null; identity: string }> {
  const sql = 'SELECT id, NULL AS number, identity FROM demand ORDER BY id'
  return db.prepare<[], { id: string; number: null; identity: string }>(sql).iterate()
}

/** `batchId`: the import that brings it; null for one that a person took down. */
export function insertDemand(
  db: WritableDb,
  fields: WrittenDemand,
  origin: { id: DemandId; batchId: ImportBatchId | null; at: string; contacts?: ContactBook | undefined },
): void {
  insertRow(db, 'demand', {
    ...demandToRow(db, fields, origin.at, origin.contacts),
    id: origin.id,
    created_in: origin.batchId,
    created_at: origin.at,
  })
}

export function updateDemand(db: WritableDb, id: DemandId, fields: WrittenDemand, at: string): void {
  updateRow(db, 'demand', id, demandToRow(db, fields, at))
}
