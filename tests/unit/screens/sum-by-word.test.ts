import { describe, expect, it } from 'vitest'
import { sumByWord, tellingCount } from '../../../renderer/features/matching/sum-by-word.ts'
import { wordLines } from '../../../renderer/features/matching/word-lines.ts'

const word = (word: string, part: 'title' | 'content', score: number) => ({ word, part, score, via: [], told: true })
const bridge = (word: string, via: string[], score: number) => ({
  word,
  part: 'bridge' as const,
  score,
  via,
  told: true,
})

describe('the words of a reason', () => {
  it('adds up a word over the parts of the patent, highest first', () => {
    expect(sumByWord([word('番茄', 'title', 1), word('线虫', 'content', 4), word('番茄', 'content', 2)])).toEqual([
      { word: '线虫', via: [], score: 4, parts: ['content'] },
      { word: '番茄', via: [], score: 3, parts: ['title', 'content'] },
    ])
  })

  it('keeps a bridge apart from the word itself, with all the words it leads to', () => {
    const sums = sumByWord([word('浮头', 'title', 1), bridge('浮头', ['缺氧', '增氧机', '溶氧'], 2)])
    expect(sums.map(({ word, via, score }) => [word, via, score])).toEqual([
      ['浮头', ['缺氧', '增氧机', '溶氧'], 2],
      ['浮头', [], 1],
    ])
  })

  it('counts as telling what weighs at least a tenth of the weightiest, whichever way', () => {
    const sums = sumByWord([word('鱼', 'title', 3), word('就', 'content', 0.2), word('水', 'content', -2)])
    expect(tellingCount(sums)).toBe(2)
    expect(tellingCount([])).toBe(0)
  })

  it('adds up to the fit as it is shown, with what nobody wants to read in one sum', () => {
    const untold = { ...word('的', 'content', 0.03), told: false }
    const object = { ...word('猪', 'title', -0.02), part: 'object' as const }
    const { told, rest } = wordLines(0.1, [word('番茄', 'title', 0.06), untold, word('线虫', 'content', 0.03), object])
    // A score of 0.1 is a fit of 50.
    expect(told.map(({ word, points }) => [word, points])).toEqual([
      ['猪', -10],
      ['番茄', 30],
      ['线虫', 15],
    ])
    expect(rest).toBe(15)
  })
})
