import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { csvOf } from '../../builders/list-files.ts'

const list = (price: string, title = '一种鱼塘增氧机') =>
  csvOf(
    `专利名称,申请号,申请人,摘要,价格\n${title},202111100957.X,岭南测试大学,克服了现有增氧机耗电大的缺点。,${price}`,
  )

describe('the history of a record', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = createDesk()
    await desk.commit(list('10万元'), 'supply')
  })
  afterAll(() => desk.close())
  const one = async () => {
    const { id } = await desk.supply('增氧机')
    return { id, record: { kind: 'supply', id } as const }
  }

  it('tells imports, edits, statements and what was taken back as one line', async () => {
    const { id, record } = await one()
    await desk.call('supplies.update', { ids: [id], changes: { grade: 'A' } }, '甲')
    await desk.commit(list('12万元'), 'supply')
    const { edit } = await desk.call('supplies.update', { ids: [id], changes: { price: '15万元' } })
    await desk.call('problemStatements.write', { record, text: '增氧机耗电大' })
    await desk.call('records.undo', { edit: edit as string })
    const history = await desk.call('records.history', { record })
    expect(
      history.map(({ kind, fields }) => [kind, ...fields.map(({ field, before, after }) => [field, before, after])]),
    ).toEqual([
      ['undone', ['price', '15万元', '12万元']],
      [
        'statement',
        ['problemStatement', '克服了现有增氧机耗电大的缺点', '增氧机耗电大'],
        ['statementStatus', 'suggested', 'confirmed'],
      ],
      ['edited', ['price', '12万元', '15万元']],
      ['imported', ['price', '10万元', '12万元']],
      ['edited', ['grade', '', 'A']],
      ['imported'],
    ])
    expect(history.map(({ canUndo, isUndone }) => [canUndo, isUndone])).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, false],
      [true, false],
      [false, false],
    ])
    expect(history.at(-2)?.by).toBe('甲')
    expect(history.at(-1)?.note).toMatch(/《list-\d+\.csv》带入/)
  })

  it('brings a statement back with the place it came from', async () => {
    const { record } = await one()
    const [, written] = await desk.call('records.history', { record })
    await desk.call('records.undo', { edit: written?.id as string, record })
    const { problem } = await desk.supply('增氧机')
    expect(problem).toMatchObject({ status: 'suggested', origin: { kind: 'extracted', field: 'abstract' } })
  })

  it('refuses to take back what was changed again, and names the field', async () => {
    const { id } = await one()
    const first = await desk.call('supplies.update', { ids: [id], changes: { price: '1万元' } })
    await desk.call('supplies.update', { ids: [id], changes: { price: '2万元' } })
    const refused = await desk.refusal('records.undo', { edit: first.edit as string })
    expect(refused).toMatchObject({ code: 'record.changedMeanwhile', details: { field: 'price', theirs: '"2万元"' } })
    expect((await desk.supply('增氧机')).price).toBe('2万元')
  })

  it('takes an undo back too', async () => {
    const { id } = await one()
    const { edit } = await desk.call('supplies.update', { ids: [id], changes: { title: '一种节能鱼塘增氧机' } })
    const undone = await desk.call('records.undo', { edit: edit as string })
    expect((await desk.supply('增氧机')).title).toBe('一种鱼塘增氧机')
    await desk.call('records.undo', { edit: undone.edit as string })
    expect((await desk.supply('增氧机')).title).toBe('一种节能鱼塘增氧机')
  })

  it('takes one record out of a change of several', async () => {
    const both = csvOf('专利名称,申请人\n一种茶叶萎凋槽,测试茶厂\n一种茶叶揉捻机,测试茶厂')
    await desk.commit(both, 'supply')
    const [a, b] = [await desk.supply('萎凋'), await desk.supply('揉捻')]
    const { edit } = await desk.call('supplies.update', { ids: [a.id, b.id], changes: { grade: 'B' } })
    const [change] = await desk.call('records.history', { record: { kind: 'supply', id: a.id } })
    expect(change?.records).toBe(2)
    await desk.call('records.undo', { edit: edit as string, record: { kind: 'supply', id: a.id } })
    expect([(await desk.supply('萎凋')).grade, (await desk.supply('揉捻')).grade]).toEqual(['', 'B'])
  })

  it('does not take back what belongs to another screen', async () => {
    const { id } = await one()
    const record = { kind: 'supply', id } as const
    const history = await desk.call('records.history', { record })
    const imported = history.find(({ kind }) => kind === 'imported')
    expect(await desk.refusal('records.undo', { edit: imported?.id as string })).toMatchObject({
      code: 'record.notFound',
    })
  })

  it('sees a statement that another window wrote', async () => {
    const { record } = await one()
    await desk.call('problemStatements.write', { record, text: '第一句' })
    const seen = { record, text: '第二句', seen: '更早的一句' }
    expect(await desk.refusal('problemStatements.write', seen)).toMatchObject({
      code: 'record.changedMeanwhile',
      details: { theirs: '"第一句"' },
    })
    await desk.call('problemStatements.write', { ...seen, seen: '第一句' })
    expect((await desk.supply('增氧机')).problem?.text).toBe('第二句')
  })
})
