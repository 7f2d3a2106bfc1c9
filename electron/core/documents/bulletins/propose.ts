/** The next issue of a bulletin: its number and day, and what is new since the ones before. */

import type { RecordKind } from '#shared/contract/importing.ts'
import type { CallResult } from '#shared/contract/index.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { CallContext } from '../../call-context.ts'
import type { ReadableDb } from '../../library/database.ts'
import { localDay } from '../../local-day.ts'
import { getDemand, listDemands } from '../../records/demand-rows.ts'
import { getSupply, listSupplies } from '../../records/supply-rows.ts'
import { getLists } from '../../settings/lists-setting.ts'
import { type BulletinRecord, groupOf } from '../data/bulletin.ts'
import { recordVersion } from '../log/record-versions.ts'
import { filled, words } from '../words.ts'
import { type LastEntry, lastEntries, nextNumber } from './issue-rows.ts'
import { suspiciousWords } from './names.ts'

type Proposal = CallResult<'bulletins.propose'>
type Proposed = Proposal['records'][number]

const ALL = { text: '', offset: 0, limit: Number.MAX_SAFE_INTEGER }

/** @throws AppError `record.notFound` */
export function bulletinRecords(db: ReadableDb, kind: RecordKind, ids: readonly string[]): BulletinRecord[] {
  return [...new Set(ids)].map((id) =>
    kind === 'supply'
      ? { kind, supply: getSupply(db, id as SupplyId) }
      : { kind, demand: getDemand(db, id as DemandId) },
  )
}

function allRecords(db: ReadableDb, kind: RecordKind): BulletinRecord[] {
  if (kind === 'supply') return listSupplies(db, ALL).items.map((supply) => ({ kind, supply }))
  return listDemands(db, ALL).items.map((demand) => ({ kind, demand }))
}

export const recordOf = (record: BulletinRecord) => (record.kind === 'supply' ? record.supply : record.demand)

function stateOf(last: LastEntry | undefined, version: string): Proposed['state'] {
  if (last === undefined) return 'new'
  return last.version === version ? 'published' : 'changed'
}

export function proposeIssue(kind: RecordKind, chosen: readonly string[] | undefined, context: CallContext): Proposal {
  const db = context.library.reading
  const last = lastEntries(db, kind)
  const { counties } = getLists(db)
  const records = allRecords(db, kind).map((record): Proposed => {
    const { id, title } = recordOf(record)
    const before = last.get(id)
    return {
      id,
      title,
      group: groupOf(record),
      state: stateOf(before, recordVersion(db, { kind, id })),
      issue: before?.number ?? null,
      confidential: record.kind === 'demand' && record.demand.confidential,
      suspicious: record.kind === 'demand' ? suspiciousWords(record.demand, counties) : [],
    }
  })
  const fresh = records.filter(({ state }) => state !== 'published').map(({ id }) => id)
  return {
    number: nextNumber(db, kind),
    date: localDay(context.now()),
    title: filled(words.bulletinTitle, { masthead: words.masthead[kind] }),
    recordIds: [...(chosen ?? fresh)],
    records,
  }
}
