/** Demands and matches for the workbook's tests. */
import type { DemandSheet, SheetMatch } from '#core/exporting/demand-sheet.ts'
import type { Demand } from '#shared/contract/records.ts'
import type { DemandId, ProblemStatementId, SupplyId } from '#shared/domain/ids.ts'

export function aDemand(over: Partial<Demand> = {}): Demand {
  return {
    id: '01936b2e-0000-7000-8000-000000000001' as DemandId,
    title: '柑橘黄龙病早期检测',
    description: '果园每年因黄龙病砍树上百棵，肉眼看出来时已经传开。',
    organisation: '清远市绿源柑橘专业合作社',
    organisationType: '合作社',
    region: '英德市',
    industry: '柑橘种植',
    keywords: [],
    budget: '面议',
    deadline: null,
    transferModes: [],
    confidential: false,
    contactName: '李四平',
    contactPhone: '13812345678',
    channel: null,
    station: '',
    problem: problem('如何在显症之前发现黄龙病'),
    updatedAt: '2026-11-21T00:00:00.000Z',
    ...over,
  }
}

function problem(text: string): Demand['problem'] {
  const origin = { kind: 'typed', by: '测试', at: '2026-11-21T00:00:00.000Z' } as const
  return { id: '01936b2e-0000-7000-8000-000000000002' as ProblemStatementId, text, status: 'confirmed', origin }
}

export function aMatch(over: Partial<SheetMatch> = {}): SheetMatch {
  return {
    rank: 1,
    score: 0.2345,
    level: 'strong',
    reason: '标题命中“柑橘”“黄龙病”，问题句相近。',
    points: 3,
    covered: [{ word: '柑橘', via: null }],
    coverage: 0.5,
    objects: { relation: 'unknown', demand: [], supply: [] },
    isNew: false,
    family: [],
    uncovered: ['显症'],
    warnings: [],
    decision: null,
    supplyId: '01936b2e-0000-7000-8000-000000000003' as SupplyId,
    applicationNumber: '202110123456.7',
    applicationNumberRaw: '',
    title: '一种柑橘黄龙病快速检测方法',
    applicants: ['华南农业大学'],
    contactName: '王老师',
    contactPhone: '0763-3366123',
    legalStatus: 'granted',
    patentType: 'invention',
    expiresOn: null,
    transferModes: [],
    price: '',
    wasRank: null,
    ...over,
  }
}

export function aSheet(demand: Partial<Demand> = {}, matches: readonly SheetMatch[] = [aMatch()]): DemandSheet {
  return { demand: aDemand(demand), matches }
}
