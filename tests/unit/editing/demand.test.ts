import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { csvOf } from '../../builders/list-files.ts'

const FIELDS = {
  title: '荔枝保鲜期短',
  description: '荔枝采后三天就褐变，运不到北方，求保鲜办法。',
  organisation: '佛冈测试果园',
  organisationType: '家庭农场',
  region: '佛冈县',
  channel: 'visit',
  station: '佛冈站',
  deadline: '2026-12',
  contactName: '赵六',
  contactPhone: '13600003333',
  transferModes: ['licence'] as 'licence'[],
} as const

describe('a demand taken down by hand', () => {
  let desk: Desk
  beforeAll(() => {
    desk = createDesk()
  })
  afterAll(() => desk.close())
  const create = (problemStatement?: string) =>
    desk.call('demands.create', { fields: FIELDS, ...(problemStatement && { problemStatement }) })

  it('is stored with a statement proposed from its text, and stands in its history', async () => {
    const demand = await create()
    expect(demand).toMatchObject({ ...FIELDS, problem: { status: 'suggested' } })
    const [created] = await desk.call('records.history', { record: { kind: 'demand', id: demand.id } })
    expect(created).toMatchObject({ kind: 'created', by: 'tester', canUndo: false })
    expect(created?.fields.find(({ field }) => field === 'deadline')).toEqual({
      field: 'deadline',
      before: null,
      after: '2026-12',
    })
  })

  it('is found when it is written down again: of the same company, or of the same place', async () => {
    const similar = (said: { title?: string; organisation?: string; region?: string }) =>
      desk.call('demands.similar', { title: FIELDS.title, organisation: '', region: '', ...said })
    const ids = async (said: Parameters<typeof similar>[0]) => (await similar(said)).length
    expect(await similar({})).toMatchObject([{ title: FIELDS.title, organisation: FIELDS.organisation }])
    expect(await ids({ title: ' 荔枝，保鲜期短 ' })).toBe(1)
    expect(await ids({ region: '佛冈' })).toBe(1)
    expect(await ids({ region: '英德市' })).toBe(0)
    expect(await ids({ region: '英德市', organisation: FIELDS.organisation })).toBe(1)
    expect(await ids({ title: '荔枝保鲜期' })).toBe(0)
    expect(await ids({ title: '荔枝保鲜期短，运不到北方' })).toBe(1)
    expect(await ids({ title: '怎么办：荔枝保鲜期短', region: '佛冈' })).toBe(1)
    expect(await ids({ title: '荔枝保鲜期短，运不到北方', region: '英' })).toBe(0)
    expect(await ids({ title: '荔枝保鲜期短，运不到北方', region: '英德市', organisation: FIELDS.organisation })).toBe(
      1,
    )
    expect(await ids({ title: '荔枝保鲜期很短' })).toBe(0)
    expect(await ids({ title: '。' })).toBe(0)
    expect(await ids({ title: '' })).toBe(0)
  })

  it('is named last where it is of another county and the region is still being typed', async () => {
    const other = { ...FIELDS, title: '荔枝保鲜期短得很', region: '英德市', organisation: '英德测试果园' }
    const { id } = await desk.call('demands.create', { fields: other })
    const titles = async (title: string, region: string) =>
      (await desk.call('demands.similar', { title, organisation: '', region })).map((found) => found.title)
    expect(await titles(FIELDS.title, '')).toEqual([FIELDS.title, other.title])
    expect(await titles(FIELDS.title, '英')).toEqual([other.title, FIELDS.title])
    expect(await titles(FIELDS.title, '英德')).toEqual([other.title])
    expect(await titles('荔枝保鲜期短得很呢', '英')).toEqual([other.title])
    await desk.call('records.remove', { record: { kind: 'demand', id } })
  })

  it('takes the statement that the person wrote as confirmed', async () => {
    const { problem } = await create('荔枝采后褐变快')
    expect(problem).toMatchObject({ text: '荔枝采后褐变快', status: 'confirmed', origin: { kind: 'typed' } })
  })

  it('is found with its organisation, which the next form offers', async () => {
    expect(await desk.call('demands.organisations', { text: '测试果园' })).toEqual([
      {
        organisation: '佛冈测试果园',
        organisationType: '家庭农场',
        region: '佛冈县',
        industry: '',
        contactName: '赵六',
        contactPhone: '13600003333',
        demands: 2,
      },
    ])
    expect(await desk.call('demands.organisations', { text: '%' })).toEqual([])
  })

  it('is counted, matched, and left alone by the sample data', async () => {
    await desk.call('sample.load', {})
    await desk.call('sample.remove', {})
    expect(await desk.call('library.stats', {})).toMatchObject({ demands: 2, supplies: 0, sampleRecords: 0 })
    const { demands } = await desk.call('matching.forDemands', {})
    expect(demands.map(({ title }) => title)).toEqual([FIELDS.title, FIELDS.title])
  })

  it('can be removed, and brought back as it was', async () => {
    const demand = await create('褐变')
    const { edit } = await desk.call('records.remove', { record: { kind: 'demand', id: demand.id } })
    expect((await desk.refusal('demands.get', { id: demand.id })).code).toBe('record.notFound')
    await desk.call('records.undo', { edit: edit as string })
    expect(await desk.call('demands.get', { id: demand.id })).toEqual(demand)
    expect((await desk.refusal('records.undo', { edit: edit as string })).code).toBe('record.changedMeanwhile')
  })

  it('is not removed while something hangs on it, and neither is what a list brought', async () => {
    await desk.commit(csvOf('专利名称,申请号\n一种荔枝保鲜剂,202110123456.7'), 'supply')
    const [patent, demand] = [await desk.supply('荔枝'), await desk.demand('荔枝')]
    const pair = { demandId: demand.id, supplyId: patent.id }
    await desk.call('decisions.set', { ...pair, decision: { state: 'shortlisted' } })
    const refused = (record: { kind: 'supply' | 'demand'; id: string }) => desk.refusal('records.remove', { record })
    expect((await refused({ kind: 'demand', id: demand.id })).code).toBe('record.inUse')
    expect((await refused({ kind: 'supply', id: patent.id })).code).toBe('record.imported')
  })

  it('is proposed a statement while it is written', async () => {
    const { title, description } = FIELDS
    const { passages } = await desk.call('problemStatements.propose', { title, description })
    expect(passages[0]?.text).toContain('褐变')
    expect(await desk.call('problemStatements.propose', { title: '', description: '' })).toEqual({ passages: [] })
  })

  it('waits as a draft until it is given up', async () => {
    await desk.call('drafts.set', { key: 'demand.new', text: '{"title":"荔"}' })
    await desk.call('drafts.set', { key: 'demand.new', text: '{"title":"荔枝"}' })
    const [draft, ...others] = await desk.call('drafts.all', {})
    expect([draft?.key, draft?.text, others]).toEqual(['demand.new', '{"title":"荔枝"}', []])
    await desk.call('drafts.set', { key: 'demand.new', text: null })
    expect(await desk.call('drafts.all', {})).toEqual([])
  })
})
