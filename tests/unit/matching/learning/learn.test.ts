import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, type CandidateList, preferences, type Verdict } from '#shared/matching/learning/candidates.ts'
import { learn } from '#shared/matching/learning/learn.ts'
import { LEARNING } from '#shared/matching/learning/settings.ts'
import { tableOf } from '#shared/matching/learning/table.ts'

const PRIOR = { title: 0.5, content: 1, keywords: 0 }

const candidate = (title: number, content: number, verdict: Verdict | null, lookedAt = true): Candidate => ({
  features: { title, content, keywords: 0.3 },
  verdict,
  lookedAt,
})

/** A list in which the patent that fits has the right content, and the one that does not has the right title. */
const misleadingTitles = (step: number): CandidateList => [
  candidate(0.6 + step, 0.1, 'rejected'),
  candidate(0.1, 0.3 + step, 'shortlisted'),
  candidate(0.5, 0.1 + step, 'rejected'),
  candidate(0.05, 0.1, null, false),
]
const manyMisleading = Array.from({ length: 12 }, (_, i) => misleadingTitles(i / 200))

const verdict = fc.constantFrom<Verdict | null>('shortlisted', 'rejected', 'wrongObject', null)
const value = fc.double({ min: 0, max: 1, noNaN: true })
const list = fc.array(
  fc.record({
    features: fc.record({ title: value, content: value, keywords: value }),
    verdict,
    lookedAt: fc.boolean(),
  }),
  { maxLength: 8 },
)
const lists = fc.array(list, { maxLength: 20 })

/** Little is enough, so that small lists reach the model. */
const QUICK = { ...LEARNING, minDecisions: 3, minDemands: 2 }

describe('what a decision teaches', () => {
  it('sets the shortlisted before the rejected, and before what nobody looked at', () => {
    const found = preferences([
      candidate(1, 0, 'shortlisted'),
      candidate(2, 0, 'rejected'),
      candidate(3, 0, 'wrongObject'),
      candidate(4, 0, null),
      candidate(5, 0, null, false),
    ])
    expect(found.map(({ worse, object, weight }) => [worse.title, object, weight])).toEqual([
      [2, false, 1],
      [3, true, 1],
      [5, false, 1],
    ])
  })

  it('learns nothing where nothing is shortlisted', () => {
    expect(preferences([candidate(1, 0, 'rejected'), candidate(1, 0, null, false)])).toEqual([])
  })

  it('lets "wrong object" move the features of the object alone, where there are any', () => {
    const pair = [candidate(0.2, 0.5, 'shortlisted'), candidate(0.6, 0.4, 'wrongObject')].map((each, i) => ({
      ...each,
      features: { ...each.features, object: i === 0 ? 1 : 0 },
    }))
    const columnsOf = (prior: Record<string, number>) =>
      [...tableOf([pair], prior, ['object', 'objectConflict']).rows.values].map((each) => Number(each.toFixed(9)))
    const difference = 0.5 * (0.2 - 0.6) + 1 * (0.5 - 0.4)
    expect(columnsOf({ ...PRIOR, object: 0.4 })).toEqual([0, 0, 0, 0.4, difference])
    expect(columnsOf(PRIOR)).toEqual([-0.2, 0.1, 0, 0])
  })
})

describe('learning from decisions', () => {
  it('says how much is there, and learns nothing from too little', () => {
    expect(learn([], PRIOR)).toEqual({ outcome: 'tooFew', evidence: { shortlisted: 0, rejected: 0, demands: 0 } })
    const seven = manyMisleading.slice(0, 7)
    const evidence = { shortlisted: 7, rejected: 14, demands: 7 }
    expect(learn([...seven, [candidate(1, 1, 'rejected')]], PRIOR)).toEqual({ outcome: 'tooFew', evidence })
  })

  it('learns that titles mislead, and that it helps', () => {
    const lesson = learn(manyMisleading, PRIOR)
    if (lesson.outcome !== 'helps') throw new Error(lesson.outcome)
    expect(lesson.weights.title).toBeLessThan(PRIOR.title)
    expect(lesson.weights.content).toBeGreaterThan(PRIOR.content)
    expect(lesson.weights.keywords).toBe(0)
    expect(lesson.validation.after).toBeGreaterThan(lesson.validation.before)
    expect(lesson.validation).toMatchObject({ improved: 12, worsened: 0 })
    expect(lesson.validation.gain).toBeGreaterThan(0)
  })

  it('does not use what only fits the demands it was learnt from', () => {
    // What a title adds to the score in one half of the demands, the text adds in the other.
    const mirrored = ({ features: { title = 0, content = 0 }, ...rest }: Candidate): Candidate => ({
      ...rest,
      features: { title: content / PRIOR.title, content: title * PRIOR.title },
    })
    const swapped = manyMisleading.map((each, i) => (i % 2 === 0 ? each : each.map(mirrored)))
    expect(learn(swapped, PRIOR).outcome).toBe('doesNotHelp')
  })

  it('keeps every weight within its bounds, and one of 0 at 0', () => {
    fc.assert(
      fc.property(lists, (each) => {
        const lesson = learn(each, PRIOR, QUICK)
        if (lesson.outcome === 'tooFew') return
        for (const [name, weight] of Object.entries(PRIOR)) {
          expect(lesson.weights[name]).toBeGreaterThanOrEqual(weight * LEARNING.leastRatio)
          expect(lesson.weights[name]).toBeLessThanOrEqual(weight * LEARNING.mostRatio)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('learns the same in whatever order demands come', () => {
    fc.assert(
      fc.property(lists, (each) => {
        const forward = learn(each, PRIOR, QUICK)
        const backward = learn([...each].reverse(), PRIOR, QUICK)
        expect(backward.evidence).toEqual(forward.evidence)
        if (forward.outcome === 'tooFew' || backward.outcome === 'tooFew') return
        expect(backward.validation.gain).toBeCloseTo(forward.validation.gain, 6)
      }),
      { numRuns: 30 },
    )
  })

  it('is not thrown by decisions that all look alike', () => {
    const same = Array.from({ length: 12 }, () => [candidate(0.5, 0.5, 'shortlisted'), candidate(0.5, 0.5, 'rejected')])
    expect(learn(same, PRIOR)).toMatchObject({ outcome: 'doesNotHelp', weights: PRIOR })
  })
})
