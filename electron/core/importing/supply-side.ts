/** Rows of patent lists: reading the fields, and the way to and from the library. */
import type { Supply } from '#shared/contract/records.ts'
import type { SupplyId } from '#shared/domain/ids.ts'
import { type PatentType, readApplicationNumber, readPublicationNumber } from '#shared/domain/patent-number.ts'
import type { WritableDb } from '../library/database.ts'
import { supplyIdentity } from '../records/identity.ts'
import { proposeStatement } from '../records/problem-statements.ts'
import { insertSupply, type SupplyFields, suppliesForImport, updateSupply } from '../records/supply-rows.ts'
import type { Section, SourceRow } from './recognise.ts'
import type { Imported, RecordSide, RowReading, StoredRecord } from './record-side.ts'
import { createRowReader, type RowReader, withoutEmpty } from './row-reader.ts'
import { listStatement, readParagraphs, readPhone, readValues, sameText } from './shared-fields.ts'
import { oneLine } from './text.ts'
import { splitNames } from './values/list.ts'
import { readLegalStatus, readPatentType, readTransferModes } from './values/word.ts'

const EMPTY: Imported<SupplyFields> = {
  title: '',
  applicationNumber: null,
  applicationNumberRaw: '',
  publicationNumber: null,
  patentType: null,
  legalStatus: null,
  applicants: [],
  inventors: [],
  abstract: '',
  problemStatement: '',
  keywords: [],
  ipc: [],
  applicationDate: null,
  grantDate: null,
  transferModes: [],
  price: '',
  contactName: '',
  contactPhone: '',
}

interface Numbers {
  readonly applicationNumber: string | null
  readonly applicationNumberRaw: string
  readonly publicationNumber: string | null
  /** What the numbers say about the type. */
  readonly type: PatentType | null
}

/** Lists put a publication number where the application number belongs; then it is kept as what it is. */
function readNumbers(row: RowReader): Numbers {
  const raw = row.text('applicationNumber')
  const application = readApplicationNumber(raw)
  if (application.problem !== null) row.flag(application.problem, 'applicationNumber', raw)
  const written = row.text('publicationNumber')
  const publication = readPublicationNumber(written === '' ? raw : written)
  if (written !== '' && publication.number === null) row.flag('unreadable', 'publicationNumber', written)
  return {
    applicationNumber: application.number,
    applicationNumberRaw: raw,
    publicationNumber: publication.number,
    type: application.patentType ?? publication.patentType,
  }
}

function readType(row: RowReader, byNumber: PatentType | null): PatentType | null {
  const written = row.word('patentType', readPatentType, 'typeUnknown')
  if (written !== null && byNumber !== null && written !== byNumber) {
    row.flag('typeDisagreesWithNumber', 'patentType', row.text('patentType'))
  }
  return written
}

function readSupplyRow(section: Section, source: SourceRow): RowReading<SupplyFields> {
  const row = createRowReader(section, source)
  const { type, ...numbers } = readNumbers(row)
  const patch = {
    ...numbers,
    patentType: readType(row, type),
    legalStatus: row.word('legalStatus', readLegalStatus, 'statusUnknown'),
    applicants: splitNames(row.text('applicants')),
    inventors: splitNames(row.text('inventors')),
    abstract: readParagraphs(row, 'abstract'),
    problemStatement: readParagraphs(row, 'problemStatement'),
    keywords: readValues(row, 'keywords'),
    ipc: readValues(row, 'ipc'),
    applicationDate: row.date('applicationDate'),
    grantDate: row.date('grantDate'),
    transferModes: row.word('transferModes', readTransferModes, 'transferModeUnknown') ?? [],
    price: row.money('price'),
    contactName: row.text('contactName'),
    contactPhone: readPhone(row),
  }
  const title = oneLine(row.text('title'))
  return { patch: { ...withoutEmpty(patch), title }, concluded: withoutEmpty({ patentType: type }), flags: row.flags }
}

function toStored(supply: Supply): StoredRecord<SupplyFields> {
  const { id, problem, updatedAt: _, ...fields } = supply
  const statement = listStatement(problem)
  return { id, fields: { ...fields, problemStatement: statement.text }, statementIsFixed: statement.isFixed }
}

function propose(db: WritableDb, id: SupplyId, fields: Imported<SupplyFields>, at: string): void {
  const { title, abstract, problemStatement } = fields
  proposeStatement(db, { kind: 'supply', id, title, abstract, given: problemStatement }, at)
}

const identityOf = (patch: Partial<SupplyFields>) => supplyIdentity(patch.title ?? '', patch.applicants ?? [])

const isNumbered = (patch: Partial<SupplyFields>) => typeof patch.applicationNumber === 'string'

/** The columns of the table: the statement has a table of its own. */
const stored = ({ problemStatement: _, ...fields }: Imported<SupplyFields>): SupplyFields => fields

export const supplySide: RecordSide<SupplyFields> = {
  empty: EMPTY,
  read: readSupplyRow,
  key: (patch) => patch.applicationNumber ?? `|${identityOf(patch)}`,
  agrees: (fields, patch) => isNumbered(patch) || sameText(fields.abstract, patch.abstract ?? ''),
  identifies: (patch) => isNumbered(patch) || (patch.applicants ?? []).length > 0,
  candidates(db, patch) {
    const wanted = { applicationNumber: patch.applicationNumber ?? null, identity: identityOf(patch) }
    return suppliesForImport(db, wanted).map(toStored)
  },
  insert(db, id, fields, batch) {
    insertSupply(db, stored(fields), { id: id as SupplyId, batchId: batch.id, at: batch.at })
    propose(db, id as SupplyId, fields, batch.at)
  },
  update(db, id, fields, at) {
    updateSupply(db, id as SupplyId, stored(fields), at)
    propose(db, id as SupplyId, fields, at)
  },
}
