/** The plan of several lists that are imported together: each sees what those before it will write. */
import { createHash } from 'node:crypto'
import type { RecordKind } from '#shared/contract/importing.ts'
import { handCorrected } from '../../editing/hand-corrections.ts'
import type { JobContext } from '../../jobs/job.ts'
import type { ReadableDb } from '../../library/database.ts'
import { aliasesOf } from '../history/twin-rows.ts'
import { type RecordFields, SIDES } from '../sides.ts'
import { KnownRecords } from './known-records.ts'
import { isWritten, type ListPlan, type PlanChoices, planList } from './plan.ts'
import type { ReadRow, RefusedRow } from './read-rows.ts'
import { replanList } from './replan.ts'
import { findTwins, type Twin } from './twins.ts'

export interface ListToPlan {
  readonly kind: RecordKind
  readonly rows: readonly (ReadRow<RecordFields> | RefusedRow)[]
}

/** What was decided about the lists together. */
export interface ListChoices extends Omit<PlanChoices, 'newId' | 'aliases' | 'corrected'> {
  /** @param list Its place among the lists. */
  readonly newId: (list: number, sheet: string, row: number) => string
}

export interface KindPlan {
  readonly known: KnownRecords<RecordFields>
  readonly twins: readonly Twin[]
}

export interface ImportPlan {
  /** In the order of the lists. */
  readonly lists: readonly ListPlan<RecordFields>[]
  readonly kinds: ReadonlyMap<RecordKind, KindPlan>
}

function twinsOf(kind: RecordKind, known: KindPlan['known'], plans: readonly ListPlan<RecordFields>[]): Twin[] {
  const fresh = plans.flatMap(({ records }) => records.filter(({ isNew }) => isNew))
  const twins = findTwins(SIDES[kind], known, fresh)
  // Looked at when the library is closed again.
  for (const { olderId } of twins) known.get(olderId)
  return twins
}

/** What was decided, as one list's plan asks for it. */
function choicesOf(db: ReadableDb, list: number, aliases: PlanChoices['aliases'], choices: ListChoices): PlanChoices {
  const newId = (sheet: string, row: number) => choices.newId(list, sheet, row)
  return { ...choices, newId, corrected: (id, fields) => handCorrected(db, id, fields), aliases }
}

/** @throws AppError `app.cancelled` */
export function planLists(
  db: ReadableDb,
  lists: readonly ListToPlan[],
  choices: ListChoices,
  ctx: JobContext,
): ImportPlan {
  const kinds = [...new Set(lists.map(({ kind }) => kind))]
  const known = new Map(kinds.map((kind) => [kind, new KnownRecords(SIDES[kind], db)]))
  const aliases = new Map(kinds.map((kind) => [kind, aliasesOf(db, kind)]))
  const plans = lists.map(({ kind, rows }, list) => {
    const own = choicesOf(db, list, aliases.get(kind) ?? new Map<string, string>(), choices)
    return planList(SIDES[kind], rows, known.get(kind) as KindPlan['known'], own, ctx)
  })
  const planned = [...known].map(([kind, records]) => {
    const ofKind = plans.filter((_, list) => lists[list]?.kind === kind)
    const twins = choices.addsOnly ? [] : twinsOf(kind, records, ofKind)
    return [kind, { known: records, twins }] as const
  })
  return { lists: plans, kinds: new Map(planned) }
}

/** The records of a kind after one of their lists was planned anew; who may be one is worked out when it is asked. */
function replannedKind(kind: RecordKind, known: KindPlan['known'], { records }: ListPlan<RecordFields>): KindPlan {
  let twins: readonly Twin[] | null = null
  return {
    known,
    get twins() {
      const fresh = () => records.filter(({ isNew }) => isNew)
      twins ??= findTwins(SIDES[kind], known, fresh())
      return twins
    },
  }
}

/**
 * The plan after some rows of one list were corrected; the library is taken to be as it was.
 * @param at The list's place. No other list of its kind may be there: it would see what this one writes.
 * @returns null where all must be planned
 * @throws AppError `app.cancelled`
 */
export function replanLists(
  db: ReadableDb,
  before: { readonly plan: ImportPlan; readonly rows: ListToPlan['rows'] },
  { kind, rows }: ListToPlan,
  at: number,
  choices: ListChoices,
  ctx: JobContext,
): ImportPlan | null {
  const known = before.plan.kinds.get(kind)?.known
  const plan = before.plan.lists[at]
  if (known === undefined || plan === undefined) return null
  known.readFrom(db)
  const own = choicesOf(db, at, aliasesOf(db, kind), choices)
  const replanned = replanList(SIDES[kind], { plan, rows: before.rows }, rows, known, own, ctx)
  if (replanned === null) return null
  const kinds = new Map(before.plan.kinds).set(kind, replannedKind(kind, known, replanned))
  return { lists: before.plan.lists.map((list, i) => (i === at ? replanned : list)), kinds }
}

/**
 * A short print of what a plan will write: two plans with one print do the same. Of a new record its id is enough,
 * for the rest of it comes from the list alone.
 */
export function printOf({ lists }: ImportPlan): string {
  const hash = createHash('sha256')
  for (const { rows, records } of lists) {
    for (const { sheet, row, outcome } of rows) hash.update(`${sheet}/${row}/${outcome};`)
    for (const { id, isNew, changes, fields, before } of records.filter(isWritten)) {
      const values = changes.map((field) => [field, before[field], fields[field]])
      hash.update(isNew ? id : JSON.stringify([id, values]))
    }
  }
  return hash.digest('base64url')
}
