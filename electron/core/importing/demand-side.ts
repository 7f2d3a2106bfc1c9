/** Rows of demand lists: reading the fields, and the way to and from the library. */
import type { Demand } from '#shared/contract/records.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import type { WritableDb } from '../library/database.ts'
import { type DemandFields, demandsOfIdentity, insertDemand, updateDemand } from '../records/demand-rows.ts'
import { demandIdentity } from '../records/identity.ts'
import { proposeStatement } from '../records/problem-statements.ts'
import type { Section, SourceRow } from './recognise.ts'
import type { Imported, RecordSide, RowReading, StoredRecord } from './record-side.ts'
import { createRowReader, type RowReader, withoutEmpty } from './row-reader.ts'
import { listStatement, readParagraphs, readPhone, readValues, sameText } from './shared-fields.ts'
import { oneLine } from './text.ts'
import { readConfidential, readTransferModes } from './values/word.ts'

const EMPTY: Imported<DemandFields> = {
  title: '',
  description: '',
  problemStatement: '',
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

/** A type is its organisation's; without a name there is nobody whose type it could be. */
function readOrganisation(row: RowReader): Pick<DemandFields, 'organisation' | 'organisationType'> {
  const organisation = oneLine(row.text('organisation'))
  return { organisation, organisationType: organisation === '' ? '' : row.text('organisationType') }
}

function readDemandRow(section: Section, source: SourceRow): RowReading<DemandFields> {
  const row = createRowReader(section, source)
  const patch = {
    description: readParagraphs(row, 'description'),
    problemStatement: readParagraphs(row, 'problemStatement'),
    ...readOrganisation(row),
    region: row.text('region'),
    industry: row.text('industry'),
    keywords: readValues(row, 'keywords'),
    budget: row.money('budget'),
    deadline: row.date('deadline'),
    transferModes: row.word('transferModes', readTransferModes, 'transferModeUnknown') ?? [],
    confidential: row.word('confidential', readConfidential, 'confidentialUnknown'),
    contactName: row.text('contactName'),
    contactPhone: readPhone(row),
  }
  const { confidential, ...said } = withoutEmpty(patch)
  const title = oneLine(row.text('title'))
  const secrecy = confidential === undefined || confidential === null ? {} : { confidential }
  return { patch: { ...said, ...secrecy, title }, concluded: {}, flags: row.flags }
}

function toStored(demand: Demand): StoredRecord<DemandFields> {
  const { id, problem, updatedAt: _, ...fields } = demand
  const statement = listStatement(problem)
  return { id, fields: { ...fields, problemStatement: statement.text }, statementIsFixed: statement.isFixed }
}

function propose(db: WritableDb, id: DemandId, fields: Imported<DemandFields>, at: string): void {
  const { title, description, problemStatement } = fields
  proposeStatement(db, { kind: 'demand', id, title, description, given: problemStatement }, at)
}

const identityOf = (patch: Partial<DemandFields>) => demandIdentity(patch.title ?? '', patch.organisation ?? '')

/** The columns of the table: the statement has a table of its own. */
const stored = ({ problemStatement: _, ...fields }: Imported<DemandFields>): DemandFields => fields

export const demandSide: RecordSide<DemandFields> = {
  empty: EMPTY,
  read: readDemandRow,
  key: identityOf,
  agrees: (fields, patch) => sameText(fields.description, patch.description ?? ''),
  identifies: (patch) => (patch.organisation ?? '') !== '',
  candidates: (db, patch) => demandsOfIdentity(db, identityOf(patch)).map(toStored),
  insert(db, id, fields, batch) {
    insertDemand(db, stored(fields), { id: id as DemandId, batchId: batch.id, at: batch.at })
    propose(db, id as DemandId, fields, batch.at)
  },
  update(db, id, fields, at) {
    updateDemand(db, id as DemandId, stored(fields), at)
    propose(db, id as DemandId, fields, at)
  },
}
