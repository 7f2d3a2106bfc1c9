import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../builders/folder.ts'
import { evaluate } from '../../eval/evaluate.ts'
import type { DemandLine, GradedSet, SupplyLine } from '../../eval/graded-set.ts'
import { evaluationText } from '../../eval/report.ts'
import { writeRun } from '../../eval/run-file.ts'

const folder = temporaryFolder()

const supply = (id: string, title: string): SupplyLine => {
  return { id, title, abstract: '', problemStatement: '', keywords: [], applicant: '', ipc: '' }
}
const demand = (id: string, title: string, problem = ''): DemandLine => ({ id, title, description: title, problem })

const set: GradedSet = {
  supplies: [
    supply('ox', '一种鱼塘叶轮式增氧机'),
    supply('fish', '一种鱼饲料及其制备方法'),
    supply('tea', '一种茶叶萎凋装置'),
    supply('rice', '一种水稻插秧机'),
  ],
  demands: [
    demand('D1', '鱼塘里的鱼早上浮头', '鱼塘缺氧'),
    demand('D2', '茶叶萎凋不匀'),
    demand('D3', '屋顶漏雨'),
    demand('D4', '水稻插秧慢'),
  ],
  judgements: new Map([
    [
      'D1',
      new Map([
        ['ox', 3],
        ['fish', 1],
      ]),
    ],
    [
      'D2',
      new Map([
        ['tea', 3],
        ['rice', 0],
      ]),
    ],
    ['D3', new Map([['rice', 0]])],
  ]),
  mismatch: new Set(['D1']),
  none: new Set(['D3']),
}

describe('an evaluation', () => {
  const { evaluation, engine, ranked } = evaluate(set, { judgedOnly: false, setting: 'default' })

  it('measures every demand and their means', () => {
    const [d1, d2, d3, d4] = evaluation.perDemand
    expect(d1).toMatchObject({ id: 'D1', problem: 'written', mrr: 1, recall10: 1, auc: 1, ndcg10: 1 })
    expect(d1?.top[0]).toMatchObject({ supply: 'ox', grade: 3 })
    expect(d2).toMatchObject({ id: 'D2', problem: 'proposed', mrr: 1 })
    expect(d3).toMatchObject({ id: 'D3', ndcg10: null, mrr: null, auc: null })
    // Nobody judged this one: it is ranked, and counts nowhere.
    expect(d4).toMatchObject({ id: 'D4', unjudged10: null, ndcg10: null })
    expect(d4?.top[0]).toMatchObject({ supply: 'rice', grade: null })
    expect(evaluation.measures).toMatchObject({ ndcg10: 1, recall10: 1, mrr: 1, auc: 1 })
    expect(evaluation.levels.nothingFits.demands).toBe(1)
    expect(evaluation.mismatch).toMatchObject({ demands: 1, measures: { mrr: 1 } })
  })

  it('measures the baselines on the same texts', () => {
    // The lexicon alone leads from 浮头 and 缺氧 to 增氧; 鱼塘 they share all the same.
    expect(evaluation.baselines.bm25Words.ndcg10).toBeGreaterThan(0)
    expect(evaluation.baselines.charBigrams.ndcg10).toBeGreaterThan(0)
  })

  it('shows as tables what it found', () => {
    const text = evaluationText(evaluation, set.none)
    expect(text).toContain('mismatch cases (1 demands)')
    expect(text).toMatch(/demands that nothing fits.*\n\s+D3 /)
    expect(text).toMatch(/D1\s+1\.000\s+1\.000/)
  })

  it('writes the ranking as lines that others can measure', async () => {
    const path = join(folder, 'run.tsv')
    const lines = await writeRun(path, engine, ranked)
    const rows = readFileSync(path, 'utf8').trimEnd().split('\n')
    expect(rows).toHaveLength(lines)
    expect(rows[0]).toMatch(/^D1\tox\t1\t0\.\d+\t(strong|medium|weak)$/)
    await expect(writeRun(join(folder, 'no', 'run.tsv'), engine, ranked)).rejects.toThrow('file.folderMissing')
  })
})

it('ranks the judged only, where it is told to', () => {
  const { evaluation } = evaluate(set, { judgedOnly: true, setting: 'withoutLexicon' })
  expect(evaluation.perDemand.map(({ top }) => top.map((hit) => hit.supply))).toEqual([
    expect.arrayContaining(['ox', 'fish']),
    ['tea'],
    [],
    [],
  ])
  expect(evaluation.measures.unjudged10).toBe(0)
})
