import { writeOds } from 'hucre'
import { describe, expect, it } from 'vitest'
import { odsCell, odsOf, odsRow, odsTable } from '../../../builders/open-document.ts'
import { readBytes, readFirst, readRows, rowsOf } from '../../../builders/read-list.ts'
import { zipOf } from '../../../builders/zip.ts'

const text = (shown: string, attributes = '') => odsCell('string', '', shown, attributes)
const BLANKS = '<table:table-cell table:number-columns-repeated="16384"/>'

describe('values of an OpenDocument sheet', () => {
  it('reads what another library wrote', async () => {
    const day = new Date(Date.UTC(2021, 2, 5))
    const rows = [
      ['专利名称', '申请号', '申请日'],
      ['一种柑橘黄龙病快速检测方法', 202110234567.8, day],
    ]
    expect(await readRows(await writeOds({ sheets: [{ name: 'A', rows }] }))).toEqual([
      ['专利名称', '申请号', '申请日'],
      ['一种柑橘黄龙病快速检测方法', 'n:202110234567.8', 'd:2021-03-05'],
    ])
  })

  it('tells kinds apart', async () => {
    const cells = [
      text('文字'),
      odsCell('float', '202110234567.8', '2.02E+11'),
      odsCell('float', '440102199001011234', '4.4E+17'),
      odsCell('percentage', '0.5', '50%'),
      odsCell('date', '2021-03-05', '2021/3/5'),
      odsCell('date', '2021-03-05T10:30:00', '10:30'),
      odsCell('boolean', 'true', 'TRUE'),
      odsCell('string', '', '#N/A', 'calcext:value-type="error"'),
    ]
    expect(await readRows(odsOf(odsTable(odsRow(cells.join('')))))).toEqual([
      [
        ...['文字', 'n:202110234567.8', 'n:440102199001011234', 'n:50%', 'd:2021-03-05', 'd:2021-03-05 10:30:00'],
        ...['b:TRUE', 'e:#N/A'],
      ],
    ])
  })

  it('keeps a month that is shown without its day, numbers that are no days, and takes lost ones for unknown', async () => {
    const cells = [
      odsCell('date', '2021-03-01', '2021年3月'),
      odsCell('date', '2215-08-10', '10/08/15'),
      odsCell('date', '32767-12-31', '#FMT'),
    ]
    expect(await readRows(odsOf(odsTable(odsRow(cells.join('')))))).toEqual([
      ['d:2021-03', 'n:115274', 'e:32767-12-31'],
    ])
  })

  it('marks what a formula gave, and takes one without a result for unknown', async () => {
    const cells = [
      odsCell('float', '3', '3', 'table:formula="of:=1+2"'),
      '<table:table-cell table:formula="of:=[.A1]+1"/>',
      text('#DIV/0!', 'table:formula="of:=1/0"'),
    ]
    expect(await readRows(odsOf(odsTable(odsRow(cells.join('')))))).toEqual([['n*:3', 'f:=[.A1]+1', 'e*:#DIV/0!']])
  })

  it('reads white space as it is written in markup, and leaves notes and drawings out', async () => {
    const note = '<office:annotation><text:p>批注</text:p></office:annotation>'
    const drawing = '<draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame>'
    const paragraphs =
      '<text:p>吴<text:s text:c="2"/>九<text:span>\n  号</text:span></text:p><text:p>二<text:tab/>行<text:line-break/>三</text:p>'
    const cell = `<table:table-cell office:value-type="string">${note}${drawing}\n ${paragraphs}</table:table-cell>`
    expect(await readRows(odsOf(odsTable(odsRow(cell))))).toEqual([['吴  九 号\n二\t行\n三']])
  })

  it('reads dates of the 1904 system', async () => {
    const settings =
      '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>'
    const sheet = await readFirst(odsOf(odsTable(odsRow(odsCell('date', '2021-03-05'))), { settings }))
    expect([sheet.dateSystem, rowsOf(sheet)]).toEqual(['1904', [['d:2021-03-05']]])
  })
})

describe('shapes of an OpenDocument sheet', () => {
  it('believes no repeats of blanks', async () => {
    const rows = [
      odsRow(BLANKS, 'table:number-rows-repeated="2"'),
      odsRow(`<table:table-cell table:number-columns-repeated="2"/>${text('甲')}${BLANKS}`),
      odsRow(BLANKS, 'table:number-rows-repeated="1048573"'),
    ]
    expect(await readRows(odsOf(odsTable(rows.join(''))))).toEqual([[], [], ['', '', '甲']])
  })

  it('repeats cells and rows that say something', async () => {
    const row = odsRow(text('同', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="3"')
    expect(await readRows(odsOf(odsTable(row)))).toEqual([
      ['同', '同'],
      ['同', '同'],
      ['同', '同'],
    ])
  })

  it('tells hidden sheets, rows and columns, and merges', async () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const columns = [
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>',
      '<table:table-column-group table:display="false"><table:table-column/></table:table-column-group>',
      '<table:table-column table:number-columns-repeated="16380"/>',
    ]
    const merged = `${text('甲', 'table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell/>`
    const rows = [
      odsRow(`${merged}<table:table-cell/>${text('丁')}${text('戊')}`),
      odsRow('<table:covered-table-cell table:number-columns-repeated="2"/>', 'table:visibility="filter"'),
      `<table:table-row-group table:display="false">${odsRow(text('乙'))}</table:table-row-group>`,
      odsRow(text('丙')),
    ]
    const tables = odsTable(columns.join('') + rows.join('')) + odsTable(odsRow(text('发明')), 'table:style-name="ta2"')
    const [first, second] = await readBytes(odsOf(tables, { styles }))
    expect(rowsOf(first)).toEqual([['甲', '', '', '丁', '戊'], [], ['乙'], ['丙']])
    expect(first).toMatchObject({
      name: '清单',
      hidden: false,
      hiddenRows: new Set([1, 2]),
      hiddenColumns: new Set([1, 2, 3]),
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
    })
    expect(second).toMatchObject({ name: '清单 (2)', hidden: true })
  })

  it('leaves copies of other files and earlier versions out', async () => {
    const copy = odsTable(`<table:table-source/>${odsRow(text('别处'))}`)
    const changes = `<table:tracked-changes><table:cell-content-change>${odsTable(odsRow(text('旧')))}</table:cell-content-change></table:tracked-changes>`
    const sheets = await readBytes(odsOf(changes + copy + odsTable(odsRow(text('甲')))))
    expect(sheets.map(rowsOf)).toEqual([[['甲']]])
  })
})

describe('OpenDocument files that are refused', () => {
  const manifest = '<manifest><file-entry><encryption-data checksum="x"/></file-entry></manifest>'

  it.each([
    [
      'a million equal rows',
      odsOf(odsTable(odsRow(text('同').repeat(12), 'table:number-rows-repeated="1048576"'))),
      'import.too-large',
    ],
    [
      'rows as wide as a sheet',
      odsOf(odsTable(odsRow(BLANKS.replace('16384', '16383') + text('末'), 'table:number-rows-repeated="2000"'))),
      'import.too-large',
    ],
    [
      'a text document',
      zipOf([['content.xml', '<office:document-content xmlns:office="u"><office:text/></office:document-content>']]),
      'import.format-unsupported',
    ],
    ['a document type', zipOf([['content.xml', '<!DOCTYPE a><a/>']]), 'import.doctype'],
  ])('%s', async (_name, bytes, code) => {
    await expect(readBytes(bytes)).rejects.toMatchObject({ code })
  })

  it('a password, which cannot be asked for', async () => {
    const bytes = odsOf('', { entries: [['META-INF/manifest.xml', manifest]] })
    await expect(readBytes(bytes)).rejects.toMatchObject({
      code: 'import.password',
      details: { context: 'unsupported' },
    })
  })
})
