/** Writes a session's files, if what was shown is what is going to happen. */
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportResult } from '#shared/contract/import-session.ts'
import type { ImportBatch, ImportCounts } from '#shared/contract/importing.ts'
import type { JobContext } from '../../jobs/job.ts'
import { type Translate, translator } from '../../messages.ts'
import { type Committed, commitLists, type ListToCommit } from '../commit/commit-lists.ts'
import { dropOriginal, keepOriginal } from '../commit/originals.ts'
import type { Importer } from '../commit/write-list.ts'
import { columnsOf, storedLayout } from '../history/stored-layout.ts'
import { printOf } from '../plan/plan-lists.ts'
import { type FileLayout, headerProfile } from '../recognise/layout.ts'
import { withLibrary } from '../with-library.ts'
import { choicesFor, type Decisions, type SessionPlan, twinsOf } from './plan-session.ts'
import { countFlagged } from './rows-view.ts'
import { rejectionSentence } from './sentences.ts'
import type { SessionFile } from './session-file.ts'

export type CommittedBy = Importer & { readonly isSample?: boolean }

function listOf(file: SessionFile, ctx: JobContext): ListToCommit {
  const layout = file.layout as FileLayout
  const rows = file.rowsRead(ctx)
  return {
    kind: file.kind,
    source: file.source,
    fileName: file.input.fileName,
    sha256: file.sha256,
    columns: columnsOf(layout),
    layout: storedLayout(layout, rows),
    rows,
    profiles: file
      .sections()
      .filter(({ fingerprint }) => fingerprint !== '')
      .map(headerProfile),
    includeHidden: file.includeHidden,
  }
}

type Kept = 'kept' | 'there' | 'failed'

async function keepOriginals(libraryPath: string, files: readonly SessionFile[]): Promise<Map<SessionFile, Kept>> {
  const kept = new Map<SessionFile, Kept>()
  for (const file of files) {
    kept.set(file, await keepOriginal(libraryPath, { path: file.input.path, sha256: file.sha256 }))
  }
  return kept
}

function sum(batches: readonly ImportBatch[]): ImportCounts {
  const total = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0 }
  for (const { counts } of batches) {
    for (const key of Object.keys(total) as (keyof ImportCounts)[]) total[key] += counts[key]
  }
  return total
}

function rejectedOf({ plan, batches }: Committed, t: Translate): ImportResult['rejected'] {
  return plan.lists.flatMap(({ rows }, i) =>
    rows.flatMap((row) => {
      if (row.outcome !== 'rejected') return []
      const { sheet, row: number, rejection: code } = row
      const reason = rejectionSentence(code, number, t)
      return [{ fileName: batches[i]?.fileName ?? '', sheet, row: number, code, reason }]
    }),
  )
}

function warningsOf(kept: ReadonlyMap<SessionFile, Kept>, t: Translate): ImportResult['warnings'] {
  const failed = [...kept].filter(([, how]) => how === 'failed').map(([file]) => file.input.fileName)
  return failed.map((fileName) => {
    return { code: 'originalNotKept', fileName, message: t('import.warning.originalNotKept', { fileName }) }
  })
}

/**
 * @param shown What the user has looked at; null where nobody has.
 * @throws AppError `import.library-changed`, `import.not-a-list` (nothing to import), `library.*`, `app.cancelled`
 */
export async function commitSession(
  libraryPath: string,
  files: readonly SessionFile[],
  decisions: Decisions,
  shown: SessionPlan | null,
  { isSample = false, ...by }: CommittedBy,
  ctx: JobContext,
): Promise<{ result: ImportResult; planned: SessionPlan }> {
  if (files.length === 0) throw new AppError('import.nothing-chosen')
  const lists = files.map((file) => listOf(file, ctx))
  const kept = isSample ? new Map<SessionFile, Kept>() : await keepOriginals(libraryPath, files)
  const choices = { ...(shown?.choices ?? choicesFor(files, decisions, new Map())), addsOnly: isSample }
  const pairs = shown === null ? [] : twinsOf(shown.apart).map(({ twin }) => twin)
  const apart = new Set(pairs.filter((twin) => decisions.of(twin) === 'apart').map(({ newerId }) => newerId))
  const check = (plan: Committed['plan']) => {
    if (shown !== null && printOf(plan) !== printOf(shown.plan)) throw new AppError('import.library-changed')
  }
  try {
    const commit = { lists, choices, apart, by: { ...by, isSample }, check }
    const done = withLibrary(libraryPath, ({ writing }) => commitLists(writing, commit, ctx))
    const t = translator(ctx.language)
    const flagged = done.plan.lists.reduce((total, { rows }) => total + countFlagged(rows), 0)
    const batches = [...done.batches]
    const result = {
      counts: sum(batches),
      flagged,
      batches,
      rejected: rejectedOf(done, t),
      warnings: warningsOf(kept, t),
    }
    return {
      result,
      planned: { files, plan: done.plan, apart: done.plan, gone: shown?.gone ?? [], choices, lists },
    }
  } catch (error) {
    for (const [file, how] of kept) if (how === 'kept') dropOriginal(libraryPath, file.sha256)
    throw error
  }
}
