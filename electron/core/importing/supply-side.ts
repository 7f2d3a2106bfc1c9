/** Rows of patent lists: reading the fields, and the way to and from the library. */
import type { Supply } from '#shared/contract/records.ts'
import type { SupplyId } from '#shared/domain/ids.ts'
import { type PatentType, readPublicationNumber } from '#shared/domain/patent-number.ts'
import { supplyIdentity } from '../records/identity.ts'
import { proposeFirstStatement, proposeStatement, type StatementSource } from '../records/problem-statements.ts'
import { getSupply, insertSupply, type SupplyFields, supplyKeys, updateSupply } from '../records/supply-rows.ts'
import type { Section, SourceRow } from './recognise/layout.ts'
import type { Imported, RecordSide, RowReading, StoredRecord } from './record-side.ts'
import { RowReader, withoutEmpty } from './row-reader.ts'
import { listStatement, readContact, readKeywords, readParagraphs } from './shared-fields.ts'
import { memoised, oneLine } from './text.ts'
import { readNumberCell } from './values/application-number.ts'
import { readIpc } from './values/ipc.ts'
import { splitApplicants, splitNames } from './values/names.ts'
import { readLegalStatus, readPatentType, transferModeReader } from './values/word.ts'

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

const NO_NUMBER = { number: null, patentType: null, flag: null }

interface Numbers {
  readonly applicationNumber: string | null
  readonly applicationNumberRaw: string
  readonly publicationNumber: string | null
  /** What the numbers say about the type. */
  readonly type: PatentType | null
}

/** Lists put either number where the other belongs; then each is kept as what it is. */
function readNumbers(row: RowReader): Numbers {
  const found = row.cell('applicationNumber')
  const written = row.cell('publicationNumber')
  const publication = readPublicationNumber(written?.text ?? found?.text ?? '')
  const misplaced = found === null && publication.number === null && written !== null
  const source = misplaced ? written : found
  const application = source === null ? NO_NUMBER : readNumberCell(source.cell)
  if (misplaced && application.number === null) row.flag('unreadable', 'publicationNumber', written.text)
  else if (application.flag !== null && source !== null) row.flag(application.flag, 'applicationNumber', source.text)
  if (!misplaced && written !== null && publication.number === null) {
    row.flag('unreadable', 'publicationNumber', written.text)
  }
  return {
    applicationNumber: application.number,
    applicationNumberRaw: misplaced && application.number === null ? '' : (source?.text ?? ''),
    publicationNumber: publication.number,
    type: application.patentType ?? publication.patentType,
  }
}

/** Lists repeat who applied and who invented. */
const applicantsIn = memoised(splitApplicants)
const inventorsIn = memoised(splitNames)

function readNames(row: RowReader, field: 'applicants' | 'inventors', split: (text: string) => string[]): string[] {
  const [first = '', ...others] = row.numbered(field)
  return others.length === 0 ? split(first) : [...new Set([first, ...others].flatMap(split))]
}

const readClasses = (row: RowReader): string[] => [...new Set(row.all('ipc').flatMap(readIpc))]

function readType(row: RowReader, byNumber: PatentType | null): PatentType | null {
  const written = row.word('patentType', readPatentType, 'typeUnknown')
  if (written !== null && byNumber !== null && written !== byNumber) {
    row.flag('typeDisagreesWithNumber', 'patentType', row.text('patentType'))
  }
  return written
}

function readSupplyRow(section: Section, source: SourceRow): RowReading<SupplyFields> {
  const row = new RowReader(section, source)
  const { type, ...numbers } = readNumbers(row)
  const patch = {
    ...numbers,
    patentType: readType(row, type),
    legalStatus: row.word('legalStatus', readLegalStatus, 'statusUnknown'),
    applicants: readNames(row, 'applicants', applicantsIn),
    inventors: readNames(row, 'inventors', inventorsIn),
    abstract: readParagraphs(row, 'abstract'),
    problemStatement: readParagraphs(row, 'problemStatement'),
    keywords: readKeywords(row),
    ipc: readClasses(row),
    applicationDate: row.date('applicationDate'),
    grantDate: row.date('grantDate'),
    transferModes: row.word('transferModes', transferModeReader(section.modeWords), 'transferModeUnknown') ?? [],
    price: row.money('price'),
    ...readContact(row),
  }
  const title = oneLine(row.text('title'))
  const { flags, given } = row
  return { patch: { ...withoutEmpty(patch), title }, concluded: withoutEmpty({ patentType: type }), flags, given }
}

function toStored(supply: Supply): StoredRecord<SupplyFields> {
  const { id, problem, updatedAt: _, ...fields } = supply
  const statement = listStatement(problem)
  return { id, fields: { ...fields, problemStatement: statement.text }, statementIsFixed: statement.isFixed }
}

/** What a statement is proposed from. */
function sourceOf(id: SupplyId, fields: Imported<SupplyFields>): StatementSource {
  const { title, abstract, problemStatement } = fields
  return { kind: 'supply', id, title, abstract, given: problemStatement }
}

export const supplySide: RecordSide<SupplyFields> = {
  empty: EMPTY,
  read: readSupplyRow,
  kind: 'supply',
  number: (fields) => fields.applicationNumber ?? null,
  identity: ({ title = '', applicants = [] }) => supplyIdentity(title, applicants),
  text: ({ abstract = '' }) => abstract,
  identifies: ({ applicants = [] }) => applicants.length > 0,
  keys: supplyKeys,
  load: (db, id) => toStored(getSupply(db, id as SupplyId)),
  insert(db, id, fields, batch) {
    insertSupply(db, fields, { ...batch, id: id as SupplyId, batchId: batch.id })
    proposeFirstStatement(db, sourceOf(id as SupplyId, fields), batch.at)
  },
  update(db, id, fields, at) {
    updateSupply(db, id as SupplyId, fields, at)
    proposeStatement(db, sourceOf(id as SupplyId, fields), at)
  },
}
