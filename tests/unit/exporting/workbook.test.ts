/** The match workbook, written and opened again. */
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '#core/exporting/workbook.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { aMatch, aSheet } from './samples.ts'
import { sheetXml, textsOf, write } from './written-workbook.ts'

describe('what stands in it', () => {
  test('an overview and a sheet for each demand, with what they hold', async () => {
    const matches = [aMatch(), aMatch({ rank: 2, level: 'weak', score: 0.07, title: '一种果园喷药机' })]
    const written = await write([aSheet({}, matches), aSheet({ title: '豆腐废水处理' })], {
      associationName: '清远市农学会',
    })
    expect(written.result).toEqual({ demands: 2, matches: 3 })
    expect(written.workbook.sheets.map(({ name }) => name)).toEqual([
      '总览',
      '01 柑橘黄龙病早期检测',
      '02 豆腐废水处理',
    ])
    const overview = written.workbook.sheets[0]?.rows ?? []
    expect(overview[0]?.[0]).toBe('清远市农学会 供需匹配总表')
    expect(overview[4]?.slice(0, 11)).toEqual([
      1,
      '柑橘黄龙病早期检测',
      '清远市绿源柑橘专业合作社',
      '英德市',
      '柑橘种植',
      1,
      0,
      1,
      0,
      '一种柑橘黄龙病快速检测方法',
      '强',
    ])
    expect(textsOf(written, 1)).toEqual(
      expect.arrayContaining([
        '如何在显症之前发现黄龙病。',
        '果园每年因黄龙病砍树上百棵，肉眼看出来时已经传开。',
        '一种果园喷药机',
        '标题命中“柑橘”“黄龙病”，问题句相近。',
        '显症',
        '有效\n王老师\n0763-***6123',
        '结果',
      ]),
    )
  })

  test('a demand without patents says so, in both places', async () => {
    const written = await write([aSheet({}, [])])
    expect(textsOf(written, 0)).toContain('没有合适的专利')
    expect(textsOf(written, 1)).toContain('没有合适的专利')
  })

  test('no demands at all still give a workbook', async () => {
    const written = await write([])
    expect(written.workbook.sheets).toHaveLength(1)
    expect(textsOf(written, 0)).toContain('没有需求')
  })

  test('English words for an English call', async () => {
    const written = await write([aSheet()], { language: 'en' })
    expect(written.workbook.sheets[0]?.name).toBe('Overview')
    expect(textsOf(written, 1)).toContain('Why proposed')
    expect(textsOf(written, 1).filter((text) => text.startsWith('workbook.'))).toEqual([])
  })

  test('decisions, warnings and notes', async () => {
    const by = { by: '张', at: '2026-11-20T00:00:00.000Z' }
    const written = await write([
      aSheet({}, [
        aMatch({ decision: { state: 'shortlisted', reason: null, note: '打 13812345678 问价', ...by } }),
        aMatch({ decision: { state: 'rejected', reason: 'tooExpensive', note: '', ...by } }),
        aMatch({ warnings: [{ code: 'patentDead', status: 'feeLapsed', date: null, message: '专利已失效' }] }),
      ]),
    ])
    expect(textsOf(written, 1)).toEqual(
      expect.arrayContaining(['入选\n打 138****5678 问价', '不合适\n价格太高', '专利已失效']),
    )
  })
})

describe('on paper', () => {
  test('each sheet is A4 landscape, one page wide, frozen and titled on every page, with page numbers', async () => {
    const written = await write([aSheet({ title: "O'Brien's 柑橘" }), aSheet({}, [])], { associationName: 'A&B 2026' })
    const defined = written.parts.get('xl/workbook.xml') ?? ''
    expect(defined).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'总览'!$4:$4</definedName>`)
    expect(defined).toContain(`localSheetId="1">'01 O Brien s 柑橘'!$5:$5</definedName>`)
    for (const sheet of [0, 1, 2]) {
      const xml = sheetXml(written, sheet)
      expect(xml).toContain('orientation="landscape"')
      expect(xml).toContain('paperSize="9"')
      expect(xml).toContain('fitToWidth="1" fitToHeight="0"')
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>')
      expect(xml).toMatch(/<pane ySplit="\d+" topLeftCell="A\d+" state="frozen"/)
      expect(xml).toContain('&amp;LA&amp;&amp;B 2026 &amp;A&amp;C第 &amp;P 页，共 &amp;N 页')
      expect(written.workbook.sheets[sheet]?.pageSetup?.printTitlesRow).toBeDefined()
    }
  })

  test('the overview leads to each sheet and back', async () => {
    const written = await write([aSheet({ title: '甲[乙]' })])
    expect(sheetXml(written, 0)).toContain(`<hyperlink ref="B5" location="&apos;01 甲 乙&apos;!A1"`)
    expect(sheetXml(written, 1)).toContain(`location="&apos;总览&apos;!A1"`)
  })

  test('no row is higher than Excel allows, and a long text goes on in the next row', async () => {
    const sentence = '摘要命中病害。'.repeat(300)
    const reason = sentence
    const written = await write([aSheet({}, [aMatch({ reason })])])
    for (const [, height] of sheetXml(written, 1).matchAll(/ht="([\d.]+)"/g)) expect(Number(height)).toBeLessThan(409)
    expect(
      textsOf(written, 1)
        .filter((text) => text.includes('摘要命中'))
        .join(''),
    ).toBe(sentence)
  })

  test('a description of 2,000 characters leaves the table in view and stands whole below it', async () => {
    const description = '果园每年因黄龙病砍树上百棵。'.repeat(143).slice(0, 2000)
    const written = await write([aSheet({ description })])
    const rows = written.workbook.sheets[1]?.rows ?? []
    const frozen = Number(/ySplit="(\d+)"/.exec(sheetXml(written, 1))?.[1])
    const heights = [...sheetXml(written, 1).matchAll(/ht="([\d.]+)"/g)].slice(0, frozen).map(([, ht]) => Number(ht))
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThan(230)
    expect(
      rows
        .slice(0, frozen)
        .flat()
        .some((text) => String(text).endsWith('\u2026')),
    ).toBe(true)
    expect(rows.slice(frozen).flat()).toContain(description)
  })
})

describe('as a job', () => {
  test('reports a step for each sheet and one for the file', async () => {
    const { progress, files } = await write([aSheet(), aSheet(), aSheet()])
    expect(progress.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4])
    expect(progress.every(({ phase, total }) => phase === 'writing' && total === 4)).toBe(true)
    expect(files).toEqual(['workbook'])
  })

  test.each([1, 2, 3, 4])('leaves nothing when cancelled at check %i', async (last) => {
    const folder = mkdtempSync(join(tmpdir(), 'workbook-test-'))
    let checks = 0
    const throwIfCancelled = () => {
      checks += 1
      if (checks === last) throw new AppError('app.cancelled')
    }
    const input = { path: join(folder, 'workbook'), demands: [aSheet(), aSheet()], at: '2026-11-21T04:00:00.000Z' }
    const job = writeWorkbook(input, { language: 'zh-CN', report: () => undefined, throwIfCancelled })
    await expect(job).rejects.toMatchObject({ code: 'app.cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })

  test('says that a place cannot be written', async () => {
    const path = join(tmpdir(), 'no-such-folder-of-workbooks', 'workbook')
    const job = writeWorkbook(
      { path, demands: [], at: '2026-11-21T04:00:00.000Z' },
      { language: 'zh-CN', report: () => undefined, throwIfCancelled: () => undefined },
    )
    await expect(job).rejects.toMatchObject({ code: 'file.folderMissing' })
    expect(existsSync(path)).toBe(false)
  })
})
