import { expect, it } from 'vitest'
import { countyFinder, countyOf } from '#core/settings/county.ts'
import { DEFAULT_LISTS } from '#core/settings/lists-setting.ts'

const find = countyFinder(DEFAULT_LISTS.counties)

it.each([
  ['广东省清远市连州市东陂镇', '连州市'],
  ['清新区', '清新区'],
  ['清远英德', '英德市'],
  ['连山壮族瑶族自治县福堂镇', '连山壮族瑶族自治县'],
  ['连南县三排镇', '连南瑶族自治县'],
  ['清城', '清城区'],
  ['佛山市禅城区', '禅城区'],
  ['汕尾市城区', '汕尾市城区'],
  [' 阳山 县 ', '阳山县'],
])('%s belongs to %s', (region, county) => expect(find(region)).toBe(county))

it.each(['', '清远市', '湖南省永州市', '某某市新兴村', '某某县和平镇'])('no county is named by "%s"', (region) => {
  expect(find(region)).toBe('')
})

it('goes by the list it is given', () => {
  expect(countyOf('甲县乙镇', ['乙县', '甲县'])).toBe('甲县')
  expect(countyOf('清新区', [])).toBe('')
})
