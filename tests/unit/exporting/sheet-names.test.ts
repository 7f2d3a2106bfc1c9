/** Sheet names and references. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { sheetNames, sheetReference } from '#core/exporting/sheet-names.ts'
import { aSheet } from './samples.ts'
import { write } from './written-workbook.ts'

// Threads and large files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const HOSTILE = [
  'History',
  'history',
  "'a'",
  '[]:*?/\\',
  '',
  '   ',
  'a\nb',
  '\u202eabc',
  '_x0041_',
  '题'.repeat(80),
  '😀'.repeat(40),
]

describe('sheet names', () => {
  test('are readable', () => {
    expect(sheetNames(['柑橘黄龙病/早期 检测?'])).toEqual(['01 柑橘黄龙病 早期 检测'])
    expect(sheetNames(Array.from({ length: 100 }, () => 'x'))[6]).toBe('007 x')
  })

  test('are safe and unique for any titles', () => {
    const titles = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)), { maxLength: 30 })
    fc.assert(
      fc.property(titles, (list) => {
        const names = sheetNames(list)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(list.length)
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).toMatch(/^[^[\]:*?/\\']+$/)
          expect(name.isWellFormed()).toBe(true)
          expect(name).toBe(name.trim())
        }
      }),
    )
  })

  test('hostile titles make a file that opens', async () => {
    const written = await write(HOSTILE.map((title) => aSheet({ title })))
    expect(written.workbook.sheets).toHaveLength(HOSTILE.length + 1)
  })

  test('300 demands of one title have 300 sheets', async () => {
    const written = await write(Array.from({ length: 300 }, () => aSheet()))
    expect(new Set(written.workbook.sheets.map(({ name }) => name.toLowerCase())).size).toBe(301)
  })

  test('references are quoted', () => {
    expect(sheetReference("it's", '$1:$1')).toBe("'it''s'!$1:$1")
  })
})
