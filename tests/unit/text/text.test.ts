import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atomsOf } from '#shared/text/atoms.ts'

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
