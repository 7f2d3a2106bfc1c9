import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLexicon } from '#core/matching/lexicon-files.ts'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { TermFinder } from '#shared/text/term-finder.ts'

const root = resolve(import.meta.dirname, '../../..')
const { lines, problems } = readLexicon(join(root, 'resources/lexicon'))
const graph = new LexiconGraph(lines)
const measured = resolve(root, '../shared/data/agri-match/demands.jsonl')

/** Names of everything that a word leads to. */
function reached(word: string): Set<string> {
  const nodes = graph.nodesOf[graph.terms.indexOf(word)] ?? []
  const ends = new Set(nodes.flatMap((node) => graph.expand(node).map((to) => to.node)))
  return new Set(graph.terms.filter((_, term) => graph.nodesOf[term]?.some((node) => ends.has(node))))
}

describe('the shipped lexicon', () => {
  it('has no line that cannot be read', () => expect(problems).toEqual([]))

  it('is large enough to matter, in all its relations', () => {
    expect(lines.length).toBeGreaterThan(2500)
    for (const relation of ['same', 'kind', 'symptom', 'remedy']) {
      expect(lines.filter((line) => line.relation === relation).length).toBeGreaterThan(500)
    }
  })

  it.each([
    ['浮头', '增氧机'],
    ['拉稀', '益生菌'],
    ['根上长疙瘩', '根结线虫'],
    ['长绿毛', '黄曲霉毒素'],
    ['板结', '土壤调理剂'],
    ['打药机', '喷雾机'],
    ['红鼻子', '黄龙病'],
    ['一块黄一块绿', '黄龙病'],
    ['一块黄一块绿', '花叶病'],
    ['弯弯曲曲', '潜叶蛾'],
    ['木虱传病', '黄龙病'],
    ['里面有虫', '实蝇'],
    ['里面有虫', '豆荚螟'],
    ['白屎', '鸡白痢'],
    ['内脏一层白霜', '鹅星状病毒'],
    ['小水袋', '囊状幼虫病'],
    ['水面吸气', '增氧机'],
    ['担肥上山', '单轨运输机'],
    ['割禾机', '收割机'],
    ['莳田机', '插秧机'],
    ['不熏硫', '无硫护色'],
    ['没有冷库', '相变蓄冷'],
    ['天敌', '寄生蜂'],
    ['天敌', '赤眼蜂'],
    ['天敌', '捕食螨'],
    ['寄生蜂', '平腹小蜂'],
    ['保鲜', '预冷'],
  ])('leads from %s to %s', (from, to) => expect([...reached(from)]).toContain(to))

  it('joins no heap of unrelated names', () => {
    const sizes = new Map<number, number>()
    for (const node of graph.nodesOf.flat()) sizes.set(node, (sizes.get(node) ?? 0) + 1)
    expect(Math.max(...sizes.values())).toBeLessThan(40)
  })

  it.each([
    ['刮了涂过石灰水', '过石'],
    ['冷冻烧肉翻热', '冻烧'],
    ['增氧机坏了没人会修', '坏了'],
    ['单人背负式采茶机', '人背'],
    ['循环流水养鱼', '流水'],
  ])('finds in %s no %s, which is another word there', (text, term) => {
    const found = new TermFinder(graph.terms).findLongest(text).map((each) => graph.terms[each.term])
    expect(found).not.toContain(term)
  })

  it('says nothing of a thing that it would say of itself', () => {
    const own = lines.filter(({ relation, left, right }) => relation !== 'same' && right.some((term) => term === left))
    expect(own).toEqual([])
  })

  it.skipIf(!existsSync(measured))('cites no sentence of the demands it is measured with', () => {
    const demands = readFileSync(measured, 'utf8')
    const cited = graph.terms.filter((term) => [...term].length >= 8 && demands.includes(term))
    expect(cited).toEqual([])
  })
})
