/** Importing lists from the command line: what it would do, doing it, and taking it back. */
import { columnsOf } from '#core/importing/history/stored-layout.ts'
import type { ImportRow } from '#shared/contract/import-session.ts'
import type { ImportCounts, RecordKind } from '#shared/contract/importing.ts'
import { allRows, type ListOptions, PLAIN, saveRejects, withLists } from './import-lists.ts'
import type { CommandSession } from './session.ts'
import { text } from './texts.ts'

function sum(counts: readonly ImportCounts[]): ImportCounts {
  const total = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0 }
  for (const each of counts) for (const key of Object.keys(total) as (keyof ImportCounts)[]) total[key] += each[key]
  return total
}

const recordOf = ({ sheet, row, outcome, fields, flags, raw, isHidden, edits: _ }: ImportRow) => {
  return { sheet, row, outcome, fields, flags, raw, hidden: isHidden }
}

const inFile =
  (file: string) =>
  <T extends object>(each: T) => ({ file, ...each })

/** What importing the files would do; each file is compared with the library as those before it would leave it. */
export function previewFiles(
  session: CommandSession,
  kind: RecordKind,
  paths: readonly string[],
  options: ListOptions = PLAIN,
) {
  return withLists(session, kind, paths, options, async ({ id, files }) => {
    const previews = []
    for (const file of files) previews.push({ file, ...(await allRows(session, id, file)) })
    const counts = sum(previews.map((preview) => preview.counts))
    const [only] = files
    return {
      counts,
      columns: files.flatMap((file) => columnsOf(file).map(inFile(file.fileName))),
      records: previews.flatMap(({ file, rows }) =>
        rows.filter(({ outcome }) => outcome !== 'rejected').map((row) => ({ file: file.fileName, ...recordOf(row) })),
      ),
      rejected: previews.flatMap(({ file, rows }) =>
        rows.flatMap(({ sheet, row, rejection, raw }) =>
          rejection === null ? [] : [{ file: file.fileName, sheet, row, ...rejection, raw }],
        ),
      ),
      files: files.map(({ fileName, kind: found, sheets }) => ({ file: fileName, kind: found, sheets })),
      ...(files.length === 1 && only !== undefined ? { sheets: only.sheets } : {}),
      rejects: await saveRejects(session, id, counts, options.rejects),
    }
  })
}

/** Imports all files in one transaction. */
export function importFiles(
  session: CommandSession,
  kind: RecordKind,
  paths: readonly string[],
  options: ListOptions = PLAIN,
) {
  return withLists(session, kind, paths, options, async ({ id }) => {
    const done = await session.call('importSession.commit', { session: id })
    const rejected = done.rejected.map(({ fileName, ...each }) => ({ file: fileName, ...each }))
    return { ...done, rejected, rejects: await saveRejects(session, id, done.counts, options.rejects) }
  })
}

/** Counts and rejected rows for a reader. */
export function importText(result: {
  counts: ImportCounts
  rejected: readonly { file: string; sheet: string; row: number; reason: string }[]
  rejects?: string | null
  warnings?: readonly { message: string }[]
  batches?: readonly { id: string; fileName: string }[]
}): string {
  const rejected = result.rejected.map((each) => text('import.rejected', each))
  const saved = result.rejects ? [text('import.rejects', { file: result.rejects })] : []
  const warnings = (result.warnings ?? []).map(({ message }) => message)
  const batches = (result.batches ?? []).map((batch) => text('import.batch', batch))
  return [text('import.counts', result.counts), ...rejected, ...saved, ...warnings, ...batches].join('\n')
}
