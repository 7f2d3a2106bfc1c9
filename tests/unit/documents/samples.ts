/** Records for the tests of documents: usual ones, and hard ones. */
import type { ChosenForDemand, ChosenMatch } from '#core/documents/chosen-matches.ts'
import type { Maker } from '#core/documents/data/head.ts'
import type { Demand, Supply } from '#shared/contract/records.ts'
import { association } from '#shared/contract/settings.ts'
import type { DemandId, ProblemStatementId, SupplyId } from '#shared/domain/ids.ts'

const AT = '2026-11-21T00:00:00.000Z'

const idOf = (place: number): string => `01936b2e-0000-7000-8000-${String(place).padStart(12, '0')}`

function statement(text: string): Demand['problem'] {
  const origin = { kind: 'typed', by: '测试', at: AT } as const
  return { id: idOf(900) as ProblemStatementId, text, status: 'confirmed', origin }
}

export function aDemand(over: Partial<Demand> = {}): Demand {
  return {
    id: idOf(1) as DemandId,
    title: '柑橘黄龙病早期检测',
    description: '绿源合作社的果园每年因黄龙病砍树上百棵，李四平说肉眼看出来时已经传开，电话13812345678。',
    organisation: '清远市绿源柑橘专业合作社',
    organisationType: '合作社',
    region: '英德市西牛镇小湾村',
    industry: '柑橘',
    keywords: ['黄龙病'],
    budget: '5万元以内',
    deadline: '2027-03-31',
    transferModes: ['nonExclusiveLicence', 'openLicence'],
    confidential: false,
    contactName: '李四平',
    contactPhone: '13812345678',
    channel: 'visit',
    station: '西牛站',
    problem: statement('如何在显症之前发现黄龙病'),
    updatedAt: AT,
    ...over,
  }
}

export function aSupply(over: Partial<Supply> = {}): Supply {
  return {
    id: idOf(2) as SupplyId,
    title: '一种柑橘黄龙病快速检测方法',
    applicationNumber: '202110123456.7',
    applicationNumberRaw: 'ZL202110123456.7',
    publicationNumber: 'CN113000000A',
    patentType: 'invention',
    legalStatus: 'granted',
    applicants: ['华南测试大学'],
    inventors: ['王一', '李二'],
    abstract: '本发明在柑橘黄龙病显症之前检测果园病树。',
    keywords: ['黄龙病', '检测'],
    ipc: ['C12Q1/6844'],
    applicationDate: '2021-05-06',
    grantDate: '2022-08-01',
    transferModes: ['assignment'],
    price: '12万元',
    contactName: '王老师',
    contactPhone: '0763-3366123',
    grade: 'A',
    problem: statement('显症之前难以识别带病植株'),
    updatedAt: AT,
    ...over,
  }
}

/** Nothing is known but the title. */
export const bareSupply = (): Supply =>
  aSupply({
    id: idOf(3) as SupplyId,
    title: '一种没有其他资料的专利',
    applicationNumber: null,
    applicationNumberRaw: '',
    publicationNumber: null,
    patentType: null,
    legalStatus: null,
    applicants: [],
    inventors: [],
    abstract: '',
    keywords: [],
    ipc: [],
    applicationDate: null,
    grantDate: null,
    transferModes: [],
    price: '',
    contactName: '',
    contactPhone: '',
    grade: '',
    problem: null,
  })

/** A title of a hundred characters, ten inventors, and signs that XML and HTML must escape. */
export const longSupply = (): Supply =>
  aSupply({
    id: idOf(4) as SupplyId,
    title: `一种${'用于山地果园的柔性可调式'.repeat(8)}装置 <A&B> {名称}`,
    inventors: Array.from({ length: 10 }, (_, index) => `欧阳测试${index + 1}`),
    applicants: ['华南测试大学', '清远测试农业科技有限公司', '广东测试研究院'],
  })

export function aMatch(supply: Supply = aSupply(), over: Partial<ChosenMatch> = {}): ChosenMatch {
  return {
    supply,
    level: 'strong',
    reason: '都涉及“柑橘”、“黄龙病”。',
    uncovered: ['显症'],
    decision: null,
    ...over,
  }
}

export function found(demand: Partial<Demand> = {}, chosen: readonly ChosenMatch[] = [aMatch()]): ChosenForDemand {
  return { demand: aDemand(demand), chosen }
}

/** So many patents, each with a number of its own in its title. */
export const manyMatches = (count: number): ChosenMatch[] =>
  Array.from({ length: count }, (_, index) =>
    aMatch(aSupply({ id: idOf(1000 + index) as SupplyId, title: `第${index + 1}号检测方法` })),
  )

export const maker = (over: Partial<Maker> = {}): Maker => ({
  association: association.parse({
    name: '清远市测试农学会',
    signatory: '清远市测试农学会秘书处',
    phone: '0763-0000000',
    address: '清远市示例路1号',
    pageHeader: '三农科技服务',
  }),
  today: '2026-11-21',
  counties: ['清城区', '英德市', '佛冈县'],
  showContacts: false,
  ...over,
})
