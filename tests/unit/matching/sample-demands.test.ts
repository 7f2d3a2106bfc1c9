/** The shipped sample lists, matched with the shipped lexicon: demands in farmers' words reach the patents in scientific ones. */
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demandSide } from '#core/importing/demand-side.ts'
import { supplySide } from '#core/importing/supply-side.ts'
import { readLexicon } from '#core/matching/lexicon-files.ts'
import { stopWords } from '#core/matching/stop-words.ts'
import { proposalFor } from '#core/records/problem-statements.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { Explainer } from '#shared/matching/explain.ts'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { MatchIndex } from '#shared/matching/match-index.ts'
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import { readPatches } from '../../builders/read-patches.ts'

const resources = resolve(import.meta.dirname, '../../../resources')
const { lines, objectWords } = readLexicon(join(resources, 'lexicon'))
const index = new MatchIndex(new LexiconGraph(lines), objectWords)
const explainer = new Explainer(index, stopWords)

const supplies = (await readPatches(join(resources, 'sample/sample-supplies.xlsx'), supplySide)).map(
  ({ title, abstract = '', keywords = [], problemStatement = '' }, i): SupplyText => {
    const of = { kind: 'supply', id: String(i) as SupplyId, title, abstract, given: problemStatement } as const
    return { title, abstract, keywords, problem: proposalFor(of).text }
  },
)
const demands = (await readPatches(join(resources, 'sample/sample-demands.xlsx'), demandSide)).map(
  ({ title, description = '', keywords = [], problemStatement = '' }, i): DemandText => {
    const of = { kind: 'demand', id: String(i) as DemandId, title, description, given: problemStatement } as const
    return { title, description, keywords, problem: proposalFor(of).text, problemWritten: problemStatement !== '' }
  },
)
index.change(supplies.map((text, i) => ({ id: String(i).padStart(4, '0'), text })))

/** The best patents of the demand whose title holds these words; with each, where its bridges start and lead to. */
function bestFor(words: string, count = 5) {
  const query = index.query(demands.find(({ title }) => title.includes(words)) as DemandText)
  return index.rankSupplies(query, DEFAULT_WEIGHTS, count, 0).map(({ id }) => {
    const text = supplies[Number(id)] as SupplyText
    const { words } = explainer.explain(query, { text, vectors: index.vectors(text) }, DEFAULT_WEIGHTS)
    const bridges = words.filter(({ part }) => part === 'bridge').map(({ word, via }) => [word, via] as const)
    return { title: text.title, bridges: new Map(bridges) }
  })
}

describe('the sample demands', () => {
  it('reach patents against citrus greening from a red nose and patchy leaves, and the reason says so', () => {
    const named = bestFor('红鼻子').filter(({ title }) => title.includes('黄龙病'))
    expect(named.length).toBeGreaterThanOrEqual(2)
    for (const { bridges } of named) {
      for (const seen of ['红鼻子', '叶一块黄一块绿']) expect(bridges.get(seen)).toContain('黄龙病')
    }
  })

  it.each([
    ['茶芽头卷缩', '茶小绿叶蝉'],
    ['根上长疙瘩', '根肿病'],
    ['姜头发臭', '姜瘟病'],
    ['剖开有虫', '梨小食心虫'],
    ['蜂仔尖头', '囊状幼虫病'],
    ['屙血屎', '球虫病'],
    ['一层白霜', '鹅星状病毒'],
    ['翻塘', '增氧'],
    ['生猛河鲜', '保活运输'],
    ['烂嘴', '羊口疮'],
    ['春蚕变硬', '白僵病'],
    ['污水站', '无动力'],
    ['饭香', '大米陈化'],
    ['担肥', '单轨'],
    ['冬菇棒', '绿色木霉'],
    ['黄叶出水', '流态冰'],
  ])('lead from %s to %s', (asked, answer) => {
    expect(bestFor(asked, 3).some(({ title }) => title.includes(answer))).toBe(true)
  })
})
