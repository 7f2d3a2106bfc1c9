import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateText, numberText, serialOf } from '#core/importing/containers/cells/number-cell.ts'
import { meaningOf, meaningOfBuiltIn } from '#core/importing/containers/cells/number-format.ts'

describe('number formats', () => {
  it.each([
    'yyyy/m/d',
    'yyyy"年"m"月"d"日"',
    'yyyy年m月d日',
    '[$-804]yyyy\\年m\\月d\\日;@',
    '[DBNum1][$-804]yyyy"年"m"月"d"日"',
    'm/d/yy h:mm',
    'd-mmm',
    'e"年"m"月"d"日"',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'aaaa;@',
    'yyyy',
  ])('%s is a day', (format) => expect(meaningOf(format)).toBe('day'))

  it.each(['yyyy"年"m"月"', 'mmm-yy', 'yyyy-mm', 'yyyy.m'])('%s is a month', (format) => {
    expect(meaningOf(format)).toBe('month')
  })

  it.each([
    'General',
    'G/通用格式',
    '0.00_ ;[Red]\\-0.00\\ ',
    '#,##0.00_);[Red]\\(#,##0.00\\)',
    '0.00E+00',
    '"￥"#,##0.00;"￥"\\-#,##0.00',
    '0"day"',
    '\\d0',
    '@',
    'h:mm:ss',
    'mm:ss.0',
    '[h]:mm',
    'h:mm AM/PM',
    '上午/下午h"时"mm"分"',
    '[Black]0',
    '',
  ])('%s is plain', (format) => expect(meaningOf(format)).toBe('plain'))

  it('knows percentages, and the formats that have numbers only', () => {
    expect(['0%', '0.00%', '[Red]0%'].map(meaningOf)).toEqual(['percent', 'percent', 'percent'])
    expect([0, 9, 14, 17, 18, 22, 31, 32, 57, 58, 99].map(meaningOfBuiltIn)).toEqual([
      ...['plain', 'percent', 'day', 'month', 'plain', 'day', 'day', 'plain', 'month', 'day', 'plain'],
    ])
  })
})

describe('numbers and days', () => {
  it('writes any double so that it reads as the same double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (double) => {
        const value = double === 0 ? 0 : double
        expect(Number(numberText(String(value)))).toBe(value)
        expect(Number(numberText(value.toPrecision(17)))).toBe(value)
      }),
    )
  })

  it('keeps all digits of whole numbers, however many', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (value) => {
        expect(numberText(String(value))).toBe(String(value))
      }),
    )
  })

  it('tells a day by its serial as the serial by the day', () => {
    const days = fc.date({ min: new Date('1905-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('1900', '1904'), (date, system) => {
        const iso = date.toISOString().slice(0, 19)
        const expected = iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso.replace('T', ' ')
        expect(dateText(serialOf(iso, system) ?? 0, system)).toBe(expected)
      }),
    )
  })

  it.each(['2021-3-5', '', '2021-03-05T', 'PT10H', '2021-03-05T10:30:00+08:00'])('%s is no ISO day', (text) => {
    expect(serialOf(text, '1900')).toBeNull()
  })
})
