import { describe, expect, it } from 'vitest'
import { CellBudget, Grid } from '#core/importing/containers/cells/grid.ts'
import { openOle } from '#core/importing/containers/guard-ole.ts'
import { guardZip, openZip, ZIP_LIMITS } from '#core/importing/containers/guard-zip.ts'
import { textCell } from '#core/importing/sheet.ts'
import { oleOf } from '../../../builders/ole.ts'
import { errorOf, readBytes, readFirst, rowsOf } from '../../../builders/read-list.ts'
import { workbookOfParts, workbookOfRows } from '../../../builders/workbook-parts.ts'
import { zipOf } from '../../../builders/zip.ts'

const error = (code: string) => expect.objectContaining({ code })

async function content(bytes: Buffer, name: string, limits = ZIP_LIMITS): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of (await openZip(bytes, limits)).stream(name)) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

describe('the zip guard', () => {
  const limits = { ...ZIP_LIMITS, inflatedBytes: 100_000 }
  const bomb = [['xl/worksheets/sheet1.xml', ' '.repeat(200_000)]] as const

  it('reads parts', async () => {
    const long = '柑橘'.repeat(100_000)
    expect(await content(zipOf([['a/b.xml', long]]), 'a/b.xml')).toBe(long)
  })

  it.each([
    ['a bomb, before it is inflated', bomb, {}, limits, 'import.too-large'],
    ['a bomb that lies about its size', bomb, { declaredSize: 10 }, limits, 'import.damaged'],
    [
      'data that is not that of its checksum',
      [['xl/worksheets/sheet1.xml', '12345']],
      { wrongSum: true },
      ZIP_LIMITS,
      'import.damaged',
    ],
    [
      'less than it declares',
      [['xl/worksheets/sheet1.xml', '12345']],
      { declaredSize: 10 },
      ZIP_LIMITS,
      'import.damaged',
    ],
  ] as const)('refuses %s', async (_name, entries, lies, limits, code) => {
    await expect(content(zipOf(entries, lies), 'xl/worksheets/sheet1.xml', limits)).rejects.toEqual(error(code))
  })

  it('counts all parts together, and a part each time it is read', async () => {
    const zip = await openZip(zipOf([['a', ' '.repeat(60_000)]]), limits)
    const read = async () => {
      for await (const _piece of zip.stream('a'));
    }
    await read()
    await expect(read()).rejects.toEqual(error('import.too-large'))
  })

  it('refuses more entries than a workbook has', async () => {
    const many = zipOf(Array.from({ length: 20 }, (_, i) => [`xl/${i}.xml`, 'x']))
    await expect(openZip(many, { ...ZIP_LIMITS, entries: 10 })).rejects.toEqual(error('import.too-large'))
  })

  it('looks through a whole zip for a parser that does not guard itself', async () => {
    const padding = ' '.repeat(128 * 1024 - 5)
    const doctype = zipOf([['word/document.xml', `${padding}<!DOCTYPE a>`]])
    await expect(guardZip(doctype, ZIP_LIMITS, () => {})).rejects.toEqual(error('import.doctype'))
    expect(await guardZip(zipOf([['a.txt', '<!DOCTYPE a>']]), ZIP_LIMITS, () => {})).toEqual(['a.txt'])
  })
})

describe('the guard of compound files', () => {
  const content = Buffer.from('0123456789'.repeat(1000))

  it('reads streams of many sectors', () => {
    const ole = openOle(
      oleOf([
        ['Book', content],
        ['Other', Buffer.from('x')],
      ]),
    )
    expect(ole.names.toSorted()).toEqual(['Book', 'Other'])
    expect(ole.stream('Book').equals(content)).toBe(true)
    expect(ole.stream('Other').toString()).toBe('x')
  })

  it('ends with sectors that run in a circle', () => {
    const ole = openOle(oleOf([['Book', content]], { loops: true }))
    expect(() => ole.stream('Book')).toThrow('import.damaged')
  })
})

describe('the grid', () => {
  const cell = textCell('甲')

  it('believes merges and hidden ranges only as far as there are cells', () => {
    const grid = new Grid(new CellBudget())
    grid.put(2, 1, cell)
    grid.merge({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 })
    grid.merge({ top: 5, left: 0, bottom: 9, right: 9 })
    grid.merge({ top: 2, left: 1, bottom: 2, right: 1 })
    grid.merge({ top: 2, left: 1, bottom: 0, right: 0 })
    grid.hideColumns(1, 16_383)
    grid.hideColumns(0, 16_383)
    grid.hideRows(1, 1_048_575)
    expect(grid.toSheet({ name: 'A', hidden: false, dateSystem: '1900' })).toEqual({
      name: 'A',
      hidden: false,
      dateSystem: '1900',
      rows: [[], [], [{ raw: '', kind: 'blank' }, cell]],
      merges: [{ top: 0, left: 0, bottom: 2, right: 1 }],
      hiddenColumns: new Set([1, 0]),
      hiddenRows: new Set([1, 2]),
    })
  })

  it.each([
    ['a row beyond the last', (grid: Grid) => grid.put(1_048_576, 0, cell), 'import.damaged'],
    ['a column beyond the last', (grid: Grid) => grid.put(0, 16_384, cell), 'import.damaged'],
    ['no row at all', (grid: Grid) => grid.addRow(Number.NaN, [cell]), 'import.damaged'],
    [
      'rows that are wide and empty',
      (grid: Grid) => Array.from({ length: 2000 }, (_, row) => grid.put(row, 16_383, cell)),
      'import.too-large',
    ],
    [
      'more hidden ranges than rows',
      (grid: Grid) => Array.from({ length: 1_100_000 }, (_, i) => grid.hideRows(i * 2, i * 2)),
      'import.too-large',
    ],
  ])('refuses %s', (_name, fill, code) => {
    const grid = new Grid(new CellBudget())
    expect(() => {
      fill(grid)
      grid.toSheet({ name: '', hidden: false, dateSystem: '1900' })
    }).toThrow(code)
  })

  it('counts what the cells of a file hold', () => {
    const budget = new CellBudget()
    const long = textCell('橘'.repeat(1_000_000))
    expect(() => Array.from({ length: 500 }, () => budget.takeCell(long))).toThrow('import.too-large')
  })
})

describe('workbooks that declare what they do not have', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>'

  it.each([
    ['dimensions', `<dimension ref="A1:XFD1048576"/><sheetData>${row}</sheetData>`],
    [
      'a merge over the whole sheet',
      `<sheetData>${row}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
    ],
    [
      '200,000 styled empty rows',
      `<sheetData>${row}${'<row r="2" ht="20"><c r="A2" s="1"/><c r="B2" s="1"/></row>'.repeat(200_000)}</sheetData>`,
    ],
    [
      'hidden columns up to the last',
      `<cols><col min="2" max="16384" hidden="1"/></cols><sheetData>${row}</sheetData>`,
    ],
  ])('%s', async (_name, xml) => {
    const sheet = await readFirst(workbookOfParts({ sheets: [{ xml }] }))
    expect(rowsOf(sheet)).toEqual([['n:1']])
    expect([sheet.merges, sheet.hiddenColumns.size]).toEqual([[], 0])
  })

  it.each([
    ['entities that multiply', '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><worksheet/>', 'import.doctype'],
    ['elements within elements', `<worksheet>${'<a>'.repeat(100_000)}`, 'import.damaged'],
    [
      'a row where no sheet has one',
      '<worksheet><sheetData><row r="99999999"><c><v>1</v></c></row></sheetData></worksheet>',
      'import.damaged',
    ],
    [
      'a row that is no number',
      '<worksheet><sheetData><row r="x"><c><v>1</v></c></row></sheetData></worksheet>',
      'import.damaged',
    ],
    [
      'a column where no sheet has one',
      '<worksheet><sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData></worksheet>',
      'import.damaged',
    ],
    ['a sheet that is cut short', '<worksheet><sheetData><row r="1"><c><v>1</v></c></row>', 'import.damaged'],
  ])('refuses %s', async (_name, xml, code) => {
    await expect(readBytes(workbookOfParts({ sheets: [{ xml, isWhole: true }] }))).rejects.toEqual(error(code))
  })

  it('never touches the prototype of anything', async () => {
    const cells = ['__proto__', 'constructor', 'prototype'].map((text) => `<c t="str"><v>${text}</v></c>`).join('')
    await readBytes(workbookOfRows(`<row>${cells}</row><row>${'<c t="str"><v>polluted</v></c>'.repeat(3)}</row>`))
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('what is no list', () => {
  it.each([
    ['an empty file', '', 'import.empty'],
    ['a zip cut short', 'PK\u0003\u0004 and nothing more', 'import.damaged'],
    ['a zip of something else', zipOf([['photo.jpg', 'x']]), 'import.format-unsupported'],
    ['an .xlsb, whose sheets are binary', zipOf([['xl/workbook.bin', 'x']]), 'import.format-unsupported'],
    ['a compound file of something else', oleOf([['Contents', Buffer.from('x')]]), 'import.format-unsupported'],
    ['other XML', '<?xml version="1.0"?><feed/>', 'import.format-unsupported'],
    ['a page of frames', '<html><head></head><frameset rows="*,39"></frameset></html>', 'import.format-unsupported'],
    ['other bytes', Buffer.from([1, 2, 0, 3, 4]), 'import.format-unsupported'],
    ['a workbook with nothing in it', workbookOfRows(''), 'import.empty'],
    ['a workbook of no sheets', workbookOfParts({ sheets: [] }), 'import.empty'],
  ])('%s is refused', async (_name, bytes, code) => {
    await expect(readBytes(bytes)).rejects.toMatchObject(errorOf(code))
  })
})
