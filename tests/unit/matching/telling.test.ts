import { expect, it } from 'vitest'
import { generalWords, stopWords, stopWordsWith } from '#core/matching/stop-words.ts'
import { Explainer } from '#shared/matching/explain.ts'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { MatchIndex } from '#shared/matching/match-index.ts'
import type { StopWords } from '#shared/matching/stop-words.ts'
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import { parseLexicon } from '#shared/text/lexicon.ts'

const graph = new LexiconGraph(
  parseLexicon('test', '马铃薯 = 土豆\n褐变 => 护色\n牛蛙 < 蛙\n牛蛙歪头 ~ 歪头病\n沤烂 ~ 霉菌').lines,
)

const patent = (title: string, abstract = '', problem = ''): SupplyText => ({ title, keywords: [], abstract, problem })

/** Patents of a small library; what a demand is told to be missing in the first. */
const library = [
  patent('一种茶叶萎凋槽', '温度均匀。'),
  patent('一种直播机', '开始作业。'),
  patent('一种直播种植方法', '开始作业。'),
  patent('一种去除有害气体的装置'),
  patent('一种有害气体报警器'),
  patent('一种老树修剪锯', '老树枝硬。'),
]

const asks = (text: Partial<DemandText>): DemandText => ({
  title: '',
  keywords: [],
  description: '',
  problem: '',
  problemWritten: false,
  ...text,
})

function explained(
  demand: Partial<DemandText>,
  supplies: readonly SupplyText[] = library,
  weights = DEFAULT_WEIGHTS,
  stops: StopWords = stopWords,
) {
  const index = new MatchIndex(graph)
  index.change(supplies.map((text, i) => ({ id: String(i), text })))
  const [text] = supplies as [SupplyText]
  const explainer = new Explainer(index, stops, generalWords)
  return explainer.explain(index.query(asks(demand)), { text, vectors: index.vectors(text) }, weights)
}

const missing = (...args: Parameters<typeof explained>) => explained(...args).uncovered

it('tells terms of the lexicon, not the talk around them', () => {
  const problem = '摸上去硬硬的，开始一块黄一块绿，马铃薯都长不出去'
  expect(missing({ title: '怎么办', problem }, [...library, patent('一种马铃薯粉')])).toEqual(['马铃薯'])
})

it('tells of talk no term that no patent of the library names, but of a title it does', () => {
  expect(missing({ title: '怎么办', problem: '落雨就沤烂' })).toEqual([])
  expect(missing({ title: '沤烂怎么办', problem: '落雨就是' })).toEqual(['沤烂'])
})

it('tells words that patents are named by, not those they only use', () => {
  expect(missing({ title: '怎么办', problem: '开始想学直播' })).toEqual(['直播'])
  // One title is chance where people talk.
  expect(missing({ title: '怎么办', problem: '想要修剪' })).toEqual([])
  expect(missing({ title: '怎么办', problem: '想要修剪', problemWritten: true })).toEqual(['修剪'])
})

it('tells new words only where a person wrote to the point, without those that are talk or cut wrongly', () => {
  expect(missing({ title: '怎么办', problem: '租约扯皮' })).toEqual([])
  expect(missing({ title: '租约怎么办' })).toEqual(['租约'])
  expect(missing({ title: '鸡吃了不起来' })).toEqual([])
  const roots = [patent('一种茶叶萎凋槽'), patent('一种植物根部施肥器')]
  expect(missing({ title: '蔬菜根部长瘤' }, roots)).not.toContain('部长')
})

it('tells no words that are said of anything', () => {
  const plain = Array.from({ length: 20 }, (_, i) => patent(`一种水产诱捕器${'甲乙丙丁'[i % 4]}`))
  expect(missing({ title: '水产诱捕' }, [patent('一种茶叶萎凋槽'), ...plain])).toEqual([])
  expect(missing({ title: '综合改进' })).toEqual([])
})

it('joins what is one name', () => {
  expect(missing({ title: '老树怎么办' })).toEqual(['老树'])
  expect(missing({ title: '有害气体怎么办' })).toEqual(['有害气体'])
  expect(missing({ title: '牛蛙歪头病' })).toEqual(['牛蛙歪头病'])
})

it('tells nothing that the patent names otherwise, by the lexicon or by the demand itself', () => {
  const offered = [patent('一种马铃薯褐变抑制剂'), patent('一种土豆削皮机')]
  expect(missing({ title: '土豆去皮', problem: '马铃薯去皮', problemWritten: true }, offered)).not.toContain('土豆')
  expect(missing({ title: '土豆去皮' }, offered)).not.toContain('土豆')
  const whole = { ...DEFAULT_WEIGHTS, title: 0, keywords: 0, content: 0, problem: 0 }
  expect(missing({ title: '褐变' }, offered, whole)).toEqual([])
})

it('tells at most four, the most telling first', () => {
  const common = Array.from({ length: 9 }, () => patent('一种马铃薯收获机'))
  const words = missing({ title: '马铃薯租约、祠堂、牛蛙、沤烂、民宿' }, [
    patent('一种茶叶萎凋槽'),
    patent('一种牛蛙笼'),
    ...common,
  ])
  expect(words).toHaveLength(4)
  expect(words[0]).toBe('牛蛙')
  expect(words).not.toContain('马铃薯')
})

it('counts only patents that are still there', () => {
  const index = new MatchIndex(graph)
  index.change(library.map((text, i) => ({ id: String(i), text })))
  expect(index.holdersIn('title', index.units.pair(index.units.otherAtom('直'), index.units.otherAtom('播')))).toBe(2)
  index.change([], ['1'])
  expect(index.holdersIn('title', index.units.pair(index.units.otherAtom('直'), index.units.otherAtom('播')))).toBe(1)
})

it('tells no stop word of the user: no term, no word, no name that terms make together', () => {
  const title = '牛蛙歪头病，土豆租约怎么办'
  const told = (...words: string[]) =>
    missing({ title }, library, DEFAULT_WEIGHTS, stopWordsWith([{ off: false, words }]))
  expect(told('番茄')).toEqual(missing({ title }))
  expect(told('番茄').toSorted()).toEqual(['土豆', '牛蛙歪头病', '租约'].toSorted())
  // Cut in two by the segmenter.
  expect(told('豆租约')).not.toContain('租约')
  expect(told('土豆', '租约')).toEqual(['牛蛙歪头病'])
  expect(told('牛蛙歪头病').toSorted()).toEqual(['土豆', '租约'].toSorted())
})

const potato = [patent('一种马铃薯褐变抑制剂', '护色效果好。'), patent('一种牛蛙笼'), ...library]

it('tells the points that a patent speaks of, under its own words where these are others', () => {
  const { points, covered, uncovered } = explained({ title: '土豆丝褐变，牛蛙歪头病' }, potato)
  expect(covered).toEqual([
    { word: '土豆', via: '马铃薯' },
    { word: '褐变', via: null },
  ])
  expect(uncovered).toEqual(['牛蛙歪头病'])
  expect(points).toBe(3)
})

it('counts a point of which only the characters stand here and there, and names it on neither side', () => {
  const scattered = [patent('一种出租屋', '节约用水。'), ...library]
  expect(explained({ title: '租约怎么办' }, scattered)).toMatchObject({ points: 1, covered: [], uncovered: [] })
})

it('measures coverage by how telling the points are, and by a half where there are none', () => {
  expect(explained({ title: '土豆褐变' }, potato).coverage).toBe(1)
  const part = explained({ title: '土豆褐变，沤烂' }, potato).coverage
  expect(part).toBeGreaterThan(0.3)
  expect(part).toBeLessThan(1)
  expect(explained({ title: '怎么办' }, potato).coverage).toBe(0.5)
})

/** The words that are told as shared with the first patent. */
const shared = (demand: Partial<DemandText>, supplies: readonly SupplyText[]) =>
  explained(demand, supplies)
    .words.filter(({ isTold }) => isTold)
    .map(({ word }) => word)

it('tells shared words that are whole and mean something, no parts of words and no stop words', () => {
  const offered = [patent('一种老树修剪方法', '用于克力架的机器。'), ...library]
  const words = shared({ title: '巧克力的方法，老树修剪' }, offered)
  expect(words).toEqual(expect.arrayContaining(['老树', '修剪']))
  for (const word of ['克力', '的', '方法']) expect(words).not.toContain(word)
})

it('tells no bridge that leads to what the demand says itself', () => {
  const offered = [patent('一种马铃薯清洗机'), ...library]
  const bridges = (title: string) =>
    explained({ title }, offered).words.filter(({ part, isTold }) => part === 'bridge' && isTold)
  expect(bridges('土豆清洗')).toHaveLength(1)
  expect(bridges('土豆（马铃薯）清洗')).toEqual([])
})
