/** The spreadsheets: read back with another reader than the writer, and their XML checked for what paper needs. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { matchSheetData } from '#core/documents/data/match-sheet.ts'
import type { ListData } from '#core/documents/lists/list-data.ts'
import { type SheetJob, writeSheets } from '#core/documents/sheets/write-sheets.ts'
import { words } from '#core/documents/words.ts'
import { readPicture } from '#core/settings/picture.ts'
import { papers } from './papers.ts'
import { aMatch, bareSupply, found, longSupply, maker, manyMatches } from './samples.ts'

const AT = '2026-11-21T04:00:00.000Z'
/** A PNG of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheets-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Job = SheetJob extends infer J ? (J extends unknown ? Omit<J, 'at' | 'logo' | 'targets'> : never) : never

async function write(sheet: Job['sheet'], data: object, logo: string | null = null): Promise<Buffer> {
  const path = join(folder, 'file')
  const picture = logo === null ? null : readPicture(logo)
  const job = { sheet, targets: [{ data, path }], at: AT, logo: picture } as unknown as SheetJob
  await writeSheets(job, { language: 'zh-CN', report: () => undefined, throwIfCancelled: () => undefined })
  return readFileSync(path)
}

/** Every sheet as rows of texts, by another reader. */
function rowsOf(bytes: Buffer): Record<string, string[][]> {
  const book = read(bytes)
  return Object.fromEntries(
    book.SheetNames.map((name) => {
      const rows: unknown[][] = utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, raw: false, defval: '' })
      return [name, rows.map((row) => row.map(String))]
    }),
  )
}

/** Rows as lines, without the empty cells that a merged cell leaves. */
const asText = (sheets: Record<string, string[][]>): string =>
  Object.entries(sheets)
    .map(([name, rows]) =>
      [`== ${name}`, ...rows.map((row) => row.filter((cell) => cell !== '').join(' | '))].join('\n'),
    )
    .join('\n')

const partOf = (bytes: Buffer, name: string): string => new PizZip(bytes).file(name)?.asText() ?? ''
const sheetXml = (bytes: Buffer, number = 1): string => partOf(bytes, `xl/worksheets/sheet${number}.xml`)

describe.each(['matchSheet', 'reverse', 'figures'] as const)('%s', (document) => {
  it('says what it always said', async () => {
    const bytes = await write(document, papers()[document])
    await expect(asText(rowsOf(bytes))).toMatchFileSnapshot(join('golden', `${document}.xlsx.txt`))
  })

  it('is A4 landscape, one page wide, with its head on each page and the pages numbered', async () => {
    const bytes = await write(document, papers()[document])
    const xml = sheetXml(bytes)
    expect(xml).toContain('paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"')
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(xml).toContain('第 &amp;P 页，共 &amp;N 页')
    expect(xml).toContain('<oddHeader>&amp;C三农科技服务</oddHeader>')
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles" localSheetId="0">'[^']+'!\$\d+:\$\d+</)
  })

  it('has the logo where there is one', async () => {
    const plain = new PizZip(await write(document, papers()[document]))
    expect(plain.file(/media|drawing/)).toEqual([])
    const bytes = await write(document, papers()[document], PIXEL)
    expect(new PizZip(bytes).file('xl/media/image1.png')?.asUint8Array()).toEqual(
      new Uint8Array(Buffer.from(PIXEL, 'base64')),
    )
    expect(sheetXml(bytes)).toContain('<drawing r:id="rId1"/></worksheet>')
    expect(partOf(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain('../drawings/drawing1.xml')
    expect(partOf(bytes, 'xl/drawings/_rels/drawing1.xml.rels')).toContain('../media/image1.png')
    expect(partOf(bytes, '[Content_Types].xml')).toContain('/xl/drawings/drawing1.xml')
    expect(rowsOf(bytes)).toEqual(rowsOf(await write(document, papers()[document])))
  })
})

describe('a match sheet', () => {
  it('says so where no patent fits, and keeps room to write', async () => {
    const text = asText(rowsOf(await write('matchSheet', matchSheetData(found({}, []), maker()))))
    expect(text).toContain('没有合适的专利')
    expect(text).toContain('洽谈记录')
    expect(text).toMatch(/需求方（签字）/)
  })

  it('holds two hundred patents, in order, each row no higher than Excel allows', async () => {
    const bytes = await write('matchSheet', matchSheetData(found({}, manyMatches(200)), maker()))
    const [rows = []] = Object.values(rowsOf(bytes))
    const titles = rows.map((row) => row[2] ?? '').filter((title) => title.startsWith('第'))
    expect(titles.map((title) => title.split('\n')[0])).toEqual(
      Array.from({ length: 200 }, (_, i) => `第${i + 1}号检测方法`),
    )
    for (const [, height] of sheetXml(bytes).matchAll(/ht="([\d.]+)"/g)) expect(Number(height)).toBeLessThan(409)
  })

  it('shows a title of a hundred characters and ten inventors whole, and nothing of what is not known', async () => {
    const patents = [aMatch(longSupply()), aMatch(bareSupply())]
    const text = asText(rowsOf(await write('matchSheet', matchSheetData(found({ problem: null }, patents), maker()))))
    expect(text).toContain(longSupply().title)
    expect(text).toContain('欧阳测试10')
    expect(text).toContain('一种没有其他资料的专利')
    expect(text).not.toMatch(/undefined|null|NaN/)
  })

  it('masks phones, and shows them where they were asked for', async () => {
    expect(asText(rowsOf(await write('matchSheet', papers().matchSheet)))).toContain('138****5678')
    const open = matchSheetData(found(), maker({ showContacts: true }))
    expect(asText(rowsOf(await write('matchSheet', open)))).toContain('13812345678')
  })

  it('does not name a confidential company in any part of the file', async () => {
    const data = matchSheetData(found({ confidential: true, title: '清远市绿源柑橘专业合作社求助' }), maker())
    const zip = new PizZip(await write('matchSheet', data))
    const everything = zip.file(/./).map((part) => part.asText())
    expect(everything.join('').includes('某合作社求助')).toBe(true)
    expect(everything.join('').match(/绿源柑橘|李四平/)).toBeNull()
  })
})

describe('a list', () => {
  const list = (rows: string[][]): ListData => ({
    list: 'demands',
    association: papers().matchSheet.association,
    date: '2026年11月21日',
    columns: [
      { heading: '序号', width: 6 },
      { heading: '需求名称', width: 20 },
      { heading: '联系电话', width: 15 },
    ],
    rows,
  })
  const HOSTILE = ['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '＝1', ' =1', '=cmd|" /C calc"!A0', 'a"b,c', '两\n行']

  it('begins with its heading, can be filtered, and prints two pages wide with the names on both', async () => {
    const bytes = await write('list', list([['1', '甲', '']]))
    expect(Object.values(rowsOf(bytes))).toEqual([
      [
        ['序号', '需求名称', '联系电话'],
        ['1', '甲', ''],
      ],
    ])
    expect(sheetXml(bytes)).toContain('<autoFilter ref="A1:C2"/>')
    expect(sheetXml(bytes)).toContain('fitToWidth="2"')
    const name = words.document.demands
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(`>'${name}'!$A:$B,'${name}'!$1:$1<`)
  })

  it('keeps every text a text', async () => {
    const bytes = await write('list', list(HOSTILE.map((text, i) => [String(i), text, '0013800000000'])))
    const [rows = []] = Object.values(rowsOf(bytes))
    expect(rows.slice(1).map((row) => row[1])).toEqual(HOSTILE)
    expect(sheetXml(bytes)).not.toMatch(/<f[ >/]|t="(str|e|n)"/)
  })

  it('as .csv has the mark that Excel needs, and no cell that begins like a formula', async () => {
    const text = (await write('csv', list(HOSTILE.map((cell) => ['1', cell, ''])))).toString('utf8')
    expect(text.startsWith('\uFEFF序号,需求名称,联系电话\r\n')).toBe(true)
    const cells = utils.sheet_to_json<string[]>(read(text, { type: 'string', raw: true }).Sheets.Sheet1 ?? {}, {
      header: 1,
      raw: true,
    })
    expect(cells.slice(1).map((row) => row[1])).toEqual(
      HOSTILE.map((cell) => (/^\s*[=+\-@＝]/.test(cell) ? `'${cell}` : cell)),
    )
  })
})
