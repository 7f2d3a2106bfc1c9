import { describe, expect, it } from 'vitest'
import { firstProblems, spanOfLine } from '../../../renderer/features/settings/own-words-lines.ts'

describe('where a line of own words stands', () => {
  const text = '番茄 = 西红柿\r\n\n浮头 缺氧\n末行'
  const shown = (line: number) => text.slice(...spanOfLine(text, line))

  it('is the line as one sees it, without its end', () => {
    expect([1, 2, 3, 4].map(shown)).toEqual(['番茄 = 西红柿', '', '浮头 缺氧', '末行'])
  })

  it('is the end of the text where lines were taken out meanwhile', () => {
    expect(spanOfLine(text, 9)).toEqual([text.length, text.length])
    expect(spanOfLine('', 1)).toEqual([0, 0])
  })
})

describe('the list of what is wrong', () => {
  it('is short, and says how many lines more there are', () => {
    const problems = Array.from({ length: 13 }, (_, i) => i)
    expect(firstProblems(problems)).toEqual({ shown: problems.slice(0, 10), more: 3 })
    expect(firstProblems([1, 2])).toEqual({ shown: [1, 2], more: 0 })
    expect(firstProblems([])).toEqual({ shown: [], more: 0 })
  })
})
