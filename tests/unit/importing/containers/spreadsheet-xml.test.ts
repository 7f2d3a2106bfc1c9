import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { gb18030 } from '../../../builders/list-files.ts'
import { readBytes, readRows, rowsOf } from '../../../builders/read-list.ts'

const SHEET = 'urn:schemas-microsoft-com:office:spreadsheet'

const workbook = (sheets: string, before = '', encoding = 'UTF-8'): string =>
  `<?xml version="1.0" encoding="${encoding}"?><?mso-application progid="Excel.Sheet"?>
  <Workbook xmlns="${SHEET}" xmlns:ss="${SHEET}" xmlns:x="urn:schemas-microsoft-com:office:excel">${before}${sheets}</Workbook>`

const sheet = (table: string, name = '清单', options = ''): string =>
  `<Worksheet ss:Name="${name}"><Table ss:ExpandedColumnCount="16384" ss:ExpandedRowCount="1048576">${table}</Table>${options}</Worksheet>`

const data = (type: string, value: string, attributes = ''): string =>
  `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`

const read = async (table: string, before = '') => readRows(workbook(sheet(table), before))

describe('Excel 2003 XML', () => {
  it('reads what another library wrote', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['专利名称', '申请号'],
        ['清远鸡', 202110234567.8],
      ]),
      '清单',
    )
    const [first] = await readBytes(write(book, { type: 'buffer', bookType: 'xlml' }))
    expect([first?.name, rowsOf(first)]).toEqual([
      '清单',
      [
        ['专利名称', '申请号'],
        ['清远鸡', 'n:202110234567.8'],
      ],
    ])
  })

  it('tells kinds apart', async () => {
    const styles =
      '<Styles><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="s2"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;"/></Style></Styles>'
    const cells = [
      data('String', '甲&amp;&#10;乙'),
      data('Number', '202110234567.79999'),
      data('Number', '440102199001011234'),
      data('Number', '0.5', 'ss:StyleID="s1"'),
      data('DateTime', '2021-03-05T00:00:00.000'),
      data('DateTime', '2021-03-01T00:00:00.000', 'ss:StyleID="s2"'),
      data('Boolean', '1'),
      data('Error', '#N/A'),
    ]
    expect(await read(`<Row>${cells.join('')}</Row>`, styles)).toEqual([
      [
        ...['甲&\n乙', 'n:202110234567.8', 'n:440102199001011234', 'n:50%', 'd:2021-03-05', 'd:2021-03'],
        ...['b:TRUE', 'e:#N/A'],
      ],
    ])
  })

  it('marks formulas, reads text in runs, and leaves comments out', async () => {
    const cells = [
      data('Number', '3', 'ss:Formula="=1+2"'),
      '<Cell ss:Formula="=RC[-1]+1"/>',
      `<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>柑橘</B><Font>黄龙病</Font></ss:Data>
        <Comment ss:Author="x"><ss:Data><Font>批注</Font></ss:Data></Comment></Cell>`,
    ]
    expect(await read(`<Row>${cells.join('')}</Row>`)).toEqual([['n*:3', 'f:=RC[-1]+1', '柑橘黄龙病']])
  })

  it('places cells by index and behind merges, and tells what is hidden', async () => {
    const table = [
      '<Column ss:Hidden="1" ss:Index="2" ss:Span="1"/><Column/><Column ss:Hidden="1"/>',
      `<Row ss:Index="2">${data('String', '甲', 'ss:MergeAcross="1" ss:MergeDown="1"')}${data('String', '乙')}${data('String', '丙', 'ss:Index="5"')}</Row>`,
      '<Row ss:Hidden="1" ss:Span="2"/>',
      `<Row>${data('String', '丁')}</Row>`,
    ]
    const options =
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>'
    const sheets =
      sheet(table.join('')) + sheet('<Row><Cell><Data ss:Type="String">发明</Data></Cell></Row>', '字典', options)
    const [first, second] = await readBytes(workbook(sheets))
    expect(rowsOf(first)).toEqual([[], ['甲', '', '乙', '', '丙'], [], [], [], ['丁']])
    expect(first).toMatchObject({
      hidden: false,
      hiddenRows: new Set([2, 3, 4]),
      hiddenColumns: new Set([1, 2, 4]),
      merges: [{ top: 1, left: 0, bottom: 2, right: 1 }],
    })
    expect(second).toMatchObject({ name: '字典', hidden: true })
  })

  it('reads dates of the 1904 system', async () => {
    const before = '<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>'
    const [first] = await readBytes(
      workbook(sheet(`<Row>${data('DateTime', '2021-03-05T00:00:00.000')}</Row>`), before),
    )
    expect([first?.dateSystem, rowsOf(first)]).toEqual(['1904', [['d:2021-03-05']]])
  })

  it.each([
    ['GBK, declared', gb18030(workbook(sheet(`<Row>${data('String', '柑橘')}</Row>`), '', 'GBK'))],
    ['GBK, declared as UTF-8', gb18030(workbook(sheet(`<Row>${data('String', '柑橘')}</Row>`)))],
    [
      'UTF-16',
      Buffer.from(`\uFEFF${workbook(sheet(`<Row>${data('String', '柑橘')}</Row>`), '', 'UTF-16')}`, 'utf16le'),
    ],
  ])('reads %s', async (_name, bytes) => {
    expect(await readRows(bytes)).toEqual([['柑橘']])
  })

  it.each([
    ['a document type', `<!DOCTYPE Workbook [<!ENTITY a "b">]>${workbook(sheet('')).slice(38)}`, 'import.doctype'],
    ['an end in the middle', workbook(sheet('<Row>')).slice(0, -100), 'import.damaged'],
    [
      'a place beyond every sheet',
      workbook(sheet(`<Row ss:Index="99999999">${data('String', '甲')}</Row>`)),
      'import.damaged',
    ],
  ])('refuses %s', async (_name, text, code) => {
    await expect(readBytes(text)).rejects.toMatchObject({ code })
  })
})
