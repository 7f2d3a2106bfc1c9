/** A patent as documents show it: what remains of its term, and what is not known. */
import { describe, expect, it } from 'vitest'
import { asRecorded, fieldOfTechnology, patentView } from '#core/documents/data/patent-view.ts'
import { aSupply, bareSupply, longSupply } from './samples.ts'

const options = { today: '2026-11-21', showContacts: false }
const view = (over: Parameters<typeof aSupply>[0]) => patentView(aSupply(over), 1, options)

describe('what remains of the term', () => {
  it.each([
    ['2021-05-06', '2041年5月6日', '约14年'],
    ['2007-11-21', '2027年11月21日', '12个月'],
    ['2006-11-30', '2026年11月30日', '不足1个月'],
    ['2021-05', '2041年5月', '约14年'],
  ])('of an invention filed on %s', (applicationDate, expires, remaining) => {
    expect(view({ applicationDate })).toMatchObject({ expires, remaining })
  })

  it('is nothing once the term is over: one phrase says so, whatever the list said, and nothing is for sale', () => {
    const over = { status: '已届满', expires: '2026年11月21日', remaining: '', transferModes: '', price: '' }
    expect(view({ applicationDate: '2006-11-21' })).toMatchObject(over)
    expect(view({ applicationDate: '2006-11-21', legalStatus: null })).toMatchObject(over)
  })

  it('is nothing for a dead patent, whatever its date', () => {
    expect(view({ legalStatus: 'feeLapsed' })).toMatchObject({
      ...{ status: '未缴年费终止', remaining: '', expires: '' },
      ...{ transferModes: '', price: '' },
    })
  })

  it('takes the type from the number where the list gave none', () => {
    const utility = { patentType: null, applicationNumber: '202120123456.X', applicationNumberRaw: '202120123456.X' }
    expect(view(utility)).toMatchObject({ type: '实用新型', remaining: '约4年' })
  })
})

it('what is not known is an empty place, the status excepted', () => {
  const { title, place, status, ...rest } = patentView(bareSupply(), 3, options)
  expect({ title, place, status }).toEqual({ title: '一种没有其他资料的专利', place: '3', status: '未注明' })
  expect(new Set(Object.values(rest))).toEqual(new Set(['']))
})

it.each([
  ['2.02110123456E+12', '号码待核'],
  ['US10234567', 'US10234567（待核）'],
  ['', ''],
])('of a number that cannot be read, %s, it shows %s', (applicationNumberRaw, number) => {
  const supply = aSupply({ applicationNumber: null, applicationNumberRaw })
  expect(patentView(supply, 1, options).number).toBe(number)
  expect(asRecorded(supply).number).toBe(applicationNumberRaw)
})

it('names all ten inventors', () => {
  expect(patentView(longSupply(), 1, options).inventors.split('、')).toHaveLength(10)
})

it('masks phones in the field and in texts', () => {
  const shown = view({ abstract: '联系 13800003011', contactPhone: '0763-3366123' })
  expect(shown.abstract).toBe('联系 138****3011')
  expect(shown.phone).toBe('0763-***6123')
})

it.each([
  ['A23K 10/30', '饲料'],
  ['A23L2/02', '食品加工'],
  ['A01K61/10', '水产养殖'],
  ['A01K1/00', '禽畜养殖'],
  ['Z99Z1/00', '其他'],
  ['', '其他'],
])('%s is grouped under %s', (ipc, group) => {
  expect(fieldOfTechnology({ ipc: ipc === '' ? [] : [ipc] })).toBe(group)
})
