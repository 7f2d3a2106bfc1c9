import { describe, expect, it } from 'vitest'
import { facetStates, keptRows, NO_FILTER, toggled } from '../../../renderer/features/matching/match-filter.ts'
import { nextOpen, type Ranked } from '../../../renderer/features/matching/ranked.ts'

function row(
  id: string,
  level: Ranked['level'],
  patent: Partial<NonNullable<Ranked['patent']>> = {},
  state?: 'shortlisted' | 'later',
): Ranked {
  const facts = { legalStatus: null, transferModes: [], applicants: [], ...patent }
  const decision = state === undefined ? null : { state, reason: null, note: '', by: '', at: '' }
  return { id, level, patent: facts, wanted: null, decision } as unknown as Ranked
}

const ROWS = [
  row('a', 'strong', { legalStatus: 'granted', applicants: ['南岭大学'] }),
  row('b', 'weak', { legalStatus: 'feeLapsed', applicants: ['北江农学院', '南岭大学'] }, 'shortlisted'),
  row('c', 'medium', { transferModes: ['openLicence'] }, 'later'),
]
const ids = (rows: readonly Ranked[]) => rows.map(({ id }) => id)

describe('the filters of a ranking', () => {
  it('keep everything until something is chosen', () => {
    expect(keptRows(ROWS, 'demand', NO_FILTER)).toBe(ROWS)
    expect(facetStates(ROWS, 'demand', NO_FILTER).map(({ facet, hidden }) => [facet, hidden])).toEqual([
      ['level', 0],
      ['phase', 0],
      ['mode', 0],
      ['holder', 0],
      ['decided', 0],
    ])
  })

  it('take values of one facet as alternatives, and narrow by several', () => {
    const levels = toggled(toggled(NO_FILTER, 'level', 'strong'), 'level', 'weak')
    expect(ids(keptRows(ROWS, 'demand', levels))).toEqual(['a', 'b'])
    expect(ids(keptRows(ROWS, 'demand', toggled(levels, 'phase', 'dead')))).toEqual(['b'])
    expect(ids(keptRows(ROWS, 'demand', toggled(toggled(levels, 'level', 'strong'), 'level', 'weak')))).toEqual([
      'a',
      'b',
      'c',
    ])
  })

  it('say how many results each choice hides by itself', () => {
    const filter = toggled(toggled(NO_FILTER, 'level', 'strong'), 'holder', '南岭大学')
    const hidden = Object.fromEntries(facetStates(ROWS, 'demand', filter).map((state) => [state.facet, state.hidden]))
    expect(hidden).toMatchObject({ level: 2, holder: 1, phase: 0 })
  })

  it('count every value, those that are not said among them, in an order one expects', () => {
    const [level, phase, mode, holder, decided] = facetStates(ROWS, 'demand', NO_FILTER).map(({ values }) =>
      values.map(({ value, count }) => [value, count]),
    )
    expect(level).toEqual([
      ['strong', 1],
      ['medium', 1],
      ['weak', 1],
    ])
    expect(phase).toEqual([
      ['', 1],
      ['live', 1],
      ['dead', 1],
    ])
    expect(mode).toEqual([
      ['', 2],
      ['openLicence', 1],
    ])
    expect(holder).toEqual([
      ['南岭大学', 2],
      ['北江农学院', 1],
      ['', 1],
    ])
    expect(decided).toEqual([
      ['open', 1],
      ['later', 1],
      ['shortlisted', 1],
    ])
  })

  it('keep a choice in sight that no result of this demand has', () => {
    const [level] = facetStates(ROWS.slice(0, 1), 'demand', toggled(NO_FILTER, 'level', 'weak'))
    expect(level?.values).toContainEqual({ value: 'weak', count: 0, isChosen: true })
  })
})

describe('the next row after a decision', () => {
  it('is the next that nobody decided on, from the top again after the last', () => {
    const rows = [row('a', 'weak'), row('b', 'weak', {}, 'shortlisted'), row('c', 'weak')]
    expect(nextOpen(rows, 'a')).toBe('c')
    expect(nextOpen(rows, 'c')).toBe('a')
    expect(nextOpen(rows.slice(0, 2), 'a')).toBe(null)
  })
})
