import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MatchIndex, partValues } from '#shared/matching/match-index.ts'
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import { TopK } from '#shared/matching/top-k.ts'
import { DEFAULT_WEIGHTS, OBJECT_AGREES, type Weights } from '#shared/matching/weights.ts'
import { demandText, indexOf, lexicon, numbered, objectWords, referenceScore, supplyText, weights } from './corpus.ts'

const supply = (title: string, abstract = ''): SupplyText => ({ title, abstract, keywords: [], problem: '' })
const demand = (title: string, description = ''): DemandText => ({
  title,
  description,
  keywords: [],
  problem: '',
  problemWritten: false,
})

const recordsOf = (texts: ReadonlyMap<string, SupplyText>) => [...texts].map(([id, text]) => ({ id, text }))

const scoresOf = (index: MatchIndex, text: DemandText, w: Weights): Map<string, number> =>
  new Map(index.rankSupplies(index.query(text), w, 100, 0).map(({ id, score }) => [id, score]))

describe('ranking', () => {
  it('puts the patent that speaks of the demand first', () => {
    const index = indexOf([
      supply('一种鸡球虫病疫苗'),
      supply('一种番茄根结线虫土壤消毒方法'),
      supply('一种茶叶萎凋装置'),
    ])
    const [best] = index.rankSupplies(index.query(demand('番茄根上长根结线虫')), DEFAULT_WEIGHTS, 3, 0)
    expect(best?.id).toBe('s1')
  })

  it('gives the scores of the slow reference, in both directions', () => {
    const corpus = fc.record({
      supplies: fc.array(supplyText, { minLength: 1, maxLength: 6 }),
      demands: fc.array(demandText, { minLength: 1, maxLength: 4 }),
      weights,
    })
    fc.assert(
      fc.property(corpus, ({ supplies, demands, weights: w }) => {
        const index = indexOf(supplies)
        const queries = numbered('d', demands).map(({ id, text }) => [id, index.query(text)] as const)
        for (const [d, text] of demands.entries()) {
          const forth = scoresOf(index, text, w)
          for (const [s, offered] of supplies.entries()) {
            const expected = referenceScore(supplies, text, offered, w)
            expect(forth.get(`s${s}`) ?? 0).toBeCloseTo(expected, 9)
            const back = index.rankDemands(index.vectors(offered), queries, { weights: w, top: 10, floor: 0 })
            expect(back.find(({ id }) => id === `d${d}`)?.score ?? 0).toBeCloseTo(expected, 9)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('ranks some patents alone as it ranks them among all', () => {
    const corpus = fc.record({ supplies: fc.array(supplyText, { minLength: 1, maxLength: 8 }), asked: demandText })
    fc.assert(
      fc.property(corpus, ({ supplies, asked }) => {
        const index = indexOf(supplies)
        const query = index.query(asked)
        const ids = new Set(['s0', 's2', 's5', 'of no patent'])
        const whole = index.rankSupplies(query, DEFAULT_WEIGHTS, 100, 0)
        expect(index.rankSome(index.some(ids), query, DEFAULT_WEIGHTS, 100)).toEqual(
          whole.filter(({ id }) => ids.has(id)),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('keeps every score between 0 and 1, whatever the weights', () => {
    fc.assert(
      fc.property(fc.array(supplyText, { minLength: 1, maxLength: 5 }), demandText, weights, (supplies, d, w) => {
        for (const score of scoresOf(indexOf(supplies), d, w).values()) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1 + OBJECT_AGREES + 1e-9)
        }
      }),
    )
  })

  it('finds a patent that is the demand word for word to be as good as can be', () => {
    const text = '番茄根结线虫的防治'
    const index = indexOf([supply(text), supply('养鱼')])
    expect(
      scoresOf(index, demand(text), { ...DEFAULT_WEIGHTS, keywords: 0, bridge: 0, object: 0 }).get('s0'),
    ).toBeCloseTo(1, 9)
  })

  it('says nothing where all weights are 0, and survives empty libraries', () => {
    const none = { title: 0, keywords: 0, content: 0, problem: 0, bridge: 0, object: 0 }
    expect(scoresOf(indexOf([supply('茶')]), demand('茶'), none).size).toBe(0)
    expect(scoresOf(indexOf([]), demand('茶'), DEFAULT_WEIGHTS).size).toBe(0)
    expect(scoresOf(indexOf([supply('')]), demand(''), DEFAULT_WEIGHTS).size).toBe(0)
  })

  it('counts a part by its weight alone', () => {
    const index = indexOf([supply('一种番茄根结线虫土壤消毒方法', '解决连作障碍'), supply('茶')])
    const query = index.query(demand('番茄连作'))
    const vectors = index.vectors(supply('一种番茄根结线虫土壤消毒方法', '解决连作障碍'))
    const values = partValues(query, vectors)
    const only = { title: 0, keywords: 0, content: 1, problem: 0, bridge: 0, object: 0 }
    expect(index.score(query, vectors, only)).toBeCloseTo(values.content, 12)
  })
})

describe('changes', () => {
  const step = fc.oneof(
    fc.record({ put: fc.tuple(fc.integer({ min: 0, max: 7 }), supplyText) }),
    fc.record({ remove: fc.integer({ min: 0, max: 7 }) }),
  )

  /** What a batch puts and removes; what is put is not removed. */
  function changesOf(batch: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
    const put = new Map<string, SupplyText>(
      batch.flatMap((each) => ('put' in each ? [[`s${each.put[0]}`, each.put[1]] as const] : [])),
    )
    const removed = batch.flatMap((each): string[] => ('remove' in each ? [`s${each.remove}`] : []))
    return { put, gone: removed.filter((id) => !put.has(id)) }
  }

  it('leave the index as if it had been built anew', () => {
    const history = fc.record({ batches: fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 6 }), demandText })
    fc.assert(
      fc.property(history, ({ batches, demandText: asked }) => {
        const index = new MatchIndex(lexicon, objectWords)
        const held = new Map<string, SupplyText>()
        for (const { put, gone } of batches.map(changesOf)) {
          index.change(recordsOf(put), gone)
          for (const [id, text] of put) held.set(id, text)
          for (const id of gone) held.delete(id)
        }
        const anew = new MatchIndex(lexicon, objectWords)
        anew.change(recordsOf(held))
        expect(index.size).toBe(held.size)
        const expected = anew.rankSupplies(anew.query(asked), DEFAULT_WEIGHTS, 20, 0)
        const found = index.rankSupplies(index.query(asked), DEFAULT_WEIGHTS, 20, 0)
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
        for (const [i, { score }] of found.entries()) expect(score).toBeCloseTo(expected[i]?.score ?? -1, 12)
      }),
    )
  })

  it('are found at once', () => {
    const index = indexOf([supply('一种茶叶萎凋装置')])
    index.change([{ id: 'new', text: supply('一种番茄根结线虫土壤消毒方法') }])
    expect([...scoresOf(index, demand('番茄根结线虫'), DEFAULT_WEIGHTS).keys()]).toEqual(['new'])
    index.change([], ['new'])
    expect(scoresOf(index, demand('番茄根结线虫'), DEFAULT_WEIGHTS).size).toBe(0)
  })
})

describe('the k best', () => {
  it('is the head of the full sort, ties in the order of the ids', () => {
    const few = fc.array(fc.constantFrom(0, 0.1, 0.2, 0.3, 0.5), { maxLength: 40 })
    fc.assert(
      fc.property(few, fc.integer({ min: 0, max: 12 }), (numbers, k) => {
        const hits = numbers.map((score, i) => ({ id: String(i).padStart(3, '0'), score }))
        const best = new TopK(k, 0)
        for (const { id, score } of hits.toReversed()) best.offer(id, score)
        const sorted = hits
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
        expect(best.hits()).toEqual(sorted.slice(0, k))
      }),
    )
  })
})
