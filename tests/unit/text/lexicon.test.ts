import { describe, expect, it } from 'vitest'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { parseLexicon } from '#shared/text/lexicon.ts'
import { TermFinder } from '#shared/text/term-finder.ts'

describe('the lexicon format', () => {
  it('reads the four relations', () => {
    const { lines, problems } = parseLexicon(
      'a.txt',
      '# 说明\n\n番茄 = 西红柿 = 洋柿子\n番茄 < 茄果类\n浮头 ~ 缺氧, 水质恶化\r\n缺氧 => 增氧机, ＡＦＢ1',
    )
    expect(problems).toEqual([])
    expect(lines).toEqual([
      { field: 'a.txt', relation: 'same', left: '番茄', right: ['西红柿', '洋柿子'] },
      { field: 'a.txt', relation: 'kind', left: '番茄', right: ['茄果类'] },
      { field: 'a.txt', relation: 'symptom', left: '浮头', right: ['缺氧', '水质恶化'] },
      { field: 'a.txt', relation: 'remedy', left: '缺氧', right: ['增氧机', 'afb1'] },
    ])
  })

  it.each([
    ['番茄 西红柿', 'operatorMissing'],
    ['番茄 = ', 'operatorMissing'],
    ['浮头 ~ 缺氧, ', 'termEmpty'],
    ['浮头 ~ 缺氧,, 增氧', 'termEmpty'],
    ['鱼，虾 ~ 缺氧', 'termPunctuated'],
    ['一到闷热天鱼就成片浮上来张嘴 ~ 缺氧', 'termTooLong'],
  ] as const)('tells what is wrong with %s, by line', (text, code) => {
    const { lines, problems } = parseLexicon('a.txt', `番茄 = 西红柿\n${text}`)
    expect(lines).toHaveLength(1)
    expect(problems).toEqual([{ file: 'a.txt', line: 2, code, text: text.trim() }])
  })

  it('notices what is said twice', () => {
    expect(parseLexicon('a.txt', '甲 = 乙\n甲 = 乙').problems).toMatchObject([{ line: 2, code: 'saidTwice' }])
  })
})

describe('the lexicon as a graph', () => {
  const graph = new LexiconGraph(
    parseLexicon('t', '浮头 = 吊水\n浮头 ~ 缺氧\n缺氧 => 增氧机\n叶轮增氧机 < 增氧机\n鲩鱼 < 鱼').lines,
  )
  const node = (term: string) => graph.nodesOf[graph.terms.indexOf(term)]?.[0] as number
  const reached = (term: string) =>
    new Map(
      graph
        .expand(node(term))
        .flatMap((each) =>
          graph.terms
            .filter((_, i) => graph.nodesOf[i]?.includes(each.node))
            .map((name) => [name, each.weight] as const),
        ),
    )

  it('makes names of one thing one node', () => expect(node('吊水')).toBe(node('浮头')))

  it('goes from a symptom to its cause and on to the remedy, no further', () => {
    const found = reached('吊水')
    expect(found.get('缺氧')).toBeGreaterThan(found.get('增氧机') ?? 1)
    expect(found.has('增氧机')).toBe(true)
    expect(found.has('叶轮增氧机')).toBe(false)
  })

  it('meets a demand for a kind by its special forms, more than the other way', () => {
    expect(reached('鱼').get('鲩鱼')).toBeGreaterThan(reached('鲩鱼').get('鱼') ?? 1)
  })

  it('does not go back from a cause to a symptom', () => expect(reached('缺氧').has('浮头')).toBe(false))
})

describe('a name in two fields', () => {
  const graph = (...fields: string[]) =>
    new LexiconGraph(fields.flatMap((text, i) => parseLexicon(`${i}.txt`, text).lines))
  const senses = (g: LexiconGraph, term: string) => g.nodesOf[g.terms.indexOf(term)] ?? []

  it('is a homonym where the fields share that name alone', () => {
    const g = graph('脐炎 = 烂脐\n脐炎 => 碘酊', '脐腐病 = 烂脐\n脐腐病 => 钙肥')
    expect(senses(g, '烂脐')).toHaveLength(2)
    expect(senses(g, '脐炎')).not.toEqual(senses(g, '脐腐病'))
  })

  it('is one thing where they share two names, or where it has no other name', () => {
    const g = graph('鸡仔 = 雏鸡 = 鸡苗\n缺钙 => 贝壳粉', '小鸡 = 雏鸡 = 鸡仔\n缺钙 => 钙肥')
    expect(senses(g, '小鸡')).toEqual(senses(g, '鸡苗'))
    expect(senses(g, '缺钙')).toHaveLength(1)
    expect(g.expand(senses(g, '缺钙')[0] as number)).toHaveLength(3)
  })
})

describe('finding terms', () => {
  const terms = ['根结线虫', '线虫', '根', 'afb1', '番茄']
  const finder = new TermFinder(terms)
  const shown = (text: string, found: readonly { term: number; start: number; end: number }[]) =>
    found.map(({ term, start, end }) => `${terms[term]}@${text.slice(start, end)}`)

  it('finds all of them, or only the longest at each place', () => {
    const text = '番茄根结线虫与ＡＦＢ1'
    expect(shown(text, finder.find(text))).toEqual([
      '番茄@番茄',
      '根@根',
      '根结线虫@根结线虫',
      '线虫@线虫',
      'afb1@ＡＦＢ1',
    ])
    expect(shown(text, finder.findLongest(text))).toEqual(['番茄@番茄', '根结线虫@根结线虫', 'afb1@ＡＦＢ1'])
  })

  it('keeps its places in texts with rare characters', () => {
    const text = '𠮷番茄😀线虫'
    expect(shown(text, finder.find(text))).toEqual(['番茄@番茄', '线虫@线虫'])
  })
})
