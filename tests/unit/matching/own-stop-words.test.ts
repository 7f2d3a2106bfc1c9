import { expect, it } from 'vitest'
import { reasonSentence } from '#core/matching/sentences.ts'
import { stopWordsWith } from '#core/matching/stop-words.ts'
import { translator } from '#core/messages.ts'
import { Explainer } from '#shared/matching/explain.ts'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { MatchIndex } from '#shared/matching/match-index.ts'
import { Segmenter } from '#shared/matching/segmentation.ts'
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import { NO_OBJECT_WORDS } from '#shared/text/object-groups.ts'
import { parseOwnWords } from '#shared/text/own-words.ts'

const graph = new LexiconGraph([{ field: 'test', relation: 'symptom', left: '浮头', right: ['缺氧'] }])
const supplies: readonly SupplyText[] = [
  { title: '一种池塘示范增氧机', keywords: [], abstract: '防止缺氧。', problem: '' },
  { title: '一种茶叶萎凋槽', keywords: [], abstract: '温度均匀。', problem: '' },
]
const demand: DemandText = {
  title: '池塘示范水车坏了',
  keywords: [],
  description: '',
  problem: '池塘浮头，示范没用',
  problemWritten: true,
}

/** The pair of the first patent, told by somebody with these own words. */
function pairWith(own: string) {
  const index = new MatchIndex(graph)
  index.change(supplies.map((text, i) => ({ id: String(i), text })))
  const [text] = supplies as [SupplyText]
  const query = index.query(demand)
  const offered = { text, vectors: index.vectors(text) }
  const explainer = new Explainer(index, stopWordsWith(parseOwnWords(own).stops))
  const explanation = explainer.explain(query, offered, DEFAULT_WEIGHTS)
  const score = index.score(query, offered.vectors, DEFAULT_WEIGHTS)
  const { shared } = explainer.highlight(query, offered, DEFAULT_WEIGHTS)
  const marked = shared.demand.title.map(([start, end]) => demand.title.slice(start, end))
  return { explanation, score, marked, sentence: reasonSentence(explanation, score, translator('zh-CN')) }
}

it('takes a stop word of the user out of the reason, of the marks and of the points', () => {
  const [plain, own] = [pairWith(''), pairWith('? 示范')]
  expect([plain.sentence.includes('“示范”'), own.sentence.includes('“示范”')]).toEqual([true, false])
  expect(own.sentence).toContain('“池塘”')
  expect([plain.marked, own.marked]).toEqual([['池塘示范'], ['池塘']])
  const points = ({ explanation }: typeof own) => explanation.covered.map(({ word }) => word)
  expect([points(plain), points(own)]).toEqual([expect.arrayContaining(['示范']), expect.not.arrayContaining(['示范'])])
})

it('finds them where the segmenter cuts them, and leaves their parts alone elsewhere', () => {
  const stops = stopWordsWith(parseOwnWords('? 合作社').stops)
  const segmenter = new Segmenter(graph, NO_OBJECT_WORDS, stops)
  const kinds = (text: string) => segmenter.segment(text).map(({ start, end, kind }) => [text.slice(start, end), kind])
  expect(kinds('合作社想合作')).toEqual([
    ['合作', 'stop'],
    ['社', 'stop'],
    ['想', 'stop'],
    ['合作', 'word'],
  ])
  const own = pairWith('? 塘示范')
  expect(own.marked).toEqual(['池塘'])
  // The problem says it by itself.
  expect(own.sentence).toContain('“示范”')
})

it('moves no score', () => {
  const [plain, own] = [pairWith(''), pairWith('? 示范')]
  expect(own.score).toBe(plain.score)
  expect(own.explanation.parts).toEqual(plain.explanation.parts)
})

it('leaves what the lexicon leads to', () => {
  expect(pairWith('? 浮头').sentence).toContain('浮头')
  expect(pairWith('? 浮头').explanation.parts).toEqual(pairWith('').explanation.parts)
})
