import { describe, expect, it } from 'vitest'
import { monthAfter, monthName, weekdayNames, weeksOf } from '../../../renderer/ui/calendar-month.ts'
import { dateOf } from '../../../renderer/ui/register/field-draft.ts'

describe('a month of the calendar', () => {
  it('has its days in weeks from Monday on', () => {
    const weeks = weeksOf('2026-11')
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(weeks).toHaveLength(6)
    expect(weeks.at(-1)?.[0]).toBe('2026-11-30')
  })

  it.each([
    ['2027-02', 28, 4],
    ['2028-02', 29, 5],
    ['2026-12', 31, 5],
  ])('%s has %i days in %i weeks', (month, days, weeks) => {
    expect(
      weeksOf(month)
        .flat()
        .filter((day) => day !== null),
    ).toHaveLength(days)
    expect(weeksOf(month)).toHaveLength(weeks)
  })

  it('comes before and after others over the turn of the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2026-01', -1)).toBe('2025-12')
    expect(monthAfter('2026-05', -17)).toBe('2024-12')
  })

  it('is named in the language of the window, as the days of the week are', () => {
    expect(monthName('2026-12', 'zh-CN')).toBe('2026年12月')
    expect(monthName('2026-12', 'en')).toBe('December 2026')
    expect(weekdayNames('zh-CN')).toEqual(['一', '二', '三', '四', '五', '六', '日'])
    expect(weekdayNames('en')).toEqual(['M', 'T', 'W', 'T', 'F', 'S', 'S'])
  })
})

it.each([
  ['2026-12', true, '2026-12'],
  ['2026-12', false, null],
  ['2026/1/5', false, '2026-01-05'],
  ['2026年1月', true, '2026-01'],
  ['2026-02-30', true, null],
])('%s, a month being enough: %s, is %s', (text, allowsMonth, date) => {
  expect(dateOf(text, allowsMonth)).toBe(date)
})
