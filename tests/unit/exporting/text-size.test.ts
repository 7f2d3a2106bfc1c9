/** The estimate of how much room a text takes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, splitIntoRows, textWidth, wrapLines } from '#core/exporting/text-size.ts'

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom('a', 'B', ' ', '\n', '题', '，', '😀'), fc.string({ unit: 'binary', maxLength: 1 })),
})

test('Chinese breaks anywhere, Latin words stay whole', () => {
  expect(wrapLines('一二三四五', 6)).toEqual(['一二三', '四五'])
  expect(wrapLines('ab cdef gh', 6)).toEqual(['ab ', 'cdef ', 'gh'])
  expect(wrapLines('一\n\n二', 6)).toEqual(['一\n', '\n', '二'])
})

test('lines give the text again, and only trailing spaces stand out of the cell', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 60 }), (text, capacity) => {
      const lines = wrapLines(text, capacity)
      expect(lines.join('')).toBe(text)
      for (const line of lines) expect(textWidth(line.replace(/[ \n]+$/, ''))).toBeLessThanOrEqual(capacity)
    }),
  )
})

test('rows give the text again but for the line ends between them', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 5 }), (text, maxLines) => {
      const rows = splitIntoRows(text, 8, maxLines)
      expect(rows.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''))
    }),
  )
})

test('a folded text fits its lines and says that it was cut', () => {
  expect(foldText('一二三', 6, 1)).toEqual({ text: '一二三', whole: true })
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 4 }), (text, maxLines) => {
      const folded = foldText(text, 8, maxLines)
      expect(wrapLines(folded.text, 8).length).toBeLessThanOrEqual(maxLines)
      if (folded.whole) expect(folded.text).toBe(text)
      else expect(folded.text.endsWith('\u2026')).toBe(true)
    }),
  )
})
