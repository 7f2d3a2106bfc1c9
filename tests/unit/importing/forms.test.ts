/** Forms of labels and values, as farms and offices fill them in. */
import { describe, expect, it } from 'vitest'
import { columnsOf, recognised, recognisedSheets } from '../../builders/recognised.ts'
import { sheetOf, tableOf } from '../../builders/sheets.ts'

describe('a form', () => {
  it('has two pairs in a row, ticked choices and texts over the whole width', () => {
    const { layout, sections, records } = recognised(
      'demand',
      `
      广东省农业技术需求征集表 | | |
      企业名称 | 增城丝苗米业有限公司 | 统一社会信用代码 | 91440101MA5ABCDE1X
      联系人 | 梁小姐 | 联系电话 | 13711112222
      需求名称 | 丝苗米加工副产物综合利用 | |
      需求描述 | 米糠、碎米利用率低\\n希望引进技术 | |
      合作方式 | □技术转让 ☑技术许可 □合作开发 | 意向投入 | 100万元`,
      { merges: ['A1:D1', 'B4:D4', 'B5:D5'] },
    )
    expect(layout.sheets[0]).toMatchObject({ role: 'form', reason: { code: 'labelsAndValues' } })
    expect(sections[0]).toMatchObject({ shape: 'form', titleRows: [1], headerRows: [], dataRows: [2, 6] })
    expect(sections[0]?.columns.map(({ letter }) => letter)).toEqual(['B2', 'D2', 'B3', 'D3', 'B4', 'B5', 'B6', 'D6'])
    expect(records).toEqual([
      {
        row: 2,
        concluded: {},
        flags: [],
        fields: {
          title: '丝苗米加工副产物综合利用',
          organisation: '增城丝苗米业有限公司',
          description: '米糠、碎米利用率低\n希望引进技术',
          contactName: '梁小姐',
          contactPhone: '13711112222',
          transferModes: ['licence'],
          budget: '100万元',
        },
      },
    ])
  })

  it('has groups of labels at its side, questions for labels and boxes in many styles', () => {
    const { records } = recognised(
      'demand',
      `
      农业企业技术需求调查问卷 | | | |
      企业基本情况 | 单位名称（盖章） | 清远某茶业有限公司 | 单位性质 | □国企 ☑民企 □合作社
       | 通讯地址 | 英德市 | 主营业务 | 红茶
       | 联系人 | 陈女士 | 手机 | 138-0013-8000
      技术需求情况 | 目前存在的主要技术难题 | 夏茶苦涩，加工品质不稳 | |
       | 需求名称 | 夏秋红茶提质加工 | |
       | 拟投入经费 | ☐10万以下 ☑10-50万 ☐50万以上 | 需求期限 | 2025年12月
       | 期望的合作方式 | 技术转让□ 技术许可√ 合作开发□ | |
      填表日期：2024年5月 | | | |`,
      { merges: ['A1:E1', 'A2:A4', 'A5:A8'] },
    )
    expect(records.map(({ fields }) => fields)).toEqual([
      {
        title: '夏秋红茶提质加工',
        organisation: '清远某茶业有限公司',
        organisationType: '民企',
        region: '英德市',
        industry: '红茶',
        problemStatement: '夏茶苦涩，加工品质不稳',
        budget: '10-50万',
        deadline: '2025-12',
        transferModes: ['licence'],
        contactName: '陈女士',
        contactPhone: '13800138000',
      },
    ])
  })

  it('has labels above their values', () => {
    const { records } = recognised(
      'demand',
      `
      企业名称 | 联系人 | 联系电话
      清远某公司 | 何工 | 13800138000
      需求名称 | 预算 | 截止日期
      豆腐废水处理 | 20万元 | 2024-12-31
      需求描述 | |
      日产五吨豆腐废水，COD高。 | | `,
    )
    expect(records.map(({ fields }) => fields)).toEqual([
      {
        title: '豆腐废水处理',
        organisation: '清远某公司',
        description: '日产五吨豆腐废水，COD高。',
        budget: '20万元',
        deadline: '2024-12-31',
        contactName: '何工',
        contactPhone: '13800138000',
      },
    ])
  })

  it('has long texts below labels that take the whole row', () => {
    const { records } = recognised(
      'demand',
      `
      需求名称 | 豆腐废水处理 | 需求单位 | 清远某豆制品厂
      联系人 | 何工 | 电话 | 0763-3366123
      需求描述（可另附页） | | |
      日产五吨豆腐废水，COD高，希望低成本处理。 | | |`,
      { merges: ['A3:D3', 'A4:D4'] },
    )
    expect(records[0]?.fields).toMatchObject({
      title: '豆腐废水处理',
      description: '日产五吨豆腐废水，COD高，希望低成本处理。',
    })
  })

  it('has label and value in one cell', () => {
    const { records } = recognised(
      'demand',
      '技术需求征集表\n企业名称：清远某公司\n需求名称：豆腐废水处理\n需求描述：日产五吨\n联系人：何工 联系电话：13800138000',
    )
    expect(records.map(({ fields }) => fields)).toEqual([
      {
        title: '豆腐废水处理',
        organisation: '清远某公司',
        description: '日产五吨',
        contactName: '何工',
        contactPhone: '13800138000',
      },
    ])
  })

  it('may be about a patent', () => {
    const { records } = recognised(
      'supply',
      `
      专利信息登记表
      专利名称 | 一种荔枝保鲜剂 | 专利类型 | ☑发明 □实用新型 □外观设计
      专利号 | ZL202110123456.7 | 法律状态 | 有效
      专利权人 | 岭南农业大学 | 发明人 | 李四、王五
      转化方式 | □转让 ☑许可 ☑作价入股 | 意向价格 | 面议`,
    )
    expect(records.map(({ fields }) => fields)).toEqual([
      {
        title: '一种荔枝保鲜剂',
        patentType: 'invention',
        applicationNumber: '202110123456.7',
        applicationNumberRaw: 'ZL202110123456.7',
        legalStatus: 'granted',
        applicants: ['岭南农业大学'],
        inventors: ['李四', '王五'],
        transferModes: ['licence', 'equity'],
        price: '面议',
      },
    ])
  })

  it('may have remarks beside its values', () => {
    const { records } = recognised(
      'demand',
      '需求名称 | 保鲜 | 不超过20字\n需求描述 | 易烂 | 必填\n截止日期 | 2024年12月 | 选填\n联系人 | 张三 | 必填',
    )
    expect(records.map(({ fields }) => fields)).toEqual([
      { title: '保鲜', description: '易烂', deadline: '2024-12', contactName: '张三' },
    ])
  })

  it('that nobody ticked is asked about', () => {
    const [record] = recognised('demand', '需求名称 | 保鲜\n合作方式 | □转让 □许可\n需求描述 | 易烂').records
    expect(record?.fields).not.toHaveProperty('transferModes')
    expect(record?.flags).toEqual(['noChoiceTicked'])
  })

  it('can be mapped, label by label', () => {
    const form = '需求名称 | 保鲜\n需求描述 | 易烂\n联系人 | 张三\n想找谁 | 园艺学院'
    const { sections } = recognised('demand', form)
    expect(sections[0] && columnsOf(sections[0])).toEqual([
      '需求名称 → title',
      '需求描述 → description',
      '联系人 → contactName',
    ])
    const mapping = [{ sheet: 'S', section: 0, column: 2, field: null }]
    expect(recognised('demand', form, {}, { mapping }).records[0]?.fields).toEqual({
      title: '保鲜',
      description: '易烂',
    })
  })
})

describe('several forms', () => {
  const form = (name: string, company: string) =>
    `需求名称 | ${name}\n企业名称 | ${company}\n需求描述 | 说明${name}\n联系电话 | 13800138000`

  it('stand one on each sheet', () => {
    const sheets = ['一', '二'].map((name) => sheetOf(tableOf(form(`保鲜${name}`, `公司${name}`)), { name }))
    const { layout, records } = recognisedSheets('demand', sheets)
    expect(layout.sheets.map(({ role }) => role)).toEqual(['form', 'form'])
    expect(records.map(({ fields }) => [fields.title, fields.organisation])).toEqual([
      ['保鲜一', '公司一'],
      ['保鲜二', '公司二'],
    ])
  })

  it('stand one below the other', () => {
    const { sections, records } = recognised('demand', `表一 |\n${form('甲', '丙')}\n表二 |\n${form('乙', '丁')}`)
    expect(sections.map(({ dataRows }) => dataRows)).toEqual([
      [2, 5],
      [7, 10],
    ])
    expect(records.map(({ row, fields }) => [row, fields.title])).toEqual([
      [2, '甲'],
      [7, '乙'],
    ])
  })
})

describe('what is no form', () => {
  it.each([
    ['two columns', '需求名称 | 需求描述\n荔枝保鲜 | 易褐变\n豆腐废水 | 成本高', 2],
    ['one column', '需求名称\n荔枝保鲜\n豆腐废水\n果树修剪', 3],
    [
      'values that are header words',
      '主体类型 | 需求名称 | 联系人\n企业 | 保鲜 | 张三\n公司 | 烘干 | 李四\n企业 | 修剪 | 王五',
      3,
    ],
    ['one record', '需求名称 | 企业名称 | 需求描述 | 联系人\n保鲜 | 甲公司 | 易褐变 | 张三', 1],
  ])('a list with %s', (_name, table, count) => {
    const { layout, records } = recognised('demand', table)
    expect(layout.sheets[0]?.role).toBe('data')
    expect(records).toHaveLength(count)
  })
})
