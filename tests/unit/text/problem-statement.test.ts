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
    for (const length of [160, 161, 500]) {
      const passage = finder.inDescription(`鱼死${'𠮷'.repeat(length)}`.slice(length % 2))
      expect(passage?.text.isWellFormed()).toBe(true)
      expect(passage?.text.length).toBeLessThanOrEqual(160)
    }
  })
})

describe('a proposal', () => {
  it('is the first candidate, told by the title too where it is known', () => {
    const abstract = '包括机架和叶轮，叶轮装于机架上。本装置可减少耗电。能提高池塘增氧机的增氧效率。'
    const [best] = finder.forSupply({ title: '', abstract })
    expect(finder.inAbstract(abstract)).toEqual({ text: best?.text, start: best?.start, end: best?.end })
    const description = '塘在路边。闷热天后半夜鱼成片浮头，死了两千斤。'
    const [worst] = finder.forDemand({ title: '', description })
    expect(finder.inDescription(description)?.text).toBe(worst?.text)
  })

  it.each(['', ' ', '。。，，', '本外观设计后视图与主视图对称，省略后视图。'])('is none for %j', (text) => {
    expect(finder.inAbstract(text)).toBeNull()
    expect(finder.forSupply({ title: '包装盒', abstract: text })).toEqual([])
    expect(finder.inDescription(text)).toBeNull()
  })

  /** Words of every kind, so that a random text holds passages, numbering, brackets and broken sentences. */
  const word = fc.constantFrom(
    ...['解决', '的问题', '提高', '避免', '具有', '的特点', '包括', '本装置', '从而', '（1）', '2、', '一种', '用于'],
    ...[
      '鱼',
      '浮头',
      '死',
      '无法',
      '需要',
      '难题：',
      '。',
      '，',
      '；',
      '、',
      '\n',
      ' ',
      '(',
      ')',
      '3',
      'pH',
      '𠮷',
      '😀',
    ],
  )
  const text = fc.array(word, { maxLength: 80 }).map((words) => words.join(''))

  it('is a passage of its field, in order of score, apart from the others and without loose ends', () => {
    fc.assert(
      fc.property(text, text, (title, body) => {
        const supply = finder.forSupply({ title, abstract: body })
        const demand = finder.forDemand({ title, description: body })
        for (const candidates of [supply, demand]) {
          for (const [i, each] of candidates.entries()) {
            const field = each.field === 'title' ? title : body
            expect(field.slice(each.start, each.end)).toBe(each.text)
            expect(each.text).not.toBe('')
            expect(each.text).not.toMatch(/^[\s，。；、]|[\s，。；、]$/u)
            expect(each.score).toBeLessThanOrEqual(candidates[i - 1]?.score ?? Number.POSITIVE_INFINITY)
            const others = candidates.slice(0, i).filter((other) => other.field === each.field)
            expect(others.every((other) => other.end <= each.start || other.start >= each.end)).toBe(true)
          }
        }
      }),
    )
  })

  it('gives no more than are asked for', () => {
    const abstract = '能提高产量。能减少病害。能避免板结。能延长保质期。能降低损耗。能改善口感。能防止开裂。'
    const count = (most?: number) => finder.forSupply({ title: '', abstract }, most).length
    expect([count(0), count(1), count(3), count()]).toEqual([0, 1, 3, 5])
  })
})

/** Quadratic work on any of these takes minutes: the test's own time limit tells. */
describe('a text of a hundred thousand characters', () => {
  const LENGTH = 100_000
  const filled = (piece: string) => piece.repeat(LENGTH / piece.length)
  it.each([
    ['nothing but text', filled('鱼')],
    ['rare characters', filled('𠮷')],
    ['emoji', filled('😀')],
    ['commas', filled('，')],
    ['blanks', filled(' ')],
    ['blank lines', filled('\n ')],
    ['opening brackets', filled('（')],
    ['numbering', filled('（1）')],
    ['connectives', filled('从而因此')],
    ['verbs without an end', filled('解决')],
    ['problems', filled('解决了鱼浮头的问题，')],
    ['problems that never close', filled('解决了鱼，')],
    ['effects', filled('提高产量，减少损耗，')],
    ['praise', filled('结构简单、')],
    ['parts', filled('包括机架，机架上设有电机，')],
    ['troubles', filled('死了很多。')],
    ['a trouble before blanks', `鱼死了很多需要办法${filled(' ')}x`],
    ['a trouble behind blank lines', `鱼${filled('\n ')}死了很多需要办法`],
  ])('takes no longer for its kind: %s', (_name, text) => {
    const proposals = [...finder.forSupply({ title: text, abstract: text }), finder.inAbstract(text)]
    for (const each of [...proposals, ...finder.forDemand({ title: text, description: text })]) {
      if (each !== null) expect(text.slice(each.start, each.end)).toBe(each.text)
    }
  })
})
