import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SupplyId } from '#shared/domain/ids.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { csvOf } from '../../builders/list-files.ts'

const HEAD = '专利名称,申请号,申请人,摘要,价格'
const list = (title: string, price: string) =>
  csvOf(`${HEAD}\n${title},202111100957.X,岭南测试大学,克服了增氧机耗电大的缺点。,${price}`)

describe('what a person corrected, and lists that come again', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = createDesk()
    await desk.commit(list('一种鱼塘增养机', '10万元'), 'supply')
  })
  afterEach(() => desk.close())

  const correct = async (changes: { title?: string; price?: string }) => {
    const { id } = await desk.supply('鱼塘')
    return { id, ...(await desk.call('supplies.update', { ids: [id], changes })) }
  }
  const open = async (path: string) => {
    const { handle } = desk.core.files.admit(path)
    const { session } = await desk.call('importSession.open', { files: [handle], kind: 'supply' })
    const changes = async () => {
      const { items } = await desk.call('importSession.difference', { session, group: 'changed' })
      return items.flatMap((item) => item.changes.map(({ field, isTaken, isByHand }) => [field, isTaken, isByHand]))
    }
    return { session, changes }
  }

  it('keeps the correction, and takes what else the list changes', async () => {
    await correct({ title: '一种鱼塘增氧机' })
    const { batch } = await desk.commit(list('一种鱼塘增养机', '12万元'), 'supply')
    expect(batch.counts).toMatchObject({ changed: 1, new: 0 })
    expect(await desk.supply('鱼塘')).toMatchObject({ title: '一种鱼塘增氧机', price: '12万元' })
  })

  it('shows it in the wizard, marked and not taken; for all it stays, for one it can be given up', async () => {
    const { id } = await correct({ title: '一种鱼塘增氧机' })
    const { session, changes } = await open(list('一种鱼塘增养机', '12万元'))
    const marked = [
      ['price', true, false],
      ['title', false, true],
    ]
    expect(await changes()).toEqual(marked)
    await desk.call('importSession.keep', { session, records: 'all', fields: [] })
    expect(await changes()).toEqual(marked)
    await desk.call('importSession.keep', { session, records: [id], fields: [] })
    await desk.call('importSession.commit', { session })
    expect((await desk.supply('鱼塘')).title).toBe('一种鱼塘增养机')
    // Given up is given up: the next list is followed.
    await desk.commit(list('一种鱼塘曝气机', '12万元'), 'supply')
    expect((await desk.supply('鱼塘')).title).toBe('一种鱼塘曝气机')
  })

  it('follows the list where the correction was taken back', async () => {
    const { edit } = await correct({ price: '11万元' })
    await desk.call('records.undo', { edit: edit as string })
    await desk.commit(list('一种鱼塘增养机', '12万元'), 'supply')
    expect((await desk.supply('鱼塘')).price).toBe('12万元')
  })

  it('finds a record whose title was corrected where the title is all it is found by', async () => {
    const demands = csvOf('需求名称,需求描述,单位\n鱼塘缺养,鱼浮头。,清新测试渔场')
    await desk.commit(demands, 'demand')
    const { id } = await desk.demand('鱼塘')
    await desk.call('demands.update', { ids: [id], changes: { title: '鱼塘缺氧' } })
    const { batch } = await desk.commit(demands, 'demand')
    expect(batch.counts).toMatchObject({ new: 0, unchanged: 1 })
    expect((await desk.demands()).map(({ title }) => title)).toEqual(['鱼塘缺氧'])
  })

  it('finds a record whose number was corrected, and keeps the number', async () => {
    const { id } = await desk.supply('鱼塘')
    await desk.call('supplies.update', { ids: [id], changes: { applicationNumber: '202110123456.7' } })
    const { batch } = await desk.commit(list('一种鱼塘增养机', '10万元'), 'supply')
    expect(batch.counts).toMatchObject({ new: 0, unchanged: 1 })
    expect((await desk.supplies()).map(({ applicationNumber }) => applicationNumber)).toEqual(['202110123456.7'])
  })

  it('stands in the way of undoing the import until it is taken back itself', async () => {
    const [batch] = await desk.call('importing.batches', {})
    const undoState = () => desk.call('importing.undoState', { batch: batch?.id as string })
    const { edit } = await correct({ price: '11万元' })
    expect(await undoState()).toMatchObject({ isPossible: false, edited: 1, examples: ['一种鱼塘增养机'] })
    await desk.call('records.undo', { edit: edit as string })
    expect(await undoState()).toMatchObject({ isPossible: true, edited: 0 })
    await desk.call('importing.undo', { batch: batch?.id as string })
    expect(await desk.supplies()).toEqual([])
    expect(await desk.call('library.check', {})).toEqual({ sound: true, findings: [] })
  })

  it('keeps what a person took down where a list speaks of the same demand', async () => {
    const fields = { title: '鱼塘缺氧', organisation: '清新测试渔场', budget: '5万元' }
    await desk.call('demands.create', { fields })
    await desk.commit(csvOf('需求名称,单位,预算,地区\n鱼塘缺氧,清新测试渔场,8万元,清新区'), 'demand')
    expect(await desk.demands()).toMatchObject([{ budget: '5万元', region: '清新区' }])
  })

  it('carries what only people fill in over to the record that it is merged into', async () => {
    const [first] = await desk.supplies()
    await desk.commit(csvOf(`${HEAD}\n一种鱼塘增养机,202110123456.7,岭南测试大学,,`), 'supply')
    const second = (await desk.supplies()).find(({ id }) => id !== first?.id)
    await desk.call('supplies.update', { ids: [second?.id as SupplyId], changes: { grade: 'A' } })
    const [twin] = await desk.call('twins.list', {})
    const pair = { older: twin?.older.id as string, newer: twin?.newer.id as string }
    await desk.call('twins.settle', { kind: 'supply', ...pair, decision: 'merge' })
    expect(await desk.supplies()).toMatchObject([{ id: first?.id, grade: 'A' }])
  })
})
