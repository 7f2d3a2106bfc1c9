import { describe, expect, it } from 'vitest'
import { type FollowUpCard, STAGES, type Stage } from '#shared/contract/follow-up.ts'
import {
  type BoardFilter,
  choicesOf,
  keeps,
  NO_FILTER,
  showCounts,
} from '../../../renderer/features/board/board-filter.ts'
import { columnsOf, nextCard, stageByKey } from '../../../renderer/features/board/board-grid.ts'

const card = (name: string, stage: Stage, more: Partial<FollowUpCard> = {}) =>
  ({
    demandId: name,
    supplyId: 's',
    stage,
    demandTitle: name,
    organisation: '',
    region: '',
    county: '',
    supplyTitle: '',
    applicationNumber: null,
    holders: [],
    responsible: '',
    nextStep: '',
    note: '',
    patentRisk: null,
    dueIn: null,
    overdue: false,
    reached: { [stage]: '2026-02-01' },
    ...more,
  }) as unknown as FollowUpCard

describe('the keys of the board', () => {
  const columns = columnsOf([
    card('a1', 'recommended'),
    card('a2', 'recommended'),
    card('a3', 'recommended'),
    card('c1', 'met'),
    card('c2', 'met'),
  ])

  it('has a column for every stage, in their order', () => {
    expect(columns.map(({ stage }) => stage)).toEqual(STAGES)
    expect(columns.map(({ cards }) => cards.length)).toEqual([3, 0, 2, 0, 0, 0, 0])
  })

  it.each([
    ['a1', 'ArrowDown', 'a2'],
    ['a1', 'ArrowUp', 'a1'],
    ['a2', 'ArrowUp', 'a1'],
    ['a2', 'ArrowRight', 'c2'],
    ['a3', 'ArrowRight', 'c2'],
    ['c1', 'ArrowLeft', 'a1'],
    ['c1', 'ArrowRight', 'c1'],
    ['a3', 'Home', 'a1'],
    ['a1', 'End', 'a3'],
    ['c1', 'x', 'c1'],
  ])('leads from %s by %s to %s', (from, key, to) => {
    expect(nextCard(columns, `${from}.s`, key)).toBe(`${to}.s`)
  })

  it.each<[Stage, string, boolean, Stage | null | undefined]>([
    ['recommended', ']', false, 'contacted'],
    ['contacted', '[', false, 'recommended'],
    ['contacted', 'ArrowRight', true, 'met'],
    ['contacted', 'ArrowRight', false, undefined],
    ['recommended', '[', false, null],
    ['landed', ']', false, null],
    ['ended', ']', false, null],
    ['ended', '[', false, 'landed'],
    ['met', '0', false, 'ended'],
    ['met', '5', false, 'signed'],
    ['met', '7', false, undefined],
  ])('moves from %s by %s (Alt: %s) to %s', (from, key, altKey, to) => {
    expect(stageByKey(from, { key, altKey })).toBe(to)
  })
})

describe('the filter of the board', () => {
  const cards = [
    card('柑橘黄龙病', 'recommended', { responsible: '王工', county: '英德市', overdue: true, dueIn: -2 }),
    card('鱼塘浮头', 'met', { responsible: '王工', nextStep: '看样机', dueIn: 7 }),
    card('茶叶萎凋', 'signed', {
      county: '英德市',
      patentRisk: 'expired',
      reached: { met: '2025-12-31', signed: '2026-01-01' },
    }),
    card('停了', 'ended', { patentRisk: 'expired' }),
  ]
  const kept = (filter: Partial<BoardFilter>) =>
    cards.filter((each) => keeps({ ...NO_FILTER, ...filter }, each)).map(({ demandTitle }) => demandTitle)

  it.each<[Partial<BoardFilter>, string[]]>([
    [{}, ['柑橘黄龙病', '鱼塘浮头', '茶叶萎凋', '停了']],
    [{ text: '样机 王' }, ['鱼塘浮头']],
    [{ who: '王工' }, ['柑橘黄龙病', '鱼塘浮头']],
    [{ who: '' }, ['茶叶萎凋', '停了']],
    [{ county: '英德市', who: '' }, ['茶叶萎凋']],
    [{ show: 'overdue' }, ['柑橘黄龙病']],
    [{ show: 'soon' }, ['鱼塘浮头']],
    [{ show: 'noStep' }, ['柑橘黄龙病', '茶叶萎凋']],
    [{ show: 'risk' }, ['茶叶萎凋']],
    [{ stage: 'ended' }, ['停了']],
    [{ reached: 'met' }, ['鱼塘浮头', '茶叶萎凋']],
    [{ reached: 'met', year: '2026' }, ['鱼塘浮头']],
  ])('%o keeps %o', (filter, titles) => {
    expect(kept(filter)).toEqual(titles)
  })

  it('counts each choice with all else that is chosen', () => {
    const filter = { ...NO_FILTER, county: '英德市', who: '王工' }
    expect(choicesOf(cards, filter, 'who')).toEqual([
      { value: '', count: 1 },
      { value: '王工', count: 1 },
    ])
    expect(showCounts(cards, filter).get('overdue')).toBe(1)
    expect(showCounts(cards, filter).get('risk')).toBe(0)
  })
})
