import { expect, it } from 'vitest'
import { numberOf, type Ranked } from '../../../renderer/features/matching/ranked.ts'

const number = (of: { applicationNumber: string | null; applicationNumberRaw: string }) =>
  numberOf(of as NonNullable<Ranked['patent']>)

it('shows the number of a patent as the list wrote it where it could not be read', () => {
  expect(number({ applicationNumber: null, applicationNumberRaw: '粤农专 21-3' })).toBe('粤农专 21-3')
  expect(number({ applicationNumber: '202110123456.1', applicationNumberRaw: '202110123456' })).toBe('202110123456.1')
  expect(number({ applicationNumber: null, applicationNumberRaw: '' })).toBe('')
})
