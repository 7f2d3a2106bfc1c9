/** Putting an issue together: what is looked at first, and what a filter keeps. */
import { expect, it } from 'vitest'
import {
  type BulletinRecord,
  firstFilter,
  foundRecords,
  groupCounts,
  takenAtOnce,
  viewCounts,
} from '../../../renderer/features/documents/issue-choice.ts'

const NONE: ReadonlySet<string> = new Set()
const record = (id: string, part: Partial<BulletinRecord> = {}): BulletinRecord => ({
  id,
  title: `记录${id}`,
  group: '畜牧',
  state: 'waiting',
  addedAt: '2026-01-01T00:00:00.000Z',
  issue: null,
  confidential: false,
  flags: [],
  ...part,
})
const records = [
  record('a', { state: 'published', issue: 3 }),
  record('b', { addedAt: '2026-02-01T00:00:00.000Z' }),
  record('c', { state: 'new', group: '水产', addedAt: '2026-03-01T00:00:00.000Z' }),
  record('d', { state: 'changed', title: '柑橘LAMP检测' }),
]
const idsOf = (found: readonly BulletinRecord[]) => found.map(({ id }) => id).join('')

it('begins with what is new or changed, and with everything where nothing is', () => {
  expect(firstFilter(records).view).toBe('fresh')
  expect(idsOf(foundRecords(records, firstFilter(records), NONE))).toBe('cd')
  expect(firstFilter(records.slice(0, 2)).view).toBe('all')
})

it('shows the last to come first, and narrows by state, group and words', () => {
  const all = { view: 'all', group: '', text: '' } as const
  expect(idsOf(foundRecords(records, all, NONE))).toBe('cbad')
  expect(idsOf(foundRecords(records, { ...all, view: 'waiting' }, NONE))).toBe('b')
  expect(idsOf(foundRecords(records, { ...all, view: 'chosen' }, new Set(['a'])))).toBe('a')
  expect(idsOf(foundRecords(records, { ...all, group: '水产' }, NONE))).toBe('c')
  expect(idsOf(foundRecords(records, { ...all, text: ' lamp ' }, NONE))).toBe('d')
})

it('takes in at one press what can be sold; what has ended is told apart until it is in', () => {
  const found = [record('a'), record('b', { flags: ['ended'] }), record('c', { flags: ['number'] })]
  expect(takenAtOnce(found, NONE)).toEqual({ offered: ['a', 'c'], ended: ['b'] })
  expect(takenAtOnce(found, new Set(['b']))).toEqual({ offered: ['a', 'c'], ended: [] })
})

it('counts each view and each group, the chosen among them too', () => {
  const counts = Object.fromEntries(viewCounts(records, NONE).map(({ view, count }) => [view, count]))
  expect(counts).toEqual({ fresh: 2, new: 1, changed: 1, waiting: 1, published: 1, chosen: 0, all: 4 })
  expect(viewCounts(records.slice(0, 1), NONE).map(({ view }) => view)).toEqual(['published', 'chosen', 'all'])
  expect(groupCounts(records, { view: 'all', group: '水产', text: '' }, new Set(['a', 'b']))).toEqual([
    { group: '畜牧', count: 3, chosen: 2 },
    { group: '水产', count: 1, chosen: 0 },
  ])
})
