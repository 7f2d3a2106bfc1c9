/** Calls that change records by hand, tell their history, and keep drafts. */
import type { DemandEdit, SupplyEdit } from '#shared/contract/editing.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { Handlers, WriteContext } from '../call-context.ts'
import { runJob } from '../jobs/run-job.ts'
import { findOrganisations } from '../records/parties.ts'
import { problemFinder } from '../records/problem-statements.ts'
import { findSimilarDemands } from '../records/similar-demands.ts'
import type { Edit } from './apply-edit.ts'
import { createDemand } from './create-demand.ts'
import { allDrafts, putDraft } from './drafts.ts'
import { editRecords, inOneEdit, inOneGo, MANY_RECORDS, type Outcome, undoRecords } from './edit-job.ts'
import { type Actor, countOfEdit } from './history.ts'
import { normaliseDemand, normaliseSupply } from './normalise.ts'
import { removeRecord } from './remove-record.ts'
import type { Fields } from './sides.ts'
import { timelineOf } from './timeline.ts'
import type { Undo } from './undo-edit.ts'

type EditingMethods =
  | 'supplies.update'
  | 'demands.update'
  | 'demands.create'
  | 'demands.organisations'
  | 'demands.similar'
  | 'records.remove'
  | 'records.undo'
  | 'records.history'
  | 'problemStatements.propose'
  | 'drafts.all'
  | 'drafts.set'

/** How many passages a form offers. */
const PASSAGES = 3

const whoOf = ({ actor, now }: WriteContext): Actor => ({ actor, at: now().toISOString() })

function update(
  kind: RecordKind,
  {
    ids,
    changes,
    expected = {},
  }: { ids: readonly string[]; changes: Fields; expected?: SupplyEdit | DemandEdit | undefined },
  ctx: WriteContext,
): Outcome | Promise<Outcome> {
  const edit: Edit = { kind, ids: [...new Set(ids)], values: changes, expected: expected as Fields }
  const { writing, path: libraryPath } = ctx.library
  return ids.length > MANY_RECORDS
    ? runJob('editMany', { libraryPath, edit, who: whoOf(ctx) }, ctx)
    : editRecords(writing, edit, whoOf(ctx), inOneGo(ctx))
}

function undo(undo: Undo, ctx: WriteContext): Outcome | Promise<Outcome> {
  const { reading, writing, path: libraryPath } = ctx.library
  const isOfMany = undo.record === undefined && countOfEdit(reading, undo.edit) > MANY_RECORDS
  return isOfMany
    ? runJob('undoMany', { libraryPath, undo, who: whoOf(ctx) }, ctx)
    : undoRecords(writing, undo, whoOf(ctx), inOneGo(ctx))
}

export const editingHandlers: Pick<Handlers, EditingMethods> = {
  'supplies.update': ({ changes, ...args }, ctx) =>
    update('supply', { ...args, changes: normaliseSupply(changes) }, ctx),
  'demands.update': ({ changes, ...args }, ctx) =>
    update('demand', { ...args, changes: normaliseDemand(changes) }, ctx),
  'demands.create': (demand, ctx) => {
    const db = ctx.library.writing
    return db.transaction(() => createDemand(db, demand, whoOf(ctx))).immediate()
  },
  'demands.organisations': ({ text, limit }, { library }) => findOrganisations(library.reading, text, limit),
  'demands.similar': (said, { library }) => findSimilarDemands(library.reading, said),
  'records.remove': ({ record }, ctx) => {
    const db = ctx.library.writing
    return inOneEdit(db, whoOf(ctx), (writer) => removeRecord(db, record, writer))
  },
  'records.undo': ({ edit, record }, ctx) => undo({ edit, record: record?.id }, ctx),
  'records.history': ({ record }, { library, t }) => timelineOf(library.reading, record, t),
  'problemStatements.propose': (texts) => ({
    passages: problemFinder.forDemand(texts, PASSAGES).map(({ text, field }) => ({ text, field })),
  }),
  'drafts.all': (_, { library }) => allDrafts(library.reading),
  'drafts.set': ({ key, text }, { library, now }) => {
    putDraft(library.writing, key, text, now().toISOString())
    return {}
  },
}
