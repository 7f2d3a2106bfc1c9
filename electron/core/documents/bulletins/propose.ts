/** The next issue of a bulletin: its number and day, and what is new since the ones before. */

import type { RecordKind } from '#shared/contract/importing.ts'
import type { CallResult } from '#shared/contract/index.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { patentWarnings, protectionEnded } from '#shared/domain/patent-warnings.ts'
import type { CallContext } from '../../call-context.ts'
import type { ReadableDb } from '../../library/database.ts'
import { localDay } from '../../local-day.ts'
import { getDemand, listDemands } from '../../records/demand-rows.ts'
import { getSupply, listSupplies } from '../../records/supply-rows.ts'
import { type BulletinRecord, groupOf } from '../data/bulletin.ts'
import { recordVersion } from '../log/record-versions.ts'
import { filled, words } from '../words.ts'
import { arrivals, type LastEntry, lastEntries, lastIssuedAt, nextNumber } from './issue-rows.ts'

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

/** More than this nobody has read through: an issue of them is put together by a person. */
const MOST_PROPOSED = 50

/** Before the first issue, what came within so many days is new. */
const FIRST_DAYS = 30

/** What came after this is new to the next issue: an ISO time. */
function newSince(db: ReadableDb, kind: RecordKind, now: Date): string {
  return lastIssuedAt(db, kind) ?? new Date(now.getTime() - FIRST_DAYS * 86_400_000).toISOString()
}

function stateOf(last: LastEntry | undefined, version: string, isNew: boolean): Proposed['state'] {
  if (last === undefined) return isNew ? 'new' : 'waiting'
  return last.version === version ? 'published' : 'changed'
}

/** What speaks against a patent in an issue. */
function flagsOf(record: BulletinRecord, today: string): Proposed['flags'] {
  if (record.kind === 'demand') return []
  const isUnread = patentWarnings(record.supply, today).some(({ code }) => code === 'numberInvalid')
  return [
    ...(protectionEnded(record.supply, today) ? ['ended' as const] : []),
    ...(isUnread ? ['number' as const] : []),
  ]
}

/** Every record, with what it is to the next issue. */
function recordsFor(kind: RecordKind, { library, now }: CallContext): Proposed[] {
  const db = library.reading
  const [last, arrived, since] = [lastEntries(db, kind), arrivals(db, kind), newSince(db, kind, now())]
  const today = localDay(now())
  return allRecords(db, kind).map((record): Proposed => {
    const { id, title } = recordOf(record)
    const before = last.get(id)
    const addedAt = arrived.get(id) ?? ''
    return {
      id,
      title,
      group: groupOf(record),
      state: stateOf(before, recordVersion(db, { kind, id }), addedAt > since),
      addedAt,
      issue: before?.number ?? null,
      confidential: record.kind === 'demand' && record.demand.confidential,
      flags: flagsOf(record, today),
    }
  })
}

const isFresh = ({ state }: Proposed): boolean => state === 'new' || state === 'changed'

/** Nobody can sell a patent whose protection has ended: it stands in an issue where a person wants it to. */
const isOffered = ({ flags }: Proposed): boolean => !flags.includes('ended')

/** What goes into an issue that nobody put together: what is new or changed, and in the first one everything. */
export function freshIds(kind: RecordKind, context: CallContext): { recordIds: string[]; leftOut: number } {
  const isFirst = lastIssuedAt(context.library.reading, kind) === null
  const fresh = recordsFor(kind, context).filter((record) => isFirst || isFresh(record))
  const recordIds = fresh.filter(isOffered).map(({ id }) => id)
  return { recordIds, leftOut: fresh.length - recordIds.length }
}

export function proposeIssue(kind: RecordKind, chosen: readonly string[] | undefined, context: CallContext): Proposal {
  const records = recordsFor(kind, context)
  const fresh = records.filter((record) => isFresh(record) && isOffered(record)).map(({ id }) => id)
  return {
    number: nextNumber(context.library.reading, kind),
    date: localDay(context.now()),
    title: filled(words.bulletinTitle, { masthead: words.masthead[kind] }),
    recordIds: [...(chosen ?? (fresh.length > MOST_PROPOSED ? [] : fresh))],
    records,
  }
}
