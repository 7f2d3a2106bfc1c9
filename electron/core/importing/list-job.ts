/** What previewing and committing a list have in common: read the file, recognise it, open the library. */
import { basename } from 'node:path'
import { AppError, type ErrorCode } from '#shared/contract/app-error.ts'
import type { ImportPreview, RecordKind } from '#shared/contract/importing.ts'
import { cut } from '#shared/text/cut.ts'
import type { JobContext } from '../jobs/job.ts'
import { asLibraryError } from '../library/errors.ts'
import { openLibrary } from '../library/open.ts'
import { type Translate, translator } from '../messages.ts'
import type { PlannedRow, RejectedRow } from './plan.ts'
import { readListFile } from './read-sheets.ts'
import { type RecognisedList, recogniseSheets } from './recognise.ts'
import type { RowFlag } from './row-reader.ts'
import type { Sheet } from './sheet.ts'
import { withStatementCache } from './statement-cache.ts'

export interface ListInput {
  readonly path: string
  /** Name to show; `path` may be that of a temporary copy. */
  readonly fileName: string
  readonly kind: RecordKind
  readonly libraryPath: string
}

export interface RecognisedFile extends RecognisedList {
  readonly sha256: string
}

/** The same error, saying which file. */
function withFileName(error: unknown, fileName: string): unknown {
  if (!(error instanceof AppError) || !/^(?:import|file)\./.test(error.code)) return error
  return new AppError(error.code, { ...error.details, fileName }, { cause: error })
}

/** A list of the other kind is a slip of the hand, and worth a sentence of its own. */
function reasonForNoList(sheets: readonly Sheet[], kind: RecordKind): ErrorCode {
  const other = kind === 'supply' ? 'demand' : 'supply'
  if (recogniseSheets(sheets, other).sections.length === 0) return 'import.notAList'
  return other === 'demand' ? 'import.isDemandList' : 'import.isSupplyList'
}

/** @throws AppError `import.*` with `fileName`; `import.notAList` where no sheet has a header row. */
export async function recogniseFile(
  { path, fileName, kind }: Omit<ListInput, 'libraryPath'>,
  ctx: JobContext,
): Promise<RecognisedFile> {
  try {
    const { sheets, sha256 } = await readListFile(path, ctx)
    ctx.report({ phase: 'recognising', done: 0, total: 0 })
    const list = recogniseSheets(sheets, kind)
    if (list.sections.length === 0) throw new AppError(reasonForNoList(sheets, kind))
    return { ...list, sha256 }
  } catch (error) {
    throw withFileName(error, fileName)
  }
}

type Connections = ReturnType<typeof withStatementCache>

/** Opens a connection of this thread's own for as long as `use` runs. */
export function withLibrary<Result>(libraryPath: string, use: (library: Connections) => Result): Result {
  const library = openLibrary(libraryPath)
  try {
    return use(withStatementCache(library))
  } catch (error) {
    throw asLibraryError(error, basename(libraryPath))
  } finally {
    library.close()
  }
}

/** A cell quoted in a sentence must not fill the screen. */
const QUOTED_LENGTH = 40

const quoted = (text: string): string => (text.length > QUOTED_LENGTH ? `${cut(text, QUOTED_LENGTH)}…` : text)

export function flagSentence({ code, field, text }: RowFlag, t: Translate): string {
  return t(`import.flag.${code}`, { field: t(`import.field.${field}`), text: quoted(text) })
}

export function rejectionsOf<Fields>(
  rows: readonly PlannedRow<Fields>[],
  language: JobContext['language'],
): ImportPreview['rejected'] {
  const t = translator(language)
  const isRejected = (row: PlannedRow<Fields>): row is RejectedRow => row.outcome === 'rejected'
  return rows.filter(isRejected).map(({ sheet, row, rejection }) => {
    return { sheet, row, code: rejection, reason: t(`import.rejection.${rejection}`, { row }) }
  })
}
