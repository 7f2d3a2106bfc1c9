/** The contract's tests of the follow-up and the overview: from the shortlist to a contract, two windows, figures. */
import { expect, it } from 'vitest'
import type { SuiteWindow } from './suite-workbench.ts'

export function followUpSuite({ call, envelope, ids }: SuiteWindow): void {
  const pairOf = async () => {
    const { supply, demand } = await ids()
    return { demandId: demand('鱼塘'), supplyId: supply('增氧机') }
  }
  const cardOf = async () => (await call('followUp.list', await pairOf())).cards[0]

  it('follows a shortlisted pair up from the proposal to the contract', async () => {
    const pair = await pairOf()
    await call('decisions.set', { ...pair, decision: { state: 'shortlisted' } })
    expect(await cardOf()).toMatchObject({
      stage: 'recommended',
      version: 0,
      county: '清新区',
      patentRisk: 'patentDead',
    })
    const changes = { stage: 'contacted', nextStep: '看样机', due: '2020-05-01', responsible: '王工' } as const
    const { previous, current, event } = await call('followUp.set', { ...pair, seen: 0, changes, remark: '打了电话' })
    expect([previous.stage, current.stage, current.version]).toEqual(['recommended', 'contacted', 1])
    expect(await cardOf()).toMatchObject({ ...changes, overdue: true, demandTitle: '鱼塘半夜缺氧浮头' })
    expect(await call('followUp.events', pair)).toMatchObject([
      { id: event, from: 'recommended', to: 'contacted', note: '打了电话', undoes: null },
    ])
    const { stages, overdue } = await call('followUp.figures', {})
    expect(overdue).toBe(1)
    expect(stages.find(({ stage }) => stage === 'contacted')).toMatchObject({ now: 1, reached: 1 })
  })

  it('tells the later of two windows that the pair was changed, in words, and writes nothing', async () => {
    const pair = await pairOf()
    const late = await envelope('followUp.set', { ...pair, seen: 0, changes: { stage: 'met' } })
    expect(late).toMatchObject({ ok: false, error: { code: 'record.changedMeanwhile' } })
    expect(await cardOf()).toMatchObject({ stage: 'contacted', version: 1 })
  })

  it.each([
    [{ since: '2999-01-01' }, 'followUp.dateInFuture'],
    [{ due: '2999-01-01' }, 'followUp.dateUnlikely'],
    [{ due: '2026-02-30' }, 'app.argumentsInvalid'],
    [{ stage: 'somewhere' }, 'app.argumentsInvalid'],
  ])('refuses %o', async (changes, code) => {
    const answer = await envelope('followUp.set', { ...(await pairOf()), seen: 1, changes })
    expect(answer).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(/./) } })
  })

  it('keeps what was done when the shortlist is taken back, and lets the last move be taken back', async () => {
    const pair = await pairOf()
    await call('decisions.set', { ...pair, decision: null })
    expect(await cardOf()).toMatchObject({ stage: 'contacted', shortlistedOn: null })
    const [moved] = await call('followUp.events', pair)
    const changes = { stage: 'recommended', nextStep: '', due: null, responsible: '' } as const
    await call('followUp.set', { ...pair, seen: 1, changes, undoes: moved?.id ?? null })
    expect(await call('followUp.events', pair)).toMatchObject([{ undoes: moved?.id }, { id: moved?.id }])
    expect(await cardOf()).toBeUndefined()
    const again = await envelope('followUp.set', { ...pair, seen: 3, changes: { stage: 'met' } })
    expect(again).toMatchObject({ ok: false, error: { code: 'record.changedMeanwhile' } })
  })

  it('counts the library for the overview as the lists do', async () => {
    const { demands, supplies } = await call('library.stats', {})
    const { years, attention } = await call('overview.figures', {})
    expect(years[0]).toMatchObject({ year: null, demands, supplies })
    expect(years.slice(1).reduce((sum, year) => sum + year.demands, 0)).toBe(demands)
    expect(attention.unmatched).toBe(demands - (years[0]?.matched ?? 0))
    expect(attention.overdue).toBe(0)
  })
}
