import { describe, expect, it } from 'vitest'
import { createLexicon } from '#core/importing/header-lexicon.ts'
import { createHeaderReader, KNOWN } from '#core/importing/header-word.ts'

const supply = createHeaderReader('supply')
const demand = createHeaderReader('demand')

/** Enough to give a column its field when the values agree. */
const USABLE = 0.3

describe('header words that lists have, none of them in the vocabulary as they stand', () => {
  it.each([
    [
      'title',
      '*专利名称（与证书一致）|拟推介专利名称|核心专利名称|农业技术名称|成果/专利名称|推荐转化专利名称|2、专 利\n名 称',
    ],
    [
      'applicationNumber',
      '专利号（ZL）|专利申请号（专利号）|专利号/受理号|申请（授权）号|专利号码（13位）|*专利号（必填）',
    ],
    ['publicationNumber', '公开(公告)号|授权公告号（CN）|公开/授权公告号'],
    ['patentType', '专利类型（发明/实用新型/外观）|拟转化专利类型|专利种类（三选一）'],
    ['legalStatus', '当前法律状态(截至2024年5月)|专利目前状态|是否已授权（是/否）|专利维持状态|法律状态（有效/失效）'],
    ['applicants', '申请（专利权）人名称|第一权利人|所属高校/院所|专利权属单位|[标]当前申请(专利权)人|技术供给方'],
    ['inventors', '所有发明人（按顺序）|发明人名单|研发团队成员|专利发明人姓名|发明人1|第二发明人|课题组成员'],
    ['abstract', '成果内容简介（300字以内）|技术特点及优势|应用前景及效益|技术内容及特点|专利核心内容'],
    ['problemStatement', '解决的主要技术问题|拟解决的行业痛点|可解决的生产问题'],
    ['applicationDate', '专利申请日（年月日）|申请日(YYYY-MM-DD)|递交申请日期'],
    ['grantDate', '专利授权时间（年月）|授权公告（年月日）'],
    ['transferModes', '拟采用的转化方式|转化方式（转让/许可/入股）|可接受的转化方式'],
    ['price', '转让参考价（万元）|许可费用（元/年）|意向价位（万元）|最低转让价|报价(万)'],
    ['contactName', '成果联系人|专利负责人姓名|团队首席|首席专家姓名'],
    ['contactPhone', '联系人及手机号（必填）|团队负责人电话|联系人/电话|负责人联系手机'],
    ['ipc', '国际专利分类号（IPC）|主IPC分类号'],
  ] as const)('of patents: %s', (field, headers) => {
    for (const header of headers.split('|')) {
      const [best] = supply([header]).meanings
      expect(best?.field, header).toBe(field)
      expect(best?.score ?? 0, header).toBeGreaterThan(USABLE)
    }
  })

  it.each([
    ['title', '企业技术需求名称|揭榜挂帅项目名称|技术需求（难题）名称|问题（需求）名称'],
    ['description', '技术需求背景及内容|需求描述（不少于100字）|目前生产现状|需求的主要技术参数|问题详细描述'],
    ['problemStatement', '拟解决的关键技术难题|目前遇到的技术瓶颈|需要专家解决的问题|最希望解决的技术问题'],
    ['organisation', '经营主体（企业/合作社/大户）|需求单位（盖章）|农户/企业名称|受访企业名称|提报单位'],
    ['organisationType', '经营主体类别|单位性质（企业/合作社）'],
    ['region', '县（市、区）|所在乡镇（街道）|单位详细地址|种植/养殖地点|镇（街）'],
    ['industry', '产业类别（种植/养殖/加工）|主要种养品种|养殖种类|从事行业'],
    ['budget', '拟投入资金（万元）|愿意支付费用（万元）|企业拟投入资金额度|预算额度'],
    ['deadline', '需求截止时间（年月）|希望完成的时间|攻关期限|要求完成期限'],
    ['transferModes', '希望的合作方式（可多选）|与高校合作方式'],
    ['confidential', '是否需保密|需求信息是否公开|可否公开发布'],
    ['contactName', '联系人（姓名）|需求对接人|农场主姓名'],
    ['contactPhone', '手机号码（微信同号）|联系人、电话|法人联系电话'],
  ] as const)('of demands: %s', (field, headers) => {
    for (const header of headers.split('|')) {
      const [best] = demand([header]).meanings
      expect(best?.field, header).toBe(field)
      expect(best?.score ?? 0, header).toBeGreaterThan(USABLE)
    }
  })

  it('leaves known headers alone that fill no field', () => {
    const others =
      '备注|申请人地址|发明人职称|代理机构|公开日|邮箱地址|专利证书编号|获奖情况|技术成熟度（TRL）|联系人职务'
    for (const header of others.split('|')) expect(supply([header]).meanings, header).toEqual([])
    const demands =
      '统一社会信用代码|注册资本（万元）|年产值（万元）|走访人员|种植面积（亩）|需求编号|推荐专家姓名|对接进展情况'
    for (const header of demands.split('|')) expect(demand([header]).meanings, header).toEqual([])
  })
})

describe('a header word', () => {
  it('says which kind of list it belongs to', () => {
    expect(supply(['需求名称'])).toMatchObject({ concept: 'foreign', isForeignTitle: true })
    expect(demand(['专利名称'])).toMatchObject({ concept: 'foreign', isForeignTitle: true })
    expect(supply(['联系人'])).toMatchObject({ concept: 'field', isSpecific: false })
    expect(supply(['专利权人'])).toMatchObject({ concept: 'field', isSpecific: true })
  })

  it('is read together with the name of its group', () => {
    expect(supply(['专利信息', '名称']).meanings[0]?.field).toBe('title')
    expect(supply(['发明人', '姓名']).meanings[0]?.field).toBe('inventors')
    expect(supply(['专利', '编号']).meanings[0]?.field).toBe('applicationNumber')
    expect(supply(['授权情况', '日期']).meanings[0]?.field).toBe('grantDate')
    expect(supply(['申请人', '地址']).meanings).toEqual([])
    expect(demand(['企业基本情况', '名称']).meanings[0]?.field).toBe('organisation')
  })

  it.each([
    ['意向价格(万元)', '万元'],
    ['意向价格（单位：万元）', '万元'],
    ['转让费/元', '元'],
    ['许可费标准（元/年）', '元/年'],
    ['报价', ''],
    ['联系人（万元）', '万元'],
  ])('gives the unit of %s', (header, unit) => expect(supply([header]).unit).toBe(unit))

  it('is found in traditional characters and any width', () => {
    expect(supply(['專利權人']).meanings[0]?.field).toBe('applicants')
    expect(supply(['ＩＰＣ']).meanings[0]?.field).toBe('ipc')
    expect(supply(['Application No.']).meanings[0]?.field).toBe('applicationNumber')
  })

  it('is no word where it is a sentence, a value or nothing', () => {
    for (const text of [
      '',
      '一种柑橘黄龙病快速检测方法',
      '岭南农业大学',
      '202110123456.7',
      'constructor',
      '__proto__',
    ]) {
      expect(supply([text]).score, text).toBeLessThan(KNOWN)
    }
  })

  it('may be one of the user, which then counts before all others', () => {
    const read = createHeaderReader('supply', { applicationNumber: ['内部编号'], contactName: ['发明人'] })
    expect(read(['内部编号']).meanings[0]?.field).toBe('applicationNumber')
    expect(read(['发明人']).meanings[0]?.field).toBe('contactName')
  })
})

describe('the vocabulary', () => {
  it.each(['supply', 'demand'] as const)('never gives one word two fields of which none is the title: %s', (kind) => {
    for (const [word, senses] of createLexicon(kind)) {
      const fields = senses.filter(({ concept, field }) => concept === 'field' && field !== 'title')
      expect(fields.length, word).toBeLessThanOrEqual(1)
    }
  })
})
