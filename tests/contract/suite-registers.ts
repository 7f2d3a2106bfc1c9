/** The contract's tests of the registers: windows, facets, what is found, a typo, views. */
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { SuiteWindow } from './suite-workbench.ts'

export function registersSuite({ call, envelope, ids }: SuiteWindow): void {
  it('answers a search with a window of rows, in words, numbers and pinyin', async () => {
    const { supply } = await ids()
    for (const text of ['番茄 土壤', '1242396', 'ZL202211242396.1', 'fanqie', 'gjxc']) {
      const found = await call('registers.supplies', { text, limit: 1 })
      expect([text, found.items[0]?.id, found.searchedFor]).toEqual([text, supply('根结线虫'), null])
    }
    const none = await call('registers.supplies', { text: '番茄', offset: 5 })
    expect(none).toMatchObject({ total: 1, items: [] })
  })

  it('puts a typo right, and says so', async () => {
    const { supply } = await ids()
    const found = await call('registers.supplies', { text: '根节线虫' })
    expect(found).toMatchObject({ searchedFor: '根结线虫', items: [{ id: supply('根结线虫') }] })
  })

  it('counts each facet under the choices of the others', async () => {
    const facets = { legalStatus: ['granted'], holder: ['岭南测试大学'] }
    const counted = await call('registers.supplyFacets', { facets, of: ['legalStatus', 'holder'] })
    const values = counted.facets.map((facet) => facet.values.map(({ value, count, chosen }) => [value, count, chosen]))
    expect(values[0]).toEqual(
      expect.arrayContaining([
        ['granted', 1, true],
        ['feeLapsed', 1, false],
      ]),
    )
    expect(values[1]).toEqual([['岭南测试大学', 1, true]])
    expect(await call('registers.supplies', { facets })).toMatchObject({ total: 1 })
  })

  it('tells the county that a demand’s region names', async () => {
    const { facets } = await call('registers.demandFacets', { of: ['county'], search: 'qingxin' })
    expect(facets[0]?.values).toMatchObject([{ value: '清新区', label: '清新区', count: 1 }])
    const found = await call('registers.demands', { facets: { county: ['清新区'] } })
    expect(found.items.map(({ title }) => title)).toEqual(['鱼塘半夜缺氧浮头'])
  })

  it('sees what was decided a moment ago', async () => {
    const { supply, demand } = await ids()
    const pair = { demandId: demand('线虫'), supplyId: supply('线虫') }
    const shortlisted = async () =>
      (await call('registers.demandIds', { facets: { decided: ['shortlisted'] } })).ids.includes(pair.demandId)
    const { previous } = await call('decisions.set', { ...pair, decision: { state: 'shortlisted' } })
    expect(await shortlisted()).toBe(true)
    await call('decisions.set', { ...pair, decision: null })
    expect(await shortlisted()).toBe(false)
    const { state, reason, note } = previous ?? {}
    if (state !== undefined)
      await call('decisions.set', { ...pair, decision: { state, reason: reason ?? null, note: note ?? '' } })
  })

  it('finds any record for the command palette', async () => {
    const { found } = await call('registers.find', { text: 'zyj' })
    expect(found.map(({ kind, title }) => [kind, title])).toContainEqual(['supply', '一种鱼塘增氧机'])
  })

  it('refuses a facet or an order that there is not', async () => {
    for (const args of [{ facets: { colour: ['red'] } }, { sort: { by: 'colour' } }, { limit: 501 }]) {
      expect(await envelope('registers.supplies', args)).toMatchObject({ error: { code: 'app.argumentsInvalid' } })
    }
  })

  it('keeps views by name', async () => {
    const view = {
      id: randomUUID(),
      kind: 'supply' as const,
      name: '有效的',
      text: '',
      facets: { legalStatus: ['granted'] },
      sort: { by: 'added', descending: true },
      columns: ['title'],
      widths: { title: 320 },
    }
    await call('registers.saveView', { view })
    const again = await envelope('registers.saveView', { view: { ...view, id: randomUUID() } })
    expect(again).toMatchObject({
      ok: false,
      error: { code: 'view.nameTaken', message: expect.stringContaining('有效的') },
    })
    expect(await call('registers.views', { kind: 'supply' })).toEqual([view])
    await call('registers.removeView', { id: view.id })
    expect(await call('registers.views', { kind: 'supply' })).toEqual([])
  })
}
