import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridgesOf } from '#shared/matching/bridges.ts'
import { Explainer } from '#shared/matching/explain.ts'
import { textUnits } from '#shared/matching/index/text-units.ts'
import { UnitTable } from '#shared/matching/index/unit-table.ts'
import { cut, type Evidence, levelOf } from '#shared/matching/levels.ts'
import { highlightSpans, sharedPieces } from '#shared/matching/shared-pieces.ts'
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import { demandText, indexOf, supplyText, weights } from './corpus.ts'

const supplies: SupplyText[] = [
  {
    title: '一种番茄根结线虫土壤消毒方法',
    keywords: ['根结线虫'],
    abstract: '解决了线虫为害的问题。',
    problem: '线虫为害',
  },
  { title: '一种鱼塘增氧机', keywords: [], abstract: '省电。', problem: '缺氧' },
  { title: '一种茶叶萎凋槽', keywords: [], abstract: '温度均匀。', problem: '萎凋不匀' },
]
const demand: DemandText = {
  title: '番茄根结线虫严重',
  keywords: [],
  description: '大棚番茄连作三年，求低毒药剂。',
  problem: '番茄根结线虫严重，需要低毒药剂',
  problemWritten: true,
}
const stopWords = new Set(['需要', '严重'])

/** A pair of an index: the demand's query, and the patent with its vectors. */
function pairOf(offered: readonly SupplyText[], asked: DemandText, supply: number) {
  const index = indexOf(offered)
  const text = offered[supply] as SupplyText
  const explainer = new Explainer(index, stopWords)
  return { index, explainer, query: index.query(asked), offered: { text, vectors: index.vectors(text) } }
}

describe('the explanation', () => {
  const pair = pairOf(supplies, demand, 0)
  const found = pair.explainer.explain(pair.query, pair.offered, DEFAULT_WEIGHTS)

  it('names the shared words as people read them', () => {
    const words = found.words.filter(({ part }) => part === 'title').map(({ word }) => word)
    expect(words).toContain('番茄')
    expect(words.join('')).toContain('线虫')
    expect(words).not.toContain('鱼')
  })

  it('names problem words that the patent does not touch, without stop words', () => {
    expect(found.uncovered).toContain('药剂')
    expect(found.uncovered).not.toContain('需要')
    expect(found.uncovered).not.toContain('番茄')
  })

  it('adds up to the score, by parts and by words, for any texts and weights', () => {
    const corpus = fc.record({
      supplies: fc.array(supplyText, { minLength: 1, maxLength: 4 }),
      demand: demandText,
      weights,
    })
    fc.assert(
      fc.property(corpus, ({ supplies: offered, demand: asked, weights: w }) => {
        const any = indexOf(offered)
        const explainer = new Explainer(any, stopWords)
        const query = any.query(asked)
        for (const { id, score } of any.rankSupplies(query, w, 10, 0)) {
          const text = offered[Number(id.slice(1))] as SupplyText
          const { parts, words } = explainer.explain(query, { text, vectors: any.vectors(text) }, w)
          const sum = (of: readonly { score: number }[]) => of.reduce((total, each) => total + each.score, 0)
          expect(sum(parts)).toBeCloseTo(score, 9)
          expect(sum(words)).toBeCloseTo(score, 9)
        }
      }),
    )
  })

  it('marks what is shared in both texts, within their bounds', () => {
    const spans = pair.explainer.highlight(pair.query, pair.offered, DEFAULT_WEIGHTS)
    const marked = (text: string, of: [number, number][]) => of.map(([start, end]) => text.slice(start, end)).join('|')
    expect(marked(demand.title, spans.shared.demand.title)).toContain('番茄根结线虫')
    expect(marked(supplies[0]?.title ?? '', spans.shared.supply.title)).toContain('番茄根结线虫')
  })
})

describe('shared pieces', () => {
  const table = new UnitTable()
  /** Text in units, and whether a unit is one of those that are written: 番, or 贡柑 for the pair. */
  const sharing = (text: string, shared: readonly string[]) => {
    const units = textUnits(text, table)
    const numbers = shared.map((each) => {
      const { singles, pairs } = textUnits(each, table)
      return pairs[1] ?? singles[0]
    })
    return { units, isShared: (unit: number) => numbers.includes(unit) }
  }
  /** Words of which lone characters are names with their neighbours. */
  const names = { isOneName: () => true }
  const apart = { isOneName: () => false, isStop: (start: number, end: number) => start === 0 && end === 2 }

  it('are longer than a word nowhere, and touch neighbours that a shared bigram needs', () => {
    const { units, isShared } = sharing('番茄线虫', ['茄线'])
    const { pieces, pieceOf } = sharedPieces(units, isShared, apart)
    expect([...pieceOf]).toEqual([-1, 0, 1, -1])
    expect(pieces.map(({ text }) => text)).toEqual(['茄', '线'])
  })

  it('are whole names that the segmenter does not know', () => {
    const { units, isShared } = sharing('贡柑裂果', ['贡', '柑', '贡柑'])
    expect(sharedPieces(units, isShared, names).pieces.map(({ text }) => text)).toEqual(['贡柑'])
  })

  it('are not marked where they are function words or stray characters', () => {
    const { units, isShared } = sharing('严重的线虫病', ['严', '重', '严重', '线'])
    expect(highlightSpans(units, isShared, apart)).toEqual([])
  })

  it('join to one span where they stand side by side', () => {
    const { units, isShared } = sharing('防治番茄线虫', ['番', '茄', '线', '虫', '番茄', '茄线', '线虫'])
    expect(highlightSpans(units, isShared, apart)).toEqual([[2, 6]])
  })
})

describe('levels', () => {
  const evidence = (change: Partial<Evidence> = {}): Evidence => ({
    score: 0.15,
    points: 3,
    covered: [
      { word: '黄龙病', via: null },
      { word: '木虱', via: null },
    ],
    coverage: 0.5,
    parts: [],
    objects: { relation: 'unknown', demand: [], supply: [] },
    ...change,
  })

  it('follow the score', () => {
    expect([0.3, 0.12, 0.119, 0.09, 0.089, 0].map((score) => levelOf(evidence({ score })))).toEqual([
      'strong',
      'strong',
      'medium',
      'medium',
      'weak',
      'weak',
    ])
  })

  it('count a score for less where the patent leaves the problem untouched', () => {
    expect(levelOf(evidence({ coverage: 0 }))).toBe('medium')
    expect(levelOf(evidence({ score: 0.12, coverage: 0 }))).toBe('weak')
    expect(levelOf(evidence({ score: 0.1, coverage: 1 }))).toBe('strong')
  })

  it('are strong only with two points, or all that the demand makes', () => {
    const one = [{ word: '黄龙病', via: null }]
    expect(levelOf(evidence({ score: 0.3, covered: one }))).toBe('medium')
    expect(levelOf(evidence({ score: 0.3, covered: one, points: 1 }))).toBe('strong')
    expect(levelOf(evidence({ score: 0.3, covered: [], points: 0 }))).toBe('strong')
  })

  it('are weak where the object is another one, whatever the score', () => {
    const objects = { relation: 'conflict', demand: ['猪'], supply: ['柑橘'] } as const
    expect(levelOf(evidence({ score: 0.4, coverage: 1, objects }))).toBe('weak')
  })

  it('are weak where a bridge stands alone', () => {
    expect(levelOf(evidence({ score: 0.16, coverage: 1, parts: [{ part: 'bridge', score: 0.15 }] }))).toBe('weak')
  })
})

describe('the cut', () => {
  const medium = (score: number) => ({ score, level: 'medium' as const })
  const weak = (score: number) => ({ score, level: 'weak' as const })

  it('shows nothing where nothing fits, and no tail of poor rows', () => {
    expect(cut([weak(0.054), weak(0.053)])).toEqual([])
    expect(cut([medium(0.4), medium(0.17), medium(0.15)])).toEqual([medium(0.4), medium(0.17)])
    expect(cut([weak(0.07), weak(0.051), weak(0.049)])).toHaveLength(2)
    expect(cut([])).toEqual([])
  })

  it('shows only the nearest where nothing is better than weak', () => {
    const poor = Array.from({ length: 20 }, () => weak(0.1))
    expect(cut(poor)).toHaveLength(5)
    expect(cut([medium(0.12), ...poor])).toHaveLength(21)
  })
})

describe('objects', () => {
  const pigs: SupplyText = { title: '一种鸡舍消毒方法', keywords: [], abstract: '土壤消毒。', problem: '消毒' }
  const chickens: SupplyText = { ...pigs, title: '一种番茄大棚消毒方法' }
  const asked: DemandText = { ...demand, title: '西红柿大棚土壤消毒', description: '', problem: '土壤消毒' }

  it('that agree add, and others take away', () => {
    const partOf = (supply: number) => {
      const pair = pairOf([pigs, chickens], asked, supply)
      const { parts, objects, words } = pair.explainer.explain(pair.query, pair.offered, DEFAULT_WEIGHTS)
      const score = parts.find(({ part }) => part === 'object')?.score ?? 0
      return { sign: Math.sign(score), objects, word: words.find(({ part }) => part === 'object') }
    }
    expect(partOf(0)).toMatchObject({ sign: -1, objects: { relation: 'conflict', demand: ['番茄'], supply: ['鸡'] } })
    expect(partOf(1)).toMatchObject({ sign: 1, objects: { relation: 'agree' }, word: { word: '番茄', via: ['番茄'] } })
  })
})

describe('bridges', () => {
  const offered: SupplyText[] = [
    { title: '一种池塘增氧机', keywords: [], abstract: '防止缺氧。', problem: '缺氧' },
    { title: '一种茶叶萎凋槽', keywords: [], abstract: '温度均匀。', problem: '萎凋不匀' },
  ]
  const asked: DemandText = { ...demand, title: '鱼浮头', description: '', problem: '', problemWritten: false }
  const near = pairOf(offered, asked, 0)
  const far = pairOf(offered, asked, 1)
  const bridge = near.explainer.explain(near.query, near.offered, DEFAULT_WEIGHTS)

  it('say which word of the demand met which words of the patent', () => {
    expect(bridge.words).toContainEqual({
      word: '浮头',
      part: 'bridge',
      score: expect.any(Number),
      via: ['缺氧', '增氧'],
      isTold: true,
    })
  })

  it('are marked in both texts, apart from what is shared', () => {
    const { bridged, shared } = near.explainer.highlight(near.query, near.offered, DEFAULT_WEIGHTS)
    expect(bridged.demand.title).toEqual([[1, 3]])
    expect(bridged.supply.abstract).toEqual([[2, 4]])
    expect(shared.supply.abstract).not.toContainEqual([2, 4])
  })

  it('cover the word that they bridge', () => expect(bridge.uncovered).not.toContain('浮头'))

  it('lead nowhere in a patent about something else', () => {
    expect(bridgesOf(far.query, far.offered.vectors, 1)).toEqual([])
  })
})
