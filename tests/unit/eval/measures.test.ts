import { describe, expect, it } from 'vitest'
import { auc, mean, ndcg10, recall10, reciprocalRank, unjudged10 } from '../../eval/measures.ts'

const judged = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
  ['d', 0],
])
const nothing = new Map([
  ['c', 1],
  ['d', 0],
])

describe('nDCG@10', () => {
  it('is the gain of the ranking over that of the best one, as computed by hand', () => {
    // x is unjudged. (2^3-1)/log2(3) + (2^2-1)/log2(5) over 7/log2(2) + 3/log2(3) + 1/log2(4).
    expect(ndcg10(['d', 'a', 'x', 'b'], judged)).toBeCloseTo((4.41651 + 1.29203) / (7 + 1.89279 + 0.5), 5)
    expect(ndcg10(['a', 'b', 'c', 'd'], judged)).toBe(1)
    expect(ndcg10(['d', 'x'], judged)).toBe(0)
  })

  it('looks at ten only', () => {
    const others = Array.from({ length: 10 }, (_, i) => `x${i}`)
    expect(ndcg10([...others, 'a'], judged)).toBe(0)
    expect(ndcg10([...others.slice(1), 'a'], judged)).toBeGreaterThan(0)
  })

  it('has no meaning where nothing has a grade', () => {
    expect(ndcg10(['d'], new Map([['d', 0]]))).toBeNaN()
    expect(ndcg10(['c'], nothing)).toBe(1)
  })
})

describe('Recall@10 and reciprocal rank', () => {
  it('count grades from 2', () => {
    expect(recall10(['c', 'a', 'd'], judged)).toBe(0.5)
    expect(recall10(['a', 'b'], judged)).toBe(1)
    expect(reciprocalRank(['c', 'x', 'b'], judged)).toBeCloseTo(1 / 3)
    expect(reciprocalRank(['c', 'd'], judged)).toBe(0)
  })

  it('divide by all useful ones, also where there are more than ten', () => {
    const many = new Map(Array.from({ length: 20 }, (_, i) => [`s${i}`, 2]))
    expect(recall10([...many.keys()], many)).toBe(0.5)
  })

  it('have no meaning where none is useful', () => {
    expect(recall10(['c'], nothing)).toBeNaN()
    expect(reciprocalRank(['c'], nothing)).toBeNaN()
  })
})

describe('AUC', () => {
  it('is the share of pairs in the right order, ties half, an unranked one scoring 0', () => {
    // Useful: a 0.9, b 0.2. Others: c 0.2, d unranked. Pairs: a>c, a>d, b=c, b>d.
    const scores = new Map([
      ['a', 0.9],
      ['b', 0.2],
      ['c', 0.2],
      ['x', 1],
    ])
    expect(auc(scores, judged)).toBe(3.5 / 4)
  })

  it('needs both kinds', () => {
    expect(auc(new Map(), nothing)).toBeNaN()
    expect(auc(new Map(), new Map([['a', 3]]))).toBeNaN()
  })
})

it('counts unjudged ones in the top ten', () => {
  expect(unjudged10(['x', 'a', 'y'], judged)).toBe(2)
  expect(unjudged10(['x'], new Map())).toBeNaN()
})

it('leaves what has no meaning out of means', () => {
  expect(mean([1, Number.NaN, 2])).toBe(1.5)
  expect(mean([Number.NaN])).toBeNaN()
})
