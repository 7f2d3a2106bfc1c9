/** The contract's tests of editing: fields, their history and its undoing, a demand by hand, drafts. */
import { expect, it } from 'vitest'
import type { SuiteWindow } from './suite-workbench.ts'

export function editingSuite({ call, envelope, ids }: SuiteWindow): void {
  it('changes a field, tells it in the history, and takes it back', async () => {
    const id = (await ids()).supply('线虫')
    const record = { kind: 'supply', id } as const
    const { grade: before } = await call('supplies.get', { id })
    const { edit, changed } = await call('supplies.update', { ids: [id], changes: { grade: '特' } })
    expect(changed).toBe(1)
    const [latest] = await call('records.history', { record })
    expect(latest).toMatchObject({
      id: edit,
      kind: 'edited',
      canUndo: true,
      fields: [{ field: 'grade', before, after: '特' }],
    })
    await call('records.undo', { edit: edit as string })
    expect((await call('supplies.get', { id })).grade).toBe(before)
    expect((await call('records.history', { record })).slice(0, 2)).toMatchObject([
      { kind: 'undone' },
      { isUndone: true },
    ])
  })

  it('asks the later of two windows, and writes nothing for it', async () => {
    const id = (await ids()).demand('线虫')
    const first = await call('demands.update', { ids: [id], changes: { budget: '1万元' }, expected: { budget: '' } })
    const second = { ids: [id], changes: { budget: '2万元' }, expected: { budget: '' } }
    expect(await envelope('demands.update', second)).toMatchObject({
      ok: false,
      error: { code: 'record.changedMeanwhile', details: { field: 'budget', theirs: '"1万元"' } },
    })
    expect((await call('demands.get', { id })).budget).toBe('1万元')
    await call('records.undo', { edit: first.edit as string })
  })

  it('says what is wrong with a number, and stores nothing of the change', async () => {
    const { supply } = await ids()
    const [id, other] = [supply('线虫'), supply('增氧机')]
    const { applicationNumber } = await call('supplies.get', { id: other })
    const write = (number: string) => envelope('supplies.update', { ids: [id], changes: { applicationNumber: number } })
    expect(await write(String(applicationNumber))).toMatchObject({ error: { code: 'record.numberTaken' } })
    expect(await write('2.02E+12')).toMatchObject({
      error: { code: 'record.numberInvalid', details: { reason: 'digitsLost' } },
    })
    const empty = { ids: [id], changes: { title: ' ' } }
    expect(await envelope('supplies.update', empty)).toMatchObject({ error: { code: 'app.argumentsInvalid' } })
  })

  it('takes a demand down, proposes its problem, and takes it out again', async () => {
    const { demands: before } = await call('library.stats', {})
    const texts = { title: '荔枝采后褐变快', description: '荔枝采摘后三天果皮就褐变，运不到北方。' }
    const { passages } = await call('problemStatements.propose', texts)
    expect(passages[0]?.text).toContain('褐变')
    const demand = await call('demands.create', {
      fields: { ...texts, organisation: '佛冈测试果园', channel: 'visit' },
    })
    expect(demand).toMatchObject({ channel: 'visit', problem: { status: 'suggested' } })
    const known = await call('demands.organisations', { text: '测试果园' })
    expect(known).toMatchObject([{ organisation: '佛冈测试果园', demands: 1 }])
    const said = { title: '荔枝采后褐变快。', organisation: '佛冈测试果园', region: '' }
    expect(await call('demands.similar', said)).toMatchObject([{ id: demand.id, title: texts.title }])
    await call('records.remove', { record: { kind: 'demand', id: demand.id } })
    expect((await call('library.stats', {})).demands).toBe(before)
    const imported = { kind: 'supply', id: (await ids()).supply('线虫') }
    expect(await envelope('records.remove', { record: imported })).toMatchObject({ error: { code: 'record.imported' } })
  })

  it('keeps a draft until it is given up', async () => {
    await call('drafts.set', { key: 'suite', text: '没写完' })
    expect(await call('drafts.all', {})).toMatchObject([{ key: 'suite', text: '没写完' }])
    await call('drafts.set', { key: 'suite', text: null })
    expect(await call('drafts.all', {})).toEqual([])
  })
}
