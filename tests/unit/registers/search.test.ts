/** What one search box finds: words, numbers, pinyin and its initials, and what was meant by a typo. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Core } from '#core/core.ts'
import { openLibrary } from '#core/library/open.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import type { CallArgs, CallResult, MethodName } from '#shared/contract/index.ts'
import { freshCore } from '../../builders/core.ts'
import { temporaryFolder } from '../../builders/folder.ts'

interface Patent {
  readonly title: string
  readonly number?: string
  readonly applicants?: readonly string[]
  readonly keywords?: readonly string[]
  readonly abstract?: string
}

const PATENTS: readonly Patent[] = [
  { title: '田间作业记录装置', abstract: '可用于柑橘黄龙病普查。' },
  { title: '一种柑橘黄龙病快速检测方法', number: '201819000007.9', applicants: ['南岭大学'], keywords: ['LAMP引物'] },
  { title: '黄龙病媒介木虱诱捕器', number: '201510012345.6', applicants: ['重庆长江研究所'] },
  { title: '荔枝保鲜箱', number: '03112345.6', applicants: ['银行草业公司'], keywords: ['黄龙病'] },
  { title: '基于图像的番茄根结线虫识别', number: '201910076543.2', abstract: 'Φ10 的 ＣＮＮ 网络' },
  { title: '绿茶萎凋槽', number: '97101765.4', applicants: ['湟川"老"茶厂'] },
  { title: '化疗冰敷袋' },
]

const core: Core = (() => {
  const path = join(temporaryFolder(), 'search.nongqiao')
  const library = openLibrary(path)
  const insert = library.writing.prepare(
    `INSERT INTO supply (id, title, application_number, application_number_raw, applicants, keywords, abstract, identity,
      created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, '', '', '')`,
  )
  for (const [i, { title, number = null, applicants = [], keywords = [], abstract = '' }] of PATENTS.entries()) {
    const id = `01900000-0000-7000-8000-00000000000${i}`
    insert.run(
      id,
      title,
      number,
      number === null ? '' : `ZL${number}`,
      JSON.stringify(applicants),
      JSON.stringify(keywords),
      abstract,
    )
  }
  library.writing.exec(`INSERT INTO organisation (id, name, created_at) VALUES ('o', '英德茶叶合作社', '');
    INSERT INTO demand (id, title, description, organisation_id, region, industry, identity, created_at, updated_at)
    VALUES ('01900000-0000-7000-8000-000000000009', '茶园虫子多', '茶小绿叶蝉严重', 'o', '英德市', '茶叶', '', '', '')`)
  library.close()
  return freshCore(path)
})()
afterAll(() => core.close())

async function call<M extends MethodName>(method: M, args: CallArgs<M>): Promise<CallResult<M>> {
  const who = { language: 'zh-CN', actor: 'test', signal: new AbortController().signal, onProgress: () => {} } as const
  const answer = (await core.dispatch(method, args, who)) as Envelope<CallResult<M>>
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

/** The places of what is found, the best first. */
async function found(text: string): Promise<number[]> {
  const { items } = await call('registers.supplies', { text })
  return items.map(({ title }) => PATENTS.findIndex((patent) => patent.title === title))
}

beforeAll(async () => {
  expect((await call('registers.supplies', {})).total).toBe(PATENTS.length)
})

describe('words', () => {
  it('puts the beginning of a title before the title, a name and the text', async () => {
    expect(await found('黄龙病')).toEqual([2, 1, 3, 0])
    expect(await found('柑橘')).toEqual([1, 0])
  })
  it('must all occur, in whatever field', async () => {
    expect(await found('柑橘 南岭')).toEqual([1])
    expect(await found('柑橘 荔枝')).toEqual([])
  })
  it('are the same in any width and case, and without the marks around them', async () => {
    expect(await found('ｌａｍｐ')).toEqual([1])
    expect(await found('cnn')).toEqual([4])
    expect(await found('《黄龙病》')).toEqual([2, 1, 3, 0])
    expect(await found('φ10')).toEqual([4])
  })
  it('find a name with quotes', async () => {
    expect(await found('湟川"老"茶厂')).toEqual([5])
  })
})

describe('numbers', () => {
  it.each([
    ['ZL201819000007.9', [1]],
    ['2018190000079', [1]],
    ['cn 201819000007.9', [1]],
    ['ZL 2018 1 9000007.9', [1]],
    ['检测 ZL 201819000007.9', [1]],
    ['201819000007', [1]],
    ['1900', [1]],
    ['0012345.6', [2]],
  ])('%s', async (text, places) => {
    expect(await found(text)).toEqual(places)
  })
})

describe('pinyin', () => {
  it.each([
    ['hlb', [2, 1, 3, 6]],
    ['huanglongbing', [2, 1, 3]],
    ['huanglongb', [2, 1, 3]],
    ['huanglb', [2, 1, 3]],
    ['ganju hlb', [1]],
    // 重 and 长 and 行 have several readings.
    ['chongqing', [2]],
    ['zqcj', [2]],
    ['changjiang', [2]],
    ['yinhang', [3]],
    ['lvcha', [5]],
    ['lucha', [5]],
    ['lamp', [1]],
  ])('%s', async (text, places) => {
    expect(await found(text)).toEqual(places)
  })
})

describe('initials', () => {
  it('of a word of the trade mean that word first', async () => {
    const found = await call('registers.find', { text: 'hlb', limit: 4 })
    const titles = found.found.map(({ title }) => title)
    // 化疗冰 begins a title and begins with these letters, too.
    expect(titles.indexOf('化疗冰敷袋')).toBe(titles.length - 1)
    expect(titles[0]).toBe('黄龙病媒介木虱诱捕器')
  })
})

describe('typos', () => {
  it.each([
    ['番茄根节线虫', '番茄根结线虫', [4]],
    ['荔枝保险箱', '荔枝保鲜箱', [3]],
    ['huanlongbing', '黄龙病', [2, 1, 3, 0]],
    ['柑橘 黄尨病', '柑橘 黄龙病', [1, 0]],
  ])('%s', async (text, meant, places) => {
    expect((await call('registers.supplies', { text })).searchedFor).toBe(meant)
    expect(await found(text)).toEqual(places)
  })
  it('leave what is nowhere near', async () => {
    expect(await call('registers.supplies', { text: '核潜艇反应堆' })).toMatchObject({ total: 0, searchedFor: null })
  })
})

it('sorts numbers by their year, old ones of two digits too', async () => {
  const { items } = await call('registers.supplies', { sort: { by: 'applicationNumber' } })
  expect(items.map(({ applicationNumber }) => applicationNumber)).toEqual([
    '97101765.4',
    '03112345.6',
    '201510012345.6',
    '201819000007.9',
    '201910076543.2',
    null,
    null,
  ])
})

it('finds any record for the palette, by name, number and pinyin, not by long texts', async () => {
  const titles = async (text: string) => (await call('registers.find', { text })).found.map(({ title }) => title)
  expect(await titles('茶')).toEqual(['茶园虫子多', '绿茶萎凋槽'])
  expect(await titles('cyczd')).toEqual(['茶园虫子多'])
  expect(await titles('普查')).toEqual([])
  expect((await call('registers.find', { text: '00007.9' })).found).toMatchObject([
    { kind: 'supply', note: '201819000007.9 南岭大学' },
  ])
  expect(await titles('')).toEqual([])
})

it('finds values of a facet by pinyin', async () => {
  const { facets } = await call('registers.supplyFacets', { of: ['holder'], search: 'cqcj' })
  expect(facets[0]?.values.map(({ value }) => value)).toEqual(['重庆长江研究所'])
})
