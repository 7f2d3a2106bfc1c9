/** The job behind `importing.commit`: reads a list and writes it in one transaction, or not at all. */
import type { CallResult } from '#shared/contract/index.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import { newId } from '../ids.ts'
import type { JobContext } from '../jobs/job.ts'
import type { WritableDb } from '../library/database.ts'
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
  readonly isSample?: boolean
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
  input: CommitInput,
  ctx: JobContext,
): CommitOutcome {
  const plan = planList(side, file.sections, db, ctx)
  const id = newId<ImportBatchId>()
  const { sha256, columns } = file
  insertBatch(db, { ...input, id, sha256, columns, isSample: input.isSample === true, counts: plan.counts })
  const tick = ticker('saving', plan.drafts.length + plan.rows.length, ctx)
  writeDrafts(side, db, plan, { id, at: input.at }, tick)
  insertRows(db, { id, kind: input.kind }, plan.rows, (done) => tick(plan.drafts.length + done))
  const flagged = plan.rows.filter((row) => row.outcome !== 'rejected' && row.flags.length > 0).length
  return { batch: getBatch(db, id), rejected: rejectionsOf(plan.rows, ctx.language), flagged }
}

/**
 * Imports a list. Cancelled or failed, it leaves the library as it was.
 * @throws AppError `import.*`, `library.*`, `app.cancelled`
 */
export async function commitList(input: CommitInput, ctx: JobContext): Promise<CommitOutcome> {
  const file = await recogniseFile(input, ctx)
  return withLibrary(input.libraryPath, ({ writing: db }) => {
    const write = () =>
      input.kind === 'supply'
        ? writeList(supplySide, db, file, input, ctx)
        : writeList(demandSide, db, file, input, ctx)
    return db.transaction(write).immediate()
  })
}
