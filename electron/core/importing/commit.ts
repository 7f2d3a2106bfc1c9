/** The jobs that write lists: each reads its files, then writes all in one transaction, or nothing at all. */
import type { CallResult } from '#shared/contract/index.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import { newId } from '../ids.ts'
import type { JobContext } from '../jobs/job.ts'
import type { WritableDb } from '../library/database.ts'
import { removeUnusedParties } from '../records/parties.ts'
import { getBatch, insertBatch, insertRows } from './batch-rows.ts'
import { demandSide } from './demand-side.ts'
import { type ListInput, type RecognisedFile, recogniseFile, rejectionsOf, withLibrary } from './list-job.ts'
import { type ListPlan, planList, ticker } from './plan.ts'
import type { RecordSide } from './record-side.ts'
import { supplySide } from './supply-side.ts'

export interface CommitInput extends ListInput {
  /** Who sent the list. */
  readonly source: string
  /** Who imports it. */
  readonly actor: string
  /** ISO time. */
  readonly at: string
  /** Sample lists add records and leave those that are there as they are. */
  readonly isSample?: boolean
}

type OneList = Omit<CommitInput, 'libraryPath'>

export interface CommitListsInput {
  readonly libraryPath: string
  readonly lists: readonly OneList[]
}

export type CommitOutcome = CallResult<'importing.commit'>

function writeDrafts<Fields extends object>(
  side: RecordSide<Fields>,
  db: WritableDb,
  plan: ListPlan<Fields>,
  batch: { id: ImportBatchId; at: string },
  tick: (done: number) => void,
): void {
  for (const [i, draft] of plan.drafts.entries()) {
    if (draft.isNew) side.insert(db, draft.id, draft.fields, batch)
    else side.update(db, draft.id, draft.fields, batch.at)
    tick(i + 1)
  }
}

/** Plans inside the transaction: nobody can change the library between the plan and the writing. */
function writeList<Fields extends object>(
  side: RecordSide<Fields>,
  db: WritableDb,
  file: RecognisedFile,
  input: OneList,
  ctx: JobContext,
): CommitOutcome {
  const isSample = input.isSample === true
  const plan = planList(side, file.sections, db, ctx, { addsOnly: isSample })
  const id = newId<ImportBatchId>()
  const { sha256, columns } = file
  insertBatch(db, { ...input, id, sha256, columns, isSample, counts: plan.counts })
  const tick = ticker('saving', plan.drafts.length + plan.rows.length, ctx)
  writeDrafts(side, db, plan, { id, at: input.at }, tick)
  if (plan.drafts.some((draft) => !draft.isNew)) removeUnusedParties(db)
  insertRows(db, { id, kind: input.kind }, plan.rows, (done) => tick(plan.drafts.length + done))
  const flagged = plan.rows.filter((row) => row.outcome !== 'rejected' && row.flags.length > 0).length
  return { batch: getBatch(db, id), rejected: rejectionsOf(plan.rows, ctx.language), flagged }
}

function writeFile(db: WritableDb, file: RecognisedFile, input: OneList, ctx: JobContext): CommitOutcome {
  return input.kind === 'supply'
    ? writeList(supplySide, db, file, input, ctx)
    : writeList(demandSide, db, file, input, ctx)
}

/**
 * Imports several lists, all or none of them.
 * @returns their outcomes, in order.
 * @throws AppError `import.*`, `library.*`, `app.cancelled`
 */
export async function commitLists({ libraryPath, lists }: CommitListsInput, ctx: JobContext): Promise<CommitOutcome[]> {
  const files: { file: RecognisedFile; input: OneList }[] = []
  for (const input of lists) files.push({ file: await recogniseFile(input, ctx), input })
  return withLibrary(libraryPath, ({ writing: db }) =>
    db.transaction(() => files.map(({ file, input }) => writeFile(db, file, input, ctx))).immediate(),
  )
}

/** Imports one list. Cancelled or failed, it leaves the library as it was; errors as `commitLists`. */
export async function commitList({ libraryPath, ...list }: CommitInput, ctx: JobContext): Promise<CommitOutcome> {
  const [outcome] = await commitLists({ libraryPath, lists: [list] }, ctx)
  return outcome as CommitOutcome
}
