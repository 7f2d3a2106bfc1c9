/** What a hostile or careless list must not do to the workbook or to a person. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { cleanText } from '#core/exporting/cell-text.ts'
import { maskPhone } from '#shared/domain/mask.ts'
import { aMatch, aSheet } from './samples.ts'
import { sheetXml, textsOf, write } from './written-workbook.ts'

// Each run of a property writes a whole workbook.
vi.setConfig({ testTimeout: 120_000 })

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=cmd|" /C calc"!A0', '＝1+1', '＋1', '－1', '＠A1', '\n=1']
const LOOKALIKES = [
  '#N/A',
  '#REF!',
  '#VALUE!',
  'TRUE',
  '1E5',
  '00123',
  '2026-11-21',
  '_x0041_',
  '_x005F_',
  "'=1",
  ' x ',
  '<b>&amp;',
]

describe('texts stay texts', () => {
  test.each([...FORMULAS, ...LOOKALIKES])('%j', async (text) => {
    const match = aMatch({
      title: text,
      applicants: [text],
      uncovered: [text],
      contactName: text,
      applicationNumber: text,
    })
    const written = await write([aSheet({ title: text, description: text, organisation: text, region: text }, [match])])
    const head = written.workbook.sheets[1]?.rows.findIndex((row) => row.includes('申请号')) ?? -1
    const row = written.workbook.sheets[1]?.rows[head + 1] ?? []
    expect([row[2], row[3], row[4], row[7]]).toEqual([text, text, text, text])
    for (const sheet of [0, 1]) {
      const xml = sheetXml(written, sheet)
      expect(xml).not.toMatch(/<f[ >/]/)
      expect(xml).not.toContain('t="e"')
      expect(xml).not.toContain('t="str"')
    }
    // The application number's cell: a shared or an inline string, never a number.
    expect(sheetXml(written, 1)).toMatch(
      new RegExp(`<c r="E${head + 2}"[^>]* t="(s|inlineStr)"|<c r="E${head + 2}" t="(s|inlineStr)"`),
    )
  })

  test('any text comes back as it was, without what XML cannot carry', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      // UTF-16 code units one by one, so that half surrogates occur.
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
      fc.constantFrom(...FORMULAS, ...LOOKALIKES, '\n', ' ', '\u0000\u0008\u000b', '\ud800', 'a\r\nb\rc'),
    )
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, title) => {
        const match = aMatch({ title: text, applicationNumber: text })
        const written = await write([aSheet({ title, description: title }, [match])])
        const head = written.workbook.sheets[1]?.rows.findIndex((row) => row.includes('申请号')) ?? -1
        const row = written.workbook.sheets[1]?.rows[head + 1] ?? []
        expect(row[2] ?? '').toBe(maskPhone(cleanText(text)))
        expect(row[3] ?? '').toBe(cleanText(text))
        expect(sheetXml(written, 1)).not.toMatch(/<f[ >/]/)
      }),
      { numRuns: 100 },
    )
  })
})

describe('personal data', () => {
  test('phones are masked wherever they stand', async () => {
    const match = aMatch({
      contactPhone: '13987654321',
      reason: '请电 139 8765 4321',
      uncovered: ['13987654321'],
    })
    const written = await write([
      aSheet({ title: '电13987654321', description: '打13987654321或0763-3366123' }, [match]),
    ])
    const everything = [...written.parts.values()].join('\n')
    expect(everything).not.toContain('8765')
    expect(everything).not.toContain('3366')
    expect(everything).toContain('139****4321')
  })

  test('a confidential demand names neither its company nor its contact, in any part of the file', async () => {
    const title = '清远市绿源柑橘专业合作社求黄龙病检测'
    const written = await write([
      aSheet({ confidential: true, title, description: '清远市绿源柑橘专业合作社李四平说很急' }, [
        aMatch({ reason: '命中“清远市绿源柑橘专业合作社”' }),
      ]),
    ])
    const everything = [...written.parts.values()].join('\n')
    expect(everything).not.toContain('绿源')
    expect(everything).not.toContain('李四平')
    expect(textsOf(written, 0)).toContain('保密')
    expect(written.workbook.sheets[1]?.name).toBe('01 保密求黄龙病检测')
  })
})
