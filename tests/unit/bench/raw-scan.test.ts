import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rawScan } from '../../bench/match/contenders/raw-scan.ts'
import { buildIndex } from '../../bench/match/engine.ts'

/** Characters that no term of the lexicon is made of: without bridges the scan must find what the engine finds. */
const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', ' '), maxLength: 12 })

const supply = fc.record({ title: text, abstract: text, problem: text }).map((texts) => ({ ...texts, keywords: [] }))
const demand = fc
  .record({ title: text, description: text, problem: text })
  .map((texts) => ({ ...texts, keywords: [], problemWritten: true }))

it('finds what the engine finds where the lexicon has nothing to say', () => {
  const corpus = fc.record({
    supplies: fc.array(supply, { minLength: 1, maxLength: 30 }),
    demands: fc.array(demand, { minLength: 1, maxLength: 2 }),
  })
  fc.assert(
    fc.property(corpus, fc.integer({ min: 1, max: 5 }), (texts, top) => {
      const index = buildIndex(texts)
      const ranked = index.rank(0, texts.supplies.length)
      const scores = new Map(ranked.map(({ id, score }) => [Number(id), score]))
      const found = rawScan(index)(0, top)
      expect(found).toHaveLength(Math.min(top, ranked.length))
      // Ties may come in another order: the scan adds in 32 bits.
      found.forEach((document, i) => {
        expect(scores.get(document)).toBeCloseTo(ranked[i]?.score ?? Number.NaN, 5)
      })
    }),
    { numRuns: 30 },
  )
})
