import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { guardPdf } from '#core/importing/containers/pdf/guard.ts'
import {
  gridOf,
  type PdfLine,
  type PdfPage,
  pdfOf,
  pdfOfObjects,
  protectedPdfOf,
  streamOf,
} from '../../../builders/pdf.ts'
import { errorOf, readBytes, readFirst, readRows, rowsOf } from '../../../builders/read-list.ts'

const HEAD = ['序号', '专利名称', '申请号', '发明人', '联系电话']
const WIDTHS = [40, 76, 56, 66, 76]
const ROWS = [
  HEAD,
  ['1', '一种柑橘黄龙病快速检测方法及其试剂盒', '202110123456.7', '李四\n王五', '13800138000'],
  ['2', '水肥一体化装置', 'ZL202120456789.X', '吴九', '13900139000\n020-87654321'],
  ['3', '一种茶树病害防治方法', '202210111111.1', '周一、周二、周三、周四', ''],
  ['4', '清远鸡饲料添加剂', '202110234567.8', '陈七', '13711112222'],
]
const trimmed = (rows: string[][]) => rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))

const manyRows = (count: number) => [
  HEAD,
  ...Array.from({ length: count }, (_, i) => [
    String(i + 1),
    i % 3 === 0 ? `一种第${i}号荔枝龙眼保鲜剂及其制备方法` : `保鲜剂${i}`,
    `2021${10_000_000 + i}.X`,
    i % 4 === 0 ? '李四、王五、赵六、黄八' : '李四',
    '13800138000',
  ]),
]

describe('tables in PDFs', () => {
  it.each([
    ['drawn', {}],
    ['drawn, texts at the top', { align: 'top' }],
    ['without lines', { isDrawn: false }],
    ['without lines, texts at the top', { isDrawn: false, align: 'top' }],
    ['without lines, texts at the foot', { isDrawn: false, align: 'bottom' }],
  ] as const)('%s: wrapped cells are joined again, line breaks that somebody made are kept', async (_name, options) => {
    const rows = manyRows(20)
    expect(await readRows(pdfOf([gridOf(ROWS, WIDTHS, options)]))).toEqual(trimmed(ROWS))
    expect(await readRows(pdfOf([gridOf(rows, WIDTHS, options)]))).toEqual(rows)
  })

  it.each([
    ['drawn', true],
    ['without lines', false],
  ])('over several pages are one, their header once: %s', async (_name, isDrawn) => {
    const [head = [], ...rows] = manyRows(60)
    const pages = [0, 1, 2].map((page): PdfPage => {
      const grid = gridOf([head, ...rows.slice(page * 20, page * 20 + 20)], WIDTHS, { isDrawn })
      const frame = [
        { text: '某大学科研处', x: 50, y: 40 },
        { text: `第 ${page + 1} 页，共 3 页`, x: 250, y: 815 },
      ]
      return { texts: [...frame, ...grid.texts], lines: grid.lines }
    })
    const sheets = await readBytes(pdfOf(pages))
    expect(sheets.map(rowsOf)).toEqual([[head, ...rows]])
  })

  it('have merged cells where lines are missing, also over the end of a page', async () => {
    const columns = [40, 100, 100]
    const page = (rows: string[][], applicant: string): PdfPage => {
      const { texts, lines, bottom } = gridOf(rows, columns.slice(0, 2))
      const right = [
        { from: [290, 80], to: [290, bottom] },
        { from: [190, 80], to: [290, 80] },
        { from: [190, 98], to: [290, 98] },
        { from: [190, bottom], to: [290, bottom] },
      ] as const
      const heads = [
        { text: '申请人', x: 193, y: 93 },
        ...(applicant === '' ? [] : [{ text: applicant, x: 193, y: 130 }]),
      ]
      return { texts: [...texts, ...heads], lines: [...lines, ...right] }
    }
    const head = ['序号', '专利名称']
    const body = (from: number) => Array.from({ length: 4 }, (_, i) => [String(from + i), `名称${from + i}`])
    const sheet = await readFirst(pdfOf([page([head, ...body(1)], '某大学'), page([head, ...body(5)], '')]))
    expect(rowsOf(sheet)?.slice(0, 3)).toEqual([
      [...head, '申请人'],
      ['1', '名称1', '某大学'],
      ['2', '名称2'],
    ])
    expect(sheet.rows).toHaveLength(9)
    expect(sheet.merges).toEqual([{ top: 1, left: 2, bottom: 8, right: 2 }])
  })

  it('that are too wide for the paper are put together from their pages', async () => {
    const rows = manyRows(12).map(([number = '', title = '', ...others]) => [number, title.slice(0, 4), ...others])
    const part = (from: number, to: number, widths: number[]) =>
      gridOf(
        rows.map((row) => row.slice(from, to)),
        widths,
      )
    const wide = [40, 76, 100]
    expect(await readRows(pdfOf([part(0, 3, wide), part(3, 5, [240, 76])]))).toEqual(rows)
  })

  it.each([90, 180, 270])('on pages that a viewer turns by %i degrees', async (rotate) => {
    const { texts, lines } = gridOf(ROWS, WIDTHS)
    expect(await readRows(pdfOf([{ texts, lines, rotate }]))).toEqual(trimmed(ROWS))
  })

  it('that lie on their side', async () => {
    const { texts, lines } = gridOf(ROWS, WIDTHS)
    const place = (x: number, y: number): [number, number] => [y, 800 - x]
    const page = {
      texts: texts.map(({ text, x, y }) => ({ text, x: place(x, y)[0], y: place(x, y)[1], turn: 1 as const })),
      lines: lines.map(({ from, to }) => ({ from: place(...from), to: place(...to) })),
    }
    expect(await readRows(pdfOf([page]))).toEqual(trimmed(ROWS))
  })

  it('with heads that run upwards or downwards', async () => {
    const { texts, lines } = gridOf(
      [
        ['', '', ''],
        ['1', '柑橘', '大学'],
      ],
      [40, 80, 80],
      { top: 130 },
    )
    const more: PdfLine[] = [
      { from: [50, 80], to: [250, 80] },
      ...[50, 90, 170, 250].map((x): PdfLine => ({ from: [x, 80], to: [x, 130] })),
    ]
    const heads = [
      { text: '序号', x: 75, y: 125, turn: 1 as const },
      { text: '名', x: 120, y: 100 },
      { text: '称', x: 120, y: 112 },
      { text: '单位', x: 205, y: 90, turn: 3 as const },
    ]
    const rows = await readRows(pdfOf([{ texts: [...texts, ...heads], lines: [...lines, ...more] }]))
    expect(rows?.filter((row) => row.length > 0)).toEqual([
      ['序号', '名称', '单位'],
      ['1', '柑橘', '大学'],
    ])
  })

  it('whose long texts are cut off at the next cell do not run into it', async () => {
    const { lines } = gridOf(
      [
        ['', ''],
        ['', ''],
      ],
      [60, 120],
    )
    const raw = `q 50 ${842 - 98 - 18} 60 18 re W n BT /F 10 Tf 1 0 0 1 53 ${842 - 110} Tm <${Buffer.from('一种柑橘黄龙病', 'utf16le').swap16().toString('hex')}> Tj ET Q`
    const texts = [
      { text: '名称', x: 53, y: 92 },
      { text: '申请号', x: 113, y: 92 },
      { text: '202110123456.7', x: 113, y: 110 },
    ]
    expect(await readRows(pdfOf([{ texts, lines, raw }]))).toEqual([
      ['名称', '申请号'],
      ['一种柑橘黄龙病', '202110123456.7'],
    ])
  })

  it('whose letters are painted twice to look bold say them once', async () => {
    const { texts, lines } = gridOf(ROWS, WIDTHS)
    const bold = texts.map((text) => ({ ...text, x: text.x + 0.3 }))
    expect(await readRows(pdfOf([{ texts: [...texts, ...bold], lines }]))).toEqual(trimmed(ROWS))
  })

  it('say radicals as the ideographs that they stand for', async () => {
    const texts = gridOf(
      [
        ['⼀种⽔稻', '⻩龙病'],
        ['1', '2'],
      ],
      [80, 80],
    )
    expect((await readRows(pdfOf([texts])))?.[0]).toEqual(['一种水稻', '黄龙病'])
  })

  it('are named by the heading above, and lie beside watermarks', async () => {
    const { texts, lines } = gridOf(ROWS, WIDTHS)
    const above = [
      { text: '某大学专利清单', x: 200, y: 50, size: 16 },
      { text: '填报单位：科研处', x: 50, y: 72 },
    ]
    const raw = `BT /F 40 Tf 0.7 0.7 -0.7 0.7 100 500 Tm <${Buffer.from('内部资料', 'utf16le').swap16().toString('hex')}> Tj ET`
    const sheets = await readBytes(pdfOf([{ texts: [...above, ...texts], lines, raw }]))
    expect(sheets.map(({ name }) => name)).toEqual(['某大学专利清单'])
    expect(rowsOf(sheets[0])).toEqual(trimmed(ROWS))
  })
})

describe('forms in PDFs', () => {
  it('are rows of labels and values, wrapped lines joined', async () => {
    const lines = [
      '需求名称：丝苗米加工副产物综合利用',
      '联系人：梁小姐        联系电话：13711112222',
      '需求描述：米糠、碎米利用率低，希望引进新的技术来提高副产物的附加值，目前每年',
      '产生米糠约三千吨。',
      '意向投入：100万元',
    ]
    const texts = lines.map((text, i) => ({ text, x: 60, y: 120 + i * 18 }))
    expect(await readRows(pdfOf([{ texts }]))).toEqual([
      ['需求名称', '丝苗米加工副产物综合利用'],
      ['联系人', '梁小姐', '联系电话', '13711112222'],
      ['需求描述', `${lines[2]?.slice(5)}产生米糠约三千吨。`],
      ['意向投入', '100万元'],
    ])
  })
})

const PAGE = { texts: [{ text: '名称', x: 50, y: 50 }] }

describe('PDFs that are refused', () => {
  it('a scan', async () => {
    const image = streamOf(
      Buffer.alloc(12),
      '/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceRGB',
    )
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>',
      streamOf('595 0 0 842 0 0 cm /I Do'),
      image,
    ]
    await expect(readBytes(pdfOfObjects(objects))).rejects.toMatchObject(errorOf('import.no-text-layer'))
  })

  it('one with a password, until it is given', async () => {
    const { texts, lines } = gridOf(ROWS, WIDTHS)
    const bytes = protectedPdfOf([{ texts, lines }], '123456')
    await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'import.password' })
    await expect(readBytes(bytes, 'wrong')).rejects.toMatchObject({ code: 'import.password' })
    expect(rowsOf((await readBytes(bytes, '123456'))[0])).toEqual(trimmed(ROWS))
  })

  it.each([
    ['nothing but its name', Buffer.from('%PDF-1.7\n'), 'import.damaged'],
    ['noise', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3000, 7)]), 'import.damaged'],
    ['a flipped bit that still unpacks', flipped(), 'import.damaged'],
    [
      'a page that unpacks to a gigabyte',
      pageOf(deflateSync(Buffer.alloc(2 ** 30, 32)), '/Filter/FlateDecode'),
      'import.too-large',
    ],
    [
      'one packed twice',
      pageOf(deflateSync(deflateSync(Buffer.alloc(2 ** 28, 32))), '/Filter[/FlateDecode/FlateDecode]'),
      'import.too-large',
    ],
    [
      'one hidden behind letters',
      pageOf(`${deflateSync(Buffer.alloc(2 ** 28, 32)).toString('hex')}>`, '/Filter[/ASCIIHexDecode/Fl#61teDecode]'),
      'import.too-large',
    ],
    [
      'one that only says it is encrypted',
      Buffer.concat([pageOf(deflateSync(Buffer.alloc(2 ** 28, 32)), '/Filter/FlateDecode'), Buffer.from('%/Encrypt')]),
      'import.too-large',
    ],
    [
      'pages that hold themselves',
      pdfOfObjects(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]/Parent 2 0 R>>']),
      'import.damaged',
    ],
    ['a font with a milliard widths', fontWith('<</W[1 1000000000 500]>>'), 'import.too-large'],
    ['the same as an object of its own', fontWith('[1 2 500 3[500 600]4 1000000000 500]'), 'import.too-large'],
    [
      'the same among packed objects',
      fontWith(streamOf(deflateSync('9 0 [1 1000000000 500]'), '/Type/ObjStm/N 1/First 4/Filter/FlateDecode')),
      'import.too-large',
    ],
    ['more pages than a list has', pdfOf(Array.from({ length: 1001 }, () => PAGE)), 'import.too-large'],
  ])('%s', async (_name, bytes, code) => {
    await expect(readBytes(bytes)).rejects.toMatchObject(errorOf(code))
  })

  it('one whose parts repeat each other without end', async () => {
    const forms = Array.from({ length: 12 }, (_, i) => {
      const next = `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${i + 6} 0 R>>>>`
      return streamOf(i === 11 ? '0 0 m 9 9 l S' : '/X Do '.repeat(10), next)
    })
    const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>'
    const bytes = pdfOfObjects([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      page,
      streamOf('/X Do'),
      ...forms,
    ])
    await expect(readBytes(bytes)).rejects.toMatchObject(errorOf('import.too-large'))
  })

  it('counts pictures, and does not mind damaged ones', () => {
    const picture = streamOf('noise', '/Subtype/Image/Filter/FlateDecode')
    expect(guardPdf(pdfOfObjects(['<<>>', picture, picture]), () => {})).toBe(2)
  })
})

function pageOf(content: Uint8Array | string, filter: string): Buffer {
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>'
  return pdfOfObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    page,
    streamOf(content, filter),
  ])
}

/** Stored without packing, so that a flipped bit changes a letter; only the checksum tells. */
function flipped(): Buffer {
  const packed = deflateSync('BT (202110123456) Tj ET', { level: 0 })
  const at = packed.indexOf('2021')
  packed[at] = (packed[at] ?? 0) ^ 1
  return pageOf(packed, '/Filter/FlateDecode')
}

/** A PDF with one more object, which nothing refers to: the guard looks at all. */
function fontWith(object: Buffer | string): Buffer {
  return pdfOfObjects(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>', object])
}
