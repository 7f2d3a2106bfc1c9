import { describe, expect, it } from 'vitest'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import type { LexiconLine } from '#shared/text/lexicon.ts'

const line = (relation: LexiconLine['relation'], left: string, ...right: string[]): LexiconLine => ({
  relation,
  left,
  right,
  field: 'water',
})

const graph = new LexiconGraph([
  line('same', '缺氧', '低氧'),
  line('symptom', '浮头', '缺氧', '水质恶化'),
  line('remedy', '缺氧', '增氧'),
  line('kind', '微孔增氧', '增氧'),
])
const node = (term: string) => graph.nodesOf[graph.terms.indexOf(term)]?.[0] as number
const told = (from: string, to: string) =>
  graph.path(node(from), node(to)).map(({ kind, to: at }) => [kind, graph.nameOf(at)])

describe('how the lexicon leads from word to word', () => {
  it('names each step: from a symptom to its cause, from there to the remedy', () => {
    expect(told('浮头', '增氧')).toEqual([
      ['symptom', '缺氧'],
      ['remedy', '增氧'],
    ])
    expect(told('增氧', '微孔增氧')).toEqual([['kind', '微孔增氧']])
  })

  it('needs no step but another name within one thing, and leads nowhere where nothing leads', () => {
    expect(told('缺氧', '低氧')).toEqual([['same', '缺氧']])
    expect(told('增氧', '浮头')).toEqual([])
  })

  it('leads wherever a bridge may lead', () => {
    for (const term of graph.terms) {
      for (const { node: to } of graph.expand(node(term))) {
        expect(graph.path(node(term), to).at(-1)?.to).toBe(to)
      }
    }
  })
})
