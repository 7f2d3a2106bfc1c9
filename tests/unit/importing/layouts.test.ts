/** Lists as universities, institutes, stations and companies send them, each with everything that is to be read. */
import { describe, expect, it } from 'vitest'
import { recognised } from '../../builders/recognised.ts'

type Fields = Record<string, unknown>

const fieldsOf = (...args: Parameters<typeof recognised>): Fields[] =>
  recognised(...args).records.map(({ fields }) => fields)

describe('lists of patents', () => {
  it('poor rows right above a second header, which are records all the same, unlike what announces it', () => {
    const { records } = recognised(
      'supply',
      `
      序号 | 专利名称 | 申请号
      1 | 一种荔枝保鲜剂 | 202110123456.7
      2 | 一种龙眼剥壳机 |
       | 一种柚子去皮机 |
      二、实用新型专利
      序号 | 专利名称 | 申请号 | 发明人
      1 | 一种花生脱壳机 | 202120456789.0 | 李四`,
    )
    expect(records.map(({ fields }) => fields.title)).toEqual([
      '一种荔枝保鲜剂',
      '一种龙眼剥壳机',
      '一种柚子去皮机',
      '一种花生脱壳机',
    ])
  })

  it('a research office’s sheet to recommend patents, with notes and a seal below', () => {
    const { sections, records } = recognised(
      'supply',
      `
      2024年度可转化专利推介表
      序号 | 成果（专利）名称 | 专利号/申请号 | 所属领域 | 专利权人 | 主要完成人 | 技术成熟度 | 技术简介及应用前景 | 拟转化方式 | 预期价格（万元） | 联系人及电话
      1 | 一种荔枝保鲜剂 | ZL202110123456.7 | 食品加工 | 岭南农业大学 | 李四 王五 | 中试 | 保鲜期延长至三十天。 | 转让/许可 | 面议 | 张三 13800138000
      2 | 水肥一体化\\n灌溉装置 | 2021204567890 | 农业装备 | 岭南农业大学、广州某公司 | 赵六 | 成熟 | 结构简单。 | 普通许可 | 10-20 | 何工 020-8528 0001
      注：1.以上专利均已授权。
      2.价格仅供参考
      岭南农业大学科研处（盖章）
      2024年5月20日`,
    )
    expect(sections[0]).toMatchObject({ titleRows: [1], headerRows: [2], dataRows: [3, 4], footerRows: [5, 6, 7, 8] })
    expect(records).toEqual([
      {
        row: 3,
        concluded: { patentType: 'invention' },
        flags: [],
        fields: {
          title: '一种荔枝保鲜剂',
          applicationNumber: '202110123456.7',
          applicationNumberRaw: 'ZL202110123456.7',
          applicants: ['岭南农业大学'],
          inventors: ['李四', '王五'],
          abstract: '保鲜期延长至三十天。',
          transferModes: ['assignment', 'licence'],
          price: '面议',
          contactName: '张三',
          contactPhone: '13800138000',
        },
      },
      {
        row: 4,
        concluded: { patentType: 'utilityModel' },
        flags: ['checkDigitMismatch'],
        fields: {
          title: '水肥一体化灌溉装置',
          applicationNumber: '202120456789.0',
          applicationNumberRaw: '2021204567890',
          applicants: ['岭南农业大学', '广州某公司'],
          inventors: ['赵六'],
          abstract: '结构简单。',
          transferModes: ['nonExclusiveLicence'],
          price: '10-20万元',
          contactName: '何工',
          contactPhone: '020-85280001',
        },
      },
    ])
  })

  it('an export of a patent database', () => {
    const [fields] = fieldsOf(
      'supply',
      `
      公开(公告)号 | 标题 | [标]当前申请(专利权)人 | 发明人 | 申请号 | 申请日 | 公开(公告)日 | IPC分类号 | IPC主分类号 | 摘要 | 法律状态/事件 | 简单同族成员数量 | 专利类型 | 权利要求数量
      CN112345678A | 一种荔枝保鲜剂 | 岭南农业大学 | 李四;王五 | CN202110123456.7 | 2021-03-05 | 2021-07-01 | A23B7/154;A23B 7/14 | A23B7/154 | 公开了一种保鲜剂 | 授权 | 2 | 发明申请 | 10`,
    )
    expect(fields).toEqual({
      title: '一种荔枝保鲜剂',
      applicationNumber: '202110123456.7',
      applicationNumberRaw: 'CN202110123456.7',
      publicationNumber: 'CN112345678A',
      applicants: ['岭南农业大学'],
      inventors: ['李四', '王五'],
      applicationDate: '2021-03-05',
      ipc: ['A23B7/154', 'A23B7/14'],
      abstract: '公开了一种保鲜剂',
      legalStatus: 'granted',
      patentType: 'invention',
    })
  })

  it('an export of the patent office, its dates in digits', () => {
    const [fields] = fieldsOf(
      'supply',
      `
      申请号/专利号 | 发明创造名称 | 申请人/专利权人 | 案件状态 | 申请日期 | 主分类号 | 缴费截止日 | 代理机构名称
      2021101234567 | 一种荔枝保鲜剂 | 岭南农业大学 | 专利权维持 | 20210305 | A23B7/154 | 20250405 | 广州某代理所`,
    )
    expect(fields).toEqual({
      title: '一种荔枝保鲜剂',
      applicationNumber: '202110123456.7',
      applicationNumberRaw: '2021101234567',
      applicants: ['岭南农业大学'],
      legalStatus: 'granted',
      applicationDate: '2021-03-05',
      ipc: ['A23B7/154'],
    })
  })

  it('an institute’s catalogue of results, not all of them patents', () => {
    const { records } = recognised(
      'supply',
      `
      省农科院2024年科技成果推介目录
      序号 | 成果名称 | 成果简介 | 完成单位 | 成果完成人 | 成果类型 | 知识产权情况 | 转化方式 | 联系方式
      1 | 荔枝采后保鲜关键技术 | 研发了系列保鲜技术，保鲜期延长至三十天。 | 果树研究所 | 李四、王五、赵六 等 | 新技术 | 发明专利3件 | 技术转让、技术许可 | 李四 13800138000 lisi@example.cn
      2 | 水肥一体化装备 | 节水百分之三十。 | 农机所 | 周七 | 新装备 | 实用新型2件 | 面议 | 周七，020-85280001`,
    )
    expect(records[0]).toMatchObject({
      flags: [],
      fields: {
        title: '荔枝采后保鲜关键技术',
        applicants: ['果树研究所'],
        inventors: ['李四', '王五', '赵六'],
        contactName: '李四',
        contactPhone: '13800138000',
      },
    })
    expect(records[1]?.flags).toEqual(['transferModeUnknown'])
    expect(records[1]?.fields).not.toHaveProperty('patentType')
  })

  it('marks and remarks in the headers, a fee per year', () => {
    const [fields] = fieldsOf(
      'supply',
      `
      *专利名称（与证书一致） | *专利号（ZL开头，含校验位） | 是否已授权（是/否） | 联系人及手机号（必填） | 许可费标准（元/年）
      荔枝保鲜剂 | ZL202110123456.7 | 是 | 张三13800138000 | 5000`,
    )
    expect(fields).toMatchObject({
      title: '荔枝保鲜剂',
      legalStatus: 'granted',
      contactName: '张三',
      contactPhone: '13800138000',
      price: '5000元/年',
    })
  })

  it('inventors and owners in numbered columns', () => {
    const [fields] = fieldsOf(
      'supply',
      `
      专利名称 | 专利号 | 第一发明人 | 第二发明人 | 第三发明人 | 专利权人1 | 专利权人2
      荔枝保鲜 | 202110123456.7 | 李四 | 王五 | | 岭南大学 | 某公司`,
    )
    expect(fields).toMatchObject({ inventors: ['李四', '王五'], applicants: ['岭南大学', '某公司'] })
  })

  it('English headers', () => {
    const [fields] = fieldsOf(
      'supply',
      `
      No. | Patent Title | Application No. | Patentee | Inventors | Filing Date | Legal Status
      1 | Citrus detection | CN202110123456.7 | Lingnan University | Li Si; Wang Wu | 2021-03-05 | Active`,
    )
    expect(fields).toMatchObject({
      title: 'Citrus detection',
      applicants: ['Lingnan University'],
      inventors: ['Li Si', 'Wang Wu'],
      legalStatus: 'granted',
    })
  })

  it('traditional characters', () => {
    const [fields] = fieldsOf(
      'supply',
      '序號 | 專利名稱 | 申請號 | 專利權人 | 發明人 | 專利類型 | 法律狀態\n1 | 柑橘檢測方法 | 202110123456.7 | 嶺南大學 | 李四 | 發明 | 維持有效',
    )
    expect(fields).toMatchObject({
      title: '柑橘檢測方法',
      applicants: ['嶺南大學'],
      patentType: 'invention',
      legalStatus: 'granted',
    })
  })

  it('group lines within the list, a repeated header, one applicant merged over many rows', () => {
    const { records } = recognised(
      'supply',
      `
      某大学授权专利一览 | | | |
      单位：万元 | | | |
      所属学院 | 专利名称 | 专利号 | 法律状态 | 转让费
      园艺学院 | 甲方法 | 202110123456.7 | 有效 | 5
       | 乙装置 | 202120456789.0 | 未缴年费 | 叁万元整
      （二）食品学院 | | | |
      食品学院 | 丙系统 | | 审中 | 50%
      所属学院 | 专利名称 | 专利号 | 法律状态 | 转让费
       | 丁制剂 | 2.02110123456E+12 | 失效 | 面议
      小计 | 4项 | | | `,
      { merges: ['A1:E1', 'A2:E2', 'A4:A5', 'A6:E6', 'A7:A9'] },
    )
    expect(records.map(({ fields, flags }) => [fields.title, fields.applicants, fields.price, flags])).toEqual([
      ['甲方法', ['园艺学院'], '5万元', []],
      ['乙装置', ['园艺学院'], '3万元', ['checkDigitMismatch']],
      ['丙系统', ['食品学院'], '50%', ['amountUnclear']],
      ['丁制剂', undefined, '面议', ['digitsLost', 'statusUnknown']],
    ])
  })

  it('numbers in all their writings, in a column with the wrong name', () => {
    const { records } = recognised(
      'supply',
      `
      成果名称 | 证书编号
      一 | ZL 2021 1 0123456.7
      二 | ２０２１１１１００９５７．Ｘ
      三 | CN2O2110123456.7
      四 | 专利号：202110123456·7
      五 | 202110123456
      六 | CN112345678B`,
    )
    expect(records.map(({ fields }) => fields.applicationNumber ?? fields.publicationNumber)).toEqual([
      '202110123456.7',
      '202111100957.X',
      '202110123456.7',
      '202110123456.7',
      '202110123456.7',
      'CN112345678B',
    ])
    expect(records.flatMap(({ flags }) => flags)).toEqual(['numberRepaired', 'checkDigitAdded', 'publicationNumber'])
  })
})

describe('lists of demands', () => {
  it('a station’s register, secrecy asked the other way round, titles made from the problem', () => {
    const { records } = recognised(
      'demand',
      `
      清远市企业技术需求台账（2024年）
      序号 | 走访日期 | 经营主体 | 主体类别 | 所在镇街 | 主营产品 | 存在的主要问题 | 需解决的技术难题 | 期望合作方式 | 拟投入资金（万元） | 联系人 | 联系电话 | 是否公开 | 备注
      1 | 2024.3.5 | 清远某鸡业有限公司 | 企业 | 英德市东华镇 | 清远鸡 | 球虫病多发 | 低残留防治球虫病，越快越好 | 技术转让 | 30 | 何工 | 13800138000 | 是 |
      2 | 2024.3.6 | 从化荔枝合作社 | 合作社 | 广州市从化区 | 荔枝 | 采后易褐变 | 保鲜运输 | 合作开发 | 面议 | 林经理 | 13900139000 | 否 |
      填报人：张三 | | 联系电话：0763-3366123`,
    )
    expect(records).toEqual([
      {
        row: 3,
        concluded: {},
        flags: ['titleProposed'],
        fields: {
          title: '低残留防治球虫病',
          description: '球虫病多发',
          problemStatement: '低残留防治球虫病，越快越好',
          organisation: '清远某鸡业有限公司',
          organisationType: '企业',
          region: '英德市东华镇',
          industry: '清远鸡',
          budget: '30万元',
          transferModes: ['assignment'],
          confidential: false,
          contactName: '何工',
          contactPhone: '13800138000',
        },
      },
      expect.objectContaining({ row: 4, fields: expect.objectContaining({ title: '保鲜运输', confidential: true }) }),
    ])
  })

  it('a county’s summary with an annex line, a sender and compound headers', () => {
    const { sections, records } = recognised(
      'demand',
      `
      附件2：
      2024年度农业产业技术需求征集汇总表
      报送单位（盖章）：阳山县农业农村局 | | | | | | 填报日期：2024年6月3日
      序号 | 需求提出单位 | 需求类型 | 需求领域 | 技术需求（难题）名称 | 需求简述（背景、现状、主要技术指标） | 拟投入经费 | 联系人、电话
      1 | 阳山某家庭农场 | 技术攻关 | 种植业 | 西洋菜软腐病绿色防控 | 近三年发生率上升。 | 10万元 | 黄某，13700137000
      2 | 连南某合作社 | 成果引进 | 养殖业 | 稻田鱼越冬 | 冬季水温低。 | 面议 | 邓某 0763-8660001
      注：可加行`,
    )
    expect(sections[0]?.facts).toContainEqual({ field: 'source', text: '阳山县农业农村局', row: 3, cell: 'A3' })
    expect(records.map(({ fields }) => [fields.title, fields.organisation, fields.contactName, fields.budget])).toEqual(
      [
        ['西洋菜软腐病绿色防控', '阳山某家庭农场', '黄某', '10万元'],
        ['稻田鱼越冬', '连南某合作社', '邓某', '面议'],
      ],
    )
  })

  it('a village’s list of problems with one-character headers', () => {
    const fields = fieldsOf('demand', '编号 | 主体 | 镇 | 问题\n1 | 张三（养鸡户） | 石角镇 | 鸡拉稀，用药无效')
    expect(fields).toEqual([
      { title: '鸡拉稀', organisation: '张三（养鸡户）', region: '石角镇', problemStatement: '鸡拉稀，用药无效' },
    ])
  })

  it('a company’s register with patents that were proposed for each demand', () => {
    const [fields] = fieldsOf(
      'demand',
      '序号 | 企业名称 | 技术需求 | 拟匹配专利名称 | 拟匹配高校 | 联系人\n1 | 甲公司 | 荔枝保鲜 | 一种荔枝保鲜剂 | 岭南农业大学 | 何工',
    )
    expect(fields).toEqual({ title: '荔枝保鲜', organisation: '甲公司', contactName: '何工' })
  })

  it('sums in words, dates by the month or in numerals, two phones', () => {
    const { records } = recognised(
      'demand',
      `
      需求名称 | 单位 | 预算（万元） | 截止日期 | 电话
      一 | 甲 | 叁拾万元整 | 二〇二四年十二月 | 13900139000/020-87654321
      二 | 乙 | ≥30 | 2024年底 | 138 0013 8000
      三 | 丙 | 20～30 | 2024.12 | 见附件`,
    )
    expect(records.map(({ fields, flags }) => [fields.budget, fields.deadline, fields.contactPhone, flags])).toEqual([
      ['30万元', '2024-12', '13900139000; 020-87654321', []],
      ['≥30万元', undefined, '13800138000', ['dateUnreadable']],
      ['20~30万元', '2024-12', '见附件', ['phoneUnusual']],
    ])
  })
})
