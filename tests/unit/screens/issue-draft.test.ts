/** The next issue as it was put together: kept as a text, and found again beside what is proposed now. */
import { expect, it } from 'vitest'
import type { BulletinProposal } from '../../../renderer/client/document-queries.ts'
import { readIssue, settledIssue } from '../../../renderer/features/documents/issue-draft.ts'

const records = ['a', 'b', 'c'].map((id) => ({ id })) as unknown as BulletinProposal['records']
const proposal = { number: 4, date: '2026-11-22', title: '简报', recordIds: ['a'], records }

it('is as proposed, but for what was set', () => {
  expect(settledIssue(readIssue(null), proposal)).toEqual({
    number: 4,
    date: '2026-11-22',
    title: '简报',
    recordIds: ['a'],
  })
  const kept = readIssue(JSON.stringify({ title: '特刊', recordIds: ['c', 'b'] }))
  expect(settledIssue(kept, proposal)).toMatchObject({ number: 4, title: '特刊', recordIds: ['c', 'b'] })
})

it('is empty where somebody chose nothing, whatever is proposed', () => {
  expect(settledIssue(readIssue('{"recordIds":[]}'), proposal).recordIds).toEqual([])
})

it('leaves out records that the library has no longer', () => {
  expect(settledIssue(readIssue('{"recordIds":["gone","b"]}'), proposal).recordIds).toEqual(['b'])
})

it.each(['', 'null', '3', '{"number":"4","date":7,"recordIds":"a"}', '{"number":0,"title":[]}'])(
  'takes what is in another shape as not set: %s',
  (text) => expect(readIssue(text)).toEqual({}),
)
