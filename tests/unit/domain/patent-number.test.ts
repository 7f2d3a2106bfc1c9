import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, readApplicationNumber, readPublicationNumber } from '#shared/domain/patent-number.ts'

describe('application numbers', () => {
  it.each([
    ['202211242396.1', '202211242396.1', 'invention', 2022],
    ['202111100957.X', '202111100957.X', 'invention', 2021],
    ['97101765.4', '97101765.4', 'invention', 1997],
    ['90101673.X', '90101673.X', 'invention', 1990],
    ['ZL202211242396.1', '202211242396.1', 'invention', 2022],
    ['CN202111100957X', '202111100957.X', 'invention', 2021],
    ['ＺＬ ２０２２ １ １２４２３９６．１', '202211242396.1', 'invention', 2022],
    ['cn202111100957.x', '202111100957.X', 'invention', 2021],
  ] as const)('%s is read as %s', (raw, number, patentType, year) => {
    expect(readApplicationNumber(raw)).toEqual({ number, patentType, year, problem: null })
  })

  it('adds a check digit that is missing, and says so', () => {
    expect(readApplicationNumber('202211242396')).toMatchObject({
      number: '202211242396.1',
      problem: 'checkDigitAdded',
    })
  })

  it('keeps a number whose check digit disagrees, with a warning', () => {
    expect(readApplicationNumber('202211242396.5')).toMatchObject({
      number: '202211242396.5',
      problem: 'checkDigitMismatch',
    })
  })

  it.each([
    ['2.02110123456E+12', 'digitsLost'],
    ['CN202110567890A', 'publicationNumber'],
    ['CN102345678B', 'publicationNumber'],
    ['202241234567.8', 'unreadable'],
    ['309912345678.1', 'unreadable'],
    ['无', 'unreadable'],
    ['1234567890123456', 'unreadable'],
  ] as const)('%s is not read: %s', (raw, problem) => {
    expect(readApplicationNumber(raw)).toMatchObject({ number: null, problem })
  })

  it('reads nothing from nothing', () => {
    expect(readApplicationNumber(' \u3000')).toEqual({ number: null, patentType: null, year: null, problem: null })
  })

  const body = fc
    .tuple(
      fc.integer({ min: 2004, max: 2030 }),
      fc.constantFrom('1', '2', '3', '8', '9'),
      fc.integer({ min: 0, max: 9_999_999 }),
    )
    .map(([year, type, serial]) => `${year}${type}${String(serial).padStart(7, '0')}`)

  it('reads every well-formed number back, however it is written', () => {
    const prefix = fc.constantFrom('', 'CN', 'ZL', 'cn', 'ZL ')
    fc.assert(
      fc.property(body, prefix, fc.constantFrom('.', ''), (digits, before, dot) => {
        const reading = readApplicationNumber(`${before}${digits}${dot}${checkDigit(digits)}`)
        expect(reading).toMatchObject({ number: `${digits}.${checkDigit(digits)}`, problem: null })
      }),
    )
  })

  it('notices any single wrong digit of the serial', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 5, max: 11 }), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
        const wrong = digits.slice(0, at) + ((Number(digits[at]) + shift) % 10) + digits.slice(at + 1)
        expect(readApplicationNumber(`${wrong}.${checkDigit(digits)}`).problem).toBe('checkDigitMismatch')
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => void readApplicationNumber(raw)))
  })
})

describe('publication numbers', () => {
  it.each([
    ['CN102345678A', 'CN102345678A', 'invention'],
    ['CN 202345678 U', 'CN202345678U', 'utilityModel'],
    ['cn1234567c', 'CN1234567C', 'invention'],
    ['302345678S', 'CN302345678S', 'design'],
  ] as const)('%s is read as %s', (raw, number, patentType) => {
    expect(readPublicationNumber(raw)).toEqual({ number, patentType })
  })

  it('does not take an application number for one', () => {
    expect(readPublicationNumber('202211242396.1').number).toBeNull()
  })
})
