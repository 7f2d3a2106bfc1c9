/** Writes lists into the library: planned and written in one transaction, all of them or none. */
import type { ImportBatch, RecordKind } from '#shared/contract/importing.ts'
import type { JobContext } from '../../jobs/job.ts'
import type { WritableDb } from '../../library/database.ts'
import { getBatch } from '../history/batch-rows.ts'
import { type IncludeHidden, putProfile } from '../history/profile-rows.ts'
import { putTwin } from '../history/twin-rows.ts'
import { type ImportPlan, type ListChoices, type ListToPlan, planLists } from '../plan/plan-lists.ts'
import type { Twin } from '../plan/twins.ts'
import type { HeaderProfile } from '../recognise/layout.ts'
import { type Importer, type ListToWrite, writeList } from './write-list.ts'

export interface ListToCommit extends ListToPlan, ListToWrite {
  /** How its columns were understood, for the next list of its source. */
  readonly profiles: readonly HeaderProfile[]
  readonly includeHidden: IncludeHidden
}

export interface Commit {
  readonly lists: readonly ListToCommit[]
  readonly choices: ListChoices
  /** Pairs that are two records, by id of the newer; the others are left for later. */
  readonly apart: ReadonlySet<string>
  readonly by: Importer & { readonly isSample: boolean }
  /** May throw to stop before anything is written: the plan is not what was shown. */
  readonly check: (plan: ImportPlan) => void
}

export interface Committed {
  readonly plan: ImportPlan
  /** In the order of the lists. */
  readonly batches: readonly ImportBatch[]
}

function writeTwins(db: WritableDb, kind: RecordKind, twins: readonly Twin[], { apart, by }: Commit): void {
  for (const twin of twins) putTwin(db, kind, { ...twin, state: apart.has(twin.newerId) ? 'apart' : 'later' }, by)
}

/** Who sent a list without a name has no profile: it would be used for lists of anybody. */
function writeProfiles(db: WritableDb, { kind, source, profiles, includeHidden }: ListToCommit, at: string): void {
  if (source === '') return
  for (const profile of profiles) putProfile(db, kind, { ...profile, source, includeHidden }, at)
}

/**
 * Plans inside the transaction: nobody can change the library between the plan and the writing.
 * @throws AppError `app.cancelled`, what `check` throws; the library is unchanged then
 */
export function commitLists(db: WritableDb, commit: Commit, ctx: JobContext): Committed {
  const { lists, choices, by, check } = commit
  return db
    .transaction(() => {
      const plan = planLists(db, lists, choices, ctx)
      check(plan)
      const ids = plan.lists.map((each, i) => writeList(db, lists[i] as ListToCommit, each, by, ctx))
      for (const [kind, { twins }] of plan.kinds) writeTwins(db, kind, twins, commit)
      if (!by.isSample) for (const list of lists) writeProfiles(db, list, by.at)
      return { plan, batches: ids.map((id) => getBatch(db, id)) }
    })
    .immediate()
}
