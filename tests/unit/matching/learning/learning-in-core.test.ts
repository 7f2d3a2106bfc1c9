/** Learning through the whole core: decisions in a library, the matching thread, and the ranking that follows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CallArgs, type CallResult, contract, type MethodName } from '#shared/contract/index.ts'
import { freshCore } from '../../../builders/core.ts'
import { listOf } from '../../../builders/list-files.ts'

const CROPS = ['番茄', '茶叶', '柑橘', '水稻', '香蕉', '荔枝', '花生', '生姜', '辣椒', '莲藕', '草莓', '葡萄']

/** For each crop a patent whose text fits, and one that shares only the words of the title. */
const SUPPLIES = CROPS.flatMap((crop, i) => [
  [`一种低毒制剂${i}`, `${crop}烂根、黄叶、死苗的防治，${crop}根部病害重，苗期灌根两次。`],
  [`${crop}苗烂了求个办法的包装盒`, '纸盒印刷开槽，折叠成型，便于堆放运输。'],
])
const DEMANDS = CROPS.map((crop) => [
  `${crop}苗烂了求个办法`,
  `今年${crop}烂根、黄叶、死苗，根部病害重，苗期用过药不管用。`,
])

describe('learning in a library', () => {
  const core = freshCore()
  const options = {
    language: 'zh-CN',
    actor: 'tester',
    signal: new AbortController().signal,
    onProgress: () => {},
  } as const

  async function call<M extends MethodName>(method: M, args: CallArgs<M>): Promise<CallResult<M>> {
    const answer = await core.dispatch(method, args, options)
    if (!answer.ok) throw new Error(`${method}: ${answer.error.code}`)
    return contract[method].result.parse(answer.value) as CallResult<M>
  }
  const learning = () => call('matching.learning', {})
  const ranked = async () => (await call('matching.forDemands', {})).demands

  async function decide(how: (fits: boolean) => CallArgs<'decisions.set'>['decision']): Promise<void> {
    const { items: supplies } = await call('supplies.list', { limit: 100 })
    const { items: demands } = await call('demands.list', { limit: 100 })
    for (const { id: demandId, title } of demands) {
      const crop = CROPS.find((each) => title.includes(each)) ?? ''
      for (const { id: supplyId, title: name, abstract } of supplies) {
        if (!`${name}${abstract}`.includes(crop)) continue
        await call('decisions.set', { demandId, supplyId, decision: how(abstract.includes(crop)) })
      }
    }
  }

  beforeAll(async () => {
    for (const [kind, rows] of [
      ['supply', [['专利名称', '摘要'], ...SUPPLIES]],
      ['demand', [['需求名称', '需求描述'], ...DEMANDS]],
    ] as const) {
      const file = core.files.admit(await listOf(rows.map((row) => [...row]))).handle
      await call('importing.commit', { file, kind })
    }
  })
  afterAll(() => core.close())

  it('learns nothing from rejections for reasons beside the point', async () => {
    await decide((fits) => (fits ? null : { state: 'rejected', reason: 'tooExpensive' }))
    expect(await learning()).toMatchObject({
      state: 'tooFew',
      decisions: { shortlisted: 0, rejected: 0, demands: 0, unused: CROPS.length },
    })
  })

  it('learns that titles mislead here, uses it, and says so', async () => {
    const before = await ranked()
    await decide((fits) => ({ state: fits ? 'shortlisted' : 'rejected' }))
    const learnt = await learning()
    expect(learnt.state).toBe('inUse')
    expect(learnt.decisions).toEqual({ shortlisted: 12, rejected: 12, demands: 12, unused: 0 })
    const part = (name: string) => learnt.parts.find(({ part }) => part === name)
    expect(part('title')?.weight).toBeLessThan(part('title')?.byDefault ?? 0)
    expect(learnt.validation?.after).toBeGreaterThanOrEqual(learnt.validation?.before ?? 1)
    const weights = Object.fromEntries(learnt.parts.map(({ part, weight }) => [part, weight]))
    const asLearnt = await call('matching.forDemands', { weights: weights as never })
    const after = await ranked()
    expect(after).toEqual(asLearnt.demands)
    expect(after[0]?.matches[0]?.score).not.toBe(before[0]?.matches[0]?.score)
  })

  it('keeps what was rejected rejected, however the weights change', async () => {
    for (const { title, matches } of await ranked()) {
      const box = matches.find((match) => match.title === `${title}的包装盒`)
      expect(box?.decision, title).toMatchObject({ state: 'rejected' })
    }
  })

  it('lets the user’s own weights win, and the switch, and the reset', async () => {
    const byLearning = await ranked()
    const { defaults } = await call('matching.getWeights', {})
    await call('matching.setWeights', { weights: { ...defaults, title: 2 } })
    expect((await learning()).state).toBe('ownWeights')
    const own = await call('matching.forDemands', { weights: { ...defaults, title: 2 } })
    expect(await ranked()).toEqual(own.demands)
    await call('matching.setWeights', { weights: null })
    expect(await ranked()).toEqual(byLearning)

    const byDefault = (await call('matching.forDemands', { weights: defaults })).demands
    await call('matching.setLearning', { enabled: false })
    expect(await ranked()).toEqual(byDefault)
    await call('matching.setLearning', { enabled: true })
    expect(await ranked()).toEqual(byLearning)
    await call('matching.resetLearning', {})
    expect((await learning()).state).toBe('tooFew')
    expect(await ranked()).toEqual(byDefault)
  })
})
