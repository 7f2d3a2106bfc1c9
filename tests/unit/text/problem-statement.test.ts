import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut } from '#shared/text/cut.ts'
import { createProblemFinder } from '#shared/text/problem-statement.ts'
import patterns from '../../../resources/lexicon/problem-patterns.json' with { type: 'json' }

const finder = createProblemFinder(patterns)

describe('cutting', () => {
  it('never leaves half of a character', () => {
    expect([cut('ab𠮷', 3), cut('ab𠮷', 4), cut('ab', 9), cut('𠮷', 1), cut('a', 0)]).toEqual([
      'ab',
      'ab𠮷',
      'ab',
      '',
      '',
    ])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(30), (text, length) => {
        const kept = cut(text, length)
        expect(text.startsWith(kept)).toBe(true)
        expect(kept.isWellFormed()).toBe(true)
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(text.length, length) - 1)
        expect(kept.length).toBeLessThanOrEqual(length)
      }),
    )
  })

  it('is what a proposal does with a sentence that is too long', () => {
    for (const length of [patterns.demand.maxLength, patterns.demand.maxLength + 1]) {
      const passage = finder.inDescription(`鱼死${'𠮷'.repeat(length)}`.slice(length % 2))
      expect(passage?.text.isWellFormed()).toBe(true)
    }
  })
})

describe('a proposal from a text of blanks', () => {
  it.each([
    ['one run', `鱼死了很多需要办法${' '.repeat(30_000)}x`],
    ['blank lines', `鱼死了很多需要办法${'\n '.repeat(30_000)}x`],
    ['blank lines behind a short word', `鱼${'\n '.repeat(30_000)}死了很多需要办法`],
  ])('takes no time: %s', (_name, text) => {
    const start = Date.now()
    const passage = finder.inDescription(text)
    expect(text.slice(passage?.start, passage?.end)).toBe(passage?.text)
    expect(passage?.text).not.toMatch(/^\s|\s$/)
    expect(Date.now() - start).toBeLessThan(1000)
  })
})
