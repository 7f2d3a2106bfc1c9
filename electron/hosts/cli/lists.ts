/** Importing lists from the command line. */
import { existsSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportCounts, RecordKind } from '#shared/contract/importing.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import type { CommandSession } from './session.ts'
import { text } from './texts.ts'

/** @throws AppError `file.notFound` */
function admit({ core }: CommandSession, path: string): FileHandle {
  const full = resolve(path)
  if (!existsSync(full) || !statSync(full).isFile()) throw new AppError('file.notFound', { fileName: basename(full) })
  return core.files.admit(full).handle
}

function sum(counts: readonly ImportCounts[]): ImportCounts {
  const total = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0 }
  for (const each of counts) for (const key of Object.keys(total) as (keyof ImportCounts)[]) total[key] += each[key]
  return total
}

/** What importing the files would do; each is compared with the library as it is now. */
export async function previewFiles(session: CommandSession, kind: RecordKind, paths: readonly string[]) {
  const previews = []
  for (const path of paths) previews.push(await session.call('importing.preview', { file: admit(session, path), kind }))
  return {
    counts: sum(previews.map((preview) => preview.counts)),
    columns: previews.flatMap((preview) => preview.columns.map((each) => ({ file: preview.fileName, ...each }))),
    records: previews.flatMap((preview) => preview.records.map((each) => ({ file: preview.fileName, ...each }))),
    rejected: previews.flatMap((preview) => preview.rejected.map((each) => ({ file: preview.fileName, ...each }))),
  }
}

/** Imports file after file, each in a transaction of its own. With several, all must be readable before the first is written. */
export async function importFiles(session: CommandSession, kind: RecordKind, paths: readonly string[], source: string) {
  const files = paths.map((path) => admit(session, path))
  if (files.length > 1) for (const file of files) await session.call('importing.preview', { file, kind })
  const results = []
  for (const file of files) results.push(await session.call('importing.commit', { file, kind, source }))
  return {
    counts: sum(results.map(({ batch }) => batch.counts)),
    flagged: results.reduce((total, { flagged }) => total + flagged, 0),
    rejected: results.flatMap(({ batch, rejected }) => rejected.map((each) => ({ file: batch.fileName, ...each }))),
    batches: results.map(({ batch }) => batch),
  }
}

/** Counts and rejected rows for a reader. */
export function importText(result: {
  counts: ImportCounts
  rejected: readonly { file: string; sheet: string; row: number; reason: string }[]
}): string {
  const rejected = result.rejected.map((each) => text('import.rejected', each))
  return [text('import.counts', result.counts), ...rejected].join('\n')
}
