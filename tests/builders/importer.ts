/** Runs the importing jobs on a fresh library, in the test's own thread. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type CommitOutcome, commitList } from '#core/importing/commit.ts'
import { previewList } from '#core/importing/preview.ts'
import type { JobContext } from '#core/jobs/job.ts'
import { openLibrary } from '#core/library/open.ts'
import { listDemands } from '#core/records/demand-rows.ts'
import { listSupplies } from '#core/records/supply-rows.ts'
import type { ImportPreview, RecordKind } from '#shared/contract/importing.ts'
import type { Demand, Supply } from '#shared/contract/records.ts'

export const quietJob: JobContext = { language: 'zh-CN', report: () => {}, throwIfCancelled: () => {} }

const folder = mkdtempSync(join(tmpdir(), 'nongqiao-library-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const ALL = { text: '', offset: 0, limit: 100_000 }

export function createImporter(kind: RecordKind = 'supply') {
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
      commitList({ ...inputOf(path), source: 'source', actor: 'actor', at: '2026-05-01T08:00:00.000Z' }, job),
    supplies: (): Supply[] => look((db) => listSupplies(db, ALL).items),
    demands: (): Demand[] => look((db) => listDemands(db, ALL).items),
    write(sql: string): void {
      const library = openLibrary(libraryPath)
      library.writing.exec(sql)
      library.close()
    },
    rows: (sql: string): unknown[] => look((db) => db.prepare(sql).all()),
  }
}
