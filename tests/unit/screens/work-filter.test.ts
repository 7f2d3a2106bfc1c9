import { describe, expect, it } from 'vitest'
import type { WorkItem } from '#shared/contract/work-list.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import { countsOf, keptItems, newsById, searched } from '../../../renderer/features/matching/work-filter.ts'

const item = (id: string, decided: Partial<WorkItem> = {}): WorkItem => ({
  id: id as DemandId,
  title: id,
  organisation: '',
  region: '',
  shortlisted: 0,
  rejected: 0,
  later: 0,
  seenAt: null,
  ...decided,
})

const ITEMS = [item('a', { shortlisted: 1 }), item('b', { rejected: 2 }), item('c', { later: 1 }), item('d')]
const NEWS = newsById([
  { demandId: 'a' as DemandId, fresh: 2, entered: 1, left: 0 },
  { demandId: 'd' as DemandId, fresh: 0, entered: 1, left: 1 },
])
const ids = (items: readonly WorkItem[]) => items.map(({ id }) => id as string)

describe('which demands the workbench lists', () => {
  it('counts what each filter keeps', () => {
    expect(countsOf(ITEMS, NEWS)).toEqual({ all: 4, open: 3, undecided: 1, news: 1 })
  })

  it('keeps the demand on the screen, though it no longer belongs there', () => {
    expect(ids(keptItems(ITEMS, 'undecided', { news: NEWS, keptId: null }))).toEqual(['d'])
    expect(ids(keptItems(ITEMS, 'undecided', { news: NEWS, keptId: 'b' }))).toEqual(['b', 'd'])
    expect(keptItems(ITEMS, 'all', { news: NEWS, keptId: null })).toBe(ITEMS)
  })

  it('lists what a search found in the order of the search, without what is gone', () => {
    expect(ids(searched(ITEMS, ['c', 'x', 'a']))).toEqual(['c', 'a'])
    expect(searched(ITEMS, null)).toBe(ITEMS)
  })
})
