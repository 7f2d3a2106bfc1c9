import { describe, expect, it } from 'vitest'
import { followUpFigures } from '#core/follow-up/figures.ts'
import { overviewFigures } from '#core/overview/figures.ts'
import { noon, pairLibrary } from '../../builders/pairs.ts'

/** Three pairs: one signed, one met and then ended, one only shortlisted, over the turn of a year. */
function threePairs() {
  const pairs = pairLibrary({ demands: 4, supplies: 3, day: '2025-11-01' })
  const [signed, ended, waiting] = [pairs.pair(0, 0), pairs.pair(1, 1), pairs.pair(0, 2)]
  for (const pair of [signed, ended]) pairs.decide(pair, 'shortlisted', '2025-12-20')
  pairs.decide(waiting, 'shortlisted', '2026-01-05')
  pairs.set(signed, { changes: { stage: 'contacted', due: '2026-01-08' } }, '2025-12-31')
  pairs.set(signed, { seen: 1, changes: { stage: 'signed' } }, '2026-01-06')
  pairs.set(ended, { changes: { stage: 'met' } }, '2025-12-30')
  pairs.set(ended, { seen: 1, changes: { stage: 'ended', due: '2026-01-01' } }, '2026-01-02')
  return pairs
}

const TODAY = '2026-01-10'

describe('the figures of the follow-up', () => {
  const figures = (from: string | null, to: string | null) => {
    const { stages, ...due } = followUpFigures(threePairs().library.reading, { from, to }, TODAY)
    return { ...Object.fromEntries(stages.map(({ stage, now, reached }) => [stage, [now, reached]])), ...due }
  }

  it('say where pairs stand now, and which stages they have passed', () => {
    expect(figures(null, null)).toEqual({
      recommended: [1, 3],
      contacted: [0, 2],
      met: [0, 2],
      interested: [0, 1],
      signed: [1, 1],
      landed: [0, 0],
      ended: [1, 1],
      overdue: 1,
      dueSoon: 0,
    })
  })

  it('count in a year what was reached in it', () => {
    expect(figures('2026-01-01', '2026-12-31')).toMatchObject({
      recommended: [1, 1],
      contacted: [0, 0],
      signed: [1, 1],
    })
    expect(figures('2025-01-01', '2025-12-31')).toMatchObject({
      recommended: [1, 2],
      contacted: [0, 2],
      signed: [1, 0],
    })
  })
})

describe('the figures of the overview', () => {
  it('count all that is there, and in a year what came or happened in it', () => {
    const { library } = threePairs()
    const { years } = overviewFigures(library.reading, noon(TODAY))
    const none = { refinedDemands: 0, refinedSupplies: 0, landed: 0 }
    expect(years).toEqual([
      { year: null, demands: 4, supplies: 3, matched: 2, pairs: 3, contacted: 2, signed: 1, ...none },
      { year: 2026, demands: 0, supplies: 0, matched: 1, pairs: 1, contacted: 0, signed: 1, ...none },
      { year: 2025, demands: 4, supplies: 3, matched: 2, pairs: 2, contacted: 2, signed: 0, ...none },
    ])
  })

  it('belong to the year in which they happened on this calendar, not in that of the library', () => {
    const { library, pair, decide } = pairLibrary({ day: '2026-01-01' })
    const firstHour = new Date(2026, 0, 1, 0, 30)
    decide(pair(0, 0), 'shortlisted', '2026-01-01')
    library.writing.prepare('UPDATE decision SET decided_at = ?').run(firstHour.toISOString())
    const { years } = overviewFigures(library.reading, noon(TODAY))
    expect(years.map(({ year, matched, pairs }) => [year, matched, pairs])).toEqual([
      [null, 1, 1],
      [2026, 1, 1],
    ])
  })

  it('count confirmed problem statements with the records they are of', () => {
    const { library, demands } = pairLibrary()
    const statement = library.writing.prepare(
      `INSERT INTO problem_statement (id, demand_id, text, status, origin_kind, typed_by, created_at, updated_at)
       VALUES (?, ?, 'x', ?, 'typed', 'actor', '', '')`,
    )
    statement.run('one', demands[0], 'confirmed')
    statement.run('two', demands[1], 'suggested')
    const { years, attention } = overviewFigures(library.reading, noon(TODAY))
    expect(years.map(({ refinedDemands }) => refinedDemands)).toEqual([1, 1])
    expect(attention).toMatchObject({ unrefinedDemands: 1, unrefinedSupplies: 2 })
  })

  it('say what needs attention', () => {
    const { library, supplies } = threePairs()
    library.writing.prepare("UPDATE supply SET legal_status = 'feeLapsed' WHERE id = ?").run(supplies[2])
    expect(overviewFigures(library.reading, noon(TODAY)).attention).toEqual({
      unrefinedDemands: 4,
      unrefinedSupplies: 3,
      unmatched: 2,
      uncontacted: 1,
      overdue: 1,
      dueSoon: 0,
      patentsAtRisk: 1,
      twins: 0,
    })
  })

  it('are all nought for an empty library', () => {
    const { library } = pairLibrary({ demands: 0, supplies: 0 })
    const { years, attention } = overviewFigures(library.reading, noon(TODAY))
    expect(years).toMatchObject([{ year: null, demands: 0, pairs: 0 }])
    expect(Object.values(attention)).toEqual(Object.values(attention).map(() => 0))
  })
})
