/** Typing on looks only where was found what was typed before: letter by letter it finds what one search finds. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLibrary } from '#core/library/open.ts'
import { Searcher } from '#core/registers/search/searcher.ts'
import { freshCore } from '../../builders/core.ts'
import { temporaryFolder } from '../../builders/folder.ts'
import { heldLibrary, NOW } from './held.ts'

const path = join(temporaryFolder(), 'typing.nongqiao')
const core = freshCore(path)
afterAll(() => core.close())

beforeAll(async () => {
  const who = { language: 'zh-CN', actor: 'test', signal: new AbortController().signal, onProgress: () => {} } as const
  expect(await core.dispatch('sample.load', {}, who)).toMatchObject({ ok: true })
}, 60_000)

it.each([
  '黄龙病检测',
  'huanglongbing',
  'hlb jiance',
  '2019100765',
  'ZL 2018 1',
  '一种 装置 水稻',
  '装置水稻 一种',
  '柑桔黄龙并',
])('finds the same for %s, letter by letter and at once', async (text) => {
  const library = openLibrary(path)
  const register = heldLibrary(library.reading).present('supply', NOW)
  const typing = new Searcher(register, true)
  for (let end = 1; end <= text.length; end += 1) {
    const typed = text.slice(0, end)
    const { scores, searchedFor } = await new Searcher(register, true).search(typed)
    expect(await typing.search(typed), typed).toMatchObject({ scores, searchedFor })
  }
  library.close()
})
