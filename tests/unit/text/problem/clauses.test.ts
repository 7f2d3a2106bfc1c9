import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOf } from '#shared/text/problem/clauses.ts'
import { behindMarker, trimmed } from '#shared/text/problem/edges.ts'
import { WordScanner } from '#shared/text/problem/word-scanner.ts'

const TURN = 1
const scanner = new WordScanner([{ list: { about: '', words: '从而 因此' }, bit: TURN }])
const clauses = (text: string) => clausesOf(text, scanner.scan(text), TURN)
const texts = (text: string) => clauses(text).map(({ start, end, sentence }) => `${sentence}${text.slice(start, end)}`)

describe('clauses', () => {
  it.each([
    ['包括机架，机架上有轮；适合坡地。', ['0包括机架', '0机架上有轮', '1适合坡地']],
    ['优点是：省电', ['0优点是', '0省电']],
    ['pH为6.5,比例1:3,每亩1.5千克.增产', ['0pH为6.5', '0比例1:3', '0每亩1.5千克', '1增产']],
    ['检测NPT?II含量，加热从而杀菌', ['0检测NPT?II含量', '0加热', '0从而杀菌']],
    ['从而杀菌', ['0从而杀菌']],
    ['，，\n。 ', []],
    ['', []],
  ])('%s', (text, expected) => expect(texts(text)).toEqual(expected))

  it('hold every letter once, in order, and each its own words', () => {
    const parts = fc.constantFrom('鱼', '从而', '，', '。', ' ', '\n', '1', '.', 'a', '𠮷', '：', '😀')
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (some) => {
        const text = some.join('')
        const found = clauses(text)
        const letters = (each: string) => each.replace(/[\s，。.：]/g, '')
        expect(letters(found.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(letters(text))
        for (const { start, end, tokens } of found) {
          expect(trimmed(text, start, end)).toEqual({ start, end })
          expect(tokens.every((token) => token.start >= start && token.end <= end)).toBe(true)
        }
        expect(found.flatMap(({ tokens }) => tokens)).toEqual(scanner.scan(text))
      }),
    )
  })
})

describe('numbering', () => {
  it.each([
    ['（1）省电', '省电'],
    ['2、省电', '省电'],
    ['③省电', '省电'],
    ['一、省电', '省电'],
    [' ，省电', '省电'],
    ['1.5千瓦', '1.5千瓦'],
    ['一种灯', '一种灯'],
    ['(1', '(1'],
  ])('is left out: %s', (text, rest) => expect(text.slice(behindMarker(text, 0, text.length))).toBe(rest))
})
