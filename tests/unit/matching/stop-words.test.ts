import { expect, it } from 'vitest'
import { stopWords, stopWordsWith } from '#core/matching/stop-words.ts'

it.each(['需要', '的', '三千', '四月', '二十'])('%s carries no meaning', (word) =>
  expect(stopWords.has(word)).toBe(true),
)
it.each(['番茄', '三华李', '月季'])('%s does', (word) => expect(stopWords.has(word)).toBe(false))

it('takes the own ones of a user in any form, and gives shipped ones their meaning back', () => {
  const lines = [
    { off: false, words: ['合作社', 'led'] },
    { off: true, words: ['清远', '三千'] },
  ]
  const own = stopWordsWith(lines)
  const asked = ['合作社', 'LED', '需要', '四月', '清远', '三千', '番茄']
  expect(asked.filter((word) => own.has(word))).toEqual(['合作社', 'LED', '需要', '四月'])
  expect(stopWordsWith([])).toBe(stopWords)
})
