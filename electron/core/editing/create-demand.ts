/** A demand that a person takes down in the field (需求一键填报). */
import type { DemandEdit } from '#shared/contract/editing.ts'
import type { Demand } from '#shared/contract/records.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import { newId } from '../ids.ts'
import type { WritableDb } from '../library/database.ts'
import { EMPTY_DEMAND, getDemand, insertDemand, type WrittenDemand } from '../records/demand-rows.ts'
import { isEmptyValue } from '../records/field-values.ts'
import { setOrganisationType } from '../records/parties.ts'
import { proposeFirstStatement, writeStatement } from '../records/problem-statements.ts'
import { type Actor, recordHistory } from './history.ts'
import { normaliseDemand } from './normalise.ts'
import type { Fields } from './sides.ts'

const EMPTY: Required<WrittenDemand> = { ...EMPTY_DEMAND, channel: null, station: '' }

export interface NewDemand {
  readonly fields: DemandEdit & { readonly title: string }
  /** What the person wrote; empty: one is proposed. */
  readonly problemStatement: string
}

function fieldsOf({ fields }: NewDemand): WrittenDemand {
  const said = { ...EMPTY, ...normaliseDemand(fields) } as WrittenDemand
  return said.organisation === '' ? { ...said, organisationType: '' } : said
}

const NOTHING: Fields = { ...EMPTY }

/** What the person entered, as changes of a demand that said nothing. */
function entered(fields: Fields) {
  const all = Object.entries(fields).filter(([, value]) => !isEmptyValue(value))
  return all.map(([field, after]) => ({ field, before: NOTHING[field] ?? null, after }))
}

/** Call it within a transaction. */
export function createDemand(db: WritableDb, demand: NewDemand, who: Actor): Demand {
  const id = newId<DemandId>()
  const fields = fieldsOf(demand)
  insertDemand(db, fields, { id, batchId: null, at: who.at })
  if (fields.organisationType !== '') setOrganisationType(db, fields.organisation, fields.organisationType)
  const record = { kind: 'demand', id } as const
  if (demand.problemStatement === '') {
    const { title, description } = fields
    proposeFirstStatement(db, { ...record, title, description, given: '' }, who.at)
  } else writeStatement(db, record, { text: demand.problemStatement, by: who.actor, at: who.at })
  recordHistory(db, { record, kind: 'created', fields: entered(fields as unknown as Fields) }, who)
  return getDemand(db, id)
}
