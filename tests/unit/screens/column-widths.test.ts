import { describe, expect, it } from 'vitest'
import {
  asWidths,
  fitting,
  LEAST_WIDTH,
  MOST_WIDTH,
  sameWidths,
  tracksOf,
} from '../../../renderer/ui/register/column-widths.ts'

const COLUMNS = [
  { key: 'title', width: 230 },
  { key: 'holder', width: 150 },
  { key: 'grade', width: 68 },
]

describe('the widths of columns', () => {
  it('are those that the columns come with, the title taking what is left over', () => {
    expect(tracksOf(COLUMNS, {}, 1000)).toEqual({
      template: '36px minmax(230px, 1fr) 150px 68px',
      least: 484,
      fixed: 266,
    })
  })

  it('are what somebody made them; what is left over then stays blank at the right', () => {
    expect(tracksOf(COLUMNS, { title: 300, grade: 90, gone: 500 }, 1000)).toEqual({
      template: '36px 300px 150px 90px minmax(0, 1fr)',
      least: 576,
      fixed: 336,
    })
  })

  it('leave room beside the title in a narrow list, and never less than it comes with', () => {
    expect(tracksOf(COLUMNS, { title: 800 }, 1000).fixed).toBe(36 + 600)
    expect(tracksOf(COLUMNS, { title: 800 }, 300).fixed).toBe(36 + 230)
    expect(tracksOf(COLUMNS, { title: 800 }, Number.POSITIVE_INFINITY).fixed).toBe(36 + 800)
  })

  it('stay within what one can read and take hold of', () => {
    expect([-5, 3, 100.4, 5000].map(fitting)).toEqual([LEAST_WIDTH, LEAST_WIDTH, 100, MOST_WIDTH])
  })

  it.each([null, [], 'x', 7])('are none where something else was kept: %j', (kept) => {
    expect(asWidths(kept)).toBeNull()
  })

  it('are read without what is no width', () => {
    expect(asWidths({ title: 300, holder: 'wide', grade: null, year: 1 })).toEqual({ title: 300, year: LEAST_WIDTH })
  })

  it('are the same whatever their order', () => {
    expect(sameWidths({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
    expect(sameWidths({ a: 1 }, { a: 1, b: 2 })).toBe(false)
  })
})
