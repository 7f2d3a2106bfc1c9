import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Explainer } from '#shared/matching/explain.ts'
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import { indexOf } from './corpus.ts'

const stopWords = new Set(['的'])

/** Emoji, rare Han characters beyond the BMP, halves of characters, compatibility forms, joined marks, control characters. */
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      '👩🏽‍🌾',
      '𠮷',
      '𬂡',
      '\ud842',
      '\udfb7',
      '㎡',
      '㈱',
      '豈',
      'é',
      '\u0000',
      '番',
      '茄',
      'ﬁ',
      '１',
      '\u200d',
    ),
    maxLength: 30,
  }),
  fc.constant(''),
)

const supplyText = fc.record({ title: odd, keywords: fc.array(odd, { maxLength: 2 }), abstract: odd, problem: odd })
const demandText = fc.record({
  title: odd,
  keywords: fc.array(odd, { maxLength: 2 }),
  description: odd,
  problem: odd,
  problemWritten: fc.boolean(),
})

/** Ranks, explains and marks everything there is. @returns how many spans were marked. */
function useAll(supplies: readonly SupplyText[], demand: DemandText): number {
  const index = indexOf(supplies)
  const explainer = new Explainer(index, stopWords)
  const query = index.query(demand)
  let spans = 0
  for (const { id, score } of index.rankSupplies(query, DEFAULT_WEIGHTS, 10, 0)) {
    const text = supplies[Number(id.slice(1))] as SupplyText
    const offered = { text, vectors: index.vectors(text) }
    const { words } = explainer.explain(query, offered, DEFAULT_WEIGHTS)
    expect(words.reduce((sum, each) => sum + each.score, 0)).toBeCloseTo(score, 6)
    const { shared } = explainer.highlight(query, offered, DEFAULT_WEIGHTS)
    for (const [start, end] of [...shared.demand.title, ...shared.supply.abstract]) {
      expect(start).toBeLessThan(end)
      spans += 1
    }
  }
  return spans
}

it('takes any text without harm, and its reasons add up', () => {
  fc.assert(
    fc.property(
      fc.array(supplyText, { maxLength: 4 }),
      demandText,
      (supplies, demand) => void useAll(supplies, demand),
    ),
  )
})

it('takes texts of 100,000 characters, on both sides', () => {
  const long = '番茄根结线虫为害严重，土壤消毒不彻底；鱼塘缺氧浮头。𠮷👩🏽‍🌾'.repeat(3200).slice(0, 100_000)
  const rare = Array.from({ length: 100_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join('')
  const supplies = [long, rare].map((abstract) => ({ title: '一种番茄', keywords: [], abstract, problem: abstract }))
  const demand = { title: '番茄线虫', keywords: [], description: long + rare, problem: long, problemWritten: true }
  expect(useAll(supplies, demand)).toBeGreaterThan(0)
})
