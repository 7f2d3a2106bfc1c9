/** What a document starts with, and what is asked of the core for a choice. */
import { expect, it } from 'vitest'
import { DOCUMENTS } from '#shared/contract/documents.ts'
import { firstChoice, requestOf, settled } from '../../../renderer/features/documents/choice.ts'

const ID = '01900000-0000-7000-8000-000000000001'

it('starts match sheets with the shortlisted patents and their demands, where there are any', () => {
  const first = firstChoice('matchSheet')
  expect(settled('matchSheet', first, undefined)).toBeNull()
  expect(settled('matchSheet', first, [ID])).toMatchObject({ who: 'shortlisted', by: 'shortlist' })
  expect(settled('matchSheet', first, [])).toMatchObject({ who: 'all', by: 'level' })
})

it('keeps what somebody has said, whatever is shortlisted', () => {
  const all = { ...firstChoice('matchSheet'), who: 'all' as const }
  expect(settled('matchSheet', all, undefined)).toMatchObject({ who: 'all', by: 'level' })
  expect(settled('matchSheet', { ...all, who: 'shortlisted', by: 'level' }, [ID])).toMatchObject({ by: 'level' })
})

it('waits for nothing in every other document', () => {
  for (const document of DOCUMENTS.filter((each) => each !== 'matchSheet')) {
    expect(settled(document, firstChoice(document), undefined), document).toMatchObject({ by: 'level' })
  }
})

it('asks every document for the same number of matches', () => {
  const tops = (['matchSheet', 'workbook', 'reverse', 'letter'] as const).map((document) => {
    const choice = settled(document, { ...firstChoice(document), who: 'all' }, [])
    return choice && requestOf(document, choice, [])?.choose
  })
  expect(tops).toMatchObject(tops.map(() => ({ by: 'level', top: 10 })))
})
