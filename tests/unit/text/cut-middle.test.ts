/** A long text keeps its beginning and its end, and no half of a character. */
import { expect, it } from 'vitest'
import { cutMiddle } from '#shared/text/cut.ts'

it('keeps both ends of a text that is too long, and a short one as it is', () => {
  expect(cutMiddle(`${'长'.repeat(500)}已入选`, 4, 3)).toBe('长长长长…已入选')
  expect(cutMiddle('名称已入选', 2, 2)).toBe('名称已入选')
})

it('leaves no half of a character at either cut', () => {
  const text = '𠮷'.repeat(50)
  expect(cutMiddle(text, 3, 3)).toBe('𠮷…𠮷')
})
