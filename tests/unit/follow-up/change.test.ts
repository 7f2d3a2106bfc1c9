import { describe, expect, it } from 'vitest'
import { eventsOf } from '#core/follow-up/event-rows.ts'
import { pairLibrary } from '../../builders/pairs.ts'

/** A library with one shortlisted pair. */
function shortlisted() {
  const pairs = pairLibrary()
  const pair = pairs.pair(0, 0)
  pairs.decide(pair, 'shortlisted', '2026-01-10')
  const events = () => eventsOf(pairs.library.reading, pair)
  return { ...pairs, pair, events }
}

describe('a shortlisted pair', () => {
  it('stands on the board from the day it was shortlisted, though nothing is stored of it', () => {
    const { cards, library } = shortlisted()
    expect(cards('2026-01-13')).toMatchObject([
      { stage: 'recommended', since: '2026-01-10', shortlistedOn: '2026-01-10', version: 0, days: 3, overdue: false },
    ])
    expect(library.reading.prepare('SELECT count(*) FROM follow_up').pluck().get()).toBe(0)
  })

  it('leaves the board with the shortlist while nothing was done, and stays once something was', () => {
    const { cards, decide, pair, set } = shortlisted()
    decide(pair, null, '2026-01-11')
    expect(cards('2026-01-12')).toEqual([])
    decide(pair, 'shortlisted', '2026-01-12')
    set(pair, { changes: { stage: 'contacted' } }, '2026-01-12')
    decide(pair, 'rejected', '2026-01-13')
    expect(cards('2026-01-14')).toMatchObject([{ stage: 'contacted', shortlistedOn: null }])
  })

  it('is not there any more when its only move was taken back and it is not shortlisted', () => {
    const { cards, decide, pair, set } = shortlisted()
    const { previous, current, event } = set(pair, { changes: { stage: 'met' } }, '2026-01-12')
    const changes = { stage: previous.stage, since: previous.since }
    set(pair, { seen: current.version, changes, undoes: event }, '2026-01-12')
    expect(cards('2026-01-12')).toMatchObject([{ stage: 'recommended', since: '2026-01-10', version: 2 }])
    decide(pair, null, '2026-01-12')
    expect(cards('2026-01-12')).toEqual([])
  })
})

describe('changing what is followed up', () => {
  it('counts a new stage from the day of the change, or from the day that is given', () => {
    const { pair, set } = shortlisted()
    expect(set(pair, { changes: { stage: 'contacted' } }, '2026-01-20').current.since).toBe('2026-01-20')
    const met = set(pair, { seen: 1, changes: { stage: 'met', since: '2026-01-18' } }, '2026-01-20')
    expect(met.current).toMatchObject({ stage: 'met', since: '2026-01-18', version: 2 })
  })

  it('keeps every move and every remark, the latest first, also those that were taken back', () => {
    const { pair, set, events } = shortlisted()
    const moved = set(pair, { changes: { stage: 'signed' }, remark: 'by mistake' }, '2026-01-20')
    set(pair, { seen: 1, changes: { stage: 'recommended', since: '2026-01-10' }, undoes: moved.event }, '2026-01-20')
    set(pair, { seen: 2, remark: 'rang them' }, '2026-01-21')
    expect(events()).toMatchObject([
      { from: 'recommended', to: 'recommended', on: '2026-01-21', note: 'rang them', undoes: null },
      { from: 'signed', to: 'recommended', on: '2026-01-10', note: '', undoes: moved.event },
      { from: 'recommended', to: 'signed', on: '2026-01-20', note: 'by mistake', undoes: null },
    ])
  })

  it('corrects the day of the move with the day of the stage', () => {
    const { pair, set, events } = shortlisted()
    set(pair, { changes: { stage: 'contacted' } }, '2026-01-20')
    set(pair, { seen: 1, changes: { since: '2026-01-17' } }, '2026-01-21')
    expect(events()).toMatchObject([{ to: 'contacted', on: '2026-01-17' }])
  })

  it('writes nothing where nothing is different', () => {
    const { pair, set, events } = shortlisted()
    const { current, event } = set(pair, { changes: { stage: 'recommended', nextStep: '' } }, '2026-01-20')
    expect([current.version, event, events()]).toEqual([0, null, []])
  })

  it('forgets why a pair ended when it goes on', () => {
    const { pair, set } = shortlisted()
    set(pair, { changes: { stage: 'ended', endReason: 'too dear' } }, '2026-01-20')
    expect(set(pair, { seen: 1, changes: { stage: 'met' } }, '2026-01-21').current.endReason).toBe('')
  })

  it('is refused to one who has not seen the last change, and leaves everything as it is', () => {
    const { pair, set, cards, events } = shortlisted()
    set(pair, { changes: { nextStep: 'ring' } }, '2026-01-20')
    expect(() => set(pair, { changes: { stage: 'met' } }, '2026-01-20')).toThrow('record.changedMeanwhile')
    expect(cards('2026-01-20')).toMatchObject([{ stage: 'recommended', nextStep: 'ring', version: 1 }])
    expect(events()).toEqual([])
  })

  it('is refused for a pair that is not on the board, and for records that are not there', () => {
    const { pair, set, supplies } = shortlisted()
    const [, other] = supplies
    const missing = '01900000-0000-7000-8000-000000000000' as typeof pair.supplyId
    const move = { changes: { stage: 'met' } } as const
    expect(() => set({ ...pair, supplyId: other ?? missing }, move, '2026-01-20')).toThrow('followUp.notShortlisted')
    expect(() => set({ ...pair, supplyId: missing }, move, '2026-01-20')).toThrow('record.notFound')
  })

  it.each([
    [{ since: '2026-01-21' }, 'followUp.dateInFuture'],
    [{ since: '1926-01-01' }, 'followUp.dateUnlikely'],
    [{ due: '2126-01-21' }, 'followUp.dateUnlikely'],
    [{ due: '1999-12-31' }, 'followUp.dateUnlikely'],
  ])('refuses %o', (changes, code) => {
    const { pair, set, cards } = shortlisted()
    expect(() => set(pair, { changes }, '2026-01-20')).toThrow(code)
    expect(cards('2026-01-20')).toMatchObject([{ version: 0 }])
  })
})

describe('what is due', () => {
  it.each([
    ['2026-01-19', 'contacted', -1, true],
    ['2026-01-20', 'contacted', 0, false],
    ['2026-01-23', 'contacted', 3, false],
    ['2026-01-19', 'landed', null, false],
    ['2026-01-19', 'ended', null, false],
  ] as const)('on %s at the stage %s', (due, stage, dueIn, overdue) => {
    const { pair, set, cards } = shortlisted()
    set(pair, { changes: { stage, due } }, '2026-01-15')
    expect(cards('2026-01-20')).toMatchObject([{ dueIn, overdue }])
  })

  it('comes first, and before what has no day', () => {
    const { pair, decide, set, cards } = pairLibrary({ supplies: 3 })
    const all = [pair(0, 0), pair(0, 1), pair(0, 2)]
    for (const each of all) decide(each, 'shortlisted', '2026-01-10')
    set(pair(0, 1), { changes: { due: '2026-02-02' } }, '2026-01-11')
    set(pair(0, 2), { changes: { due: '2026-02-01' } }, '2026-01-11')
    expect(cards('2026-01-20').map(({ due }) => due)).toEqual(['2026-02-01', '2026-02-02', null])
  })
})
