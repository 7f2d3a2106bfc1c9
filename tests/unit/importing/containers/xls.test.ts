import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { BIFF5, bareSheet, biffOf, type Field, place, record, wide } from '../../../builders/biff.ts'
import { gb18030 } from '../../../builders/list-files.ts'
import { oleOf } from '../../../builders/ole.ts'
import { readBytes, readFirst, readRows, rowsOf } from '../../../builders/read-list.ts'

/** A file of one sheet. */
const xlsOf = (records: readonly Buffer[], globals: readonly Buffer[] = []): Buffer =>
  oleOf([['Workbook', biffOf([{ name: wide('S', 1), records }], globals)]])

const number = (row: number, column: number, value: number, style = 0) =>
  record(0x0203, place(row, column, style), [8, value])
const label = (row: number, column: number, text: string) => record(0x0204, place(row, column), wide(text))
const format = (id: number, code: string) => record(0x041e, [2, id], wide(code))
const style = (id: number) => record(0x00e0, [2, 0], [2, id], Buffer.alloc(16))

const NUMBER_RESULT = (value: number): Field => [8, value]
const TEXT_RESULT = Buffer.from('000000000000ffff', 'hex')
const EMPTY_RESULT = Buffer.from('030000000000ffff', 'hex')
const formula = (column: number, result: Field, { flags = 0, steps = Buffer.from([0x1e, 1, 0]) } = {}) =>
  record(0x0006, place(0, column), result, [2, flags], [4, 0], [2, steps.length], steps)

describe('workbooks that another library wrote', () => {
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet([
    ['专利名称', '申请号', '申请日', '比例'],
    ['一种柑橘黄龙病快速检测方法', 202110234567.8, 44260, true],
    ['水肥一体化\n装置', '202110123456.7', 20220816, -1.5],
  ])
  utils.book_append_sheet(book, sheet, '清单')
  sheet.C2.z = 'yyyy"年"m"月"d"日"'
  sheet['!merges'] = [{ s: { r: 0, c: 2 }, e: { r: 0, c: 3 } }]
  const rows = [
    ['专利名称', '申请号', '申请日', '比例'],
    ['一种柑橘黄龙病快速检测方法', 'n:202110234567.8', 'd:2021-03-05', 'b:TRUE'],
    ['水肥一体化\n装置', '202110123456.7', 'n:20220816', 'n:-1.5'],
  ]

  it('reads BIFF8', async () => {
    const read = await readFirst(write(book, { type: 'buffer', bookType: 'biff8' }))
    expect([read.name, rowsOf(read)]).toEqual(['清单', rows])
    expect(read.merges).toEqual([{ top: 0, left: 2, bottom: 0, right: 3 }])
  })
})

describe('values of an old workbook', () => {
  it('tells kinds apart', async () => {
    const records = [
      label(0, 0, '文字'),
      number(0, 1, 202110234567.8),
      number(0, 2, 44260, 1),
      number(0, 3, 0.5, 2),
      record(0x0205, place(0, 4), Buffer.of(1, 0)),
      record(0x0205, place(0, 5), Buffer.of(0x2a, 1)),
      number(0, 6, 202110123456.7, 1),
      record(0x00d6, place(0, 7), wide('有格式'), Buffer.alloc(6)),
    ]
    const globals = [format(164, 'yyyy/m/d'), style(0), style(164), style(9)]
    expect(await readRows(xlsOf(records, globals))).toEqual([
      ['文字', 'n:202110234567.8', 'd:2021-03-05', 'n:50%', 'b:TRUE', 'e:#N/A', 'n:202110123456.7', '有格式'],
    ])
  })

  it('reads numbers of 30 bits, alone and several in a record', async () => {
    const upperHalf = Buffer.alloc(8)
    upperHalf.writeDoubleLE(1.5)
    const rks = [(20 << 2) | 2, ((1234 << 2) | 3) >>> 0, upperHalf.readUInt32LE(4), ((-7 << 2) | 2) >>> 0]
    const records = [
      record(0x027e, place(0, 0), [4, rks[0] as number]),
      record(
        0x00bd,
        [2, 0],
        [2, 1],
        ...rks.flatMap((rk): Field[] => [
          [2, 0],
          [4, rk],
        ]),
        [2, 4],
      ),
    ]
    expect(await readRows(xlsOf(records))).toEqual([['n:20', 'n:20', 'n:12.34', 'n:1.5', 'n:-7']])
  })

  it('reads shared strings over several records, with readings and fonts left out', async () => {
    const long = '橘'.repeat(10)
    const first = Buffer.concat([Buffer.from('0a0001', 'hex'), Buffer.from(long.slice(0, 4), 'utf16le')])
    const rest = Buffer.concat([Buffer.of(1), Buffer.from(long.slice(4, 9), 'utf16le')])
    const end = Buffer.concat([Buffer.of(1), Buffer.from(long.slice(9), 'utf16le')])
    const rich = Buffer.concat([
      Buffer.from('02000d010002000000', 'hex'),
      Buffer.from('茶树', 'utf16le'),
      Buffer.alloc(4 + 2),
    ])
    const narrow = Buffer.concat([Buffer.from('030000', 'hex'), Buffer.from('ABC')])
    const globals = [record(0x00fc, [4, 3], [4, 3], first), record(0x003c, rest), record(0x003c, end, rich, narrow)]
    const cell = (column: number, index: number) => record(0x00fd, place(0, column), [4, index])
    const records = [cell(0, 0), cell(1, 1), cell(2, 2), cell(3, 99)]
    expect(await readRows(xlsOf(records, globals))).toEqual([[long, '茶树', 'ABC', 'e:#REF!']])
  })

  it('marks what a formula gave', async () => {
    const records = [
      formula(0, NUMBER_RESULT(40)),
      formula(1, TEXT_RESULT),
      record(0x0207, wide('面议')),
      formula(2, Buffer.from('010001000000ffff', 'hex')),
      formula(3, Buffer.from('020007000000ffff', 'hex')),
      formula(4, EMPTY_RESULT),
      number(0, 5, 1),
    ]
    expect(await readRows(xlsOf(records))).toEqual([['n*:40', '*:面议', 'b*:TRUE', 'e*:#DIV/0!', '', 'n:1']])
  })

  it('takes a formula that nobody calculated for unknown', async () => {
    const join = Buffer.from([0x17, 1, 0, 0x41, 0x17, 1, 0, 0x42, 0x08])
    const records = [
      formula(0, EMPTY_RESULT, { flags: 3 }),
      formula(1, NUMBER_RESULT(0), { steps: join }),
      formula(2, TEXT_RESULT),
      formula(3, NUMBER_RESULT(0)),
    ]
    expect(await readRows(xlsOf(records))).toEqual([['f:=', 'f:=', 'f:=', 'n*:0']])
  })

  it('reads dates of the 1904 system', async () => {
    const sheet = await readFirst(xlsOf([number(0, 0, 42798, 0)], [record(0x0022, [2, 1]), style(14)]))
    expect([sheet.dateSystem, rowsOf(sheet)]).toEqual(['1904', [['d:2021-03-05']]])
  })
})

describe('shapes of an old workbook', () => {
  it('tells hidden sheets, rows and columns, and merges', async () => {
    const row = (at: number, flags: number) => record(0x0208, [2, at], Buffer.alloc(10), [2, flags], [2, 0])
    const chart = [record(0x0809, [2, 0x0600], [2, 0x20], [8, 0]), number(7, 7, 7), record(0x000a)]
    const records = [
      record(0x007d, [2, 1], [2, 200], [2, 0], [2, 0], [2, 1], [2, 0]),
      row(0, 0x100),
      row(1, 0x120),
      number(0, 0, 1),
      number(1, 2, 2),
      ...chart,
      record(0x00e5, [2, 1], [2, 0], [2, 1], [2, 0], [2, 0]),
    ]
    const hidden = { name: wide('字典', 1), records: [label(0, 0, '发明')], hidden: 1 }
    const stream = biffOf([{ name: wide('清单', 1), records }, hidden])
    const [first, second] = await readBytes(oleOf([['Workbook', stream]]))
    expect(rowsOf(first)).toEqual([['n:1'], ['', '', 'n:2']])
    expect(first).toMatchObject({
      name: '清单',
      hiddenRows: new Set([1]),
      hiddenColumns: new Set([1, 2]),
      merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
    })
    expect([second?.name, second?.hidden, rowsOf(second)]).toEqual(['字典', true, [['发明']]])
  })

  const bytesLabel = (text: string) =>
    record(0x0204, place(0, 0), [2, gb18030(text).length], Buffer.from(gb18030(text)))

  it.each([
    ['says code page 936', 936],
    ['says another code page than it has', 1252],
  ])('reads Excel 5 text that %s', async (_name, codePage) => {
    const name = Buffer.from([4, ...gb18030('清单')])
    const stream = biffOf([{ name, records: [bytesLabel('柑橘黄龙病')] }], [record(0x0042, [2, codePage])], BIFF5)
    const sheet = await readFirst(oleOf([['Book', stream]]))
    expect([sheet.name, rowsOf(sheet)]).toEqual(['清单', [['柑橘黄龙病']]])
  })

  it('reads a bare sheet that a program wrote without a container', async () => {
    expect(await readRows(bareSheet([bytesLabel('申请号'), number(1, 0, 202110123456.7)]))).toEqual([
      ['申请号'],
      ['n:202110123456.7'],
    ])
  })
})

describe('old workbooks that are refused', () => {
  it('keeps its memory where a text ends within a character', async () => {
    const text = Buffer.concat([Buffer.from('00ff01', 'hex'), Buffer.alloc(1145, 0x41)])
    const bytes = xlsOf([record(0x0204, place(0, 0), text)])
    for (let i = 0; i < 200; i++) await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'import.damaged' })
  })

  const stream = biffOf([{ name: wide('S', 1), records: [label(0, 0, '文字'.repeat(600))] }])

  it.each([
    ['cut short', oleOf([['Workbook', stream.subarray(0, 500)]])],
    ['whose sectors run in a circle', oleOf([['Workbook', stream]], { loops: true, declaredSize: 0x7fffffff })],
    ['that declares more than it has', oleOf([['Workbook', stream]], { declaredSize: 100_000 })],
    ['whose sheet begins nowhere', oleOf([['Workbook', Buffer.concat([stream.subarray(0, 60), stream.subarray(80)])]])],
    [
      'with a table of strings that says more than it has',
      xlsOf([], [record(0x00fc, [4, 0xffffffff], [4, 0xffffffff], wide('A'))]),
    ],
    ['with nothing behind the signature', Buffer.from('d0cf11e0a1b11ae100000000', 'hex')],
  ])('%s', async (_name, bytes) => {
    await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'import.damaged' })
  })
})
