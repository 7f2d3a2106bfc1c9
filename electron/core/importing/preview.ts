/** The job behind `importing.preview`: the plan of a list, in words, and nothing written. */
import type { ImportPreview } from '#shared/contract/importing.ts'
import type { JobContext } from '../jobs/job.ts'
import { translator } from '../messages.ts'
import { demandSide } from './demand-side.ts'
import {
  flagSentence,
  type ListInput,
  type RecognisedFile,
  recogniseFile,
  rejectionsOf,
  withLibrary,
} from './list-job.ts'
import { type AcceptedRow, type PlannedRow, planList } from './plan.ts'
import type { RecordSide } from './record-side.ts'
import { supplySide } from './supply-side.ts'

function toRecord<Fields>(
  row: AcceptedRow<Fields>,
  language: JobContext['language'],
): ImportPreview['records'][number] {
  const t = translator(language)
  const { sheet, row: number, outcome, fields } = row
  const flags = row.flags.map((flag) => ({ code: flag.code, field: flag.field, message: flagSentence(flag, t) }))
  return { sheet, row: number, outcome, fields: fields as ImportPreview['records'][number]['fields'], flags }
}

const isAccepted = <Fields>(row: PlannedRow<Fields>): row is AcceptedRow<Fields> => row.outcome !== 'rejected'

function previewSide<Fields extends object>(
  side: RecordSide<Fields>,
  file: RecognisedFile,
  input: ListInput,
  ctx: JobContext,
): ImportPreview {
  const plan = withLibrary(input.libraryPath, (library) => planList(side, file.sections, library.reading, ctx))
  return {
    fileName: input.fileName,
    counts: plan.counts,
    columns: [...file.columns],
    records: plan.rows.filter(isAccepted).map((row) => toRecord(row, ctx.language)),
    rejected: rejectionsOf(plan.rows, ctx.language),
  }
}

/**
 * Reads a list and says what importing it would do.
 * @throws AppError `import.*`, `library.*`, `app.cancelled`
 */
export async function previewList(input: ListInput, ctx: JobContext): Promise<ImportPreview> {
  const file = await recogniseFile(input, ctx)
  return input.kind === 'supply' ? previewSide(supplySide, file, input, ctx) : previewSide(demandSide, file, input, ctx)
}
