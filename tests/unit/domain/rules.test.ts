import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPhone, maskPhoneField } from '#shared/domain/mask.ts'
import { type PatentFacts, patentWarnings } from '#shared/domain/patent-warnings.ts'
import { expiryDate, monthsBetween } from '#shared/domain/term.ts'

describe('the term of a patent', () => {
  it.each([
    ['invention', '2010-05-04', '2030-05-04'],
    ['utilityModel', '2017-01-31', '2027-01-31'],
    ['design', '2021-05-31', '2031-05-31'],
    ['design', '2021-06-01', '2036-06-01'],
    ['invention', '2004-02-29', '2024-02-29'],
    ['utilityModel', '2016-02-29', '2026-02-28'],
    ['invention', '2010-05', '2030-05'],
  ] as const)('%s filed %s ends %s', (type, filed, ends) => {
    expect(expiryDate(type, filed)).toBe(ends)
  })

  it('counts whole months', () => {
    expect(monthsBetween('2026-11-21', '2028-11-21')).toBe(24)
    expect(monthsBetween('2026-11-21', '2028-11-20')).toBe(23)
    expect(monthsBetween('2026-11-21', '2026-10-21')).toBe(-1)
  })
})

describe('warnings', () => {
  const patent: PatentFacts = {
    applicationNumber: '202211242396.1',
    applicationNumberRaw: 'ZL202211242396.1',
    patentType: 'invention',
    legalStatus: 'granted',
    applicationDate: '2022-10-11',
  }
  const today = '2026-11-21'
  const codes = (facts: Partial<PatentFacts>) => patentWarnings({ ...patent, ...facts }, today).map(({ code }) => code)

  it('has none for a patent in force', () => expect(codes({})).toEqual([]))
  it('says dead', () => expect(codes({ legalStatus: 'feeLapsed' })).toEqual(['patentDead']))
  it('says pending', () => expect(codes({ legalStatus: 'examination' })).toEqual(['patentPending']))
  it('says expiring within two years, not at exactly two', () => {
    expect(codes({ patentType: 'utilityModel', applicationDate: '2018-11-20' })).toEqual(['expiresSoon'])
    expect(codes({ patentType: 'utilityModel', applicationDate: '2018-11-21' })).toEqual([])
  })
  it('says expired', () =>
    expect(codes({ patentType: 'utilityModel', applicationDate: '2016-11-21' })).toEqual(['expired']))
  it('does not warn twice of a dead patent', () => {
    expect(codes({ legalStatus: 'expired', patentType: 'utilityModel', applicationDate: '2010-01-01' })).toEqual([
      'patentDead',
    ])
  })
  it('takes the type from the number where the list has none', () => {
    const number = { applicationNumberRaw: '201720000001.1', patentType: null, applicationDate: '2017-01-01' }
    expect(codes(number)).toContain('expiresSoon')
  })
  it('says invalid number, but not where only the check digit was missing', () => {
    expect(codes({ applicationNumberRaw: '202211242396.5' })).toEqual(['numberInvalid'])
    expect(codes({ applicationNumberRaw: '2.02E+12', applicationNumber: null })).toEqual(['numberInvalid'])
    expect(codes({ applicationNumberRaw: '202211242396' })).toEqual([])
    expect(codes({ applicationNumberRaw: '', applicationNumber: null })).toEqual([])
  })
})

describe('masking phones', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['138 1234 5678', '138****5678'],
    ['0763-3366123', '0763-***6123'],
    ['020-85280001', '020-****0001'],
    ['王工 13812345678；李工 13900001111', '王工 138****5678；李工 139****1111'],
    ['１３８１２３４５６７８', '１３８****５６７８'],
    ['138-1234-5678', '138****5678'],
    ['+8613812345678', '+86138****5678'],
    ['86 138 1234 5678', '86 138****5678'],
    ['(0763)3366123', '(0763)***6123'],
    ['（0763）3366123', '（0763）***6123'],
    ['0763- 3366123', '0763- ***6123'],
    ['2013800123456', '2013800123456'],
    ['无电话', '无电话'],
    ['202211242396.1', '202211242396.1'],
  ])('%s → %s', (text, masked) => expect(maskPhone(text)).toBe(masked))
})

describe('masking a field of phones', () => {
  it.each([
    ['3366123', '3****3'],
    ['400-800-1234', '400****234'],
    ['13812345678 / 3366123', '138****5678 / 3****3'],
    ['转 802', '转 802'],
    ['', ''],
  ])('%s → %s', (text, masked) => expect(maskPhoneField(text)).toBe(masked))

  it('leaves no seven digits in a row, whatever their form', () => {
    const part = fc.constantFrom('+86', '(0763)', '138', '1234', '5678', '3366', '-', ' ', '、', '转', '８', '4008')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        expect(maskPhoneField(parts.join(''))).not.toMatch(/[0-9０-９]{7}/)
      }),
    )
  })
})
