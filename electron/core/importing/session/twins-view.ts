/** Records of an import that may be one with another, as the contract shows them. */
import type { z } from 'zod'
import type { importSessionContract } from '#shared/contract/import-session.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import { sameValue } from '../../records/field-values.ts'
import type { KindPlan } from '../plan/plan-lists.ts'
import type { Twin } from '../plan/twins.ts'
import type { FieldValue, RecordFields } from '../sides.ts'
import { placeOf, summaryOf } from './difference-view.ts'
import { type Decisions, type SessionPlan, twinName, twinsOf } from './plan-session.ts'
import type { SessionFile } from './session-file.ts'

type Contract = (typeof importSessionContract)['importSession.twins']
export type TwinsAsk = Omit<z.output<Contract['args']>, 'session'>
export type TwinsPage = z.output<Contract['result']>
type Item = TwinsPage['items'][number]

interface Pair {
  readonly kind: RecordKind
  readonly twin: Twin
}

/** What is surest to be one record first: without a number in one of the two, then the same title, then nearly. */
function likeliness({ kind, twin }: Pair, plans: ReadonlyMap<RecordKind, KindPlan>): number {
  const known = plans.get(kind)?.known
  const isNumbered = (id: string) => typeof known?.get(id).fields.applicationNumber === 'string'
  const lacksNumber = !isNumbered(twin.newerId) || !isNumbered(twin.olderId)
  return (twin.likeness === 'sameTitle' ? 2 : 0) + (lacksNumber ? 1 : 0)
}

/** Where the new records of the lists stand; a record of the library stands in none. */
type Places = ReadonlyMap<string, Item['newer']['place']>

function placesOf({ apart, files }: SessionPlan): Places {
  const places = new Map<string, Item['newer']['place']>()
  for (const [i, { records }] of apart.lists.entries()) {
    for (const record of records) if (record.isNew) places.set(record.id, placeOf(files[i] as SessionFile, record))
  }
  return places
}

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function differencesOf(older: RecordFields, newer: RecordFields): Item['differences'] {
  return Object.keys(newer)
    .filter((field) => !isEmpty(older[field]) && !isEmpty(newer[field]) && !sameValue(older[field], newer[field]))
    .map((field) => ({ field, older: older[field] ?? null, newer: newer[field] ?? null }))
}

function itemOf({ kind, twin }: Pair, session: SessionPlan, places: Places, decisions: Decisions): Item {
  const known = session.apart.kinds.get(kind)?.known as KindPlan['known']
  const [older, newer] = [known.get(twin.olderId).fields, known.get(twin.newerId).fields]
  return {
    twin: twinName(twin),
    kind,
    likeness: twin.likeness,
    newer: { ...summaryOf(twin.newerId, newer), place: places.get(twin.newerId) as Item['newer']['place'] },
    older: { ...summaryOf(twin.olderId, older), place: places.get(twin.olderId) ?? null },
    differences: differencesOf(older, newer),
    decision: decisions.of(twin),
  }
}

export function countTwins({ apart }: SessionPlan, decisions: Decisions): TwinsPage['counts'] {
  const counts = { merge: 0, apart: 0, later: 0 }
  for (const { twin } of twinsOf(apart)) counts[decisions.of(twin)] += 1
  return counts
}

export function twinsPage(session: SessionPlan, { offset, limit }: TwinsAsk, decisions: Decisions): TwinsPage {
  const { kinds } = session.apart
  const pairs = twinsOf(session.apart).map((pair) => ({ pair, likely: likeliness(pair, kinds) }))
  const sorted = pairs.toSorted((a, b) => b.likely - a.likely).map(({ pair }) => pair)
  const places = placesOf(session)
  return {
    total: sorted.length,
    counts: countTwins(session, decisions),
    items: sorted.slice(offset, offset + limit).map((pair) => itemOf(pair, session, places, decisions)),
  }
}
