/** The contract's tests of the match workbench: decisions put off, two windows, news since the last look, bridges. */
import { expect, it } from 'vitest'
import type { Envelope } from '#shared/contract/envelope.ts'
import type { CallArgs, CallResult, MethodName } from '#shared/contract/index.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'

export interface SuiteWindow {
  call<M extends MethodName>(method: M, args: CallArgs<M>): Promise<CallResult<M>>
  envelope(method: string, args: unknown): Promise<Envelope<unknown>>
  ids(): Promise<{ supply(part: string): SupplyId; demand(part: string): DemandId }>
}

export function workbenchSuite({ call, envelope, ids }: SuiteWindow): void {
  const pairOf = async () => {
    const { supply, demand } = await ids()
    return { demandId: demand('线虫'), supplyId: supply('线虫') }
  }
  const workItem = async (id: DemandId) => (await call('matching.workList', {})).find((item) => item.id === id)
  const newsOf = async (id: DemandId) => (await call('matching.news', {})).find(({ demandId }) => demandId === id)

  it('puts a pair off: it is counted by itself, keeps its place, and teaches nothing', async () => {
    const pair = await pairOf()
    const { decisions: taught } = await call('matching.learning', {})
    const { current } = await call('decisions.set', { ...pair, decision: { state: 'later', note: '等开春' } })
    expect(current).toMatchObject({ state: 'later', reason: null, note: '等开春' })
    expect(await workItem(pair.demandId)).toMatchObject({ shortlisted: 0, rejected: 0, later: 1 })
    expect((await call('matching.learning', {})).decisions).toEqual(taught)
    const { demands } = await call('matching.forDemands', { demandIds: [pair.demandId], top: 1 })
    expect(demands[0]?.matches.find(({ supplyId }) => supplyId === pair.supplyId)?.decision?.state).toBe('later')
    const withReason = { ...pair, decision: { state: 'later', reason: 'other' } }
    expect(await envelope('decisions.set', withReason)).toMatchObject({ error: { code: 'app.argumentsInvalid' } })
    await call('decisions.set', { ...pair, decision: null })
  })

  it('asks the later of two windows, and writes nothing for it', async () => {
    const pair = await pairOf()
    const first = await call('decisions.set', { ...pair, decision: { state: 'shortlisted' }, seen: null })
    const blind = await envelope('decisions.set', { ...pair, decision: { state: 'later' }, seen: null })
    expect(blind).toMatchObject({
      ok: false,
      error: { code: 'record.changedMeanwhile', details: { theirs: 'shortlisted' } },
    })
    const seen = first.current?.at ?? null
    const second = await call('decisions.set', { ...pair, decision: { state: 'later' }, seen })
    expect(second).toMatchObject({ previous: { state: 'shortlisted' }, current: { state: 'later' } })
    await call('decisions.set', { ...pair, decision: null })
  })

  it('remembers every decision on a pair, the latest first', async () => {
    const pair = await pairOf()
    await call('decisions.set', { ...pair, decision: { state: 'rejected', reason: 'tooExpensive', note: '报价高' } })
    await call('decisions.set', { ...pair, decision: null })
    const [last, before] = await call('decisions.history', pair)
    expect(last).toMatchObject({ state: null, reason: null, note: '' })
    expect(before).toMatchObject({ state: 'rejected', reason: 'tooExpensive', note: '报价高' })
    const { supply } = await ids()
    expect(await call('decisions.history', { ...pair, supplyId: supply('萎凋') })).toEqual([])
  })

  it('tells since the last look what entered, left and moved, for the list of demands and in the ranking', async () => {
    const { demandId, supplyId } = await pairOf()
    const ranked = async () => (await call('matching.forDemands', { demandIds: [demandId] })).demands[0]
    const { version = 0, matches = [] } = (await ranked()) ?? {}
    const shown = matches.map((match) => match.supplyId)
    const { supply } = await ids()
    const other = supply('萎凋')
    await call('matching.markSeen', { seen: [{ demandId, version, shown }] })
    expect(await newsOf(demandId)).toBeUndefined()
    expect(await workItem(demandId)).toMatchObject({ seenAt: expect.any(String) })

    const record = { kind: 'supply', id: supplyId } as const
    await call('problemStatements.write', { record, text: '番茄根结线虫怎么治' })
    expect(await newsOf(demandId)).toEqual({ demandId, fresh: 1, entered: 0, left: 0 })
    await call('matching.markSeen', { seen: [{ demandId, version, shown: [other, supplyId] }] })
    expect(await newsOf(demandId)).toEqual({ demandId, fresh: 1, entered: 0, left: 1 })
    const now = await ranked()
    expect(now?.matches[0]).toMatchObject({ supplyId, isNew: true, wasRank: 2 })
    expect(now?.lastLook?.left).toMatchObject([{ supplyId: other, wasRank: 1 }])
    await call('matching.markSeen', { seen: [{ demandId, version: now?.version ?? 0, shown }] })
    expect(await newsOf(demandId)).toBeUndefined()
  })

  it('tells by which words of the lexicon a bridge leads', async () => {
    await call('lexicon.setOwn', { text: '老反水 = 浮头' })
    const { supply, demand } = await ids()
    const pair = { demandId: demand('反水'), supplyId: supply('增氧') }
    const { bridges } = await call('matching.compare', pair)
    expect(bridges).toContainEqual({ from: '老反水', to: '浮头', steps: [{ relation: 'same', word: '浮头' }] })
    await call('lexicon.setOwn', { text: '' })
    expect((await call('matching.compare', pair)).bridges.map(({ from }) => from)).not.toContain('老反水')
  })
}
