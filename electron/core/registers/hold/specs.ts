/** What the registers hold, and the SQL that reads it: one entry for each facet, order and searched text. */
import { LEGAL_STATUSES } from '#shared/domain/legal-status.ts'
import type { FacetRule } from './facet.ts'
import { BETWEEN, county, deadline, expiry, expiryDay, ipcSection, list, plain, yearOf } from './rules.ts'

export type Kind = 'supply' | 'demand'

/** A column that is read: its SQL, and how its values are told. */
export interface FacetSpec extends FacetRule {
  /** '' where `marked` fills it. */
  readonly sql: string
  /** What decides the order; left out: its first value. '' comes last. */
  readonly orderKey?: (raw: string) => string
}

export interface RegisterSpec {
  readonly kind: Kind
  readonly facets: Readonly<Record<string, FacetSpec>>
  /** Columns that one can sort by and not filter. */
  readonly columns: Readonly<Record<string, string>>
  readonly searched: {
    readonly names: readonly string[]
    readonly numbers: readonly string[]
    readonly body: readonly string[]
  }
}

/** The problem statement, but for one that stands in a text that is searched anyway. */
const PROBLEM = `iif(origin_kind = 'extracted' AND origin_start < origin_end
  AND origin_field IN ('title', 'abstract', 'description'), '', ifnull(problem_statement.text, ''))`

const contactOf = (table: Kind) => `ifnull((SELECT name FROM contact WHERE contact.id = ${table}.contact_id), '')`

/** Words of people, ordered as a dictionary orders them, are not said to be otherwise. */
const inOrderOf = (values: readonly string[]) => (raw: string) =>
  values.includes(raw) ? String(values.indexOf(raw)).padStart(2, '0') : ''

/** Filled by who is marked, not from a row. */
const refined: FacetSpec = { ...plain, usual: 'no', sql: '', orderKey: inOrderOf(['yes', 'no']) }
const decided: FacetSpec = { ...plain, sql: '', orderKey: inOrderOf(['shortlisted', 'rejected']) }

export const supplySpec: RegisterSpec = {
  kind: 'supply',
  facets: {
    holder: { ...list, sql: 'applicants' },
    ipcSection: { ...ipcSection, sql: 'ipc' },
    patentType: { ...plain, sql: 'patent_type', orderKey: inOrderOf(['invention', 'utilityModel', 'design']) },
    legalStatus: { ...plain, sql: 'legal_status', orderKey: inOrderOf(LEGAL_STATUSES) },
    expiry: {
      ...expiry,
      sql: `ifnull(patent_type, application_number_raw) || '${BETWEEN}' || ifnull(application_date, '')`,
      orderKey: expiryDay,
    },
    transferMode: { ...list, sql: 'transfer_modes' },
    grade: { ...plain, sql: 'grade' },
    source: { ...plain, sql: 'created_in' },
    year: { ...yearOf, sql: 'supply.created_at' },
    refined,
    decided,
  },
  columns: { applicationDate: 'application_date', updatedAt: 'supply.updated_at' },
  searched: {
    names: ['applicants', 'inventors', 'keywords', contactOf('supply')],
    numbers: ["ifnull(application_number, '')", 'application_number_raw', "ifnull(publication_number, '')"],
    body: ['abstract', PROBLEM],
  },
}

const organisation = (column: string) =>
  `ifnull((SELECT ${column} FROM organisation WHERE organisation.id = organisation_id), '')`

export const demandSpec: RegisterSpec = {
  kind: 'demand',
  facets: {
    industry: { ...plain, sql: 'industry' },
    county: { ...county, sql: 'region' },
    organisation: { ...plain, sql: organisation('name') },
    organisationType: { ...plain, sql: organisation('type') },
    channel: { ...plain, sql: 'channel', orderKey: inOrderOf(['visit', 'meeting', 'questionnaire', 'station']) },
    station: { ...plain, sql: 'station' },
    transferMode: { ...list, sql: 'transfer_modes' },
    deadline: { ...deadline, sql: 'deadline', orderKey: (raw) => raw },
    confidential: { ...plain, sql: "iif(confidential, 'yes', 'no')", orderKey: inOrderOf(['yes', 'no']) },
    source: { ...plain, sql: 'created_in' },
    year: { ...yearOf, sql: 'demand.created_at' },
    refined,
    decided,
  },
  columns: { updatedAt: 'demand.updated_at' },
  searched: {
    names: [organisation('name'), 'region', 'industry', 'keywords', contactOf('demand'), 'station'],
    numbers: [],
    body: ['description', PROBLEM],
  },
}
