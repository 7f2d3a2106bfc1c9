/** The files that are mutated: one of each container, made by builders, and the shared samples where they are at hand. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { type CellValue, writeXlsx } from 'hucre'
import type { RecordKind } from '#shared/contract/importing.ts'
import { docxOf, paragraph, table } from '../builders/docx.ts'
import { big5, gb18030 } from '../builders/encodings.ts'
import { odsCell, odsOf, odsRow, odsTable } from '../builders/open-document.ts'
import { gridOf, pdfOf, protectedPdfOf } from '../builders/pdf.ts'

export interface Seed {
  readonly name: string
  readonly kind: RecordKind
  readonly bytes: Buffer
}

const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples')
/** Large samples are hostile by their size; that has tests of its own. */
const MAX_SAMPLE_BYTES = 200_000

const ROWS: string[][] = [
  ['序号', '专利名称', '申请号', '申请人', '申请日', '价格（万元）'],
  ['1', '一种柑橘黄龙病快速检测方法', '202110123456.7', '岭南农业大学', '2021.3.5', '10-20'],
  ['2', '水肥一体化装置', 'ZL202120456789.X', '岭南农业大学', '2021年3月5日', '面议'],
  ['3', '清远鸡饲料添加剂', '202110234567.8', '广州某公司', '2021-03', '30'],
  ['4', '一种茶树病害防治方法', '2.02110111111E+11', '同上', '44260', '叁拾万元整'],
]
const FORM = [
  '需求名称：丝苗米副产物利用',
  '企业名称：某公司',
  '联系人：梁小姐  电话：13711112222',
  '需求描述：米糠利用率低。',
]

const csv = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n')

const html = (): string =>
  `<html><head><meta charset="gb2312"></head><body><table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td rowspan=1>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`

const spreadsheetXml = (): string =>
  `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="清单"><Table>${ROWS.map((row) => `<Row>${row.map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`).join('')}</Row>`).join('')}</Table></Worksheet></Workbook>`

function oldWorkbook(type: 'biff8' | 'biff5'): Buffer {
  const sheet = utils.aoa_to_sheet(ROWS)
  return Buffer.from(write({ SheetNames: ['A'], Sheets: { A: sheet } }, { type: 'buffer', bookType: type }))
}

async function workbooks(): Promise<[string, Buffer][]> {
  const merges = [{ startRow: 1, startCol: 3, endRow: 2, endCol: 3 }]
  const rows: CellValue[][] = [...ROWS, [5, '荔枝保鲜', 202110345678.9, '某公司', new Date(0), 0.5]]
  const sheets = [
    { name: '清单', rows, merges },
    { name: '字典', rows: [['a']], hidden: true },
  ]
  const encryption = { password: '123456', spinCount: 1000 }
  return [
    ['workbook.xlsx', Buffer.from(await writeXlsx({ sheets }))],
    ['protected.xlsx', Buffer.from(await writeXlsx({ sheets, encryption }))],
  ]
}

function documents(): [string, Buffer][] {
  const merged = ROWS.map((row, i) =>
    row.map((content, k) =>
      k === 3 && i > 0 ? { content, merge: i === 1 ? ('restart' as const) : ('continue' as const) } : content,
    ),
  )
  return [
    ['table.docx', docxOf(`${paragraph('专利清单', 'Heading1')}${table(merged, [600, 2000, 1500, 1500, 900, 900])}`)],
    [
      'table.ods',
      odsOf(odsTable(ROWS.map((row) => odsRow(row.map((cell) => odsCell('string', cell, cell)).join(''))).join(''))),
    ],
  ]
}

const WIDTHS = [30, 90, 60, 80, 70, 60]

function prints(): [string, Buffer][] {
  return [
    ['drawn.pdf', pdfOf([gridOf(ROWS, WIDTHS), gridOf(ROWS, WIDTHS)])],
    ['loose.pdf', pdfOf([gridOf(ROWS, WIDTHS, { isDrawn: false })])],
    ['protected.pdf', protectedPdfOf([gridOf(ROWS, WIDTHS)], '123456')],
  ]
}

function texts(): [string, Buffer][] {
  return [
    ['utf8.csv', Buffer.from(csv(ROWS))],
    ['gb18030.csv', Buffer.from(gb18030(csv(ROWS)))],
    [
      'big5.csv',
      Buffer.from(
        big5(
          csv([
            ['專利名稱', '申請號'],
            ['檢測方法', '202110123456.7'],
          ]),
        ),
      ),
    ],
    ['utf16.txt', Buffer.from(`\ufeff${csv(ROWS, '\t')}`, 'utf16le')],
    ['page.xls', Buffer.from(gb18030(html()))],
    ['xml2003.xls', Buffer.from(spreadsheetXml())],
    ['biff8.xls', oldWorkbook('biff8')],
    ['biff5.xls', oldWorkbook('biff5')],
  ]
}

function forms(): [string, Buffer][] {
  return [
    ['form.txt', Buffer.from(FORM.join('\n'))],
    ['form.docx', docxOf(FORM.map((line) => paragraph(line)).join(''))],
  ]
}

function samples(): [string, Buffer][] {
  if (!existsSync(SAMPLES)) return []
  return readdirSync(SAMPLES)
    .filter((name) => name !== 'expected.json' && statSync(join(SAMPLES, name)).size < MAX_SAMPLE_BYTES)
    .map((name) => [name, readFileSync(join(SAMPLES, name))])
}

/** Sorted, so that a seed number means the same file on every machine that has the samples, or has them not. */
export async function seeds(): Promise<Seed[]> {
  const supply = [...(await workbooks()), ...documents(), ...prints(), ...texts(), ...samples()]
  const asSeed =
    (kind: RecordKind) =>
    ([name, bytes]: [string, Buffer]): Seed => ({ name, kind, bytes })
  return [...supply.map(asSeed('supply')), ...forms().map(asSeed('demand'))].filter(({ bytes }) => bytes.length > 0)
}
