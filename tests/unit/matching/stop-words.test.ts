import { expect, it } from 'vitest'
import { stopWords } from '#core/matching/stop-words.ts'

it.each(['需要', '的', '三千', '四月', '二十'])('%s carries no meaning', (word) =>
  expect(stopWords.has(word)).toBe(true),
)
it.each(['番茄', '三华李', '月季'])('%s does', (word) => expect(stopWords.has(word)).toBe(false))
