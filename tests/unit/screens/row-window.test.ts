import { describe, expect, it } from 'vitest'
import {
  PAGE_ROWS,
  pagesOf,
  ROW_HEIGHT,
  rowsByPlace,
  rowsInSight,
  rowsOfAScreen,
  scrollToShow,
} from '../../../renderer/ui/register/row-window.ts'

const HEIGHT = 600
const ALL = 100_000

describe('the window of a long list', () => {
  it('holds every row that is in sight, wherever one scrolls to', () => {
    for (const total of [0, 1, 17, 50, 51, ALL]) {
      const end = Math.max(0, total * ROW_HEIGHT - HEIGHT)
      for (const scrollTop of [0, 1, 33, 34, 1700, end / 2, end - 1, end].filter((at) => at >= 0 && at <= end)) {
        const { first, end: last } = rowsInSight(scrollTop, HEIGHT, total)
        expect(first).toBeLessThanOrEqual(Math.floor(scrollTop / ROW_HEIGHT))
        expect(last).toBeGreaterThanOrEqual(Math.min(total, Math.ceil((scrollTop + HEIGHT) / ROW_HEIGHT)))
        expect(last).toBeLessThanOrEqual(total)
        expect(last - first).toBeLessThan(60)
      }
    }
  })

  it('is not beyond a list that has become shorter', () => {
    expect(rowsInSight(90_000 * ROW_HEIGHT, HEIGHT, 10)).toEqual({ first: 0, end: 10 })
  })

  it('moves in steps, so that few scrolled pixels draw nothing anew', () => {
    const at = 500 * ROW_HEIGHT
    expect(rowsInSight(at + ROW_HEIGHT, HEIGHT, ALL)).toEqual(rowsInSight(at, HEIGHT, ALL))
    expect(rowsInSight(at + 8 * ROW_HEIGHT, HEIGHT, ALL)).not.toEqual(rowsInSight(at, HEIGHT, ALL))
  })

  it('draws every row once, and each where it was drawn before', () => {
    const COUNT = 40
    const before = rowsByPlace(488, COUNT)
    const after = rowsByPlace(492, COUNT)
    expect(after.toSorted((a, b) => a - b)).toEqual(Array.from({ length: COUNT }, (_, i) => 492 + i))
    expect(after.filter((row, place) => row === before[place])).toHaveLength(COUNT - 4)
    expect(rowsByPlace(0, 0)).toEqual([])
  })

  it('asks for the pages of its rows and one on each side', () => {
    expect(pagesOf({ first: 0, end: 40 }, ALL)).toEqual([0, 1])
    expect(pagesOf({ first: 490, end: 540 }, ALL)).toEqual([8, 9, 10, 11])
    expect(pagesOf({ first: ALL - 40, end: ALL }, ALL)).toEqual([1998, 1999])
    expect(pagesOf({ first: 0, end: 40 }, PAGE_ROWS)).toEqual([0])
    expect(pagesOf({ first: 0, end: 40 }, 0)).toEqual([0])
  })

  it('scrolls no further than a row needs to be seen', () => {
    expect(scrollToShow(3, 0, HEIGHT)).toBe(0)
    expect(scrollToShow(3, 1000, HEIGHT)).toBe(3 * ROW_HEIGHT)
    expect(scrollToShow(99_999, 0, HEIGHT)).toBe(ALL * ROW_HEIGHT - HEIGHT)
    expect(rowsOfAScreen(HEIGHT)).toBe(16)
    expect(rowsOfAScreen(0)).toBe(1)
  })
})
