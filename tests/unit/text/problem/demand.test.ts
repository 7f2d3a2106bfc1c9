import { describe, expect, it } from 'vitest'
import { createProblemFinder } from '#shared/text/problem-statement.ts'
import patterns from '../../../../resources/lexicon/problem-patterns.json' with { type: 'json' }

const finder = createProblemFinder(patterns)
const candidates = (description: string, title = '') => finder.forDemand({ title, description })
const best = (description: string, title = '') => candidates(description, title)[0]

describe('the statement of a demand', () => {
  it.each([
    [
      'the trouble, without where the farm lies',
      '我们合作社有两百亩鱼塘。一到闷热天后半夜鱼就成片浮头，去年死了两千斤。塘在公路边。',
      '一到闷热天后半夜鱼就成片浮头，去年死了两千斤',
    ],
    [
      'the trouble and what is wanted, over the end of the sentence',
      '荔枝摘下来第二天果皮就发黑，卖不上价。想找不用硫熏的保鲜办法。',
      '荔枝摘下来第二天果皮就发黑，卖不上价。想找不用硫熏的保鲜办法',
    ],
    [
      'what stands below a heading of problems, not the heading',
      '公司简介：公司成立于1999年，高新技术企业。\n技术难题：豆腐废水又酸又臭，难以达标排放。',
      '豆腐废水又酸又臭，难以达标排放',
    ],
    ['without numbering and connectives', '1、但是莲子剥壳全靠人工，剥得慢。', '莲子剥壳全靠人工，剥得慢'],
    [
      'a numbered list as a whole, with its lead-in',
      '希望解决: 1、禽流感; 2、球虫病。',
      '希望解决: 1、禽流感; 2、球虫病',
    ],
    ['such a list with full stops behind the numbers', '养鸡三万只。1.禽流感；2.球虫病。', '1.禽流感；2.球虫病'],
    ['a list of names, where the lead-in asks for them', '希望解决：①禽流感，②鸭瘟', '希望解决：①禽流感，②鸭瘟'],
    ['what is wanted, where no trouble is told', '占地三十亩。希望引进自动投料的设备。', '希望引进自动投料的设备'],
  ])('is %s', (_name, description, statement) => {
    const found = best(description)
    expect(found?.text).toBe(statement)
    expect(description.slice(found?.start, found?.end)).toBe(statement)
  })

  it('does not run over the end of a line, or over a heading', () => {
    const texts = candidates('鸡拉稀，死得多。\n猪咳嗽，不长肉。难点：羊掉毛，没办法。').map(({ text }) => text)
    expect(texts.sort()).toEqual(['猪咳嗽，不长肉', '羊掉毛，没办法', '鸡拉稀，死得多'])
  })

  it('is one item of a list that is too long for a statement, and numbered headings are no list', () => {
    const long = `1、${'鸡舍里气味刺鼻'.repeat(9)}。2、${'猪舍里苍蝇成团'.repeat(9)}。`
    expect(best(long)?.text).not.toContain('2、')
    expect(best('一、技术难题：鸡得病。二、预期目标：少死。')?.text).toBe('鸡得病')
  })

  it('tells a trouble from a wish', () => {
    expect(best('腊肉太咸，销量下降。')?.kind).toBe('problem')
    expect(best('希望引进新品种。')?.kind).toBe('purpose')
  })

  it('is the title where the description says nothing', () => {
    expect(best('', '西红柿根上长疙瘩')).toMatchObject({ field: 'title', kind: 'problem', text: '西红柿根上长疙瘩' })
    expect(best('基地在山脚下。', '橘子')).toBeUndefined()
  })

  it('is no word that only looks like a trouble', () => {
    expect(best('落户本地的黄豆加工厂，主要做酸奶和苦瓜茶。')).toBeUndefined()
  })
})
