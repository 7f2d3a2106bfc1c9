/** Documents through the core, on the sample lists: written, noted in the log, published, and made from own templates. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallArgs } from '#shared/contract/index.ts'
import type { Demand, Supply } from '#shared/contract/records.ts'
import { createDesk } from '../../builders/desk.ts'
import { temporaryFolder } from '../../builders/folder.ts'
import { listOf } from '../../builders/list-files.ts'

const folder = temporaryFolder()
const desk = createDesk()
let demands: Demand[]
let supplies: Supply[]

beforeAll(async () => {
  await desk.call('sample.load', {})
  demands = await desk.demands()
  supplies = await desk.supplies()
}, 60_000)
afterAll(() => desk.close())

type Request = CallArgs<'documents.write'>

async function write(request: Request): Promise<{ names: string[]; bytes: Buffer[]; records: number }> {
  const { files, records } = await desk.call('documents.write', request)
  const bytes = files.map(({ file }) => readFileSync(desk.core.files.find(file).path))
  return { names: files.map(({ suggestedName }) => suggestedName), bytes, records }
}

const textOf = async (bytes: Buffer | undefined): Promise<string> =>
  (await mammoth.extractRawText({ buffer: bytes ?? Buffer.alloc(0) })).value

const idsOf = <T extends { readonly id: string }>(records: readonly T[], count: number): T['id'][] =>
  records.slice(0, count).map(({ id }) => id)

describe('writing', { timeout: 60_000 }, () => {
  it('a match sheet for each demand, named by its title and the day', async () => {
    const { names, bytes } = await write({ document: 'matchSheet', format: 'docx', demandIds: idsOf(demands, 2) })
    expect(names).toHaveLength(2)
    expect(names[0]).toMatch(/^对接表-砂糖橘叶片花黄、果变“红鼻子”怎么办-2026-06-01\.docx$/)
    const text = await textOf(bytes[0])
    expect(text).toContain(demands[0]?.organisation)
    expect(text).toMatch(/138\*{4}3011/)
    expect(text).not.toContain('13800003011')
  })

  it('shows contacts only when asked, and says so in the log', async () => {
    const request = { document: 'matchSheet', format: 'docx', demandIds: idsOf(demands, 1) } as const
    const { bytes } = await write({ ...request, showContacts: true })
    expect(await textOf(bytes[0])).toContain('13800003011')
    const { items } = await desk.call('documents.log', { limit: 1 })
    expect(items[0]).toMatchObject({ document: 'matchSheet', showsContacts: true, by: 'tester' })
  })

  it('patents picked by hand stand in the order in which they were picked, with or without a match', async () => {
    const [demandId] = idsOf(demands, 1)
    const picked = [supplies[150], supplies[2]].map((supply) => supply?.id as Supply['id'])
    const pairs = picked.map((supplyId) => ({ demandId: demandId as Demand['id'], supplyId }))
    const { bytes, records } = await write({ document: 'matchSheet', format: 'docx', choose: { by: 'hand', pairs } })
    const text = await textOf(bytes[0])
    const places = [supplies[150], supplies[2]].map((supply) => text.indexOf(supply?.title ?? '?'))
    expect(places[0]).toBeGreaterThan(0)
    expect(places[1]).toBeGreaterThan(places[0] ?? 0)
    expect(records).toBe(3)
  })

  it('does not call a patent that the staff shortlisted the best that could be found', async () => {
    const [demandId] = idsOf(demands, 1) as [Demand['id']]
    const [supplyId] = idsOf(supplies.slice(150), 1) as [Supply['id']]
    const choose = { by: 'hand' as const, pairs: [{ demandId, supplyId }] }
    const sheet = async () => textOf((await write({ document: 'matchSheet', format: 'docx', choose })).bytes[0])
    expect(await sheet()).toContain('没有把握大的专利')
    await desk.call('decisions.set', { demandId, supplyId, decision: { state: 'shortlisted' } })
    expect(await sheet()).not.toContain('没有把握大的专利')
    await desk.call('decisions.set', { demandId, supplyId, decision: null })
  })

  it('the shortlist alone, and nothing rejected', async () => {
    const demandId = demands[5]?.id as Demand['id']
    const { demands: found } = await desk.call('matching.forDemands', { demandIds: [demandId], top: 3 })
    const [kept, rejected] = found[0]?.matches ?? []
    const decide = (supplyId: Supply['id'], state: 'shortlisted' | 'rejected') =>
      desk.call('decisions.set', { demandId, supplyId, decision: { state } })
    await decide(kept?.supplyId as Supply['id'], 'shortlisted')
    await decide(rejected?.supplyId as Supply['id'], 'rejected')
    const request: Request = { document: 'matchSheet', format: 'docx', demandIds: [demandId] }
    const shortlist = await textOf((await write({ ...request, choose: { by: 'shortlist' } })).bytes[0])
    expect(shortlist).toContain(kept?.title)
    expect(shortlist).toContain('1 件')
    const all = await textOf((await write(request)).bytes[0])
    expect(all).not.toContain(rejected?.title)
  })

  it('a letter for each organisation, a reverse push for each holder', async () => {
    const letters = await write({ document: 'letter', format: 'docx', demandIds: idsOf(demands, 3) })
    expect(letters.names.length).toBe(new Set(demands.slice(0, 3).map(({ organisation }) => organisation)).size)
    const holder = supplies[0]?.applicants[0] ?? ''
    const reverse = await write({ document: 'reverse', format: 'docx', holder })
    expect(reverse.names).toEqual([`反向推送-${holder}-2026-06-01.docx`])
    expect(await textOf(reverse.bytes[0])).toContain(holder)
  })

  it('the same in html, whole in one file', async () => {
    const { names, bytes } = await write({ document: 'brochure', format: 'html', supplyIds: idsOf(supplies, 2) })
    expect(names[0]).toMatch(/\.html$/)
    expect(String(bytes[0])).toContain(supplies[1]?.title)
  })

  it('figures of a year with the lists behind them', async () => {
    const { bytes } = await write({ document: 'figures', format: 'docx', year: 2026 })
    const text = await textOf(bytes[0])
    expect(text).toContain('2026年度农业技术供需对接统计')
    expect(text).toContain(`收集的需求（${demands.length} 条）`)
  })

  it('two demands of one title get a file each', async () => {
    const fields = { title: '同名需求' }
    const twins = [
      await desk.call('demands.create', { fields }),
      await desk.call('demands.create', { fields: { ...fields, organisation: '另一家合作社' } }),
    ]
    const { names } = await write({ document: 'matchSheet', format: 'html', demandIds: twins.map(({ id }) => id) })
    expect(names).toEqual(['对接表-同名需求-2026-06-01.html', '对接表-同名需求-2026-06-01 (2).html'])
  })

  it('refuses a format it does not have, nothing to write, and a PDF where nobody prints', async () => {
    const formats = await desk.refusal('documents.write', { document: 'message', format: 'docx' })
    expect(formats).toMatchObject({ code: 'document.formatNotOffered', details: { formats: 'text' } })
    const nothing: Request = { document: 'brochure', format: 'docx', supplyIds: [] }
    expect(await desk.refusal('documents.write', nothing)).toMatchObject({ code: 'document.nothingChosen' })
    const pdf = await desk.refusal('documents.write', { document: 'letter', format: 'pdf' })
    expect(pdf).toMatchObject({ code: 'document.noPrinter' })
    expect(pdf.message).toContain('.docx')
  })

  it('a preview is the page, and a message comes with its length', async () => {
    const preview = await desk.call('documents.preview', { document: 'message', supplyIds: idsOf(supplies, 1) })
    expect(preview.text).toContain(supplies[0]?.title)
    expect(preview.length).toBe([...(preview.text ?? '')].length)
    const many = await desk.call('documents.preview', { document: 'matchSheet' })
    expect(many).toMatchObject({ text: null, files: demands.length + 2, shown: 20 })
  })
})

describe('the log', () => {
  it('knows what has changed since it left the house', async () => {
    const demand = demands[9] as Demand
    await write({ document: 'matchSheet', format: 'html', demandIds: [demand.id], choose: { by: 'shortlist' } })
    const logOf = () => desk.call('documents.log', { recordId: demand.id, limit: 1 })
    expect((await logOf()).items[0]).toMatchObject({ records: 1, changed: 0 })
    await desk.call('demands.update', { ids: [demand.id], changes: { budget: '8万元' } })
    expect((await logOf()).items[0]).toMatchObject({ records: 1, changed: 1 })
    const { records } = await desk.call('documents.changedSince', {})
    expect(records.filter(({ id }) => id === demand.id)).toMatchObject([
      { title: demand.title, document: 'matchSheet' },
    ])
    await write({ document: 'matchSheet', format: 'html', demandIds: [demand.id], choose: { by: 'shortlist' } })
    const after = await desk.call('documents.changedSince', {})
    expect(after.records.filter(({ id }) => id === demand.id)).toEqual([])
  })

  it('holds no line for a document that was not written', async () => {
    const { total } = await desk.call('documents.log', {})
    await desk.refusal('documents.write', { document: 'letter', format: 'pdf' })
    expect((await desk.call('documents.log', {})).total).toBe(total)
  })
})

describe('bulletins', () => {
  it('propose what is new, remember what was published, and propose what changed again', async () => {
    const first = await desk.call('bulletins.propose', { kind: 'demand' })
    expect(first).toMatchObject({ number: 1, title: '农业技术需求信息' })
    const recordIds = first.recordIds.slice(0, 3)
    const issue = { kind: 'demand', number: 1, date: '2026-06-01', title: '第一期', recordIds } as const
    expect(await desk.call('bulletins.publish', { ...issue, recordIds })).toMatchObject({ entries: 3, by: 'tester' })
    const second = await desk.call('bulletins.propose', { kind: 'demand' })
    expect(second.number).toBe(2)
    expect(second.recordIds).not.toContain(recordIds[0])
    expect(second.records.find(({ id }) => id === recordIds[0])).toMatchObject({ state: 'published', issue: 1 })
    await desk.call('demands.update', { ids: [recordIds[0] as Demand['id']], changes: { budget: '9万元' } })
    const third = await desk.call('bulletins.propose', { kind: 'demand' })
    expect(third.records.find(({ id }) => id === recordIds[0])).toMatchObject({ state: 'changed' })
    expect(third.recordIds).toContain(recordIds[0])
  })

  it('leave it to a person where more is new than an issue holds', async () => {
    const { recordIds, records } = await desk.call('bulletins.propose', { kind: 'supply' })
    expect(recordIds).toEqual([])
    expect(records.length).toBeGreaterThan(50)
    expect(records.every(({ state }) => state === 'new')).toBe(true)
  })

  it('call new what came after the last issue, and waiting what was there and stood in none', async () => {
    const before = await desk.call('bulletins.propose', { kind: 'demand' })
    expect(before.records.filter(({ state }) => state === 'waiting')).toHaveLength(before.records.length - 3)
    const { id } = await desk.call('demands.create', { fields: { title: '新来的需求' }, problemStatement: '塘底发臭' })
    const { recordIds, records } = await desk.call('bulletins.propose', { kind: 'demand' })
    expect(recordIds).toContain(id)
    expect(records.find((record) => record.id === id)).toMatchObject({ state: 'new', issue: null })
    await desk.call('records.remove', { record: { kind: 'demand', id } })
  })

  it('refuse a number that is taken, and print a published issue once more', async () => {
    const [id = ''] = idsOf(demands, 1)
    const again = { kind: 'demand', number: 1, date: '2026-06-02', recordIds: [id] } as const
    const refused = await desk.refusal('bulletins.publish', { ...again, recordIds: [id] })
    expect(refused).toMatchObject({ code: 'bulletin.numberTaken' })
    const request = { document: 'bulletin', format: 'docx', bulletin: { kind: 'demand', number: 1 } } as const
    const { names, bytes, records } = await write(request)
    expect(names).toEqual(['需求信息第1期-2026-06-01.docx'])
    expect(records).toBe(3)
    expect(await textOf(bytes[0])).toContain('1-03')
  })

  it('name no confidential company, whatever was ticked', async () => {
    const fields = { title: '保密的清远鸭脱毛难题', organisation: '清远市云雾家禽养殖有限公司', confidential: true }
    const demand = await desk.call('demands.create', {
      fields: {
        ...fields,
        region: '清新区太和镇',
        industry: '禽畜养殖',
        contactName: '区大有',
        contactPhone: '13800009999',
      },
      problemStatement: '云雾家禽的鸭子脱毛不净',
    })
    const bulletin = { kind: 'demand', recordIds: [demand.id] } as const
    const request = { document: 'bulletin', format: 'html', showContacts: true } as const
    const asked = { ...request, bulletin: { ...bulletin, recordIds: [demand.id] } }
    const { names } = await desk.call('documents.write', asked)
    expect(names).toMatchObject([{ id: demand.id, words: [{ word: '云雾家禽', masked: true }] }])
    const { bytes } = await write(asked)
    expect(String(bytes[0])).toContain('某企业的鸭子脱毛不净')
    expect(String(bytes[0])).toContain('保密的清远鸭脱毛难题')
    expect(String(bytes[0])).toContain('清新区')
    expect(String(bytes[0])).not.toMatch(/云雾|区大有|13800009999|太和镇/)
  })

  it('forget an issue that was withdrawn', async () => {
    const { issues } = await desk.call('bulletins.issues', { kind: 'demand' })
    await desk.call('bulletins.withdraw', { id: issues[0]?.id ?? '' })
    expect(await desk.call('bulletins.propose', { kind: 'demand' })).toMatchObject({ number: 1 })
    expect(await desk.refusal('bulletins.withdraw', { id: issues[0]?.id ?? '' })).toMatchObject({
      code: 'record.notFound',
    })
  })
})

describe('own templates', () => {
  const admit = async (name: string, ...lines: string[]) => {
    const path = join(folder, name)
    const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })
    writeFileSync(path, await Packer.toBuffer(document))
    return desk.core.files.admit(path).handle
  }

  it('an old .doc under another name is told as what it is, and a wrong tag with its place', async () => {
    const path = join(folder, '旧格式.docx')
    writeFileSync(path, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]))
    const { handle } = desk.core.files.admit(path)
    const refused = await desk.refusal('templates.check', { document: 'letter', file: handle })
    expect(refused).toMatchObject({ code: 'template.notReadable' })
    expect(refused.message).toContain('只改了扩展名')
    const file = await admit('写错.docx', '需求单位：{需求.单为}')
    const { problems } = await desk.call('templates.check', { document: 'matchSheet', file })
    expect(problems).toEqual([
      {
        tag: '需求.单为',
        context: '正文：需求单位：{需求.单为}',
        message: '这份文档没有“需求.单为”这一项，是不是“需求.单位”？请改成 需求.单位。',
      },
    ])
  })

  it('a copy of the shipped one can be taken in as it is', async () => {
    const { file, suggestedName } = await desk.call('templates.export', { document: 'matchSheet' })
    expect(suggestedName).toBe('对接表.docx')
    expect(await desk.call('templates.check', { document: 'matchSheet', file })).toEqual({ problems: [] })
    await desk.call('templates.import', { document: 'matchSheet', file, name: '照抄' })
    const { templates } = await desk.call('templates.list', {})
    expect(templates.filter(({ shipped }) => !shipped)).toMatchObject([{ document: 'matchSheet', name: '照抄' }])
  })

  it('makes the document once it is taken in, until it is removed', async () => {
    const file = await admit('own.docx', '我们自己的表：{需求.名称}', '{#专利列表}', '{序号}、{名称}', '{/专利列表}')
    await desk.call('templates.import', { document: 'matchSheet', file, name: '简表' })
    const request = { document: 'matchSheet', format: 'docx', demandIds: idsOf(demands, 1), template: '简表' } as const
    const text = await textOf((await write(request)).bytes[0])
    expect(text).toContain(`我们自己的表：${demands[0]?.title}`)
    await desk.call('templates.remove', { document: 'matchSheet', name: '简表' })
    expect(await desk.refusal('documents.write', request)).toMatchObject({ code: 'template.notFound' })
  })

  it('a broken one is refused with its place, and leaves the old one as it was', async () => {
    const broken = await admit('broken.docx', '单位：{需求.单位 后面的字')
    const { problems } = await desk.call('templates.check', { document: 'matchSheet', file: broken })
    expect(problems).toMatchObject([{ tag: '需求.单位', message: expect.stringContaining('没有写完') }])
    const refused = await desk.refusal('templates.import', { document: 'matchSheet', file: broken, name: '照抄' })
    expect(refused).toMatchObject({ code: 'template.broken', details: { tag: '{需求.单位}' } })
    expect(refused.message).toContain('{需求.单位 后面的字')
    const kept = { document: 'matchSheet', format: 'docx', demandIds: idsOf(demands, 1), template: '照抄' } as const
    expect(await textOf((await write(kept)).bytes[0])).toContain('专利技术供需对接表')
  })

  it('what is no Word file, and a name that is a path, are refused', async () => {
    const path = join(folder, 'text.docx')
    writeFileSync(path, 'only text')
    const file = desk.core.files.admit(path).handle
    expect(await desk.refusal('templates.check', { document: 'letter', file })).toMatchObject({
      code: 'template.notReadable',
    })
    const workbook = desk.core.files.admit(await listOf([['专利名称', '{供给.名称}']])).handle
    expect(await desk.refusal('templates.check', { document: 'letter', file: workbook })).toMatchObject({
      code: 'template.notReadable',
    })
    const outside = { document: 'letter', file, name: '../别处' } as const
    expect(await desk.refusal('templates.import', outside)).toMatchObject({ code: 'template.nameInvalid' })
    const none = { document: 'message', name: '' } as const
    expect(await desk.refusal('templates.export', none)).toMatchObject({ code: 'template.notFound' })
  })
})
