import { expect, it } from 'vitest'
import type { Level } from '#shared/matching/levels.ts'
import { levelMeasures } from '../../eval/level-measures.ts'

/** A demand by what is shown of it: level and grade of each patent; no grade: nobody judged it. */
function demand(id: string, shown: readonly (readonly [level: Level, grade?: number])[], others: number[] = []) {
  const grades = shown.map(([, grade], i) => [`${id}-${i}`, grade] as const)
  const rest = others.map((grade, i) => [`${id}-other-${i}`, grade] as const)
  const judged = [...grades, ...rest].flatMap(([supply, grade]) =>
    grade === undefined ? [] : [[supply, grade] as const],
  )
  const hits = shown.map(([level], document) => ({ document, supply: `${id}-${document}`, score: 1, level }))
  return { id, judged: new Map(judged), hits }
}

it('counts what each level is worth, and what is shown where nothing fits', () => {
  const measures = levelMeasures(
    [
      demand('fits', [['strong', 3], ['strong', 1], ['strong'], ['medium', 2], ['weak', 0]]),
      demand('hidden', [], [3]),
      demand('only weak', [['weak', 2]]),
      demand('quiet', [['weak', 1]]),
      demand('loud', [['medium', 0]]),
      demand('named, nothing graded', []),
      demand('nothing graded', [['strong']]),
    ],
    new Set(['named, nothing graded']),
  )
  expect(measures).toEqual({
    strong: { shown: 4, judged: 2, useful: 1 },
    medium: { shown: 2, judged: 2, useful: 1 },
    weak: { shown: 3, judged: 3, useful: 1 },
    strongUseful: 0.5,
    nothingFits: { demands: 3, noneAboveWeak: 2, empty: 1 },
    somethingFits: { demands: 3, strongOrMedium: 1, empty: 1, keepShare: 1 / 3 },
  })
})

it('has no share of nothing', () => {
  const { strongUseful, somethingFits } = levelMeasures([], new Set())
  expect([strongUseful, somethingFits.keepShare]).toEqual([null, null])
})
