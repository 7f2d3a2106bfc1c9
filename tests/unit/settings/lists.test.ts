import { expect, it } from 'vitest'
import { DEFAULT_LISTS } from '#core/settings/lists-setting.ts'
import type { CallResult } from '#shared/contract/index.ts'
import { callOptions, freshCore } from '../../builders/core.ts'

async function settings() {
  const core = freshCore()
  const set = async (lists: object) => core.dispatch('settings.setLists', { lists }, callOptions)
  const get = async () => {
    const answer = await core.dispatch('settings.lists', {}, callOptions)
    return answer.ok ? (answer.value as CallResult<'settings.lists'>) : null
  }
  return { core, set, get }
}

it('ships the counties of Qingyuan first and all of Guangdong, each once', () => {
  const { counties } = DEFAULT_LISTS
  expect(counties.slice(0, 8)).toContain('连南瑶族自治县')
  // 65 districts, 20 cities, 34 counties and 3 autonomous counties, and two prefectures without any.
  expect(counties).toHaveLength(124)
  expect(new Set(counties).size).toBe(124)
})

it('replaces what is given, keeps the order, and goes back to what is shipped', async () => {
  const { core, set, get } = await settings()
  await set({ stations: ['东陂站', '九龙站', '东陂站'], grades: ['甲', '乙'] })
  expect(await get()).toMatchObject({
    lists: { ...DEFAULT_LISTS, stations: ['东陂站', '九龙站'], grades: ['甲', '乙'] },
    defaults: DEFAULT_LISTS,
  })
  await set({ grades: null })
  expect((await get())?.lists).toEqual({ ...DEFAULT_LISTS, stations: ['东陂站', '九龙站'] })
  await set({ stations: null })
  expect((await get())?.lists).toEqual(DEFAULT_LISTS)
  await core.close()
})

it('refuses an empty word and changes nothing', async () => {
  const { core, set, get } = await settings()
  expect(await set({ industries: ['茶叶', '  '] })).toMatchObject({
    ok: false,
    error: { code: 'app.argumentsInvalid' },
  })
  expect((await get())?.lists).toEqual(DEFAULT_LISTS)
  await core.close()
})
