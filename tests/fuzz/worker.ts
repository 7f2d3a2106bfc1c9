/**
 * Imports mutated files one after the other, each into its own copy of a library, on the real path: read, preview,
 * commit. Says what became of it, and what must not have happened.
 */
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { readListFile } from '#core/importing/read-sheets.ts'
import { commitList, previewList } from '#core/importing/session/one-list.ts'
import type { JobContext } from '#core/jobs/job.ts'
import { openLibrary } from '#core/library/open.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportCounts, RecordKind } from '#shared/contract/importing.ts'

export interface WorkerStart {
  /** A folder of this thread's own. */
  readonly folder: string
  /** The library that each file is imported into a copy of. */
  readonly library: string
}

export interface FileToTry {
  readonly bytes: Uint8Array
  readonly kind: RecordKind
}

export interface Tried {
  /** `imported`, or the code of the error. */
  readonly outcome: string
  /** What must not happen; empty where all is well. */
  readonly failures: readonly string[]
  /** A mistake of ours that was told as damage: worth a look, no failure. */
  readonly masked: string | null
}

const { folder, library } = workerData as WorkerStart
const quiet: JobContext = { language: 'zh-CN', report: () => {}, throwIfCancelled: () => {} }
const path = join(folder, 'list.dat')
const copy = join(folder, 'library.nongqiao')
const originals = `${copy}-files`
/** Counters of changes, and what the file system keeps beside. */
const NOT_CONTENT = new Set(['library_state', 'sqlite_stat1'])
const PROTOTYPES = [Object.prototype, Array.prototype, Map.prototype, String.prototype, Function.prototype]
const keysOfPrototypes = (): string =>
  JSON.stringify(PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String)))

function freshLibrary(): void {
  for (const name of [copy, `${copy}-wal`, `${copy}-shm`, originals]) rmSync(name, { recursive: true, force: true })
  copyFileSync(library, copy)
}

/** Everything in the library, and the files beside it. */
function content(): { all: string; rows: number } {
  const { reading, close } = openLibrary(copy)
  try {
    const tables = reading.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
    const kept = tables.filter((table) => !NOT_CONTENT.has(table))
    const all = kept.map((table) => reading.prepare(`SELECT * FROM "${table}"`).all())
    const files = existsSync(originals) ? readdirSync(originals) : []
    const rows = reading.prepare('SELECT count(*) FROM import_row').pluck().get() as number
    return { all: JSON.stringify([all, files]), rows }
  } finally {
    close()
  }
}

type Ending = { readonly counts: ImportCounts } | { readonly error: unknown }

async function ending(run: () => Promise<ImportCounts>): Promise<Ending> {
  try {
    return { counts: await run() }
  } catch (error) {
    return { error }
  }
}

const place = (error: Error): string =>
  error.stack
    ?.split('\n')
    .find((line) => /electron[\\/]core/.test(line))
    ?.replace(/^.*electron[\\/]core[\\/]/, '') ?? ''

const outcomeOf = (end: Ending): string => {
  if ('counts' in end) return 'imported'
  return end.error instanceof AppError ? end.error.code : String(end.error)
}

/** Our own mistakes have such names; those of libraries about bad files have theirs. */
async function maskedMistake(): Promise<string | null> {
  try {
    await readListFile(path, quiet)
    return null
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null
    // What Node says of bad bytes is a TypeError too, with a code.
    const isMistake = cause instanceof TypeError || cause instanceof RangeError || cause instanceof ReferenceError
    return isMistake && !('code' in cause) && place(cause) !== '' ? `${cause.message} at ${place(cause)}` : null
  }
}

function sumFailures({ read, ...parts }: ImportCounts, added: number): string[] {
  const { new: fresh, changed, unchanged, rejected } = parts
  return [
    ...(fresh + changed + unchanged + rejected === read ? [] : ['counts do not add up']),
    ...(added >= read ? [] : [`only ${added} of ${read} rows are kept`]),
  ]
}

function failuresOf(previewed: Ending, committed: Ending, before: ReturnType<typeof content>): string[] {
  const failures: string[] = []
  const after = content()
  if ('error' in previewed && !(previewed.error instanceof AppError)) failures.push(`crash: ${String(previewed.error)}`)
  if ('error' in committed) {
    if (!(committed.error instanceof AppError)) failures.push(`crash in commit: ${String(committed.error)}`)
    if (after.all !== before.all) failures.push('library changed by a refused file')
  } else failures.push(...sumFailures(committed.counts, after.rows - before.rows))
  if (outcomeOf(previewed) !== outcomeOf(committed))
    failures.push(`preview says ${outcomeOf(previewed)}, commit ${outcomeOf(committed)}`)
  else if (
    'counts' in previewed &&
    'counts' in committed &&
    JSON.stringify(previewed.counts) !== JSON.stringify(committed.counts)
  ) {
    failures.push('preview and commit count differently')
  }
  return failures
}

async function tryFile({ bytes, kind }: FileToTry): Promise<Tried> {
  writeFileSync(path, bytes)
  freshLibrary()
  const before = content()
  const prototypes = keysOfPrototypes()
  const list = { path, fileName: 'list.dat', kind, libraryPath: copy }
  const masked = await maskedMistake()
  const previewed = await ending(async () => (await previewList(list, quiet)).counts)
  const at = '2026-05-01T08:00:00.000Z'
  const committed = await ending(async () => (await commitList({ ...list, actor: 'fuzz', at }, quiet)).batch.counts)
  const failures = failuresOf(previewed, committed, before)
  if (keysOfPrototypes() !== prototypes) failures.push('a prototype was changed')
  return { outcome: outcomeOf(committed), failures, masked }
}

// pdf.js brings methods that Node lacks, and gives them to the prototypes when it is loaded.
await import('#core/importing/containers/pdf/engine.ts')

parentPort?.on('message', async (file: FileToTry) => parentPort?.postMessage(await tryFile(file)))
