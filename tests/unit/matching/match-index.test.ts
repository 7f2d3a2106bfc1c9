import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MatchIndex } from '#shared/matching/match-index.ts'
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import { topK } from '#shared/matching/top-k.ts'
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import { demandText, lexicon, referenceScore, supplyText, weights } from './corpus.ts'

const supply = (title: string, abstract = ''): SupplyText => ({ title, abstract, keywords: [], problem: '' })
const demand = (title: string, description = ''): DemandText => ({
  title,
  description,
  keywords: [],
  problem: '',
  problemWritten: false,
})

describe('ranking', () => {
  it('puts the patent that speaks of the demand first', () => {
    const index = new MatchIndex(
      [supply('一种鸡球虫病疫苗'), supply('一种番茄根结线虫土壤消毒方法'), supply('一种茶叶萎凋装置')],
      [demand('番茄根上长根结线虫')],
      lexicon,
    )
    expect(index.rankSupplies(0, DEFAULT_WEIGHTS, 3, 0)[0]?.document).toBe(1)
  })

  it('gives the scores of the slow reference, in both directions', () => {
    const corpus = fc.record({
      supplies: fc.array(supplyText, { minLength: 1, maxLength: 6 }),
      demands: fc.array(demandText, { minLength: 1, maxLength: 4 }),
      weights,
    })
    fc.assert(
      fc.property(corpus, ({ supplies, demands, weights: w }) => {
        const index = new MatchIndex(supplies, demands, lexicon)
        for (const [d, text] of demands.entries()) {
          const hits = new Map(index.rankSupplies(d, w, 10, 0).map((hit) => [hit.document, hit.score]))
          for (const [s, offered] of supplies.entries()) {
            const expected = referenceScore(supplies, text, offered, w)
            expect(hits.get(s) ?? 0).toBeCloseTo(expected, 5)
            const back = index.rankDemands(s, w, 10, 0).find((hit) => hit.document === d)?.score ?? 0
            expect(back).toBeCloseTo(expected, 5)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps every score between 0 and 1, whatever the weights', () => {
    fc.assert(
      fc.property(fc.array(supplyText, { minLength: 1, maxLength: 5 }), demandText, weights, (supplies, d, w) => {
        for (const { score } of new MatchIndex(supplies, [d], lexicon).rankSupplies(0, w, 5, -1)) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1 + 1e-6)
        }
      }),
    )
  })

  it('finds a patent that is the demand word for word to be as good as can be', () => {
    const text = '番茄根结线虫的防治'
    const index = new MatchIndex([supply(text), supply('养鱼')], [demand(text)], lexicon)
    expect(index.rankSupplies(0, { ...DEFAULT_WEIGHTS, keywords: 0, bridge: 0 }, 1, 0)[0]?.score).toBeCloseTo(1, 5)
  })

  it('says nothing where all weights are 0, and survives empty libraries', () => {
    const none = { title: 0, keywords: 0, content: 0, problem: 0, bridge: 0 }
    expect(new MatchIndex([supply('茶')], [demand('茶')], lexicon).rankSupplies(0, none, 5, 0)).toEqual([])
    expect(new MatchIndex([], [demand('茶')], lexicon).rankSupplies(0, DEFAULT_WEIGHTS, 5, 0)).toEqual([])
    expect(new MatchIndex([supply('')], [demand('')], lexicon).rankSupplies(0, DEFAULT_WEIGHTS, 5, 0)).toEqual([])
  })
})

describe('the k best', () => {
  it('is the head of the full sort, ties in the order of the documents', () => {
    const few = fc.array(fc.constantFrom(0, 0.1, 0.2, 0.3, 0.5), { maxLength: 40 })
    fc.assert(
      fc.property(few, fc.integer({ min: 0, max: 12 }), (numbers, k) => {
        const sorted = numbers
          .map((score, document) => ({ score, document }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score || a.document - b.document)
        expect(topK(Float64Array.from(numbers), k, 0)).toEqual(sorted.slice(0, k).map(({ document }) => document))
      }),
    )
  })
})
