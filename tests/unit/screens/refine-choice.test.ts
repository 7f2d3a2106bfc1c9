import { expect, it } from 'vitest'
import type { RefineRecord } from '#shared/contract/refining.ts'
import type { ProblemStatementId, SupplyId } from '#shared/domain/ids.ts'
import { choiceOf, originOf, shownText } from '../../../renderer/features/refine/choice.ts'

const abstract = '防止缺氧浮头。耗电大。'
const record: RefineRecord = {
  record: { kind: 'supply', id: 's' as SupplyId },
  texts: [
    { field: 'title', text: '增氧机' },
    { field: 'abstract', text: abstract },
  ],
  facts: [],
  statement: {
    id: 'p' as ProblemStatementId,
    text: '防止缺氧浮头',
    status: 'suggested',
    origin: { kind: 'extracted', field: 'abstract', start: 0, end: 6 },
  },
  candidates: [],
}
const proposed = originOf(record)
const other = { field: 'abstract', start: 7, end: 10, text: '耗电大' } as const

it('confirms what is proposed, also where somebody types the very same', () => {
  expect(choiceOf(record, null, null)).toEqual({ kind: 'asProposed' })
  expect(choiceOf(record, proposed, null)).toEqual({ kind: 'asProposed' })
  expect(choiceOf(record, null, ' 防止缺氧浮头 ')).toEqual({ kind: 'asProposed' })
})

it('takes another passage, and words typed over it', () => {
  expect(choiceOf(record, other, null)).toEqual({ kind: 'passage', ...other })
  expect(choiceOf(record, other, '耗电大')).toEqual({ kind: 'passage', ...other })
  expect(choiceOf(record, other, '太费电')).toEqual({ kind: 'typed', text: '太费电' })
  expect(shownText(record, other, null)).toBe('耗电大')
})

it('confirms nothing where nothing is written', () => {
  expect(choiceOf(record, null, '  ')).toBeNull()
  expect(choiceOf({ ...record, statement: null }, null, null)).toBeNull()
})

it('marks no passage that is not in the text', () => {
  const statement = record.statement as NonNullable<RefineRecord['statement']>
  const from = (origin: typeof statement.origin) => originOf({ ...record, statement: { ...statement, origin } })
  expect(from({ kind: 'extracted', field: 'problemStatement', start: 0, end: 6 })).toBeNull()
  expect(from({ kind: 'extracted', field: 'abstract', start: 0, end: 0 })).toBeNull()
  expect(from({ kind: 'typed', by: 'me', at: '' })).toBeNull()
})
