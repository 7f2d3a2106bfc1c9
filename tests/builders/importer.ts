/** Runs importing on a fresh library, in the test's own thread: lists in one go, or step by step as the wizard does. */
import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { undoImport } from '#core/importing/history/undo.ts'
import { ImportSession } from '#core/importing/session/import-session.ts'
import { type CommitOutcome, commitList, previewList } from '#core/importing/session/one-list.ts'
import { openLibrary } from '#core/library/open.ts'
import { listDemands } from '#core/records/demand-rows.ts'
import { listSupplies } from '#core/records/supply-rows.ts'
import type { ImportFile } from '#shared/contract/import-file.ts'
import type { ImportPreview, RecordKind } from '#shared/contract/importing.ts'
import type { Demand, Supply } from '#shared/contract/records.ts'
import type { FileHandle, ImportBatchId } from '#shared/domain/ids.ts'
import { temporaryFolder } from './folder.ts'
import { quietJob } from './quiet-job.ts'

export { quietJob }

const folder = temporaryFolder()
const ALL = { text: '', offset: 0, limit: 100_000 }

/** The first page of anything, long enough for a test. */
export const PAGE = { offset: 0, limit: 1000 }

const FIRST_IMPORT = Date.UTC(2026, 4, 1, 8)

/** Tables that say nothing of what the user sees: counters of changes, and what a source's columns mean. */
const NOT_CONTENT = new Set(['supply_text_change', 'record_change', 'library_state', 'import_profile', 'sqlite_stat1'])

export function createImporter(kind: RecordKind = 'supply') {
  let imports = 0
  /** A minute later each time, so that a record shows which import wrote it. */
  const nextTime = () => new Date(FIRST_IMPORT + 60_000 * imports++).toISOString()
  const libraryPath = join(folder, `${randomUUID()}.nongqiao`)
  // An import works on a library that the program has open.
  openLibrary(libraryPath).close()
  const inputOf = (path: string) => ({ path, fileName: basename(path), kind, libraryPath })
  const by = () => ({ actor: 'actor', at: nextTime() })

  function look<T>(query: (db: ReturnType<typeof openLibrary>['reading']) => T): T {
    const library = openLibrary(libraryPath)
    try {
      return query(library.reading)
    } finally {
      library.close()
    }
  }

  return {
    libraryPath,
    by,
    preview: (path: string, job = quietJob): Promise<ImportPreview> => previewList(inputOf(path), job),
    commit: (path: string, job = quietJob, source = 'source'): Promise<CommitOutcome> =>
      commitList({ ...inputOf(path), source, ...by() }, job),
    undo: (batch: ImportBatchId, job = quietJob) => undoImport({ libraryPath, batch }, job),
    /** Opens lists in a session, as the wizard does. */
    async open(paths: readonly string[], said: { kind?: RecordKind; source?: string } = { kind }) {
      const session = new ImportSession(libraryPath)
      const files: ImportFile[] = []
      for (const [i, path] of paths.entries()) {
        const input = { file: `file-${i}` as FileHandle, path, fileName: basename(path), ...said }
        files.push(await session.read(input, quietJob))
      }
      return { session, files, file: files[0] as ImportFile }
    },
    supplies: (): Supply[] => look((db) => listSupplies(db, ALL).items),
    demands: (): Demand[] => look((db) => listDemands(db, ALL).items),
    write(sql: string): void {
      const library = openLibrary(libraryPath)
      library.writing.exec(sql)
      library.close()
    },
    look,
    rows: (sql: string): unknown[] => look((db) => db.prepare(sql).all()),
    /** Everything in the library, table by table. */
    content: (): Record<string, unknown[]> =>
      look((db) => {
        const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
        const kept = tables.filter((table) => !NOT_CONTENT.has(table))
        return Object.fromEntries(kept.map((table) => [table, db.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all()]))
      }),
  }
}
