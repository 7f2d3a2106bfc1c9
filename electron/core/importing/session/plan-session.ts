/** The plan of a session's files with what was decided about them, and what the library has that they do not. */
import type { RecordKind } from '#shared/contract/importing.ts'
import { newId } from '../../ids.ts'
import type { JobContext } from '../../jobs/job.ts'
import type { ReadableDb } from '../../library/database.ts'
import { recordsOfLastList } from '../history/batch-rows.ts'
import { type ImportPlan, type ListChoices, planLists, printOf } from '../plan/plan-lists.ts'
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
  private readonly ids = new Map<string, string>()

  /** The id of the new record that a row opens, however often the session is planned. */
  readonly newId = (file: SessionFile, sheet: string, row: number): string => {
    const place = `${file.input.file}/${row}/${sheet}`
    const id = this.ids.get(place) ?? newId<string>()
    this.ids.set(place, id)
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
  readonly print: string
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
  return { files, plan, apart, gone: goneOf(db, files, plan), choices, print: printOf(plan) }
}
