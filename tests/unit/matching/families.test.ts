import { expect, it } from 'vitest'
import { foldFamilies } from '#core/matching/families.ts'
import type { SupplyMatch } from '#shared/contract/matching.ts'
import type { SupplyId } from '#shared/domain/ids.ts'
import { aMatch } from '../exporting/samples.ts'

const match = (supplyId: string, title: string, change: Partial<SupplyMatch> = {}): SupplyMatch =>
  ({
    ...aMatch(),
    supplyId: supplyId as SupplyId,
    title,
    applicants: ['华南农业大学'],
    decision: null,
    ...change,
  }) as SupplyMatch

const shape = (folded: readonly SupplyMatch[]) =>
  folded.map(({ supplyId, family }) => [supplyId, ...family.map((each) => each.supplyId)])

it('folds an invention and its utility model of one holder into the better one', () => {
  const folded = foldFamilies([
    match('a', '一种荔枝去核机'),
    match('b', '一种龙眼剥壳机'),
    match('c', '一种荔枝去核机'),
  ])
  expect(shape(folded)).toEqual([['a', 'c'], ['b']])
})

it('keeps apart what other holders offer, what is of no known holder, and what staff decided on', () => {
  const shortlisted = { state: 'shortlisted', reason: null, note: '', by: 'me', at: '' } as const
  const folded = foldFamilies([
    match('a', '一种荔枝去核机'),
    match('b', '一种荔枝去核机', { applicants: ['仲恺农业工程学院'] }),
    match('c', '一种荔枝去核机', { applicants: [] }),
    match('d', '一种荔枝去核机', { decision: shortlisted }),
  ])
  expect(shape(folded)).toEqual([['a'], ['b'], ['c'], ['d']])
})
