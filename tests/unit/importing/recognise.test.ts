import { describe, expect, it } from 'vitest'
import { recogniseSheets } from '#core/importing/recognise.ts'
import { type Sheet, textCell } from '#core/importing/sheet.ts'
import { HEADER_MEANINGS } from '#core/importing/vocabulary.ts'
import type { RecordKind } from '#shared/contract/importing.ts'

function sheetOf(rows: string[][], name = 'S', hidden = false): Sheet {
  return { name, hidden, dateSystem: '1900', rows: rows.map((row) => row.map(textCell)) }
}

function fieldsOf(rows: string[][], kind: RecordKind = 'supply') {
  return recogniseSheets([sheetOf(rows)], kind).columns.map(({ field }) => field)
}

describe('header words', () => {
  it.each([
    ['supply', '专利名称', 'title'],
    ['supply', ' 申 请 号 ', 'applicationNumber'],
    ['supply', '申请（专利）号', 'applicationNumber'],
    ['supply', '申请人/专利权人', 'applicants'],
    ['supply', '申请（专利权）人', 'applicants'],
    ['supply', '*发明人', 'inventors'],
    ['supply', '意向价格（万元）', 'price'],
    ['supply', '授权公告日', 'grantDate'],
    ['supply', '公开（公告）号', 'publicationNumber'],
    ['supply', 'ＩＰＣ', 'ipc'],
    ['supply', '转化\n方式', 'transferModes'],
    ['supply', 'Application No.', 'applicationNumber'],
    ['supply', 'legalStatus', 'legalStatus'],
    ['supply', '备注', null],
    ['supply', 'constructor', null],
    ['demand', '企业/单位', 'organisation'],
    ['demand', '县（市、区）', 'region'],
    ['demand', '存在问题', 'description'],
    ['demand', '拟解决的技术问题', 'problemStatement'],
    ['demand', '拟投入(万元)', 'budget'],
    ['demand', '是否保密', 'confidential'],
  ] as const)('%s list: %s is %s', (kind, header, field) => {
    const title = kind === 'supply' ? '发明名称' : '需求名称'
    const columns = recogniseSheets(
      [
        sheetOf([
          [title, header],
          ['x', 'y'],
        ]),
      ],
      kind,
    ).columns
    expect(columns[1]?.field ?? null).toBe(header === '专利名称' ? 'title' : field)
  })

  it('never gives one word two fields of which none is the title', () => {
    for (const kind of ['supply', 'demand'] as const) {
      for (const [word, meanings] of HEADER_MEANINGS[kind]) {
        expect(meanings.filter(({ field }) => field !== 'title').length, word).toBeLessThanOrEqual(1)
      }
    }
  })
})

describe('header rows', () => {
  it('finds the header below title rows', () => {
    const rows = [['清远市2024年专利清单'], [], ['联系人：张三'], ['申请号', '专利名称'], ['1', '甲']]
    const [section] = recogniseSheets([sheetOf(rows)], 'supply').sections
    expect(section?.rows.map((row) => row.number)).toEqual([5])
  })

  it('wants a second known word beside a weak title', () => {
    expect(
      fieldsOf([
        ['名称', '别的'],
        ['甲', '乙'],
      ]),
    ).toEqual([null, null])
    expect(
      fieldsOf([
        ['编号', '名称'],
        ['1', '甲'],
      ]),
    ).toEqual([null, 'title'])
    expect(fieldsOf([['专利名称'], ['甲']])).toEqual(['title'])
  })

  it('reads no list out of a form of labels and values', () => {
    const form = [
      ['企业名称', '某公司'],
      ['需求名称', '保鲜'],
      ['需求描述', '易烂'],
      ['联系人', '张三'],
    ]
    expect(recogniseSheets([sheetOf(form)], 'demand').sections).toEqual([])
  })

  it('does not take a demand list for a supply list', () => {
    expect(
      recogniseSheets(
        [
          sheetOf([
            ['需求名称', '联系人'],
            ['甲', '乙'],
          ]),
        ],
        'supply',
      ).sections,
    ).toEqual([])
  })

  it('completes a header from the row above it', () => {
    const rows = [
      ['序号', '专利信息', '', '申请人'],
      ['', '专利名称', '申请号', ''],
      ['1', '甲', '2', '某大学'],
    ]
    expect(fieldsOf(rows)).toEqual([null, 'title', 'applicationNumber', 'applicants'])
  })

  it('starts a new section at a later header and leaves repeated headers out', () => {
    const rows = [
      ['专利名称', '申请号'],
      ['甲', '1'],
      ['专利名称', '申请号'],
      ['乙', '2'],
      ['申请号', '专利名称'],
      ['3', '丙'],
    ]
    const { sections, columns } = recogniseSheets([sheetOf(rows)], 'supply')
    expect(sections.flatMap((section) => section.rows.map((row) => row.number))).toEqual([2, 4, 6])
    expect(sections[2]?.byField.get('title')?.[0]?.index).toBe(1)
    expect(columns).toHaveLength(4)
  })

  it('lists sheets that are no list and hidden ones, without reading them', () => {
    const sheets = [
      sheetOf([['', '封面']], '封面'),
      sheetOf([['专利名称'], ['甲']], 'A'),
      sheetOf([['专利名称'], ['旧']], '旧', true),
    ]
    const { sections, columns } = recogniseSheets(sheets, 'supply')
    expect(sections.map((section) => section.sheet)).toEqual(['A'])
    expect(columns).toEqual([
      { sheet: '封面', index: 1, header: '封面', field: null },
      { sheet: 'A', index: 0, header: '专利名称', field: 'title' },
      { sheet: '旧', index: 0, header: '专利名称', field: null },
    ])
  })

  it('prefers the better title word, and lets the other column have its second meaning', () => {
    expect(
      fieldsOf(
        [
          ['技术需求', '需求名称'],
          ['甲', '乙'],
        ],
        'demand',
      ),
    ).toEqual(['description', 'title'])
    expect(
      fieldsOf(
        [
          ['技术需求', '联系人'],
          ['甲', '乙'],
        ],
        'demand',
      ),
    ).toEqual(['title', 'contactName'])
  })
})
