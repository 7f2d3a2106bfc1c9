import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commitAll, commitList } from '#core/importing/session/one-list.ts'
import { openLibrary } from '#core/library/open.ts'
import { listDemands } from '#core/records/demand-rows.ts'
import { removeSample } from '#core/records/sample.ts'
import { listSupplies } from '#core/records/supply-rows.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Progress } from '#shared/contract/envelope.ts'
import { freshCore } from '../../builders/core.ts'
import { temporaryFolder } from '../../builders/folder.ts'
import { quietJob } from '../../builders/importer.ts'
import { csvOf } from '../../builders/list-files.ts'

const folder = temporaryFolder()
const who = { source: '', actor: '', at: '2026-05-01T08:00:00.000Z' }
const SUPPLIES = '专利名称,申请号,申请人,电话\n增氧机,202110123456.7,甲大学,13800000001\n烘干机,,乙大学,13800000002'
const DEMANDS = '需求名称,单位,联系人\n保鲜,甲厂,林\n烘干,乙厂,何'

const ALL = { text: '', offset: 0, limit: 1000 }

function sampleLibrary(libraryPath = join(folder, `${randomUUID()}.nongqiao`)) {
  openLibrary(libraryPath).close()
  const lists = [
    { path: csvOf(SUPPLIES), fileName: 's', kind: 'supply' as const },
    { path: csvOf(DEMANDS), fileName: 'd', kind: 'demand' as const },
  ]
  return {
    load: (job = quietJob) => commitAll({ libraryPath, lists, ...who, isSample: true }, job),
    own: (kind: 'supply' | 'demand', text: string) =>
      commitList({ path: csvOf(text), fileName: 'own', kind, libraryPath, ...who }, quietJob),
    use<T>(query: (library: ReturnType<typeof openLibrary>) => T): T {
      const library = openLibrary(libraryPath)
      try {
        return query(library)
      } finally {
        library.close()
      }
    },
    titles() {
      return this.use(({ reading }) => [
        ...listSupplies(reading, ALL).items.map(({ title }) => title),
        ...listDemands(reading, ALL).items.map(({ title }) => title),
      ])
    },
  }
}

describe('loading the sample lists', () => {
  it.each(['comparing', 'saving'])('leaves nothing when cancelled while %s the second one', async (phase) => {
    const library = sampleLibrary()
    let seen = 0
    // A short list reports once in a phase.
    const report = (progress: Progress) => {
      if (progress.phase === phase) seen += 1
      if (seen === 2) throw new AppError('app.cancelled')
    }
    const run = library.load({ ...quietJob, report })
    await expect(run).rejects.toMatchObject({ code: 'app.cancelled' })
    expect(library.titles()).toEqual([])
    expect(library.use(({ reading }) => reading.prepare('SELECT count(*) FROM import_batch').pluck().get())).toBe(0)
  })

  it('leaves nothing when the call is cancelled at its second file', async () => {
    const core = freshCore()
    const controller = new AbortController()
    let files = 0
    const options = {
      language: 'zh-CN',
      actor: '',
      signal: controller.signal,
      onProgress: ({ phase }: Progress) => {
        if (phase === 'reading') files += 1
        if (files === 2) controller.abort()
      },
    } as const
    expect(await core.dispatch('sample.load', {}, options)).toMatchObject({
      ok: false,
      error: { code: 'app.cancelled' },
    })
    const stats = await core.dispatch('library.stats', {}, { ...options, signal: new AbortController().signal })
    expect(stats).toMatchObject({ ok: true, value: { supplies: 0, demands: 0, batches: 0 } })
    await core.close()
  })

  it('leaves records that are there as they are', async () => {
    const library = sampleLibrary()
    await library.own('supply', '专利名称,申请号\n我的增氧机,202110123456.7')
    const { batches } = await library.load()
    expect(batches[0]?.counts).toEqual({ read: 2, new: 1, changed: 0, unchanged: 1, rejected: 0 })
    expect(library.titles()).toEqual(['我的增氧机', '烘干机', '保鲜', '烘干'])
    expect((await library.load()).batches.map(({ counts }) => counts.unchanged)).toEqual([2, 2])
  })
})

describe('removing the sample', () => {
  it('keeps what the user’s own lists have named since, as theirs, and nobody else’s contacts', async () => {
    const library = sampleLibrary()
    await library.load()
    await library.own('supply', '专利名称,申请号\n改名增氧机,202110123456.7')
    await library.own('demand', '需求名称,单位\n烘干,乙厂')
    expect(library.use(({ writing }) => removeSample(writing))).toEqual({ supplies: 1, demands: 1 })
    expect(library.titles()).toEqual(['改名增氧机', '烘干'])
    library.use(({ reading }) => {
      const rows = (sql: string) => reading.prepare(sql).pluck().all()
      expect(rows('SELECT name || phone FROM contact ORDER BY 1')).toEqual(['13800000001', '何'])
      expect(rows('SELECT name FROM organisation')).toEqual(['乙厂'])
      expect(rows('SELECT is_sample FROM import_batch JOIN supply ON created_in = import_batch.id')).toEqual([0])
      expect(rows('SELECT file_name FROM import_batch')).toEqual(['own', 'own'])
      expect(reading.pragma('foreign_key_check')).toEqual([])
    })
    expect(library.use(({ writing }) => removeSample(writing))).toEqual({ supplies: 0, demands: 0 })
  })
})
