/** Runs the importing jobs on a fresh library, in the test's own thread. */
import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { type CommitOutcome, commitList } from '#core/importing/commit.ts'
import { previewList } from '#core/importing/preview.ts'
import type { JobContext } from '#core/jobs/job.ts'
import { openLibrary } from '#core/library/open.ts'
import { listDemands } from '#core/records/demand-rows.ts'
import { listSupplies } from '#core/records/supply-rows.ts'
import type { ImportPreview, RecordKind } from '#shared/contract/importing.ts'
import type { Demand, Supply } from '#shared/contract/records.ts'
import { temporaryFolder } from './folder.ts'

export const quietJob: JobContext = { language: 'zh-CN', report: () => {}, throwIfCancelled: () => {} }

const folder = temporaryFolder()
const ALL = { text: '', offset: 0, limit: 100_000 }

const FIRST_IMPORT = Date.UTC(2026, 4, 1, 8)

export function createImporter(kind: RecordKind = 'supply') {
  let imports = 0
  /** A minute later each time, so that a record shows which import wrote it. */
  const nextTime = () => new Date(FIRST_IMPORT + 60_000 * imports++).toISOString()
  const libraryPath = join(folder, `${randomUUID()}.nongqiao`)
  const inputOf = (path: string) => ({ path, fileName: basename(path), kind, libraryPath })

  function look<T>(query: (db: ReturnType<typeof openLibrary>['reading']) => T): T {
    const library = openLibrary(libraryPath)
    try {
      return query(library.reading)
    } finally {
      library.close()
    }
  }

  return {
    preview: (path: string, job = quietJob): Promise<ImportPreview> => previewList(inputOf(path), job),
    commit: (path: string, job = quietJob): Promise<CommitOutcome> =>
      commitList({ ...inputOf(path), source: 'source', actor: 'actor', at: nextTime() }, job),
    supplies: (): Supply[] => look((db) => listSupplies(db, ALL).items),
    demands: (): Demand[] => look((db) => listDemands(db, ALL).items),
    write(sql: string): void {
      const library = openLibrary(libraryPath)
      library.writing.exec(sql)
      library.close()
    },
    look,
    rows: (sql: string): unknown[] => look((db) => db.prepare(sql).all()),
  }
}
