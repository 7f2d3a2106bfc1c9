import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLibrary } from '#core/library/open.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { csvOf } from '../../builders/list-files.ts'

const SUPPLIES = `专利名称,申请号,申请人,摘要,价格,联系人,联系电话
一种番茄根结线虫防治方法,ZL202211242396.1,岭南测试大学,解决了番茄根结线虫为害严重的问题。,20万元,张三,13812345678
一种鱼塘增氧机,202111100957.X,岭南测试大学,克服了现有增氧机耗电大的缺点。,,李四,13900001111
一种茶叶萎凋槽,,湟川测试茶厂,温度均匀。,,,`
const DEMANDS = `需求名称,需求描述,单位,单位类型,联系人,联系电话
番茄根结线虫怎么治,大棚番茄连作五年，根结线虫严重。,连州测试合作社,合作社,王五,13700002222
大棚通风不好,夏天大棚太热。,连州测试合作社,合作社,王五,13700002222`

describe('editing records by hand', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = createDesk()
    await desk.commit(csvOf(SUPPLIES), 'supply')
    await desk.commit(csvOf(DEMANDS), 'demand')
  })
  afterAll(() => desk.close())

  it('stores what is entered, in its normal form', async () => {
    const { id } = await desk.supply('茶叶')
    const changes = { applicationNumber: 'zl 2021 1012 3456.7', publicationNumber: 'cn102345678a', grade: 'A' }
    const { changed } = await desk.call('supplies.update', { ids: [id], changes })
    expect(changed).toBe(1)
    expect(await desk.call('supplies.get', { id })).toMatchObject({
      applicationNumber: '202110123456.7',
      applicationNumberRaw: 'zl 2021 1012 3456.7',
      publicationNumber: 'CN102345678A',
      patentType: 'invention',
      grade: 'A',
    })
  })

  it('writes nothing, and no history, where nothing is different', async () => {
    const { id, price, applicants } = await desk.supply('番茄')
    const same = { ids: [id], changes: { price, applicants } }
    expect(await desk.call('supplies.update', same)).toEqual({ edit: null, changed: 0 })
    const record = { kind: 'supply', id } as const
    expect((await desk.call('records.history', { record })).map(({ kind }) => kind)).toEqual(['imported'])
  })

  it('refuses a number of another patent, and names that one', async () => {
    const { id, title } = await desk.supply('茶叶')
    const changes = { title: '另一个名称', applicationNumber: '202211242396.1' }
    const refused = await desk.refusal('supplies.update', { ids: [id], changes })
    expect(refused).toMatchObject({ code: 'record.numberTaken', details: { title: '一种番茄根结线虫防治方法' } })
    expect((await desk.call('supplies.get', { id })).title).toBe(title)
  })

  it.each([
    ['2.02E+12', 'digitsLost', '缩写'],
    ['CN102345678A', 'publicationNumber', '公开'],
    ['不详', 'unreadable', '读不出'],
  ])('refuses %s as a number, and says what is wrong', async (applicationNumber, reason, word) => {
    const { id } = await desk.supply('番茄')
    const refused = await desk.refusal('supplies.update', { ids: [id], changes: { applicationNumber } })
    expect(refused).toMatchObject({ code: 'record.numberInvalid', details: { reason } })
    expect(refused.message).toContain(word)
  })

  it('changes all records or none', async () => {
    const [tomato, pond] = [await desk.supply('番茄'), await desk.supply('鱼塘')]
    const gone = '01900000-0000-7000-8000-000000000000'
    const args = { ids: [tomato.id, pond.id, gone], changes: { grade: 'C' } }
    expect((await desk.refusal('supplies.update', args)).code).toBe('record.notFound')
    expect((await desk.supply('番茄')).grade).toBe('')
    const { edit, changed } = await desk.call('supplies.update', { ids: [tomato.id, pond.id], changes: { grade: 'C' } })
    expect(changed).toBe(2)
    expect((await desk.call('records.undo', { edit: edit as string })).changed).toBe(2)
    expect((await desk.supply('鱼塘')).grade).toBe('')
  })

  it('sees what another window wrote meanwhile, field by field', async () => {
    const { id } = await desk.supply('番茄')
    const write = (price: string, expected: string) =>
      desk.call('supplies.update', { ids: [id], changes: { price }, expected: { price: expected } })
    await write('25万元', '20万元')
    const refused = await desk.refusal('supplies.update', {
      ids: [id],
      changes: { price: '30万元' },
      expected: { price: '20万元' },
    })
    expect(refused).toMatchObject({
      code: 'record.changedMeanwhile',
      details: { field: 'price', theirs: JSON.stringify('25万元') },
    })
    // Another field is nobody's conflict, and neither is the same value.
    const other = { ids: [id], changes: { grade: 'B' }, expected: { grade: '' } }
    expect((await desk.call('supplies.update', other)).changed).toBe(1)
    expect((await write('25万元', '20万元')).changed).toBe(0)
  })

  it('forgets a contact that no record names any more', async () => {
    const { id } = await desk.supply('鱼塘')
    await desk.call('supplies.update', { ids: [id], changes: { contactPhone: '13911112222' } })
    const library = openLibrary(desk.libraryPath)
    const phones = library.reading.prepare('SELECT phone FROM contact ORDER BY phone').pluck().all()
    library.close()
    expect(phones).toEqual(['13700002222', '13812345678', '13911112222'])
  })

  it('makes a type that of the organisation, for all its demands', async () => {
    const { id } = await desk.demand('番茄')
    const { edit } = await desk.call('demands.update', { ids: [id], changes: { organisationType: '企业' } })
    expect((await desk.demand('大棚')).organisationType).toBe('企业')
    await desk.call('records.undo', { edit: edit as string })
    expect((await desk.demand('大棚')).organisationType).toBe('合作社')
  })

  it('keeps no type where there is no organisation', async () => {
    const { id } = await desk.demand('大棚')
    const changes = { organisation: '', organisationType: '企业' }
    const { edit } = await desk.call('demands.update', { ids: [id], changes })
    expect(await desk.demand('大棚')).toMatchObject({ organisation: '', organisationType: '' })
    await desk.call('records.undo', { edit: edit as string })
    expect(await desk.demand('大棚')).toMatchObject({ organisation: '连州测试合作社', organisationType: '合作社' })
  })

  it('proposes a statement anew where its text changed, and leaves a confirmed one', async () => {
    const { id } = await desk.demand('大棚')
    const record = { kind: 'demand', id } as const
    await desk.call('demands.update', { ids: [id], changes: { description: '大棚番茄灰霉病严重，叶子烂掉。' } })
    expect((await desk.demand('大棚')).problem?.text).toContain('灰霉病')
    await desk.call('problemStatements.confirm', { record })
    await desk.call('demands.update', { ids: [id], changes: { description: '换了一段话。' } })
    expect((await desk.demand('大棚')).problem).toMatchObject({ status: 'confirmed' })
    expect((await desk.demand('大棚')).problem?.text).toContain('灰霉病')
  })

  it('changes a thousand records in a thread, and takes it back', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => `一种第${i}号装置,岭南测试大学,装置${i}。`)
    await desk.commit(csvOf(['专利名称,申请人,摘要', ...rows].join('\n')), 'supply')
    const ids = (await desk.supplies()).map(({ id }) => id)
    const { items } = await desk.call('supplies.list', { limit: 2000 })
    expect(ids.length).toBeLessThan(items.length)
    const all = items.map(({ id }) => id)
    const { edit, changed } = await desk.call('supplies.update', { ids: all, changes: { grade: 'D' } })
    expect(changed).toBe(1203)
    const undone = await desk.call('records.undo', { edit: edit as string })
    expect(undone.changed).toBe(1203)
    expect((await desk.call('supplies.list', { limit: 2000 })).items.every(({ grade }) => grade !== 'D')).toBe(true)
  })
})
