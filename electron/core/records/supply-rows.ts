/** Supplies in the library: the row, both conversions, and the queries. Rows never leave this module. */
import { AppError } from '#shared/contract/app-error.ts'
import type { Supply } from '#shared/contract/records.ts'
import type { ImportBatchId, SupplyId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { supplyIdentity } from './identity.ts'
import { type ContactBook, ensureContact } from './parties.ts'
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
export type SupplyFields = Omit<Supply, 'id' | 'problem' | 'updatedAt' | 'grade'>

/** With what only people fill in. */
export type WrittenSupply = SupplyFields & Partial<Pick<Supply, 'grade'>>

interface SupplyRow extends StatementColumns {
  id: string
  title: string
  application_number: string | null
  application_number_raw: string
  publication_number: string | null
  patent_type: Supply['patentType']
  legal_status: Supply['legalStatus']
  applicants: string
  inventors: string
  abstract: string
  keywords: string
  ipc: string
  application_date: string | null
  grant_date: string | null
  transfer_modes: string
  price: string
  contact_name: string | null
  contact_phone: string | null
  grade: string
  updated_at: string
}

const COLUMNS = `supply.*, contact.name AS contact_name, contact.phone AS contact_phone, ${STATEMENT_SELECT}`

const FROM = `FROM supply
LEFT JOIN contact ON contact.id = supply.contact_id
LEFT JOIN problem_statement ON problem_statement.supply_id = supply.id`

export const SUPPLY_BY_ID = `SELECT ${COLUMNS} ${FROM} WHERE supply.id = ${ONE_ID}`

const SEARCHED = [
  'supply.title',
  'supply.abstract',
  'supply.application_number_raw',
  "ifnull(supply.application_number, '')",
  'supply.applicants',
  'supply.inventors',
  'supply.keywords',
]

function rowToSupply(row: SupplyRow): Supply {
  return {
    id: row.id as SupplyId,
    title: row.title,
    applicationNumber: row.application_number,
    applicationNumberRaw: row.application_number_raw,
    publicationNumber: row.publication_number,
    patentType: row.patent_type,
    legalStatus: row.legal_status,
    applicants: JSON.parse(row.applicants),
    inventors: JSON.parse(row.inventors),
    abstract: row.abstract,
    keywords: JSON.parse(row.keywords),
    ipc: JSON.parse(row.ipc),
    applicationDate: row.application_date,
    grantDate: row.grant_date,
    transferModes: JSON.parse(row.transfer_modes),
    price: row.price,
    contactName: row.contact_name ?? '',
    contactPhone: row.contact_phone ?? '',
    grade: row.grade,
    problem: statementOf(row),
    updatedAt: row.updated_at,
  }
}

function supplyToRow(db: WritableDb, fields: WrittenSupply, at: string, book?: ContactBook) {
  const contact = { organisationId: null, name: fields.contactName, phone: fields.contactPhone }
  return {
    title: fields.title,
    application_number: fields.applicationNumber,
    application_number_raw: fields.applicationNumberRaw,
    publication_number: fields.publicationNumber,
    patent_type: fields.patentType,
    legal_status: fields.legalStatus,
    applicants: JSON.stringify(fields.applicants),
    inventors: JSON.stringify(fields.inventors),
    abstract: fields.abstract,
    keywords: JSON.stringify(fields.keywords),
    ipc: JSON.stringify(fields.ipc),
    application_date: fields.applicationDate,
    grant_date: fields.grantDate,
    transfer_modes: JSON.stringify(fields.transferModes),
    price: fields.price,
    contact_id: ensureContact(db, contact, at, book),
    ...(fields.grade !== undefined && { grade: fields.grade }),
    identity: supplyIdentity(fields.title, fields.applicants),
    updated_at: at,
  }
}

/** @throws AppError `record.notFound` */
export function getSupply(db: ReadableDb, id: SupplyId): Supply {
  const row = db.prepare<[string], SupplyRow>(SUPPLY_BY_ID).get(id)
  if (row === undefined) throw new AppError('record.notFound', { id })
  return rowToSupply(row)
}

/** null where there is no such supply. */
export function findSupplyTitle(db: ReadableDb, id: SupplyId): string | null {
  return db.prepare<[string], string>('SELECT title FROM supply WHERE id = ?').pluck().get(id) ?? null
}

/** In the order of the ids; those that are gone by now are left out. */
export function suppliesByIds(db: ReadableDb, ids: readonly string[]): Supply[] {
  const sql = `SELECT ${COLUMNS} ${FROM} WHERE supply.id IN (SELECT value FROM json_each(?))`
  return inOrder(db.prepare<[string], SupplyRow>(sql).all(JSON.stringify(ids)).map(rowToSupply), ids)
}

/** A page of supplies in the order in which they were added. */
export function listSupplies(db: ReadableDb, query: PageQuery): { total: number; items: Supply[] } {
  const source = { select: COLUMNS, from: FROM, searched: SEARCHED, orderBy: 'supply.id' }
  const { total, rows } = listPage<SupplyRow>(db, source, query)
  return { total, items: rows.map(rowToSupply) }
}

/** The title of the other patent that has this number; undefined where none has. */
export function holderOfNumber(db: ReadableDb, number: string, id: SupplyId): string | undefined {
  const sql = 'SELECT title FROM supply WHERE application_number = ? AND id <> ?'
  return db.prepare<[string, string], string>(sql).pluck().get(number, id)
}

/** What every supply is found by when a list comes in, in the order in which they were added. */
export function supplyKeys(db: ReadableDb): IterableIterator<{ id: string; number: string | null; identity: string }> {
  const sql = 'SELECT id, application_number AS number, identity FROM supply ORDER BY id'
  return db.prepare<[], { id: string; number: string | null; identity: string }>(sql).iterate()
}

/** `batchId`: the import that brings it; null for one that no list brought. */
export function insertSupply(
  db: WritableDb,
  fields: WrittenSupply,
  origin: { id: SupplyId; batchId: ImportBatchId | null; at: string; contacts?: ContactBook | undefined },
): void {
  insertRow(db, 'supply', {
    ...supplyToRow(db, fields, origin.at, origin.contacts),
    id: origin.id,
    created_in: origin.batchId,
    created_at: origin.at,
  })
}

export function updateSupply(db: WritableDb, id: SupplyId, fields: WrittenSupply, at: string): void {
  updateRow(db, 'supply', id, supplyToRow(db, fields, at))
}
