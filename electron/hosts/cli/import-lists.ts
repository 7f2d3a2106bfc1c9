/** Lists through an import session from the command line: opened, understood as the options say, looked at, written. */
import { existsSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { saveFileAs } from '#core/save-file.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportFile } from '#shared/contract/import-file.ts'
import type { ImportRow } from '#shared/contract/import-session.ts'
import type { ImportCounts, RecordKind } from '#shared/contract/importing.ts'
import type { CallArgs, CallResult } from '#shared/contract/index.ts'
import type { FileHandle, ImportSessionId } from '#shared/domain/ids.ts'
import { type Choices, choicesOf, type Mapping } from './mapping-file.ts'
import type { CommandSession } from './session.ts'

/** What the options say of the lists. */
export interface ListOptions {
  readonly source: string
  readonly mapping?: { readonly name: string; readonly content: Mapping } | undefined
  readonly sheet?: string | undefined
  readonly password?: string | undefined
  readonly includeHidden: boolean
  /** Where rejected rows are to be written. */
  readonly rejects?: string | undefined
}

export const PLAIN: ListOptions = { source: '', includeHidden: false }

/** More rows than this at a time would be held twice in memory. */
const PAGE = 5000

/** @throws AppError `file.notFound` */
function admit({ core }: CommandSession, path: string): FileHandle {
  const full = resolve(path)
  if (!existsSync(full) || !statSync(full).isFile()) throw new AppError('file.notFound', { fileName: basename(full) })
  return core.files.admit(full).handle
}

/** What can be chosen before one has seen the file. */
function firstChoices({ sheet, includeHidden, mapping, password }: ListOptions): Choices {
  const sheets = sheet === undefined ? mapping?.content.sheets : [sheet]
  const hidden = includeHidden || mapping?.content.includeHidden === true
  return {
    ...(password === undefined ? {} : { password }),
    ...(sheets === undefined ? {} : { sheets }),
    ...(hidden ? { includeHidden: { rows: true, columns: true, sheets: true } } : {}),
  }
}

interface OpenLists {
  readonly id: ImportSessionId
  readonly files: readonly ImportFile[]
}

async function understand(session: CommandSession, id: ImportSessionId, file: ImportFile, options: ListOptions) {
  const choose = (choices: Choices) => session.call('importSession.choose', { session: id, file: file.file, choices })
  const { password, ...others } = firstChoices(options)
  // A protected file has no sheets to choose from until it is open.
  let known = password === undefined ? file : await choose({ password })
  if (Object.keys(others).length > 0) known = await choose(others)
  const { mapping } = options
  return mapping === undefined ? known : await choose(choicesOf(mapping.content, known, mapping.name))
}

/** @throws AppError why the first file that cannot be imported cannot */
export async function withLists<T>(
  session: CommandSession,
  kind: RecordKind,
  paths: readonly string[],
  options: ListOptions,
  work: (lists: OpenLists) => Promise<T>,
): Promise<T> {
  const handles = paths.map((path) => admit(session, path))
  const source = options.source || options.mapping?.content.source || ''
  const { session: id, files } = await session.call('importSession.open', { files: handles, kind, source })
  try {
    const understood = []
    for (const file of files) understood.push(await understand(session, id, file, options))
    const refused = understood.find(({ error }) => error !== null)?.error
    if (refused) throw new AppError(refused.code, refused.details)
    return await work({ id, files: understood })
  } finally {
    await session.call('importSession.close', { session: id })
  }
}

/** All rows of a file, page by page. */
export async function allRows({ call }: CommandSession, id: ImportSessionId, { file }: ImportFile) {
  const rows: ImportRow[] = []
  for (;;) {
    const page: CallResult<'importSession.rows'> = await call('importSession.rows', {
      session: id,
      file,
      offset: rows.length,
      limit: PAGE,
    })
    rows.push(...page.rows)
    if (rows.length >= page.total || page.rows.length === 0) return { counts: page.counts, rows }
  }
}

/** Writes the rejected rows where the user wants them. @returns the path; null where no row was rejected */
export async function saveRejects(
  { core, call }: CommandSession,
  id: ImportSessionId,
  { rejected }: ImportCounts,
  to: string | undefined,
): Promise<string | null> {
  if (to === undefined || rejected === 0) return null
  const args: CallArgs<'importSession.rejects'> = { session: id }
  const { file } = await call('importSession.rejects', args)
  const target = resolve(to)
  await saveFileAs(core.files.find(file).path, target)
  return target
}
