import { expect, it } from 'vitest'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { Segmenter } from '#shared/matching/segmentation.ts'
import { parseLexicon } from '#shared/text/lexicon.ts'
import { parseObjectWords } from '#shared/text/object-groups.ts'

const LINES = `浮头 = 鱼浮面
浮头 ~ 缺氧
缺氧 => 增氧机
鲩鱼 < 淡水鱼`

const objects = parseObjectWords('鱼 : 鲩鱼 鱼塘')
const segmenterOf = (lines: string) =>
  new Segmenter(new LexiconGraph(parseLexicon('water', lines).lines), objects, new Set(['怎么', '办']))

it('covers the words of a sentence: those of the lexicon, stop words, and the others', () => {
  const text = '鱼塘浮头，怎么办？王家'
  const segments = segmenterOf(LINES).segment(text)
  expect(segments.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
    ['鱼塘', 'term'],
    ['浮头', 'term'],
    ['怎么', 'stop'],
    ['办', 'stop'],
    ['王家', 'word'],
  ])
  expect(segments[0]).toMatchObject({ objects: ['鱼'], leads: [] })
})

it('tells where a word leads, in one step and in two, the strongest first', () => {
  const [term] = segmenterOf(LINES).segment('浮头')
  expect(term?.leads.map(({ relation, words, through }) => ({ relation, words, through }))).toEqual([
    { relation: 'symptom', words: ['缺氧'], through: null },
    { relation: 'same', words: ['鱼浮面'], through: null },
    { relation: 'remedy', words: ['增氧机'], through: '缺氧' },
  ])
  expect(segmenterOf(LINES).segment('淡水鱼')[0]?.leads).toMatchObject([{ relation: 'kind', words: ['鲩鱼'] }])
})

it('gives the same reading for the same meaning, and another for another', () => {
  const reading = (lines: string) => segmenterOf(lines).reading('鱼塘浮头')
  const [first = '', ...others] = LINES.split('\n')
  expect(reading([...others, first].join('\n'))).toBe(reading(LINES))
  // What stands in no relation to the text changes nothing of it.
  expect(reading(`${LINES}\n番茄 = 西红柿`)).toBe(reading(LINES))
  expect(reading(`${LINES}\n缺氧 => 微孔曝气`)).not.toBe(reading(LINES))
  expect(reading(`${LINES}\n增氧机 = 打氧机`)).not.toBe(reading(LINES))
})
