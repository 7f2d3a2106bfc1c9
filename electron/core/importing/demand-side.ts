/** Rows of demand lists: reading the fields, and the way to and from the library. */
import type { Demand } from '#shared/contract/records.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import { cut } from '#shared/text/cut.ts'
import {
  type DemandFields,
  demandKeys,
  EMPTY_DEMAND,
  getDemand,
  insertDemand,
  updateDemand,
} from '../records/demand-rows.ts'
import { demandIdentity } from '../records/identity.ts'
import { proposeFirstStatement, proposeStatement, type StatementSource } from '../records/problem-statements.ts'
import type { Section, SourceRow } from './recognise/layout.ts'
import type { Imported, RecordSide, RowReading, StoredRecord } from './record-side.ts'
import { RowReader, withoutEmpty } from './row-reader.ts'
import { listStatement, readContact, readKeywords, readParagraphs } from './shared-fields.ts'
import { lookupKey, oneLine } from './text.ts'
import { readConfidential, readPublic, transferModeReader } from './values/word.ts'
import { PUBLIC_HEADERS } from './vocabulary.ts'

const EMPTY: Imported<DemandFields> = { ...EMPTY_DEMAND, problemStatement: '' }

/** A type is its organisation's; without a name there is nobody whose type it could be. */
function readOrganisation(row: RowReader): Pick<DemandFields, 'organisation' | 'organisationType'> {
  const organisation = oneLine(row.text('organisation'))
  return { organisation, organisationType: organisation === '' ? '' : row.text('organisationType') }
}

/** Some headers ask whether the demand is secret, others whether it may be public. */
function readSecrecy(row: RowReader): boolean | null {
  const asksPublic = PUBLIC_HEADERS.has(lookupKey(row.columnsOf('confidential')[0]?.header ?? ''))
  return row.word('confidential', asksPublic ? readPublic : readConfidential, 'confidentialUnknown')
}

/** A title made of a text's first clause is no longer than this. */
const PROPOSED_LENGTH = 30
const CLAUSE_END = /[\n\u3002\uFF1B;\uFF0C,\uFF1F?\uFF01!]/

/** A list without a column of titles still has demands: the problem's or the description's first clause names them. */
function proposeTitle(row: RowReader, said: Pick<Imported<DemandFields>, 'description' | 'problemStatement'>): string {
  if (row.section.columns.some(({ field }) => field === 'title')) return ''
  const text = oneLine(said.problemStatement || said.description)
  const title = cut(text.split(CLAUSE_END)[0] ?? '', PROPOSED_LENGTH)
  if (title !== '') row.flag('titleProposed', 'title', title)
  return title
}

function readDemandRow(section: Section, source: SourceRow): RowReading<DemandFields> {
  const row = new RowReader(section, source)
  const patch = {
    description: readParagraphs(row, 'description'),
    problemStatement: readParagraphs(row, 'problemStatement'),
    ...readOrganisation(row),
    region: row.text('region'),
    industry: row.text('industry'),
    keywords: readKeywords(row),
    budget: row.money('budget'),
    deadline: row.date('deadline'),
    transferModes: row.word('transferModes', transferModeReader(section.modeWords), 'transferModeUnknown') ?? [],
    confidential: readSecrecy(row),
    ...readContact(row),
  }
  const { confidential, ...said } = withoutEmpty(patch)
  const title = oneLine(row.text('title')) || proposeTitle(row, patch)
  const secrecy = confidential === undefined || confidential === null ? {} : { confidential }
  return { patch: { ...said, ...secrecy, title }, concluded: {}, flags: row.flags, given: row.given }
}

function toStored(demand: Demand): StoredRecord<DemandFields> {
  const { id, problem, updatedAt: _, ...fields } = demand
  const statement = listStatement(problem)
  return { id, fields: { ...fields, problemStatement: statement.text }, statementIsFixed: statement.isFixed }
}

/** What a statement is proposed from. */
function sourceOf(id: DemandId, fields: Imported<DemandFields>): StatementSource {
  const { title, description, problemStatement } = fields
  return { kind: 'demand', id, title, description, given: problemStatement }
}

export const demandSide: RecordSide<DemandFields> = {
  empty: EMPTY,
  read: readDemandRow,
  kind: 'demand',
  number: () => null,
  identity: ({ title = '', organisation = '' }) => demandIdentity(title, organisation),
  text: ({ description = '' }) => description,
  identifies: ({ organisation = '' }) => organisation !== '',
  keys: demandKeys,
  load: (db, id) => toStored(getDemand(db, id as DemandId)),
  insert(db, id, fields, batch) {
    insertDemand(db, fields, { ...batch, id: id as DemandId, batchId: batch.id })
    proposeFirstStatement(db, sourceOf(id as DemandId, fields), batch.at)
  },
  update(db, id, fields, at) {
    updateDemand(db, id as DemandId, fields, at)
    proposeStatement(db, sourceOf(id as DemandId, fields), at)
  },
}
