import { describe, expect, it } from 'vitest'
import { reachedStages } from '#core/follow-up/reached.ts'
import type { Stage } from '#shared/contract/follow-up.ts'

const reached = (moves: [Stage, string][], now: [Stage, string]) =>
  Object.fromEntries(
    reachedStages(
      '2026-01-01',
      moves.map(([to, on]) => ({ to, on })),
      { to: now[0], on: now[1] },
    ),
  )

describe('the stages that a pair has reached', () => {
  it('are those before its own too, on the day of the first that came after them', () => {
    expect(reached([['met', '2026-02-01']], ['met', '2026-02-01'])).toEqual({
      recommended: '2026-01-01',
      contacted: '2026-02-01',
      met: '2026-02-01',
    })
  })

  it('are not those that it was moved back from', () => {
    const moves: [Stage, string][] = [
      ['signed', '2026-02-01'],
      ['contacted', '2026-02-02'],
    ]
    expect(reached(moves, ['contacted', '2026-02-02'])).toEqual({
      recommended: '2026-01-01',
      contacted: '2026-02-02',
    })
  })

  it('stay when it ends, and it has not ended any more when it goes on', () => {
    const ended: [Stage, string][] = [
      ['interested', '2026-02-01'],
      ['ended', '2026-03-01'],
    ]
    expect(reached(ended, ['ended', '2026-03-01'])).toMatchObject({ interested: '2026-02-01', ended: '2026-03-01' })
    const again = reached([...ended, ['signed', '2026-04-01']], ['signed', '2026-04-01'])
    expect(again).toMatchObject({ interested: '2026-02-01', signed: '2026-04-01' })
    expect(again).not.toHaveProperty('ended')
  })

  it('follow the day as people have corrected it', () => {
    expect(reached([['contacted', '2026-02-05']], ['contacted', '2026-02-03'])).toMatchObject({
      contacted: '2026-02-03',
    })
  })
})
