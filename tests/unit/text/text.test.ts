import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atomsOf } from '#shared/text/atoms.ts'
import { createProblemFinder } from '#shared/text/problem-statement.ts'
import patterns from '../../../resources/lexicon/problem-patterns.json' with { type: 'json' }

describe('atoms', () => {
  const texts = (text: string) =>
    atomsOf(text)
      .map((atom) => `${atom.joined ? '' : '|'}${atom.text}`)
      .join(' ')

  it.each([
    ['根结线虫', '|根 结 线 虫'],
    ['水质，PH值', '|水 质 |ph 值'],
    ['60℃下烘干', '|c 下 烘 干'],
    ['ＮＰＫ 肥', '|npk |肥'],
    ['养12个月', '|养 |个 月'],
    ['', ''],
    ['——！', ''],
    ['𠮷田', '|𠮷 田'],
  ])('%s', (text, atoms) => expect(texts(text)).toBe(atoms))

  it('points back into the text as written, and goes forward only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let last = 0
        for (const { start, end, text: form } of atomsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end).normalize('NFKC').toLowerCase()).toContain([...form][0])
          last = start
        }
      }),
    )
  })
})

describe('problem statements', () => {
  const finder = createProblemFinder(patterns)
  const abstracts: [abstract: string, statement: string][] = [
    [
      '本发明公开了一种增氧机，包括机架和叶轮。解决了现有增氧机能耗高、噪声大的问题。适合池塘。',
      '解决了现有增氧机能耗高、噪声大的问题',
    ],
    [
      '一种脱霉剂，由蒙脱石和酵母细胞壁组成。其有益效果是：吸附饲料中的黄曲霉毒素，减轻肝脏损伤。',
      '吸附饲料中的黄曲霉毒素，减轻肝脏损伤',
    ],
    ['本装置包括箱体、风机、加湿器，从而使萎凋室湿度均匀，发酵一致。', '从而使萎凋室湿度均匀，发酵一致'],
  ]
  it.each(abstracts)('%s', (abstract, statement) => {
    const passage = finder.inAbstract(abstract)
    expect(passage?.text).toContain(statement.replace(/^其有益效果是：/, ''))
    expect(abstract.slice(passage?.start, passage?.end)).toBe(passage?.text)
  })

  it('proposes nothing from a list of ingredients or steps', () => {
    expect(finder.inAbstract('由以下重量份的原料制成：豆粕40份、玉米30份、麸皮20份。')).toBeNull()
    expect(finder.inAbstract('')).toBeNull()
  })

  it('finds the sentence in which a farm states its trouble', () => {
    const description = '我们合作社有两百亩鱼塘。一到闷热天后半夜鱼就成片浮头，去年死了两千斤。塘在公路边。'
    const passage = finder.inDescription(description)
    expect(passage?.text).toBe('一到闷热天后半夜鱼就成片浮头，去年死了两千斤')
    expect(description.slice(passage?.start, passage?.end)).toBe(passage?.text)
  })

  it('always gives a passage of the text itself, whatever the text', () => {
    const words = fc.constantFrom(
      '解决',
      '问题',
      '提高',
      '。',
      '，',
      '鱼',
      '由以下',
      '需要',
      '死',
      '\n',
      '；',
      'a',
      '𠮷',
      '有益效果是',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 80 }), (parts) => {
        const text = parts.join('')
        for (const passage of [finder.inAbstract(text), finder.inDescription(text)]) {
          if (passage === null) continue
          expect(text.slice(passage.start, passage.end)).toBe(passage.text)
          expect(passage.text).not.toBe('')
        }
      }),
    )
  })
})
