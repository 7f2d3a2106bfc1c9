import { afterAll, describe, expect, it } from 'vitest'
import { listSupplies } from '#core/records/supply-rows.ts'
import { freshCore } from '../../builders/core.ts'
import { createImporter } from '../../builders/importer.ts'
import { csvOf } from '../../builders/list-files.ts'

describe('a search with a whole text', () => {
  const core = freshCore()
  afterAll(() => core.close())
  const search = (method: string, text: string) =>
    core.dispatch(
      method,
      { text },
      { language: 'en', actor: '', signal: new AbortController().signal, onProgress: () => {} },
    )

  it.each(['supplies.list', 'demands.list'])('is answered or refused, never a bug: %s', async (method) => {
    expect(await search(method, 'a '.repeat(100))).toMatchObject({ ok: true, value: { total: 0 } })
    const tooLong = { ok: false, error: { code: 'app.argumentsInvalid', details: { field: 'text' } } }
    expect(await search(method, 'a '.repeat(1100))).toMatchObject(tooLong)
    expect(await search(method, '字'.repeat(60_000))).toMatchObject(tooLong)
  })
})

it('looks for twenty words at most', async () => {
  const importer = createImporter()
  await importer.commit(csvOf('专利名称,申请号\n增氧机,'))
  expect(importer.look((db) => listSupplies(db, { text: '增 氧 '.repeat(550), offset: 0, limit: 9 }).total)).toBe(1)
  expect(importer.look((db) => listSupplies(db, { text: `${'增 '.repeat(19)}无`, offset: 0, limit: 9 }).total)).toBe(0)
})
