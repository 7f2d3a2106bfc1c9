/** Names of files that Windows takes, each once. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeBaseName, uniqueFileNames } from '#core/exporting/file-names.ts'

describe('a safe name', () => {
  test.each([
    ['对接表 一种/柑橘\\黄龙病:检测?*"<>|', '对接表 一种 柑橘 黄龙病 检测'],
    ['con', '_con'],
    ['COM1.报告', '_COM1.报告'],
    ['lpt\u00b9', '_lpt\u00b9'],
    ['  名称. . .', '名称'],
    ['...', '_'],
    ['', '_'],
    ['a\u202Egnp.exe', 'a gnp.exe'],
    ['e\u0301', '\u00e9'],
    ['多  个\n空\t格', '多 个 空 格'],
    ['companion', 'companion'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeBaseName(name)).toBe(safe)
  })

  test('any name: short, no sign that Windows refuses, no loose end, never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeBaseName(name)
        expect(safe).toMatch(/^[^\\/:*?"<>|\p{Cc}\s.][^\\/:*?"<>|\p{Cc}]*$/u)
        expect(safe.length).toBeLessThanOrEqual(101)
        expect(safe).not.toMatch(/[\s.]$/)
        expect(safe.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('names in one folder', () => {
  test('are unique, also where only capitals or unsafe signs tell them apart', () => {
    expect(uniqueFileNames(['甲.docx', '甲.docx', 'A?.docx', 'a.docx', '甲 (2).docx', '甲.xlsx', '甲.docx'])).toEqual([
      '甲.docx',
      '甲 (2).docx',
      'A.docx',
      'a (2).docx',
      '甲 (2) (2).docx',
      '甲.xlsx',
      '甲 (3).docx',
    ])
  })

  test('whatever they are', () => {
    const part = fc.constantFrom('a', 'A', '甲', ' (2)', '.', '?', '.docx')
    const name = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) => {
        const unique = uniqueFileNames(names)
        expect(new Set(unique.map((each) => each.toLowerCase())).size).toBe(names.length)
      }),
    )
  })
})
