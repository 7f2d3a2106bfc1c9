/** The plan of a session's files with what was decided about them, and what the library has that they do not. */
import type { RecordKind } from '#shared/contract/importing.ts'
import { newId } from '../../ids.ts'
import type { JobContext } from '../../jobs/job.ts'
import type { ReadableDb } from '../../library/database.ts'
import { recordsOfLastList } from '../history/batch-rows.ts'
import type { ListPlan } from '../plan/plan.ts'
import { type ImportPlan, type ListChoices, type ListToPlan, planLists, replanLists } from '../plan/plan-lists.ts'
import type { Twin } from '../plan/twins.ts'
import type { StoredRecord } from '../record-side.ts'
import type { RecordFields } from '../sides.ts'
import type { SessionFile } from './session-file.ts'

export type TwinDecision = 'merge' | 'apart' | 'later'

/** What people decided in a session. */
export class Decisions {
  /** Fields that stay as the library has them, by record. */
  readonly kept = new Map<string, ReadonlySet<string>>()
  private readonly twins = new Map<string, TwinDecision>()
  /** By row, of each sheet of each file. */
  private readonly ids = new Map<string, Map<number, string>>()

  /** The id of the new record that a row opens, however often the session is planned. */
  readonly newId = (file: SessionFile, sheet: string, row: number): string => {
    const place = `${file.input.file}/${sheet}`
    const ofSheet = this.ids.get(place) ?? new Map<number, string>()
    if (ofSheet.size === 0) this.ids.set(place, ofSheet)
    const id = ofSheet.get(row) ?? newId<string>()
    ofSheet.set(row, id)
    return id
  }

  /** Whether somebody has said anything of records that look like one. */
  get hasTwins(): boolean {
    return this.twins.size > 0
  }

  decide(twin: string, decision: TwinDecision): void {
    this.twins.set(twin, decision)
  }

  of(twin: Twin): TwinDecision {
    return this.twins.get(twinName(twin)) ?? 'later'
  }
}

/** Names a pair within a session. */
export const twinName = ({ newerId, olderId }: Twin): string => `${newerId}/${olderId}`

/** Records that a source's last list named and this one does not. */
export interface Gone {
  readonly kind: RecordKind
  readonly record: StoredRecord<RecordFields>
}

export interface SessionPlan {
  readonly files: readonly SessionFile[]
  readonly plan: ImportPlan
  /** The same as if no twins were merged: what the twins are pointed out of. */
  readonly apart: ImportPlan
  readonly gone: readonly Gone[]
  readonly choices: ListChoices
  /** The lists' rows that it was made of. */
  readonly lists: readonly ListToPlan[]
}

export function twinsOf(plan: ImportPlan): { kind: RecordKind; twin: Twin }[] {
  return [...plan.kinds].flatMap(([kind, { twins }]) => twins.map((twin) => ({ kind, twin })))
}

export function choicesFor(
  files: readonly SessionFile[],
  decisions: Decisions,
  mergedInto: ReadonlyMap<string, string>,
): ListChoices {
  const newIdAt = (list: number, sheet: string, row: number) => decisions.newId(files[list] as SessionFile, sheet, row)
  return { addsOnly: false, kept: decisions.kept, mergedInto, newId: newIdAt }
}

function goneOf(db: ReadableDb, files: readonly SessionFile[], { lists, kinds }: ImportPlan): Gone[] {
  const sources = new Map(files.map(({ kind, source }) => [JSON.stringify([kind, source]), { kind, source }]))
  return [...sources.values()].flatMap(({ kind, source }) => {
    if (source === '') return []
    const own = lists.filter((_, i) => files[i]?.kind === kind && files[i]?.source === source)
    const named = new Set(own.flatMap(({ records }) => records.map(({ id }) => id)))
    const left = recordsOfLastList(db, kind, source).filter((id) => !named.has(id))
    return left.flatMap((id) => {
      const record = kinds.get(kind)?.known.get(id)
      return record === undefined ? [] : [{ kind, record }]
    })
  })
}

/** @throws AppError `app.cancelled` */
export function planSession(
  db: ReadableDb,
  files: readonly SessionFile[],
  decisions: Decisions,
  ctx: JobContext,
): SessionPlan {
  const lists = files.map((file) => ({ kind: file.kind, rows: file.rowsRead(ctx) }))
  const none = choicesFor(files, decisions, new Map())
  const apart = planLists(db, lists, none, ctx)
  const merged = twinsOf(apart).filter(({ twin }) => decisions.of(twin) === 'merge')
  const mergedInto = new Map(merged.map(({ twin }) => [twin.newerId, twin.olderId]))
  const choices = merged.length === 0 ? none : choicesFor(files, decisions, mergedInto)
  const plan = merged.length === 0 ? apart : planLists(db, lists, choices, ctx)
  return { files, plan, apart, gone: goneOf(db, files, plan), choices, lists }
}

const namesSame = (a: ListPlan<RecordFields> | undefined, b: ListPlan<RecordFields> | undefined): boolean =>
  a?.records.length === b?.records.length && (a?.records.every(({ id }, i) => id === b?.records[i]?.id) ?? true)

/**
 * The plan after cells of one file were corrected, made of what is there; null where all must be planned anew.
 * @throws AppError `app.cancelled`
 */
export function replanSession(
  db: ReadableDb,
  shown: SessionPlan,
  file: SessionFile,
  decisions: Decisions,
  ctx: JobContext,
): SessionPlan | null {
  const at = shown.files.indexOf(file)
  const old = shown.lists[at]
  const isOnly = shown.files.every((other) => other === file || other.kind !== file.kind)
  // Merged records are planned twice, with and without.
  if (old === undefined || !isOnly || decisions.hasTwins) return null
  const list = { kind: file.kind, rows: file.rowsRead(ctx) }
  const plan = replanLists(db, { plan: shown.plan, rows: old.rows }, list, at, shown.choices, ctx)
  if (plan === null) return null
  const gone = namesSame(plan.lists[at], shown.plan.lists[at]) ? shown.gone : goneOf(db, shown.files, plan)
  return { ...shown, plan, apart: plan, gone, lists: shown.lists.map((other, i) => (i === at ? list : other)) }
}
