/** What the library will see of an import, record by record, as the contract shows it. */
import type { z } from 'zod'
import type { importSessionContract } from '#shared/contract/import-session.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import { type LegalStatus, legalPhase } from '#shared/domain/legal-status.ts'
import type { PlannedRecord } from '../plan/plan.ts'
import type { FieldValue, RecordFields } from '../sides.ts'
import type { SessionPlan } from './plan-session.ts'
import type { SessionFile } from './session-file.ts'

type Contract = (typeof importSessionContract)['importSession.difference']
export type DifferenceAsk = Omit<z.output<Contract['args']>, 'session'>
export type DifferencePage = z.output<Contract['result']>
type Item = DifferencePage['items'][number]

/** A record of one of the lists. */
interface Listed {
  readonly file: SessionFile
  readonly record: PlannedRecord<RecordFields>
}

const text = (value: FieldValue | undefined): string =>
  Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : ''

export function summaryOf(id: string, fields: RecordFields): Item['record'] {
  return {
    id,
    title: fields.title,
    number: text(fields.applicationNumber) || text(fields.applicationNumberRaw),
    owner: text(fields.applicants) || text(fields.organisation),
    legalStatus: typeof fields.legalStatus === 'string' ? fields.legalStatus : null,
  }
}

const isDead = ({ legalStatus }: RecordFields): boolean =>
  typeof legalStatus === 'string' && legalPhase(legalStatus as LegalStatus) === 'dead'

const isLapsed = ({ isNew, before, fields }: PlannedRecord<RecordFields>): boolean =>
  !isNew && isDead(fields) && !isDead(before)

/** A record whose differences are all kept out still differs from the list. */
function groupOf({ isNew, changes, kept }: PlannedRecord<RecordFields>): Item['group'] {
  if (isNew) return 'new'
  return changes.length + kept.length > 0 ? 'changed' : 'unchanged'
}

export function placeOf({ input }: SessionFile, { first }: PlannedRecord<RecordFields>): NonNullable<Item['place']> {
  return { file: input.file, fileName: input.fileName, ...first }
}

function changesOf({ before, proposed, changes, kept, corrected }: PlannedRecord<RecordFields>): Item['changes'] {
  const value = (record: RecordFields, field: string): FieldValue => record[field] ?? null
  // How a number is written goes with the number.
  const shown = (list: readonly string[]) =>
    list.filter((field) => field !== 'applicationNumberRaw' || list.length === 1)
  const change = (isTaken: boolean) => (field: string) => {
    const isByHand = corrected.includes(field)
    return { field, old: value(before, field), new: value(proposed, field), isTaken, isByHand }
  }
  return [...shown(changes).map(change(true)), ...shown(kept).map(change(false))]
}

function itemOf({ file, record }: Listed): Item {
  const group = groupOf(record)
  return {
    kind: file.kind,
    record: summaryOf(record.id, record.fields),
    group,
    isLapsed: isLapsed(record),
    place: placeOf(file, record),
    changes: group === 'changed' ? changesOf(record) : [],
  }
}

function goneItem(kind: RecordKind, id: string, fields: RecordFields): Item {
  return { kind, record: summaryOf(id, fields), group: 'gone', isLapsed: false, place: null, changes: [] }
}

function listedIn({ files, plan }: SessionPlan): Listed[] {
  return plan.lists.flatMap(({ records }, i) => records.map((record) => ({ file: files[i] as SessionFile, record })))
}

export function countsOf(session: SessionPlan): DifferencePage['counts'] {
  const counts = { new: 0, changed: 0, unchanged: 0, gone: session.gone.length, lapsed: 0 }
  for (const { record } of listedIn(session)) {
    counts[groupOf(record)] += 1
    if (isLapsed(record)) counts.lapsed += 1
  }
  return counts
}

export function differencePage(session: SessionPlan, { group, offset, limit }: DifferenceAsk): DifferencePage {
  const counts = countsOf(session)
  if (group === 'gone') {
    const items = session.gone.slice(offset, offset + limit)
    return {
      counts,
      total: counts.gone,
      items: items.map(({ kind, record }) => goneItem(kind, record.id, record.fields)),
    }
  }
  const found = listedIn(session).filter(({ record }) =>
    group === 'lapsed' ? isLapsed(record) : groupOf(record) === group,
  )
  return { counts, total: found.length, items: found.slice(offset, offset + limit).map(itemOf) }
}
