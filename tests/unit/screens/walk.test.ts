import { expect, it } from 'vitest'
import type { RefineRef } from '#shared/contract/refining.ts'
import type { SupplyId } from '#shared/domain/ids.ts'
import { countSkipped, nextOpen, stepFrom, type Walk } from '../../../renderer/features/refine/walk.ts'

const record = (id: string): RefineRef => ({ kind: 'supply', id: id as SupplyId })
const walk = (change: Partial<Walk> = {}): Walk => ({
  records: ['a', 'b', 'c', 'd'].map(record),
  isComplete: true,
  skipped: new Set(),
  done: new Set(),
  ...change,
})

it('goes to the next that is neither confirmed nor left for later', () => {
  expect(nextOpen(walk(), null)?.id).toBe('a')
  expect(nextOpen(walk({ done: new Set(['b']), skipped: new Set(['c']) }), 'a')?.id).toBe('d')
})

it('comes back to what was passed over, once all are read', () => {
  expect(nextOpen(walk({ done: new Set(['d']) }), 'd')?.id).toBe('a')
  expect(nextOpen(walk({ isComplete: false }), 'd')).toBeNull()
})

it('ends where all are confirmed or left for later', () => {
  const end = walk({ done: new Set(['a', 'b', 'd']), skipped: new Set(['c']) })
  expect(nextOpen(end, 'd')).toBeNull()
  expect(countSkipped(end)).toBe(1)
})

it('steps over nothing by key, so that one can look at what was confirmed', () => {
  const all = walk({ done: new Set(['b']) })
  expect(stepFrom(all, 'c', -1)?.id).toBe('b')
  expect(stepFrom(all, 'a', -1)).toBeNull()
  expect(stepFrom(all, 'd', 1)).toBeNull()
  expect(stepFrom(all, 'gone', 1)).toBeNull()
})
