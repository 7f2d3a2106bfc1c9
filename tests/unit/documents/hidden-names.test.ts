/** A confidential company's short name, in every document that tells of its demand; and patents that nobody can sell. */
import { readFileSync } from 'node:fs'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallArgs } from '#shared/contract/index.ts'
import type { Demand, Supply } from '#shared/contract/records.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import { createDesk } from '../../builders/desk.ts'
import { listOf } from '../../builders/list-files.ts'

const desk = createDesk()
let demand: Demand
let patent: Supply

type Request = CallArgs<'documents.write'>

const HEADINGS = ['专利名称', '申请号', '申请人', '摘要', '申请日', '专利类型', '价格']
const PATENTS = [
  ['一种茶叶揉捻机', '202111000001.5', '华南测试大学', '茶叶揉捻不匀', '2021-03-05', '发明', '3万元'],
  ['一种旧式茶叶揉捻机', '200111000001.3', '华南测试大学', '茶叶揉捻不匀', '2001-03-05', '发明', '2万元'],
]

beforeAll(async () => {
  await desk.commit(await listOf([HEADINGS, ...PATENTS]), 'supply')
  demand = await desk.call('demands.create', {
    fields: {
      title: '金鹿茶厂的茶叶揉捻不匀',
      organisation: '清远市金鹿农业有限公司',
      organisationType: '企业',
      region: '英德市',
      confidential: true,
    },
    problemStatement: '金鹿的茶叶揉捻机揉捻不匀',
  })
  patent = await desk.supply('一种茶叶揉捻机')
  await desk.call('decisions.set', {
    demandId: demand.id,
    supplyId: patent.id,
    decision: { state: 'shortlisted', note: '金鹿那边说急用' },
  })
}, 60_000)
afterAll(() => desk.close())

/** All texts of a file, also of a packed one, and its name. */
function textsOf({ file, suggestedName }: { file: FileHandle; suggestedName: string }): string {
  const bytes = readFileSync(desk.core.files.find(file).path)
  if (!/\.(docx|xlsx)$/.test(suggestedName)) return suggestedName + String(bytes)
  const parts = Object.values(new PizZip(bytes).files).filter(({ name }) => name.endsWith('.xml'))
  return [suggestedName, ...parts.map((part) => part.asText().replace(/<[^>]+>/g, ''))].join('\n')
}

async function written(request: Request) {
  const { files, names, leftOut } = await desk.call('documents.write', request)
  const text = files.map(textsOf).join('\n')
  return { text, names, leftOut }
}

const telling: readonly Request[] = [
  { document: 'matchSheet', format: 'docx' },
  { document: 'matchSheet', format: 'xlsx' },
  { document: 'workbook', format: 'xlsx' },
  { document: 'reverse', format: 'docx', holder: '华南测试大学' },
  { document: 'bulletin', format: 'html', bulletin: { kind: 'demand' } },
  { document: 'figures', format: 'docx', year: 2026 },
  { document: 'figures', format: 'xlsx', year: 2026 },
  { document: 'demands', format: 'csv' },
]

describe.each(telling)('$document as $format', { timeout: 60_000 }, (request) => {
  it('holds the short name nowhere, not in its name either, and tells of it', async () => {
    const { text, names } = await written(request)
    expect(text).toContain('茶叶揉捻')
    expect(text).not.toContain('金鹿')
    expect(names).toEqual([{ id: demand.id, title: demand.title, words: [{ word: '金鹿', masked: true }] }])
  })

  it('lets the word stand where a person has read it', async () => {
    const { text, names } = await written({ ...request, confirmedIds: [demand.id] })
    expect(text).toContain('金鹿茶厂')
    expect(text).not.toContain('金鹿农业')
    expect(names[0]?.words).toEqual([{ word: '金鹿', masked: false }])
  })
})

describe('whom a document may name', { timeout: 60_000 }, () => {
  it('the letter names its addressee', async () => {
    const { text, names } = await written({ document: 'letter', format: 'docx' })
    expect(text).toContain('清远市金鹿农业有限公司')
    expect(names).toEqual([])
  })

  it.each(['matchSheet', 'reverse', 'figures'] as const)(
    'the %s does where contacts are asked for',
    async (document) => {
      const { text, names } = await written({ document, format: 'html', showContacts: true })
      expect(text).toContain('清远市金鹿农业有限公司')
      expect(names).toEqual([])
    },
  )

  it('the bulletin never does', async () => {
    const bulletin = { kind: 'demand' as const }
    const { text } = await written({ document: 'bulletin', format: 'html', bulletin, showContacts: true })
    expect(text).not.toContain('金鹿')
  })

  it('the workbook of the older call holds it neither', async () => {
    const text = textsOf(await desk.call('exporting.workbook', {}))
    expect(text).toContain('茶叶揉捻')
    expect(text).not.toContain('金鹿')
  })
})

describe('a patent that nobody can sell', { timeout: 60_000 }, () => {
  const old = '一种旧式茶叶揉捻机'

  it.each([
    { document: 'brochure', format: 'docx' },
    { document: 'message', format: 'text' },
    { document: 'bulletin', format: 'docx', bulletin: { kind: 'supply' } },
  ] as const)('is left out of the $document that nobody put together, and counted', async (request) => {
    const { text, leftOut } = await written(request)
    expect(text).not.toContain(old)
    expect(text).toContain('3万元')
    expect(leftOut).toBe(1)
  })

  it('is in where it was named, as what it is and without a price', async () => {
    const { id } = await desk.supply(old)
    const { text, leftOut } = await written({ document: 'message', format: 'text', supplyIds: [id] })
    expect(text).toContain(`${old}`)
    expect(text).toContain('状态：已届满')
    expect(text).not.toMatch(/剩余|2万元/)
    expect(leftOut).toBe(0)
  })

  it('is offered to no company until a person shortlists it', async () => {
    const letter = { document: 'letter', format: 'html', choose: { by: 'level' } } as const
    expect((await written(letter)).text).not.toContain(old)
    const { id } = await desk.supply(old)
    await desk.call('decisions.set', { demandId: demand.id, supplyId: id, decision: { state: 'shortlisted' } })
    expect((await written(letter)).text).toContain(old)
  })

  it('stays in the list as it was recorded', async () => {
    const { text } = await written({ document: 'supplies', format: 'csv' })
    expect(text).toContain('2万元')
    expect(text).not.toContain('已届满')
  })

  it('is not proposed for an issue, and marked there', async () => {
    const { recordIds, records } = await desk.call('bulletins.propose', { kind: 'supply' })
    expect(recordIds).toEqual([patent.id])
    expect(records.find(({ title }) => title === old)?.flags).toContain('ended')
  })
})

it('an issue may hold more patents than anybody reads', { timeout: 120_000 }, async () => {
  const rows = Array.from({ length: 7400 }, (_, i) => [`第${i}号装置`, '', '大学', '摘要', '2021-03-05', '发明', ''])
  await desk.commit(await listOf([HEADINGS, ...rows]), 'supply')
  const { records } = await desk.call('bulletins.propose', { kind: 'supply' })
  const recordIds = records.map(({ id }) => id)
  expect(recordIds.length).toBe(7402)
  const { html } = await desk.call('documents.preview', {
    document: 'bulletin',
    bulletin: { kind: 'supply', recordIds },
  })
  expect(html).toContain('第7399号装置')
  const issue = { kind: 'supply', number: 1, date: '2026-06-01', recordIds } as const
  expect(await desk.call('bulletins.publish', { ...issue, recordIds })).toMatchObject({ entries: 7402 })
})
