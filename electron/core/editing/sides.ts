/** What differs between editing supplies and demands: loading, storing, and what a changed text means. */
import type { FieldValue } from '#shared/contract/editing.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { Demand, ProblemStatement, Supply } from '#shared/contract/records.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { readApplicationNumber } from '#shared/domain/patent-number.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { getDemand, updateDemand, type WrittenDemand } from '../records/demand-rows.ts'
import { setOrganisationType } from '../records/parties.ts'
import { proposeStatement, type RecordRef } from '../records/problem-statements.ts'
import { getSupply, updateSupply, type WrittenSupply } from '../records/supply-rows.ts'
import type { RecordName } from './history.ts'

export type Fields = Readonly<Record<string, FieldValue>>

export interface Loaded {
  readonly fields: Fields
  readonly title: string
  readonly problem: ProblemStatement | null
  readonly updatedAt: string
}

interface EditSide {
  /** @throws AppError `record.notFound` */
  load(db: ReadableDb, id: string): Loaded
  /** What a change comes to for one record. */
  settle(values: Fields, before: Fields): Fields
  /** @param changed The fields that differ from what is stored. */
  store(db: WritableDb, id: string, fields: Fields, changed: readonly string[], at: string): void
  /** The text changed that a statement is proposed from, or was taken from. */
  propose(db: WritableDb, id: string, fields: Fields, at: string): void
  /** The fields that a statement is proposed from. */
  readonly sources: ReadonlySet<string>
}

function loaded({ id: _, problem, updatedAt, ...fields }: Supply | Demand): Loaded {
  return { fields, title: fields.title, problem, updatedAt }
}

/** A number tells the type of a patent where nobody has said it. */
function settleSupply(values: Fields, before: Fields): Fields {
  const { applicationNumber: number } = values
  if (typeof number !== 'string' || before.patentType !== null || 'patentType' in values) return values
  return { ...values, patentType: readApplicationNumber(number).patentType }
}

/** A type is its organisation's: without a name there is nobody whose type it could be. */
function settleDemand(values: Fields, before: Fields): Fields {
  const organisation = values.organisation ?? before.organisation
  return organisation === '' && 'organisationType' in values ? { ...values, organisationType: '' } : values
}

const supplies: EditSide = {
  load: (db, id) => loaded(getSupply(db, id as SupplyId)),
  settle: settleSupply,
  store: (db, id, fields, _changed, at) => updateSupply(db, id as SupplyId, fields as unknown as WrittenSupply, at),
  propose(db, id, fields, at) {
    const { title, abstract } = fields as unknown as Supply
    proposeStatement(db, { kind: 'supply', id: id as SupplyId, title, abstract, given: '' }, at)
  },
  sources: new Set(['title', 'abstract']),
}

const demands: EditSide = {
  load: (db, id) => loaded(getDemand(db, id as DemandId)),
  settle: settleDemand,
  store(db, id, fields, changed, at) {
    const demand = fields as unknown as WrittenDemand
    updateDemand(db, id as DemandId, demand, at)
    if (changed.includes('organisationType')) setOrganisationType(db, demand.organisation, demand.organisationType)
  },
  propose(db, id, fields, at) {
    const { title, description } = fields as unknown as Demand
    proposeStatement(db, { kind: 'demand', id: id as DemandId, title, description, given: '' }, at)
  },
  sources: new Set(['title', 'description']),
}

export const EDIT_SIDES: Readonly<Record<RecordKind, EditSide>> = { supply: supplies, demand: demands }

export const refOf = ({ kind, id }: RecordName): RecordRef =>
  kind === 'supply' ? { kind, id: id as SupplyId } : { kind, id: id as DemandId }
