/** Documents from the command line: the core writes them, this host puts them where the user said. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { uniqueFileNames } from '#core/exporting/file-names.ts'
import { saveFileAs, saveFileBeside } from '#core/save-file.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { DocumentFormat, WrittenFile } from '#shared/contract/documents.ts'
import type { CallArgs, CallResult } from '#shared/contract/index.ts'
import type { CommandSession } from './session.ts'

/**
 * Writes the match workbook.
 * @param out A file, or a folder (made where it is missing) that gets the workbook under its suggested name.
 */
export async function exportWorkbook(
  { core, call }: CommandSession,
  args: CallArgs<'exporting.workbook'>,
  out: { file: string } | { folder: string },
) {
  // Before the work, not after it.
  if ('folder' in out) makeFolder(out.folder)
  const written = await call('exporting.workbook', args)
  const target = resolve('file' in out ? out.file : join(out.folder, written.suggestedName))
  await saveFileAs(core.files.find(written.file).path, target)
  return { file: target, demands: written.demands, matches: written.matches }
}

/** @throws AppError `file.notAFolder` where a file has that name. */
function makeFolder(path: string): void {
  if (existsSync(path) && !statSync(path).isDirectory())
    throw new AppError('file.notAFolder', { fileName: basename(path) })
  mkdirSync(path, { recursive: true })
}

export interface Exported {
  /** Paths, in the order of the records. */
  readonly files: readonly string[]
  readonly records: number
  /** Confidential demands in whose texts words may be the company's name, and patents that were left out. */
  readonly names: CallResult<'documents.write'>['names']
  readonly leftOut: number
  /** Files that another program held: their names, and the names they were saved under. */
  readonly movedAside: readonly { readonly name: string; readonly other: string }[]
}

type Where = { readonly as: 'file' | 'zip' | 'folder'; readonly path: string }

const endsLike = (path: string, format: string): boolean => extname(path).toLowerCase() === `.${format}`
const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/** Endings by which people mean a file; the format where there is one. */
const FORMAT_OF: Readonly<Record<string, DocumentFormat | null>> = {
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.xlsx': 'xlsx',
  '.html': 'html',
  '.csv': 'csv',
  '.txt': 'text',
  '.doc': null,
  '.xls': null,
  '.wps': null,
  '.et': null,
}
const endingOf = (format: DocumentFormat): string => (format === 'text' ? 'txt' : format)

/**
 * The format that was named; where none was, the one that the file's ending tells.
 * @throws AppError `document.nameUnlikeFormat` where name and format say different things
 */
export function formatFor(
  out: string,
  { asked, usual }: { readonly asked: DocumentFormat | undefined; readonly usual: DocumentFormat },
): DocumentFormat {
  const told = isFolder(out) ? undefined : FORMAT_OF[extname(out).toLowerCase()]
  const format = asked ?? told ?? usual
  if (told === undefined || told === format) return format
  throw new AppError('document.nameUnlikeFormat', { fileName: basename(out), format, ending: endingOf(format) })
}

/**
 * What the user's path means: a .zip, a file of the format, or a folder, which is made where it is missing.
 * @throws AppError `file.folderMissing`, `file.notAFolder`, before any work is done
 */
function whereTo(out: string, format: DocumentFormat): Where {
  const path = resolve(out)
  if (!isFolder(path) && (endsLike(path, 'zip') || endsLike(path, endingOf(format)))) {
    if (!existsSync(dirname(path))) throw new AppError('file.folderMissing', { fileName: basename(path) })
    return { as: endsLike(path, 'zip') ? 'zip' : 'file', path }
  }
  makeFolder(path)
  return { as: 'folder', path }
}

async function save(from: string, to: string) {
  const path = await saveFileBeside(from, to)
  return { path, movedAside: path === to ? [] : [{ name: basename(to), other: basename(path) }] }
}

async function place({ core, call }: CommandSession, files: readonly WrittenFile[], { as, path }: Where) {
  const pathOf = (file: WrittenFile) => core.files.find(file.file).path
  if (as === 'zip') {
    const zip = await call('exporting.zip', { files: [...files], name: basename(path, extname(path)) })
    return [await save(core.files.find(zip.file).path, path)]
  }
  const [only] = files
  if (as === 'file' && only !== undefined && files.length === 1) return [await save(pathOf(only), path)]
  if (as === 'file') throw new AppError('document.severalFiles', { count: files.length, fileName: basename(path) })
  const names = uniqueFileNames(files.map(({ suggestedName }) => suggestedName))
  const saved = []
  for (const [i, file] of files.entries()) saved.push(await save(pathOf(file), join(path, names[i] ?? '')))
  return saved
}

/** Takes the user's template in for the length of `work`. Nothing of it stays with the library. */
async function withTemplate<T>(
  { core, call }: CommandSession,
  { document, file }: { document: WrittenFor; file: string | undefined },
  work: (template: { template?: string }) => Promise<T>,
): Promise<T> {
  if (file === undefined) return await work({})
  if (!existsSync(file)) throw new AppError('file.notFound', { fileName: basename(file) })
  const { handle } = core.files.admit(resolve(file))
  // Asked first, so that an error names the user's file and not the name it has for the time being.
  const [problem] = (await call('templates.check', { document, file: handle })).problems
  if (problem !== undefined) {
    const { tag, context, message } = problem
    throw new AppError('template.broken', { name: basename(file), tag: `{${tag}}`, context, problem: message })
  }
  const name = `cli-${randomUUID()}`
  await call('templates.import', { document, name, file: handle })
  try {
    return await work({ template: name })
  } finally {
    await call('templates.remove', { document, name })
  }
}

type WrittenFor = CallArgs<'documents.write'>['document']

/**
 * Writes documents and saves them where the user said.
 * @throws AppError of `documents.write`; `document.severalFiles`, `file.folderMissing`, `file.notAFolder`
 */
export async function exportDocuments(
  session: CommandSession,
  request: CallArgs<'documents.write'>,
  { out, template }: { out: string; template?: string },
): Promise<Exported> {
  const where = whereTo(out, request.format)
  const { document } = request
  const written = await withTemplate(session, { document, file: template }, (used) =>
    session.call('documents.write', { ...request, ...used }),
  )
  const saved = await place(session, written.files, where)
  return {
    files: saved.map(({ path }) => path),
    records: written.records,
    names: written.names,
    leftOut: written.leftOut,
    movedAside: saved.flatMap(({ movedAside }) => movedAside),
  }
}
