import { describe, expect, it } from 'vitest'
import { eventsOf } from '#core/follow-up/event-rows.ts'
import { moveFollowUps } from '#core/follow-up/merge.ts'
import { pairLibrary } from '../../builders/pairs.ts'

/** Both patents of one demand are shortlisted; the second is found to be the first. */
function twoOfOne() {
  const pairs = pairLibrary()
  const [kept, gone] = [pairs.pair(0, 0), pairs.pair(0, 1)]
  for (const pair of [kept, gone]) pairs.decide(pair, 'shortlisted', '2026-01-10')
  const merge = () => {
    const { writing } = pairs.library
    writing.transaction(() => moveFollowUps(writing, 'supply', { from: gone.supplyId, to: kept.supplyId }, 'actor'))()
    pairs.decide(gone, null, '2026-01-12')
    writing.prepare('DELETE FROM supply WHERE id = ?').run(gone.supplyId)
  }
  return { ...pairs, kept, gone, merge }
}

describe('two records that become one', () => {
  it('hand over what was followed up with the one that goes, and its events', () => {
    const { set, gone, kept, merge, cards, library } = twoOfOne()
    set(gone, { changes: { stage: 'met', nextStep: 'visit' }, remark: 'rang' }, '2026-01-11')
    merge()
    expect(cards('2026-01-12')).toMatchObject([{ ...kept, stage: 'met', nextStep: 'visit', version: 1 }])
    expect(eventsOf(library.reading, kept)).toMatchObject([{ to: 'met', note: 'rang' }])
  })

  it('go on from where the further one stands, with what it lacks from the other and both notes', () => {
    const { set, gone, kept, merge, cards, library } = twoOfOne()
    set(kept, { changes: { stage: 'ended', note: 'first', responsible: 'Li', endReason: 'no' } }, '2026-01-11')
    set(gone, { changes: { stage: 'contacted', note: 'second' } }, '2026-01-12')
    merge()
    expect(cards('2026-01-12')).toMatchObject([
      { ...kept, stage: 'contacted', note: 'first\nsecond', responsible: 'Li', version: 2 },
    ])
    expect(eventsOf(library.reading, kept).map(({ to }) => to)).toEqual(['contacted', 'ended'])
  })
})
