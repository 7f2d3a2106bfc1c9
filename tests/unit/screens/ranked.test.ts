import { describe, expect, it } from 'vitest'
import type { DemandResult } from '#shared/contract/matching.ts'
import { rankedPatents } from '../../../renderer/features/matching/ranked.ts'

const match = { applicants: ['北江农学院', '南岭大学'], applicationNumber: null, applicationNumberRaw: '' }

function details(of: { applicationNumber?: string; applicationNumberRaw?: string }) {
  const result = { id: 'd', title: '', matches: [{ ...match, ...of }] } as unknown as DemandResult
  return rankedPatents(result)[0]?.details
}

describe('what a row says of a patent', () => {
  it('shows the number as the list wrote it where it could not be read', () => {
    expect(details({ applicationNumberRaw: '粤农专 21-3' })).toEqual(['粤农专 21-3', '北江农学院; 南岭大学'])
    expect(details({ applicationNumber: 'CN202110123456.1', applicationNumberRaw: '202110123456' })).toEqual([
      'CN202110123456.1',
      '北江农学院; 南岭大学',
    ])
  })

  it('leaves out a number that the list does not give', () => {
    expect(details({})).toEqual(['北江农学院; 南岭大学'])
  })
})
