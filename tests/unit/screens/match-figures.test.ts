import { describe, expect, it } from 'vitest'
import { bridgeNumber, numbered } from '../../../renderer/features/matching/bridge-marks.ts'
import { isHot, NO_HOT_WORD } from '../../../renderer/features/matching/hot-word.ts'
import { markedPieces } from '../../../renderer/features/matching/marked-pieces.ts'
import { rowsInSight, scrollFor } from '../../../renderer/features/matching/virtual-window.ts'
import { fallsOf, peakOf, shownFit } from '../../../renderer/features/matching/waterfall.ts'

describe('a waterfall', () => {
  const parts = [
    { part: 'title', score: 0.1 },
    { part: 'keywords', score: 0 },
    { part: 'content', score: 0.2 },
    { part: 'object', score: -0.09 },
  ] as const

  it('stands each part on the sum before it, in whole numbers that add up, without what nobody could read', () => {
    const falls = fallsOf(0.21, [...parts])
    expect(falls.map(({ part }) => part)).toEqual(['title', 'content', 'object'])
    expect(falls.map(({ points }) => points)).toEqual([39, 78, -35])
    expect(falls.map(({ from }) => from)).toEqual([0, 39, 117])
    expect(falls.at(-1)?.to).toBe(shownFit(0.21))
  })

  it('is as wide as its highest point, which may lie before the end', () => {
    expect(peakOf(fallsOf(0.21, [...parts]))).toBe(117)
    expect(peakOf([])).toBe(0)
  })
})

describe('bridges', () => {
  const path = (from: string, to: string) => ({ from, to, steps: [{ relation: 'same' as const, word: to }] })
  const bridges = numbered([path('浮头', '缺氧'), path('反水', '浮头'), path('浮头', '增氧')])

  it('have one number for each word of the demand', () => {
    expect(bridges.map(({ number, from, paths }) => [number, from, paths.length])).toEqual([
      [1, '浮头', 2],
      [2, '反水', 1],
    ])
  })

  it('give it to the words of either side', () => {
    expect(bridgeNumber(bridges, '浮头', 'demand')).toBe(1)
    expect(bridgeNumber(bridges, '浮头', 'supply')).toBe(2)
    expect(bridgeNumber(bridges, '没有', 'supply')).toBe(null)
  })
})

describe('a marked text', () => {
  const shown = (text: string, marks: Parameters<typeof markedPieces>[1]) =>
    markedPieces(text, marks).map(({ text: piece, mark, isOrigin }) => [piece, mark, isOrigin])

  it('is cut at the sentence of origin within and across marks', () => {
    expect(shown('鱼塘缺氧浮头', { shared: [[0, 2]], bridged: [[4, 6]], origin: [2, 5] })).toEqual([
      ['鱼塘', 'shared', false],
      ['缺氧', null, true],
      ['浮', 'bridged', true],
      ['头', 'bridged', false],
    ])
  })

  it('loses nothing where spans reach beyond it or there is no text', () => {
    expect(shown('浮头', { shared: [[1, 9]] })).toEqual([
      ['浮', null, false],
      ['头', 'shared', false],
    ])
    expect(shown('', { origin: [0, 3] })).toEqual([])
  })
})

describe('a word one points at', () => {
  it('lights up where it stands within another, a bridge only by its number', () => {
    expect(isHot({ word: '番茄', bridge: null }, '番茄根结线虫', null)).toBe(true)
    expect(isHot({ word: '番茄', bridge: null }, '线虫', null)).toBe(false)
    expect(isHot({ word: '浮头', bridge: 1 }, '缺氧', 1)).toBe(true)
    expect(isHot({ word: '浮头', bridge: 1 }, '浮头', null)).toBe(false)
    expect(isHot(NO_HOT_WORD, '番茄', null)).toBe(false)
  })
})

describe('a list of equal rows', () => {
  it('draws those in sight and a few more, none beyond its ends', () => {
    expect(rowsInSight(0, 700, 70, 1000)).toEqual({ first: 0, end: 18 })
    expect(rowsInSight(7000, 700, 70, 1000)).toEqual({ first: 92, end: 118 })
    expect(rowsInSight(69_300, 700, 70, 1000)).toEqual({ first: 982, end: 1000 })
    expect(rowsInSight(7000, 700, 70, 3)).toEqual({ first: 2, end: 3 })
    expect(rowsInSight(0, 700, 70, 0)).toEqual({ first: 0, end: 0 })
  })

  it('scrolls only where the row is not wholly in sight', () => {
    const sight = { scrollTop: 140, height: 700 }
    expect(scrollFor(5, sight, 70)).toBe(140)
    expect(scrollFor(1, sight, 70)).toBe(70)
    expect(scrollFor(12, sight, 70)).toBe(210)
  })
})
