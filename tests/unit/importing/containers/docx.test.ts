import { describe, expect, it } from 'vitest'
import { docxOf, paragraph, run, table } from '../../../builders/docx.ts'
import { errorOf, readBytes, readFirst, readRows, rowsOf } from '../../../builders/read-list.ts'
import { zipOf } from '../../../builders/zip.ts'

const HEAD = ['序号', '专利名称', '申请号']
const cell = (content: string) => ({ content: `<w:p>${content}</w:p>` })

describe('tables of Word files', () => {
  it('have merged cells where Word merges them', async () => {
    const up = ['序号', '专利信息', '申请人'].map((content, i) =>
      i === 1 ? { content, span: 2 } : { content, merge: 'restart' as const },
    )
    const below = { content: '', merge: 'continue' as const }
    const body = table([
      up,
      [below, '专利名称', '申请号', below],
      ['1', '柑橘\n检测', '202110123456.7', { content: '某大学', merge: 'restart' }],
      ['2', '荔枝', '202110234567.8', below],
      ['3', '龙眼', '202110345678.9', '某公司'],
    ])
    const sheet = await readFirst(docxOf(body))
    expect(rowsOf(sheet)).toEqual([
      ['序号', '专利信息', '', '申请人'],
      ['', '专利名称', '申请号'],
      ['1', '柑橘\n检测', '202110123456.7', '某大学'],
      ['2', '荔枝', '202110234567.8'],
      ['3', '龙眼', '202110345678.9', '某公司'],
    ])
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 1, right: 3 },
      { top: 2, left: 3, bottom: 3, right: 3 },
    ])
  })

  it('have no columns for a border that was dragged a little', async () => {
    const body = table(
      [
        ['序号', { content: '专利名称', span: 2 }, '申请号'],
        ['1', { content: '柑橘', span: 2 }, '2021'],
        ['2', '荔枝', { content: '2022', span: 2 }],
      ],
      [600, 3000, 80, 2000],
    )
    const sheet = await readFirst(docxOf(body))
    expect(rowsOf(sheet)).toEqual([
      ['序号', '专利名称', '申请号'],
      ['1', '柑橘', '2021'],
      ['2', '荔枝', '2022'],
    ])
    expect(sheet.merges).toEqual([])
  })

  it('begin where their rows begin', async () => {
    const late =
      '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr>'
    const body = table([['1', '甲']]).replace('</w:tbl>', `${late}</w:tbl>`)
    expect(await readRows(docxOf(body))).toEqual([
      ['1', '甲'],
      ['', '乙'],
    ])
  })

  it('are a sheet each, by the heading or the line above', async () => {
    const one = table([HEAD, ['1', '甲', '2021']])
    const body = [
      paragraph('某大学专利清单', 'Heading1'),
      paragraph('填报单位：科研处'),
      one,
      paragraph('备注：以上信息真实有效。'),
      paragraph('二、续表', 'Deep'),
      one,
      paragraph('三、其他'),
      one,
      paragraph(''),
      one,
      paragraph('三、其他'),
      one,
    ]
    const sheets = await readBytes(docxOf(body.join('')))
    expect(sheets.map(({ name }) => name)).toEqual(['某大学专利清单', '二、续表', '三、其他', '#4', '三、其他 (2)'])
    expect(rowsOf(sheets[4])).toEqual([HEAD, ['1', '甲', '2021']])
  })

  it('are read within the cells of others', async () => {
    const inner = table([HEAD, ['1', '甲', '2021']])
    const sheets = await readBytes(
      docxOf(
        table([
          ['项目', '某项目'],
          ['清单', { content: `${paragraph('附：专利')}${inner}<w:p/>` }],
        ]),
      ),
    )
    expect(sheets.map(rowsOf)).toEqual([
      [
        ['项目', '某项目'],
        ['清单', '附：专利'],
      ],
      [HEAD, ['1', '甲', '2021']],
    ])
    expect(sheets[1]?.name).toBe('附：专利')
  })
})

describe('the text of a cell', () => {
  it.each([
    ['several paragraphs, blank ones at its edges left out', '\n柑橘\n\n检测\n', '柑橘\n\n检测'],
    ['a line break', cell(run('柑橘\n检测')), '柑橘\n检测'],
    [
      'deleted and inserted text',
      cell(`${run('草地贪夜蛾')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins>`),
      '草地贪夜蛾新',
    ],
    ['moved text', cell(`<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`), '新'],
    ['hidden text', cell(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>${run('明')}`), '明'],
    ['a field, not its code', cell(`<w:r><w:instrText>PAGE</w:instrText></w:r>${run('3')}`), '3'],
    [
      'a reading above',
      cell(`<w:r><w:ruby><w:rt>${run('lì')}</w:rt><w:rubyBase>${run('荔')}</w:rubyBase></w:ruby></w:r>`),
      '荔',
    ],
    [
      'a tab and a hyphen',
      cell('<w:r><w:t>0763</w:t><w:noBreakHyphen/><w:t>1</w:t><w:tab/><w:t>2</w:t></w:r>'),
      '0763-1\t2',
    ],
    ['a control with an answer', cell(`<w:sdt><w:sdtPr/><w:sdtContent>${run('是')}</w:sdtContent></w:sdt>`), '是'],
    [
      'a control that still shows its hint',
      cell(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击输入')}</w:sdtContent></w:sdt>`),
      '',
    ],
    [
      'ticked signs',
      cell(
        '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/><w:t>转让</w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>许可</w:t></w:r>',
      ),
      '☑转让☐许可',
    ],
    [
      'ticked boxes of old forms',
      cell(
        '<w:r><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData><w:t>转让</w:t><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData><w:t>许可</w:t></w:r>',
      ),
      '☑转让☐许可',
    ],
    [
      'the choice of an old form',
      cell(
        '<w:r><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="企业"/><w:listEntry w:val="合作社"/></w:ddList></w:ffData></w:r>',
      ),
      '合作社',
    ],
    [
      'a text box once',
      cell(
        `<mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('框')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('框')}</w:txbxContent></mc:Fallback></mc:AlternateContent>`,
      ),
      '框',
    ],
  ])('%s', async (_name, content, text) => {
    const body = table([
      ['名称', '内容'],
      ['甲', typeof content === 'string' ? content : content.content],
    ])
    expect((await readRows(docxOf(body)))?.[1]).toEqual(text === '' ? ['甲'] : ['甲', text])
  })

  it('of a deleted row is left out with its row', async () => {
    const body = table([HEAD, ['1', '甲', '2021'], ['2', '乙', '2022']]).replace(
      '<w:tr><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">1<',
      '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">1<',
    )
    expect(await readRows(docxOf(body))).toEqual([HEAD, ['2', '乙', '2022']])
  })
})

describe('forms in Word files', () => {
  const form = [
    '需求名称：丝苗米副产物利用',
    '企业名称：某公司',
    '联系人：梁小姐\u3000\u3000电话：13711112222',
    '需求描述：',
    '米糠利用率低，希望引进技术。',
  ]

  it('typed as lines are rows of labels and values, by their heading', async () => {
    const body = [paragraph('技术需求表', 'Heading1'), ...form.map((line) => paragraph(line)), paragraph('年  月  日')]
    const [sheet] = await readBytes(docxOf(body.join('')))
    expect(sheet?.name).toBe('技术需求表')
    expect(rowsOf(sheet)).toEqual([
      ['需求名称', '丝苗米副产物利用'],
      ['企业名称', '某公司'],
      ['联系人', '梁小姐', '电话', '13711112222'],
      ['需求描述', '米糠利用率低，希望引进技术。'],
      ['年  月  日'],
    ])
  })

  it('are a sheet each where a document has several', async () => {
    const body = ['甲', '乙'].flatMap((name) => [
      paragraph(`需求${name}`, 'Heading1'),
      ...form.map((line) => paragraph(line)),
    ])
    const sheets = await readBytes(docxOf(body.join('')))
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['需求甲', 4],
      ['需求乙', 4],
    ])
  })

  it('a letter is none, and is shown as its lines', async () => {
    const lines = ['关于征集需求的通知', '各单位：', '请于8:30前报送。', '特此通知。']
    expect(await readRows(docxOf(lines.map((line) => paragraph(line)).join('')))).toEqual(lines.map((line) => [line]))
  })
})

describe('Word files that are refused', () => {
  it.each([
    ['RTF', '{\\rtf1\\ansi x}'],
    ['Word 2003 XML', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'],
    [
      'a text document of LibreOffice',
      zipOf([
        ['mimetype', 'application/vnd.oasis.opendocument.text'],
        ['content.xml', '<a/>'],
      ]),
    ],
  ])('%s', async (_name, bytes) => {
    await expect(readBytes(bytes)).rejects.toMatchObject(errorOf('import.old-word'))
  })

  it.each([
    ['nothing in it', docxOf(''), 'import.empty'],
    ['a document that breaks off', docxOf('<w:p>'), 'import.damaged'],
    ['a DOCTYPE', zipOf([['word/document.xml', '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>']]), 'import.doctype'],
    ['a span over all the world', docxOf(table([[{ content: '甲', span: 1e9 }]])), 'import.damaged'],
    ['too many columns', docxOf(table([Array.from({ length: 1100 }, () => '甲')])), 'import.too-large'],
  ])('%s', async (_name, bytes, code) => {
    await expect(readBytes(bytes)).rejects.toMatchObject(errorOf(code))
  })
})
