import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitsOf, type Token, WordScanner } from '#shared/text/problem/word-scanner.ts'

const BIT = bitsOf(['solve', 'effect'])
const list = (words: string, bit: number) => ({ list: { about: '', words }, bit })

/** At each place the longest word, tried one by one. */
function slowScan(lists: Record<string, number>, text: string): Token[] {
  const longestFirst = Object.keys(lists).sort((a, b) => b.length - a.length)
  const tokens: Token[] = []
  for (let start = 0; start < text.length; ) {
    const word = longestFirst.find((each) => text.startsWith(each, start)) ?? ''
    if (word !== '') tokens.push({ start, end: start + word.length, lists: lists[word] ?? 0 })
    start += Math.max(1, word.length)
  }
  return tokens
}

describe('finding words', () => {
  it('takes the longest at each place, and tells every list that holds it', () => {
    const scanner = new WordScanner([list('解决 提高', BIT.solve), list('提高 提高了 了', BIT.effect)])
    expect(scanner.scan('提高了产量，解决了')).toEqual([
      { start: 0, end: 3, lists: BIT.effect },
      { start: 6, end: 8, lists: BIT.solve },
      { start: 8, end: 9, lists: BIT.effect },
    ])
    expect(scanner.scan('提高')).toEqual([{ start: 0, end: 2, lists: BIT.solve | BIT.effect }])
    expect(scanner.scan('')).toEqual([])
  })

  it('tells 32 lists apart', () => {
    const names = Array.from({ length: 32 }, (_, i) => `list${i}`)
    expect(new Set(Object.values(bitsOf(names))).size).toBe(32)
  })

  it('finds what trying every word at every place finds', () => {
    const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', '鱼', '𠮷'), minLength: 1, maxLength: 4 }))
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '鱼', '𠮷', '，'), maxLength: 40 })
    fc.assert(
      fc.property(words, text, (known, searched) => {
        const lists = Object.fromEntries(known.map((word) => [word, BIT.solve]))
        expect(new WordScanner([list(known.join(' '), BIT.solve)]).scan(searched)).toEqual(slowScan(lists, searched))
      }),
    )
  })
})
