import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { guardZip, ZIP_LIMITS } from '#core/importing/containers/guard-zip.ts'
import { readListFile } from '#core/importing/read-sheets.ts'
import { quietJob } from '../../builders/importer.ts'
import { fileOf, gb18030, listOf, workbookOf } from '../../builders/list-files.ts'
import { zipOf } from '../../builders/zip.ts'

const read = async (path: string) => (await readListFile(path, quietJob)).sheets
const rawRows = async (path: string) => (await read(path))[0]?.rows.map((row) => row.map((cell) => cell.raw))
const error = (code: string) => expect.objectContaining({ code })

describe('text lists', () => {
  const text = '专利名称,申请号\r\n"一种柑橘,""检测""\n方法",202110123456.7\r\n'
  const rows = [
    ['专利名称', '申请号'],
    ['一种柑橘,"检测"\n方法', '202110123456.7'],
  ]

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['GB18030', gb18030(text)],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['tabs', Buffer.from(text.replace('称,', '称\t').replace('",2', '"\t2'))],
    ['bare CR line ends', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('reads %s, whatever the extension says', async (_name, bytes) => {
    expect(await rawRows(fileOf(bytes, 'xlsx'))).toEqual(rows)
  })

  it('recognises GB18030 in a file too short for statistics', async () => {
    expect(await rawRows(fileOf(gb18030('编号,名称\r\n1,清远鸡'), 'csv'))).toEqual([
      ['编号', '名称'],
      ['1', '清远鸡'],
    ])
  })

  it('counts blank lines as rows and trims nothing', async () => {
    expect(await rawRows(fileOf('a;b\n\n 1 ;\t2', 'csv'))).toEqual([['a', 'b'], [], [' 1 ', '\t2']])
  })

  it('is not led astray by semicolons inside cells', async () => {
    const path = fileOf('专利名称,发明人,申请号\n甲,李四;王五;赵六;陈七,1\n乙,李四;王五;赵六;陈七,2', 'csv')
    expect((await rawRows(path))?.[1]).toEqual(['甲', '李四;王五;赵六;陈七', '1'])
  })

  it('refuses an unclosed quotation mark', async () => {
    await expect(read(fileOf('专利名称,申请号\n"甲,1\n乙,2', 'csv'))).rejects.toEqual(error('import.damaged'))
  })
})

describe('workbooks', () => {
  it('keeps every digit of a number, dates as days, and tells kinds apart', async () => {
    const path = await listOf([[202110234567.8, 2021101234560, new Date(Date.UTC(2021, 2, 5)), true, '007', 0.1]])
    const [row] = (await read(path))[0]?.rows ?? []
    expect(row).toEqual([
      { raw: '202110234567.8', kind: 'number' },
      { raw: '2021101234560', kind: 'number' },
      { raw: '2021-03-05', kind: 'date' },
      { raw: 'TRUE', kind: 'boolean' },
      { raw: '007', kind: 'text' },
      { raw: '0.1', kind: 'number' },
    ])
  })

  it('reads dates of the 1904 system', async () => {
    const day = new Date(Date.UTC(2021, 2, 5))
    const path = await workbookOf([{ name: 'A', rows: [[day]] }], { dateSystem: '1904' })
    expect((await read(path))[0]?.rows[0]?.[0]?.raw).toBe('2021-03-05')
  })

  it.each([
    ['an absurd day number', 1e10, '10000000000'],
    ['an application number of 13 digits', 2021101234567, '2021101234567'],
    ['one of 12 digits with its check digit', 202110123456.7, '202110123456.7'],
    ['one of 8 digits with its check digit', 85100001.4, '85100001.4'],
    ['a date typed as a number', 20211105, '20211105'],
    ['a time of day', 0.5, '0.5'],
    ['a negative number', -1e9, '-1000000000'],
  ])('keeps every digit of %s in a column that is formatted as dates', async (_name, value, raw) => {
    const day = { value: 44260, style: { numFmt: 'yyyy-mm-dd' } }
    const cells = new Map([
      ['0,1', day],
      ['0,2', { value, style: day.style }],
    ])
    const path = await workbookOf([{ name: 'A', rows: [['x', day.value, value, 'y']], cells }])
    expect((await read(path))[0]?.rows[0]).toEqual([
      { raw: 'x', kind: 'text' },
      { raw: '2021-03-05', kind: 'date' },
      { raw, kind: 'number' },
      { raw: 'y', kind: 'text' },
    ])
  })

  it('takes a formula without a saved result for unknown, never for zero', async () => {
    const path = fileOf(workbookWithFormula(), 'xlsx')
    expect((await read(path))[0]?.rows[0]).toEqual([
      { raw: 'x', kind: 'text' },
      { raw: '=1+1', kind: 'formula' },
      { raw: '3', kind: 'number' },
    ])
  })

  it('marks hidden sheets', async () => {
    const path = await workbookOf([
      { name: 'A', rows: [['x']] },
      { name: 'B', rows: [['y']], hidden: true },
    ])
    expect((await read(path)).map(({ name, hidden }) => [name, hidden])).toEqual([
      ['A', false],
      ['B', true],
    ])
  })
})

/** As other programs write formulas: one with and one without a result. */
function workbookWithFormula(): Buffer {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
    <c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="B1"><f>1+1</f></c><c r="C1"><f>1+2</f><v>3</v></c></row></sheetData></worksheet>`
  return bookOf(sheet)
}

function bookOf(sheet: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zipOf([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      '_rels/.rels',
      `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${main}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${main}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${main}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', sheet],
  ])
}

describe('files that are refused', () => {
  it.each([
    ['an empty file', '', 'import.empty'],
    ['a text file of blank lines', '\n\n,,\n', 'import.empty'],
    ['a zip cut short', 'PK\u0003\u0004 and nothing more', 'import.damaged'],
    ['a zip that is no workbook', zipOf([['word/document.xml', '<a/>']]), 'import.formatUnsupported'],
    ['a PDF', '%PDF-1.7\n', 'import.formatUnsupported'],
    ['a web page saved as .xls', '<html><table><tr><td>1</td></tr></table></html>', 'import.formatUnsupported'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 'import.formatUnsupported'],
    ['other bytes', Buffer.from([1, 2, 0, 3, 4]), 'import.formatUnsupported'],
  ])('%s', async (_name, bytes, code) => {
    await expect(read(fileOf(bytes, 'xlsx'))).rejects.toEqual(error(code))
  })

  it('a workbook with nothing in it', async () => {
    await expect(read(await listOf([]))).rejects.toEqual(error('import.empty'))
  })

  it('a workbook with a password', async () => {
    const options = { encryption: { password: 'x', spinCount: 1000 } }
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['x']] }], ...options })
    await expect(read(fileOf(bytes, 'xlsx'))).rejects.toEqual(error('import.password'))
  })

  it('a DOCTYPE, with its entities unexpanded', async () => {
    const sheet = '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'
    await expect(read(fileOf(bookOf(sheet), 'xlsx'))).rejects.toEqual(error('import.doctype'))
  })

  it('a workbook with a flipped bit that still inflates', async () => {
    const stored = zipOf([['xl/workbook.xml', '<a>12345</a>']], { wrongSum: true })
    await expect(read(fileOf(stored, 'xlsx'))).rejects.toEqual(error('import.damaged'))
  })

  it('a bomb, before it is inflated', async () => {
    const bomb = zipOf([['xl/worksheets/sheet1.xml', ' '.repeat(200_000)]])
    const limits = { ...ZIP_LIMITS, inflatedBytes: 100_000 }
    await expect(guardZip(bomb, limits, () => {})).rejects.toEqual(error('import.tooLarge'))
  })

  it('a bomb that lies about its size', async () => {
    const bomb = zipOf([['xl/worksheets/sheet1.xml', ' '.repeat(200_000)]], { declaredSize: 10 })
    const limits = { ...ZIP_LIMITS, inflatedBytes: 100_000 }
    await expect(guardZip(bomb, limits, () => {})).rejects.toEqual(error('import.damaged'))
  })

  it('more entries than a workbook has', async () => {
    const many = zipOf(Array.from({ length: 20 }, (_, i) => [`xl/${i}.xml`, 'x']))
    await expect(guardZip(many, { ...ZIP_LIMITS, entries: 10 }, () => {})).rejects.toEqual(error('import.tooLarge'))
  })
})
