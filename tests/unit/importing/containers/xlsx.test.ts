import { describe, expect, it } from 'vitest'
import { gb18030 } from '../../../builders/list-files.ts'
import { readBytes, readFirst, readRows, rowsOf } from '../../../builders/read-list.ts'
import { entriesOf, stylesOf, workbookOfParts, workbookOfRows } from '../../../builders/workbook-parts.ts'
import { zipOf } from '../../../builders/zip.ts'

const row = (cells: string, attributes = 'r="1"') => `<row ${attributes}>${cells}</row>`

describe('values of a workbook', () => {
  it('tells kinds apart', async () => {
    const cells = [
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>内联</t></is></c><c r="C1" t="str"><v>字符</v></c>',
      '<c r="D1"><v>202110234567.8</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c>',
      '<c r="G1" s="1"><v>44260</v></c><c r="H1" t="d"><v>2021-03-05T10:30:00</v></c><c r="I1" s="2"><v>0.5</v></c>',
    ]
    const bytes = workbookOfRows(row(cells.join('')), {
      strings: '<si><t>共享</t></si>',
      styles: stylesOf([0, 'yyyy/m/d', 9]),
    })
    expect(await readRows(bytes)).toEqual([
      [
        '共享',
        '内联',
        '字符',
        'n:202110234567.8',
        'b:TRUE',
        'e:#N/A',
        'd:2021-03-05',
        'd:2021-03-05 10:30:00',
        'n:50%',
      ],
    ])
  })

  it.each([
    ['what Excel writes for 202110234567.8', '202110234567.79999', '202110234567.8'],
    ['an exponent', '2.021102345678E11', '202110234567.8'],
    ['13 digits', '2021101234567', '2021101234567'],
    ['18 digits, more than a double holds', '440102199001011234', '440102199001011234'],
    ['17 digits, written as a whole number', '44010219900101123', '44010219900101123'],
    ['more digits behind the point than a double holds', '0.12345678901234567890', '0.12345678901234567890'],
    ['0.1 + 0.2', '0.30000000000000004', '0.30000000000000004'],
    ['a trailing zero', '20.50', '20.5'],
    ['a negative number', '-12.5', '-12.5'],
  ])('keeps every digit of %s', async (_name, value, raw) => {
    expect(await readRows(workbookOfRows(row(`<c r="A1"><v>${value}</v></c>`)))).toEqual([[`n:${raw}`]])
  })

  it('takes for text what says number and is none', async () => {
    expect(await readRows(workbookOfRows(row('<c r="A1"><v>0x1F</v></c><c r="B1"><v>面议</v></c>')))).toEqual([
      ['0x1F', '面议'],
    ])
  })

  it.each([
    ['an absurd day number', '10000000000', 'n:10000000000'],
    ['an application number of 13 digits', '2021101234567', 'n:2021101234567'],
    ['one of 12 digits with its check digit', '202110123456.70001', 'n:202110123456.7'],
    ['one with more digits than a double holds', '202110123456712345678', 'n:202110123456712345678'],
    ['a date typed as a number', '20211105', 'n:20211105'],
    ['a time of day', '0.5', 'n:0.5'],
    ['a negative number', '-1000000000', 'n:-1000000000'],
    ['29 February 1900, which there was not', '60', 'n:60'],
    ['a day', '44260', 'd:2021-03-05'],
    ['a day with its time', '44260.4375', 'd:2021-03-05 10:30:00'],
    ['a day before the one there was not', '59', 'd:1900-02-28'],
  ])('%s in a column that is formatted as dates', async (_name, value, expected) => {
    const bytes = workbookOfRows(row(`<c r="A1" s="0"><v>${value}</v></c>`), { styles: stylesOf([14]) })
    expect(await readRows(bytes)).toEqual([[expected]])
  })

  it('keeps a month that is shown without its day', async () => {
    const cells = '<c r="A1" s="0"><v>44256</v></c><c r="B1" s="1"><v>44256</v></c><c r="C1" s="0"><v>44260</v></c>'
    const styles = stylesOf(['yyyy&quot;年&quot;m&quot;月&quot;', 57])
    expect(await readRows(workbookOfRows(row(cells), { styles }))).toEqual([['d:2021-03', 'd:2021-03', 'd:2021-03-05']])
  })

  it('reads dates of the 1904 system', async () => {
    const parts = { styles: stylesOf([14]), properties: '<workbookPr date1904="1"/>' }
    const sheet = await readFirst(workbookOfRows(row('<c r="A1" s="0"><v>42798</v></c>'), parts))
    expect([sheet.dateSystem, rowsOf(sheet)]).toEqual(['1904', [['d:2021-03-05']]])
  })

  it('marks what a formula gave, and takes one without a result for unknown', async () => {
    const cells = [
      '<c r="A1"><f>1+2</f><v>3</v></c><c r="B1" t="str"><f>"面"&amp;"议"</f><v>面议</v></c><c r="C1"><f>A1+1</f></c>',
      '<c r="D1"><f>A1+1</f><v/></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="G1"><f t="shared" si="0"/><v>7</v></c>',
    ]
    expect(await readRows(workbookOfRows(row(cells.join(''))))).toEqual([
      ['n*:3', '*:面议', 'f:=A1+1', 'f:=A1+1', '', 'e*:#DIV/0!', 'n*:7'],
    ])
  })

  it('leaves phonetic runs out and decodes escapes', async () => {
    const strings = [
      '<si><r><t>水肥</t></r><r><rPr><b/></rPr><t>一体化</t></r><rPh sb="0" eb="2"><t>スイヒ</t></rPh><phoneticPr fontId="1"/></si>',
      '<si><t>第一行_x000D_\n第二行 &#20826;&amp;&lt;A&gt;_x005F_x000D_</t></si>',
      '<si><t xml:space="preserve"> 空格 </t></si><si/>',
    ]
    const cells = [0, 1, 2, 3].map((i) => `<c t="s"><v>${i}</v></c>`).join('')
    const inline = '<c t="inlineStr"><is><r><t>茶</t></r><r><t>树</t></r><rPh sb="0" eb="1"><t>チャ</t></rPh></is></c>'
    const bytes = workbookOfRows(row(cells + inline), { strings: strings.join('') })
    expect(await readRows(bytes)).toEqual([['水肥一体化', '第一行\n第二行 党&<A>_x000D_', ' 空格 ', '', '茶树']])
  })

  it('takes a string in the cell for what it is, whatever the cell says', async () => {
    const cells = '<c t="s"><is><t>甲</t></is></c><c><is><t>乙</t></is></c><c t="inlineStr"/>'
    expect(await readRows(workbookOfRows(row(cells)))).toEqual([['甲', '乙']])
  })

  it('shows an error where a shared string is not there', async () => {
    const cells = '<c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>x</v></c><c r="C1" t="s"/><c r="D1"><v>1</v></c>'
    expect(await readRows(workbookOfRows(row(cells)))).toEqual([['e:#REF!', 'e:#REF!', '', 'n:1']])
  })
})

describe('shapes of a workbook', () => {
  it('places rows and cells that do not say where they are', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row><row r="5"><c/><c><v>5</v></c></row>'
    expect(await readRows(workbookOfRows(rows))).toEqual([['n:1', 'n:2'], ['', '', 'n:3', 'n:4'], [], [], ['', 'n:5']])
  })

  it('takes rows and cells in any order', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><v>5</v></c></row>'
    expect(await readRows(workbookOfRows(rows))).toEqual([['n:1'], ['n:3', 'n:4', 'n:5']])
  })

  it('reads prefixed namespaces, attributes in any order and both quotes, comments and CDATA', async () => {
    const xml = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:y="y">
      <!-- <x:row r="9"> --><x:sheetData><x:row y:r="7" r='1'><x:c t = "inlineStr" y:t="n" r="B1"><x:is><x:t>甲<![CDATA[<乙>]]><!-- x -->丙</x:t></x:is></x:c
      ></x:row></x:sheetData></x:worksheet>`
    expect(await readRows(workbookOfParts({ sheets: [{ xml, isWhole: true }] }))).toEqual([['', '甲<乙>丙']])
  })

  it('reads strict workbooks', async () => {
    const xml = `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData>
      <row r="1"><c r="A1" t="d" s="0"><v>2021-03-05</v></c></row></sheetData></worksheet>`
    const bytes = workbookOfParts({ sheets: [{ xml, isWhole: true }], styles: stylesOf([14]) })
    expect(await readRows(bytes)).toEqual([['d:2021-03-05']])
  })

  it('follows absolute targets', async () => {
    const bytes = workbookOfRows(row('<c><v>1</v></c>'), { targets: '/xl/' })
    expect(await readRows(bytes)).toEqual([['n:1']])
  })

  it('reads entries with a leading slash, a backslash or another case', async () => {
    const entries = entriesOf({ sheets: [{ xml: `<sheetData>${row('<c><v>1</v></c>')}</sheetData>` }] })
    const renamed = entries.map(
      ([name, xml]) => [`/${name.replaceAll('/', '\\').replace('sheet1', 'Sheet1')}`, xml] as const,
    )
    expect(await readRows(zipOf(renamed))).toEqual([['n:1']])
  })

  it.each([
    ['UTF-16', 'UTF-16', (xml: string) => Buffer.from(`\uFEFF${xml}`, 'utf16le')],
    ['GBK', 'GBK', gb18030],
    ['UTF-8 with a byte order mark', 'UTF-8', (xml: string) => Buffer.from(`\uFEFF${xml}`)],
  ])('reads parts in %s', async (_name, encoding, encode) => {
    const xml = `<?xml version="1.0" encoding="${encoding}"?><worksheet><sheetData><row><c t="str"><v>柑橘</v></c></row></sheetData></worksheet>`
    const entries = entriesOf({ sheets: [{ xml: '' }] }).filter(([name]) => !name.endsWith('sheet1.xml'))
    expect(await readRows(zipOf([...entries, ['xl/worksheets/sheet1.xml', encode(xml)]]))).toEqual([['柑橘']])
  })

  it('reads a workbook that does not say where its sheets are', async () => {
    const entries = entriesOf({ sheets: [{ xml: `<sheetData>${row('<c><v>1</v></c>')}</sheetData>` }] })
    expect(await readRows(zipOf(entries.filter(([name]) => !name.endsWith('.rels'))))).toEqual([['n:1']])
  })

  it('tells hidden sheets, rows and columns, and merges', async () => {
    const hidden =
      row('<c r="A1"><v>1</v></c><c r="F1"><v>2</v></c>') +
      '<row r="2" hidden="1"/>' +
      row('<c r="A3"><v>3</v></c>', 'r="3" hidden="true" outlineLevel="1"') +
      row('<c r="A4"><v>4</v></c>', 'r="4" ht="0" customHeight="1"')
    const columns = '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="16384" width="0"/></cols>'
    const sheet = {
      name: '清单',
      xml: `${columns}<sheetData>${hidden}</sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/></mergeCells>`,
    }
    const other = {
      name: '字典',
      state: 'veryHidden' as const,
      xml: `<sheetData>${row('<c><v>1</v></c>')}</sheetData>`,
    }
    const [first, second] = await readBytes(workbookOfParts({ sheets: [sheet, other] }))
    expect(first).toMatchObject({
      name: '清单',
      hidden: false,
      hiddenRows: new Set([1, 2, 3]),
      hiddenColumns: new Set([1, 2, 4, 5]),
      merges: [
        { top: 0, left: 0, bottom: 0, right: 1 },
        { top: 2, left: 0, bottom: 3, right: 0 },
      ],
    })
    expect(second).toMatchObject({ name: '字典', hidden: true })
  })

  it('does not take rows and columns of drawings for its own', async () => {
    const controls = '<controls><anchor><from><col>1</col><row>9</row></from></anchor></controls>'
    const xml = `<sheetData>${row('<c><v>1</v></c>')}</sheetData>${controls}`
    const sheet = await readFirst(workbookOfParts({ sheets: [{ xml }] }))
    expect([rowsOf(sheet), sheet.hiddenColumns.size]).toEqual([[['n:1']], 0])
  })

  it('numbers sheets of one name', async () => {
    const xml = `<sheetData>${row('<c><v>1</v></c>')}</sheetData>`
    const sheets = await readBytes(
      workbookOfParts({
        sheets: [
          { name: 'A', xml },
          { name: 'A', xml },
        ],
      }),
    )
    expect(sheets.map(({ name }) => name)).toEqual(['A', 'A (2)'])
  })

  it('reads names that mean something to JavaScript', async () => {
    const cells = ['__proto__', 'constructor'].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')
    const [sheet] = await readBytes(
      workbookOfParts({ sheets: [{ name: '__proto__', xml: `<sheetData>${row(cells)}</sheetData>` }] }),
    )
    expect([sheet?.name, rowsOf(sheet)]).toEqual(['__proto__', [['__proto__', 'constructor']]])
  })
})
