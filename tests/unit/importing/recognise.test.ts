import { describe, expect, it } from 'vitest'
import { type HeaderProfile, headerProfile, SURE } from '#core/importing/recognise/layout.ts'
import { recogniseSheets } from '#core/importing/recognise/recognise.ts'
import { columnsOf, recognised, recognisedSheets } from '../../builders/recognised.ts'
import { sheetOf, tableOf } from '../../builders/sheets.ts'

const section = (...args: Parameters<typeof recognised>) => {
  const [first] = recognised(...args).sections
  if (first === undefined) throw new Error('no section')
  return first
}

const fieldsOf = (...args: Parameters<typeof recognised>) => section(...args).columns.map(({ field }) => field)

describe('header rows', () => {
  it('stand below titles and facts, wherever the table begins', () => {
    const found = section(
      'supply',
      `
      清远市2024年专利清单 | |
      联系人：张三 | |
       | |
       | 申请号 | 专利名称
       | 202110123456.7 | 甲`,
    )
    expect(found).toMatchObject({ titleRows: [1, 2], headerRows: [4], dataRows: [5, 5] })
  })

  it('want a second known word beside a weak title', () => {
    expect(recognised('supply', '名称 | 别的\n甲 | 乙').layout.verdict).toBe('none')
    expect(fieldsOf('supply', '编号 | 名称\n1 | 甲')).toEqual([null, 'title'])
    expect(fieldsOf('supply', '专利名称\n甲')).toEqual(['title'])
  })

  it('may be two rows, with merged cells or with blanks in their place', () => {
    const table = `
      序号 | 专利信息 | | 申请人 | 日 期 | | | 备注
       | 专利名称 | 申请号 | | 申请日 | 授权日 | |
      1 | 甲 | 202110123456.7 | 某大学 | 2021.3.5 | 2022.8.16 | | `
    const headers = ['序号', '专利信息/专利名称', '专利信息/申请号', '申请人', '日期/申请日', '日期/授权日', '', '备注']
    const merges = ['A1:A2', 'B1:C1', 'D1:D2', 'E1:F1', 'H1:H2']
    for (const parts of [{ merges }, {}]) {
      const found = section('supply', table, parts)
      expect(found.columns.map(({ header }) => header)).toEqual(headers)
      expect(found).toMatchObject({ headerRows: [1, 2], dataRows: [3, 3] })
    }
  })

  it('may be three rows', () => {
    const found = section(
      'supply',
      `
      序号 | 专利基本情况 | | | 联系
       | 名称 | 号码 | | 电话
       | | 申请号 | 授权公告号 |
      1 | 一种水稻直播机 | 202010234567.1 | CN112345678B | 020-87654321`,
      { merges: ['A1:A3', 'B1:D1', 'B2:B3', 'C2:D2', 'E2:E3'] },
    )
    expect(columnsOf(found)).toEqual([
      '序号 → null',
      '专利基本情况/名称 → title',
      '专利基本情况/号码/申请号 → applicationNumber',
      '专利基本情况/号码/授权公告号 → publicationNumber',
      '联系/电话 → contactPhone',
    ])
    expect(found.headerRows).toEqual([1, 2, 3])
  })

  it('come again at page breaks, with the title, without ending the section', () => {
    const { sections } = recognised(
      'supply',
      `
      专利清单（2024） | |
      专利名称 | 申请号 | 申请人
      甲 | 202110123456.7 | 大学
      第 1 页 共 2 页 | |
      专利清单（2024）续 | |
      专利名称 | 申请号 | 申请人
      乙 | 202111100957.X | 大学`,
    )
    expect(sections).toHaveLength(1)
    expect(sections[0]).toMatchObject({ titleRows: [1, 5], headerRows: [2, 6], dataRows: [3, 7] })
    expect(sections[0]?.rows.map(({ number, role }) => [number, role])).toEqual([
      [3, 'record'],
      [4, 'note'],
      [7, 'record'],
    ])
  })

  it('with other columns begin a section of their own, the line above them belonging to it', () => {
    const { sections, records } = recognised(
      'supply',
      `
      一、发明专利 | | | |
      序号 | 专利名称 | 申请号 | 发明人 |
      1 | 甲方法 | 202110123456.7 | 李四 |
      小计 | 1项 | | |
      二、实用新型专利 | | | |
      序号 | 专利号 | 名称 | 设计人 | 授权日期
      1 | 202120456789.0 | 乙装置 | 王五 | 2022.3`,
    )
    expect(sections.map(({ titleRows, headerRows, dataRows }) => [titleRows, headerRows, dataRows])).toEqual([
      [[1], [2], [3, 3]],
      [[4, 5], [6], [7, 7]],
    ])
    expect(records.map(({ fields }) => fields.title)).toEqual(['甲方法', '乙装置'])
    expect(records[1]?.fields).toMatchObject({ inventors: ['王五'], grantDate: '2022-03' })
  })

  it('may be shared by two columns, a name and its phone', () => {
    const { records } = recognised(
      'supply',
      '专利名称 | 联系人及电话 | | 专利号\n甲 | 张三 | 13800138000 | 202110123456.7\n乙 | 李四 | 020-85280001 | ',
      { merges: ['B1:C1'] },
    )
    expect(records.map(({ fields }) => [fields.contactName, fields.contactPhone])).toEqual([
      ['张三', '13800138000'],
      ['李四', '020-85280001'],
    ])
  })

  it('may stand below labels and values that say whose list it is', () => {
    const { sections, records } = recognised(
      'demand',
      `
      企业名称 | 清远某茶业有限公司 | 所属行业 | 茶叶
      联系人 | 陈女士 | 联系电话 | 13800138000
      通讯地址 | 英德市 | 单位性质 | 民营企业
      序号 | 需求名称 | 需求描述 | 预算
      1 | 夏秋茶提质 | 苦涩 | 20万元
      2 | 茶园绿色防控 | 虫害 | 面议`,
    )
    expect(sections[0]).toMatchObject({ shape: 'list', titleRows: [1, 2, 3], headerRows: [4], dataRows: [5, 6] })
    expect(sections[0]?.facts).toContainEqual({ field: 'contactPhone', text: '13800138000', row: 2, cell: 'D2' })
    expect(records.map(({ fields }) => fields.title)).toEqual(['夏秋茶提质', '茶园绿色防控'])
  })

  it('may have units and remarks in brackets below their words', () => {
    const { records } = recognised('supply', '专利名称 | 意向价格\n（与证书一致） | （万元）\n甲 | 20')
    expect(records.map(({ row, fields }) => [row, fields])).toEqual([[3, { title: '甲', price: '20万元' }]])
  })

  it('do not need a title word where other words are known', () => {
    expect(fieldsOf('supply', [['申请日'], [new Date(Date.UTC(2021, 2, 5))]])).toEqual(['applicationDate'])
  })
})

describe('columns', () => {
  it('with numbers whose check digit is right are application numbers, whatever their header says', () => {
    const found = section('supply', '编码 | 成果名称\n202110123456.7 | 甲\n202111100957.X | 乙')
    expect(found.columns[0]).toMatchObject({ field: 'applicationNumber', reason: { code: 'shape' } })
    expect(found.columns[0]?.confidence).toBeGreaterThan(0.9)
  })

  it('share out the fields for the best sum', () => {
    expect(fieldsOf('demand', '技术需求 | 需求名称\n甲 | 乙')).toEqual(['description', 'title'])
    expect(fieldsOf('demand', '技术需求 | 联系人\n甲 | 张三')).toEqual(['title', 'contactName'])
  })

  it('for a field that another one fills better stand in for it', () => {
    const { records, sections } = recognised(
      'supply',
      '专利名称 | 申请号 | 专利号\n甲 | | ZL202110123456.7\n乙 | 202111100957.X | ',
    )
    expect(sections[0]?.columns[2]?.reason).toMatchObject({ code: 'takenByBetter', data: { letter: 'B' } })
    expect(records.map(({ fields }) => fields.applicationNumber)).toEqual(['202110123456.7', '202111100957.X'])
  })

  it('are unsure where the values are not what the header says', () => {
    const found = section('supply', '专利名称 | 申请日 | 类型\n甲 | 一般 | 种植\n乙 | 较好 | 养殖')
    expect(found.columns[1]).toMatchObject({ isUnsure: true, reason: { code: 'headerAgainstShape' } })
    expect(found.columns[2]).toMatchObject({ field: null })
  })

  it('say why, with samples, and what else they may be', () => {
    const [column] = section('demand', '技术需求 | 单位\n保鲜 | 甲\n保鲜 | 乙\n烘干 | 丙').columns
    expect(column).toMatchObject({
      letter: 'A',
      samples: ['保鲜', '烘干'],
      reason: { code: 'headerAndShape', data: { word: '技术需求', count: 3, total: 3 } },
      alternatives: [{ field: 'description' }],
    })
  })

  it('take the unit from a line above the table', () => {
    const { records } = recognised('supply', ' | 单位：万元\n专利名称 | 意向价格\n甲 | 20')
    expect(records[0]?.fields.price).toBe('20万元')
  })
})

describe('lists whose header is missing or unknown', () => {
  const ROWS = `
    1 | 一种柑橘黄龙病检测方法 | 202110123456.7 | 发明 | 岭南农业大学 | 李四;王五 | 2021-03-05
    2 | 水肥一体化装置 | 202111100957.X | 发明 | 岭南农业大学 | 赵六 | 2021-09-12`
  const FIELDS = [null, 'title', 'applicationNumber', 'patentType', 'applicants', 'inventors', 'applicationDate']

  it('are recognised by what their values look like, and most of it is to be asked', () => {
    const { layout, sections } = recognised('supply', ROWS)
    expect(layout.sheets[0]).toMatchObject({ role: 'data', reason: { code: 'shapesOnly' }, isRead: true })
    expect(sections[0]).toMatchObject({ headerRows: [], dataRows: [1, 2], fingerprint: '' })
    expect(sections[0]?.columns.map(({ field }) => field)).toEqual(FIELDS)
    const title = sections[0]?.columns[1]
    expect(title?.confidence).toBeLessThan(SURE)
    expect(title?.isUnsure).toBe(true)
  })

  it('keep an unknown header apart from the rows', () => {
    const found = section('supply', `甲 | 乙 | 丙 | 丁 | 戊 | 己 | 庚\n${ROWS.trim()}`)
    expect(found).toMatchObject({ headerRows: [1], dataRows: [2, 3] })
    expect(found.columns.map(({ field }) => field)).toEqual(FIELDS)
  })

  it('of demands have companies, phones or long texts', () => {
    const found = section(
      'demand',
      '清远某鸡业有限公司 | 鸡球虫病防治 | 13800138000\n从化荔枝合作社 | 荔枝保鲜运输 | 13900139000',
    )
    expect(found.columns.map(({ field }) => field)).toEqual(['organisation', 'title', 'contactPhone'])
  })

  it('are no lists where nothing is telling', () => {
    expect(recognised('supply', '水肥一体化 | 第一行\n按时 | 上交').layout.verdict).toBe('none')
    expect(recognised('demand', ROWS).layout.verdict).toBe('otherKind')
  })
})

describe('sheets', () => {
  const list = sheetOf(tableOf('专利名称 | 申请号\n甲 | 202110123456.7'), { name: 'A' })

  it('have roles', () => {
    const { sheets } = recogniseSheets(
      [
        sheetOf(
          [
            ['', ''],
            ['', '专利成果汇编'],
            ['', '二〇二四年五月'],
          ],
          { name: '封面' },
        ),
        list,
        sheetOf([['发明'], ['实用新型']], { name: '字典', isHidden: true }),
        sheetOf(
          [
            ['专利类型', '法律状态'],
            ['发明', '有效'],
            ['外观设计', '失效'],
          ],
          { name: '下拉选项' },
        ),
        sheetOf([], { name: 'Sheet5' }),
        sheetOf(
          [
            [
              '填表说明：请各单位如实填写，不得遗漏任何一项，并于五月底前报送至科研处王老师，谢谢配合与支持，逾期不候，特此通知，请勿回复，谢谢。',
            ],
          ],
          { name: '说明' },
        ),
      ],
      'supply',
    )
    expect(sheets.map(({ role }) => role)).toEqual(['cover', 'data', 'dictionary', 'dictionary', 'empty', 'other'])
    expect(sheets.map(({ isRead }) => isRead)).toEqual([false, true, false, false, false, false])
  })

  it('that are hidden are shown and not read, unless ticked or named', () => {
    const hidden = { ...list, name: 'B', hidden: true }
    const isRead = (options: Parameters<typeof recogniseSheets>[2]) =>
      recogniseSheets([list, hidden], 'supply', options).sheets.map((sheet) => sheet.isRead)
    expect(isRead({})).toEqual([true, false])
    expect(isRead({ includeHidden: { sheets: true } })).toEqual([true, true])
    expect(isRead({ sheets: ['B'] })).toEqual([false, true])
    expect(recogniseSheets([hidden], 'supply').sheets[0]).toMatchObject({
      role: 'data',
      reason: { code: 'hiddenSheet' },
    })
  })

  it('that sum up a list beside them, or list the sheets, are not read', () => {
    const statistics = sheetOf(tableOf('学院 | 数量\n园艺学院 | 5\n食品学院 | 3'), { name: '统计' })
    const contents = sheetOf(tableOf('序号 | 名称\n1 | 专利清单'), { name: '目录' })
    const { sheets } = recogniseSheets([contents, list, statistics], 'supply')
    expect(sheets.map(({ role, isRead }) => [role, isRead])).toEqual([
      ['cover', false],
      ['data', true],
      ['other', false],
    ])
  })

  it('that nobody recognises can be mapped by hand', () => {
    const other = sheetOf(tableOf('甲 | 乙\n按时 | 上交'), { name: 'C' })
    const mapping = [{ sheet: 'C', section: 0, column: 1, field: 'title' as const }]
    const { records, layout } = recognisedSheets('supply', [other], { mapping })
    expect(layout.verdict).toBe('list')
    expect(records.map(({ fields }) => fields.title)).toEqual(['乙', '上交'])
  })

  it('of the other kind are told apart', () => {
    expect(recognised('supply', '需求名称 | 联系人\n甲 | 乙').layout.verdict).toBe('otherKind')
    expect(recognised('demand', '专利名称 | 申请号\n甲 | 202110123456.7').layout.verdict).toBe('otherKind')
    expect(recognised('supply', '企业名称 | 需求描述 | 联系人\n甲 | 乙 | 丙').layout.verdict).toBe('otherKind')
    const form = '企业名称 | 甲\n需求名称 | 保鲜\n需求描述 | 易烂\n联系人 | 张三'
    expect(recognised('supply', form).layout.verdict).toBe('otherKind')
    expect(recognised('supply', 'a | b\n1 | 2').layout.verdict).toBe('none')
  })
})

describe('what the file hides', () => {
  const TABLE = '专利名称 | 法律状态 | 申请人\n甲 | 有效 | 大学\n乙 | 有效 | 大学'
  const parts = { hiddenRows: [3], hiddenColumns: ['B'] }

  it('is shown as hidden and not read', () => {
    const { sections, records } = recognised('supply', TABLE, parts)
    expect(sections[0]).toMatchObject({ hiddenRows: [3], dataRows: [2, 3] })
    expect(sections[0]?.columns[1]).toMatchObject({ field: 'legalStatus', isHidden: true, isRead: false })
    expect(sections[0]?.rows[1]).toMatchObject({ isHidden: true, isRead: false })
    expect(records.map(({ fields }) => fields)).toEqual([{ title: '甲', applicants: ['大学'] }])
  })

  it('is read where the user ticks it', () => {
    const { records } = recognised('supply', TABLE, parts, { includeHidden: { rows: true, columns: true } })
    expect(records.map(({ fields }) => fields.legalStatus)).toEqual(['granted', 'granted'])
    const mapping = [{ sheet: 'S', section: 0, column: 1, field: 'legalStatus' as const }]
    expect(recognised('supply', TABLE, parts, { mapping }).records[0]?.fields.legalStatus).toBe('granted')
  })
})

describe('the user’s mapping and the source’s last list', () => {
  const TABLE = '成果名称 | 甲类 | 负责人\n保鲜 | 大学 | 张三\n烘干 | 学院 | 李四'
  const choice = (column: number, field: 'applicants' | 'inventors' | null) => ({
    sheet: 'S',
    section: 0,
    column,
    field,
  })

  it('win over the scores, the mapping over everything', () => {
    const mapping = [choice(1, 'applicants'), choice(2, null)]
    const found = section('supply', TABLE, {}, { mapping })
    expect(found.columns.map(({ field }) => field)).toEqual(['title', 'applicants', null])
    expect(found.columns.map(({ reason }) => reason.code)).toEqual(['headerAndShape', 'mapping', 'mapping'])
    const profile = [headerProfile(found)]
    expect(fieldsOf('supply', TABLE, {}, { profile })).toEqual(['title', 'applicants', null])
    const both = { profile, mapping: [choice(2, 'inventors')] }
    expect(fieldsOf('supply', TABLE, {}, both)).toEqual(['title', 'applicants', 'inventors'])
  })

  it('know a header by its words, however they are written and whatever else the list has', () => {
    const found = section('supply', TABLE, {}, { mapping: [choice(1, 'applicants')] })
    const profile: HeaderProfile[] = [headerProfile(found)]
    const again = '成果 名称 | | 甲\\n类 | 负责人\n保鲜 | | 大学 | 张三'
    expect(section('supply', again).fingerprint).toBe(found.fingerprint)
    expect(fieldsOf('supply', again, {}, { profile })).toEqual(['title', null, 'applicants', 'contactName'])
    const other = '序号 | 成果名称 | 甲类\n1 | 保鲜 | 大学'
    expect(fieldsOf('supply', other, {}, { profile })).toEqual([null, 'title', 'applicants'])
  })

  it('never give a field to two columns', () => {
    const found = section(
      'supply',
      '专利名称 | 申请号 | 编号\n甲 | 202110123456.7 | X1',
      {},
      {
        mapping: [{ sheet: 'S', section: 0, column: 2, field: 'applicationNumber' }],
      },
    )
    expect(found.columns.map(({ field }) => field)).toEqual(['title', null, 'applicationNumber'])
  })
})

describe('rows', () => {
  const rolesOf = (table: string, parts = {}) => {
    const found = section('supply', table, parts)
    return { roles: found.rows.map(({ role }) => role), footers: found.footerRows }
  }

  it('below the list are notes, sums, signatures and dates', () => {
    const { roles, footers } = rolesOf(`
      序号 | 专利名称 | 申请号 | 申请人
      1 | 甲 | 202110123456.7 | 大学
      合计：1项 | | |
      注：1.以上专利均已授权。 | | |
      2.价格仅供参考 | | |
      填表人：张三 | 审核人：李四 | | 2024年5月20日
       | | | 岭南农业大学科研处
       | | | 2024年5月20日
      共1项 | | | `)
    expect(roles).toEqual(['record'])
    expect(footers).toEqual([3, 4, 5, 6, 7, 8, 9])
  })

  it('are records in doubt, so that none is lost', () => {
    const { roles, footers } = rolesOf(`
      专利名称 | 申请号 | 申请人
      甲 | 202110123456.7 | 大学
      备注栏打印装置 | | 大学
       | | 大学
      合成氨生产方法 | | `)
    expect(roles).toEqual(['record', 'record', 'record', 'record'])
    expect(footers).toEqual([])
  })

  it('between the records are headings, sums, examples and repeated notes', () => {
    const { roles } = rolesOf(
      `
      序号 | 专利名称 | 申请号
      示例 | 一种XX方法 | 202110123456.7
      一、种植类 | |
      1 | 甲 | 202111100957.X
      小计 | 1项 |
      养殖类（共2项） | |
      2 | 乙 |
      接下页 | |
      3 | 丙 | `,
      { merges: ['A6:C6'] },
    )
    expect(roles).toEqual(['note', 'heading', 'record', 'total', 'heading', 'record', 'note', 'record'])
  })

  it('right below the header may number the columns or say how to fill them in', () => {
    for (const row of ['1 | 2 | 3', '甲 | 1 | 2 | 3', '（1） | （2） | （3）', '必填 | 必填 | 选填']) {
      const { roles } = rolesOf(`专利名称 | 申请号 | 申请人 | 备注\n${row}\n甲 | 202110123456.7 | 大学`)
      expect(roles, row).toEqual(['note', 'record'])
    }
    expect(rolesOf('专利名称 | 申请号 | 申请人\n例：一种XX方法 | 202110123456.7 | 大学\n甲 | | 大学').roles).toEqual([
      'note',
      'record',
    ])
  })

  it('are not made of printed running numbers alone', () => {
    expect(rolesOf('序号 | 专利名称\n1 | 甲\n2 |\n3 |').roles).toEqual(['record'])
  })

  it('tell facts for all of the list, offered and not applied', () => {
    const { sections, records } = recognised(
      'supply',
      `
      可转化专利清单 |
      填报单位:岭南农业大学科研处  联系人:张三  电话:020-85280001 |
      专利名称 | 申请号
      甲 | 202110123456.7`,
    )
    expect(sections[0]?.facts).toEqual([
      { field: 'source', text: '岭南农业大学科研处', row: 2, cell: 'A2' },
      { field: 'contactName', text: '张三', row: 2, cell: 'A2' },
      { field: 'contactPhone', text: '020-85280001', row: 2, cell: 'A2' },
    ])
    expect(records[0]?.fields).not.toHaveProperty('contactName')
  })
})

describe('blanks that mean the value above', () => {
  it('are filled within a merged range only', () => {
    const table = '申请人 | 专利名称\n甲大学 | 一\n | 二\n | 三\n乙大学 | 四'
    const { records } = recognised('supply', table, { merges: ['A2:A3'] })
    expect(records.map(({ fields }) => fields.applicants)).toEqual([['甲大学'], ['甲大学'], undefined, ['乙大学']])
  })

  it('are filled for ditto marks, never in what names the record', () => {
    const { records } = recognised(
      'supply',
      '单位 | 联系人 | 成果名称 | 发明人\n甲学院 | 陈某 | 一 | 李四\n同上 | 〃 | 二 | ″\n" | 同左 | 同上 | 王五',
    )
    expect(
      records.map(({ fields }) => [fields.applicants, fields.contactName, fields.title, fields.inventors]),
    ).toEqual([
      [['甲学院'], '陈某', '一', ['李四']],
      [['甲学院'], '陈某', '二', ['李四']],
      [['甲学院'], '甲学院', '同上', ['王五']],
    ])
  })

  const TABLE = `
    单位 | 团队负责人 | 电话 | 成果名称
    甲学院 | 陈教授 | 13800000001 | 一
    同上 | 〃 | ″ | 二
     | | | 三
    乙大学 | | | 四
     | | | 五`

  it('are asked about before', () => {
    const { sections, records } = recognised('supply', TABLE)
    expect(sections[0]?.columns.map(({ fillDown }) => fillDown)).toEqual(['ask', 'ask', 'ask', 'no'])
    expect(records[2]?.fields).toEqual({ title: '三' })
  })

  it('are filled when the user agrees, a person never across two organisations', () => {
    const fillDown = [0, 1, 2].map((column) => ({ sheet: 'S', section: 0, column }))
    const { records } = recognised('supply', TABLE, {}, { fillDown })
    expect(records.map(({ fields }) => [fields.applicants, fields.contactName, fields.contactPhone])).toEqual([
      [['甲学院'], '陈教授', '13800000001'],
      [['甲学院'], '陈教授', '13800000001'],
      [['甲学院'], '陈教授', '13800000001'],
      [['乙大学'], undefined, undefined],
      [['乙大学'], undefined, undefined],
    ])
    const onlyPerson = recognised('supply', TABLE, {}, { fillDown: fillDown.slice(1) }).records
    expect(onlyPerson.map(({ fields }) => fields.contactName)).toEqual([
      '陈教授',
      '陈教授',
      '陈教授',
      undefined,
      undefined,
    ])
  })

  it('are filled with the person where the organisation stays blank, and say how many are kept', () => {
    const table = '学院 | 联系人 | 专利名称\n园艺学院 | 李四 | 一\n | | 二\n | | 三\n动科学院 | | 四\n | | 五'
    const fillDown = [
      { sheet: 'S', section: 0, column: 0, isFilled: false },
      { sheet: 'S', section: 0, column: 1, isFilled: true },
    ]
    const { sections, records } = recognised('supply', table, {}, { fillDown })
    expect(records.map(({ fields }) => fields.contactName)).toEqual(['李四', '李四', '李四', undefined, undefined])
    expect(records.map(({ fields }) => fields.applicants !== undefined)).toEqual([true, false, false, true, false])
    expect(sections[0]?.columns.map(({ fillDown, keptBlank }) => [fillDown, keptBlank])).toEqual([
      ['blank', 0],
      ['filled', 2],
      ['no', 0],
    ])
  })

  it('are no question where one contact is missing', () => {
    const found = section('demand', '需求名称 | 单位 | 联系人\n一 | 甲 | 何工\n二 | 乙 | \n三 | 丙 | 林工')
    expect(found.columns.map(({ fillDown }) => fillDown)).toEqual(['no', 'no', 'no'])
  })
})

describe('records over several rows', () => {
  it('are one where the title is merged and no row has a number of its own', () => {
    const { records } = recognised(
      'supply',
      '序号 | 专利名称 | 申请号 | 发明人\n1 | 甲 | 202110123456.7 | 李四\n | | | 王五\n2 | 乙 | | 赵六',
      { merges: ['A2:A3', 'B2:B3', 'C2:C3'] },
    )
    expect(records.map(({ row, fields }) => [row, fields.title, fields.inventors])).toEqual([
      [2, '甲', ['李四', '王五']],
      [4, '乙', ['赵六']],
    ])
  })

  it('are several where each row has its number', () => {
    const { records } = recognised('supply', '成果名称 | 专利号\n保鲜 | 202110123456.7\n | 202111100957.X', {
      merges: ['A2:A3'],
    })
    expect(records.map(({ fields }) => [fields.title, fields.applicationNumber])).toEqual([
      ['保鲜', '202110123456.7'],
      ['保鲜', '202111100957.X'],
    ])
  })
})

describe('unusual directions', () => {
  it('two tables side by side are two lists', () => {
    const { layout, records } = recognised(
      'supply',
      '序号 | 专利名称 | 专利号 | | 序号 | 专利名称 | 专利号\n1 | 甲 | 202110123456.7 | | 2 | 乙 | 202111100957.X',
      { name: '清单' },
    )
    expect(layout.sheets.map(({ name }) => name)).toEqual(['清单', '清单 E:G'])
    expect(records.map(({ fields }) => fields.title)).toEqual(['甲', '乙'])
  })

  it('a table whose records are columns is turned', () => {
    const { records } = recognised(
      'supply',
      '专利名称 | 甲 | 乙\n申请号 | 202110123456.7 | 202111100957.X\n发明人 | 李四 | 王五\n申请日 | 2021.3.5 | 2021.9.1',
    )
    expect(records.map(({ fields }) => [fields.title, fields.inventors, fields.applicationDate])).toEqual([
      ['甲', ['李四'], '2021-03-05'],
      ['乙', ['王五'], '2021-09-01'],
    ])
  })
})

describe('files that mean harm', () => {
  it('a merge over the whole sheet fills nothing and takes no time', () => {
    const { records } = recognised('supply', '专利名称 | 申请人\n甲 | \n乙 | ', { merges: ['A1:XFD1048576'] })
    expect(records.map(({ fields }) => fields)).toEqual([{ title: '甲' }, { title: '乙' }])
  })

  it('a merge in each of many rows is found without looking at all of them', () => {
    const count = 20_000
    const rows = Array.from({ length: count }, (_, i) => [`专利${i}`, ''])
    const merges = rows.map((_, i) => `A${i + 2}:B${i + 2}`)
    const { records } = recognised('supply', [['专利名称', '备注'], ...rows], { merges })
    expect(records).toHaveLength(count)
  })

  it('headers called like parts of an object are headers', () => {
    const { records, sections } = recognised('supply', '__proto__ | constructor | 专利名称\npolluted | x | 甲')
    expect(records.map(({ fields }) => fields)).toEqual([{ title: '甲' }])
    expect(sections[0]?.columns.map(({ header }) => header)).toEqual(['__proto__', 'constructor', '专利名称'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('layouts are plain data', () => {
    const { layout } = recognised('supply', '专利名称 | 申请号\n甲 | 202110123456.7')
    expect(structuredClone(layout)).toEqual(layout)
    expect(JSON.parse(JSON.stringify(layout))).toEqual(layout)
  })
})
