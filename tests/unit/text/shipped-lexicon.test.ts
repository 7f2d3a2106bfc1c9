import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLexicon } from '#core/matching/lexicon-files.ts'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'

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
  ])('leads from %s to %s', (from, to) => expect([...reached(from)]).toContain(to))

  it('joins no heap of unrelated names', () => {
    const sizes = new Map<number, number>()
    for (const node of graph.nodesOf.flat()) sizes.set(node, (sizes.get(node) ?? 0) + 1)
    expect(Math.max(...sizes.values())).toBeLessThan(40)
  })

  it.skipIf(!existsSync(measured))('cites no sentence of the demands it is measured with', () => {
    const demands = readFileSync(measured, 'utf8')
    const cited = graph.terms.filter((term) => [...term].length >= 8 && demands.includes(term))
    expect(cited).toEqual([])
  })
})
