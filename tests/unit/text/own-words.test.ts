import { describe, expect, it } from 'vitest'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { parseLexicon } from '#shared/text/lexicon.ts'
import { nothingOff, parseOwnWords, usableLines, withOwnWords } from '#shared/text/own-words.ts'

const shippedLines = (...fields: string[]) => fields.flatMap((text, i) => parseLexicon(`${i}.txt`, text).lines)
const shown = (lines: ReturnType<typeof shippedLines>) =>
  lines.map(({ relation, left, right }) => `${relation}: ${left} - ${right.join(' ')}`)

describe('own words as they are typed', () => {
  it('may have full-width signs, any comma, and no blanks around the sign', () => {
    const own = parseOwnWords(
      '番茄＝西红柿=洋柿子\r\n浮头～缺氧，水质恶化、闷热\n缺氧＝＞增氧机\n＃ 备注\n鲩鱼<鱼\n！番茄=蕃茄',
    )
    expect(own.problems).toEqual([])
    expect(shown([...own.lines])).toEqual([
      'same: 番茄 - 西红柿 洋柿子',
      'symptom: 浮头 - 缺氧 水质恶化 闷热',
      'remedy: 缺氧 - 增氧机',
      'kind: 鲩鱼 - 鱼',
    ])
    expect(own.off.map(({ line, relation }) => [line, ...shown([relation])])).toEqual([[6, 'same: 番茄 - 蕃茄']])
    expect(usableLines(own)).toBe(5)
  })

  it('are told line by line where they cannot be used, as they were written', () => {
    const own = parseOwnWords('番茄 = 西红柿\n\n ！浮头\n番茄 < \n番茄=西红柿\n甲 = 乙 ~ 丙\n鱼 => 鸭，')
    expect(own.problems).toEqual([
      { line: 3, code: 'operatorMissing', text: '！浮头' },
      { line: 4, code: 'operatorMissing', text: '番茄 <' },
      { line: 5, code: 'saidTwice', text: '番茄=西红柿' },
      { line: 6, code: 'termPunctuated', text: '甲 = 乙 ~ 丙' },
      { line: 7, code: 'termEmpty', text: '鱼 => 鸭，' },
    ])
    expect(usableLines(own)).toBe(1)
  })

  it('switch off only what a shipped line says', () => {
    const shipped = shippedLines('浮头 ~ 缺氧, 水质恶化\n番茄 = 西红柿')
    const idle = (text: string) => nothingOff(parseOwnWords(text), shipped, new Set(['清远']))
    expect(idle('! 浮头 ~ 缺氧\n! 西红柿 = 番茄')).toEqual([])
    expect(idle('\n! 浮头 => 缺氧')).toEqual([{ line: 2, code: 'nothingOff', text: '! 浮头 => 缺氧' }])
    expect(idle('!浮头~缺氧,闷热')).toMatchObject([{ line: 1, code: 'nothingOff' }])
    expect(idle('! ? 清远\n！？连州')).toEqual([{ line: 2, code: 'nothingOff', text: '！？连州' }])
  })
})

describe('own stop words', () => {
  it('stand in lines of their own, several in one', () => {
    const own = parseOwnWords('？合作社、 LED\n番茄 = 西红柿\n! ? 清远')
    expect(own.problems).toEqual([])
    expect(own.stops).toEqual([
      { line: 1, text: '？合作社、 LED', off: false, words: ['合作社', 'led'] },
      { line: 3, text: '! ? 清远', off: true, words: ['清远'] },
    ])
    expect([own.off, shown([...own.lines]), usableLines(own)]).toEqual([[], ['same: 番茄 - 西红柿'], 3])
  })

  it('are told line by line where they cannot be used', () => {
    const own = parseOwnWords('?\n? 合作社 = 基地\n? 基地,\n? 合作社\n？合作社\n!?一二三四五六七八九十百千万')
    expect(own.problems).toEqual([
      { line: 1, code: 'termEmpty', text: '?' },
      { line: 2, code: 'termPunctuated', text: '? 合作社 = 基地' },
      { line: 3, code: 'termEmpty', text: '? 基地,' },
      { line: 5, code: 'saidTwice', text: '？合作社' },
      { line: 6, code: 'termTooLong', text: '!?一二三四五六七八九十百千万' },
    ])
    expect(own.stops.map(({ line }) => line)).toEqual([4])
  })

  it('leave the lexicon as it is', () => {
    const shipped = shippedLines('浮头 ~ 缺氧')
    expect(withOwnWords(shipped, parseOwnWords('? 浮头'))).toEqual(shipped)
  })
})

describe('own words beside the shipped ones', () => {
  const shipped = shippedLines(
    '浮头 = 吊水 = 泛塘\n浮头 ~ 缺氧, 水质恶化\n浮头 => 增氧机\n缺氧 => 增氧',
    '浮头 ~ 氨氮中毒',
  )
  const together = (text: string) => shown(withOwnWords(shipped, parseOwnWords(text)))

  it('replace what is said of the same word with the same sign in any field', () => {
    expect(together('浮头 ~ 闷热')).toEqual([
      'same: 浮头 - 吊水 泛塘',
      'remedy: 浮头 - 增氧机',
      'remedy: 缺氧 - 增氧',
      'symptom: 浮头 - 闷热',
    ])
  })

  it('only add names', () => expect(together('浮头 = 鱼反水')).toEqual([...shown(shipped), 'same: 浮头 - 鱼反水']))

  it('take off a cause, or a name, and a line of which nothing is left', () => {
    expect(together('! 浮头 ~ 氨氮中毒, 缺氧\n! 吊水 = 浮头')).toEqual([
      'same: 吊水 - 泛塘',
      'symptom: 浮头 - 水质恶化',
      'remedy: 浮头 - 增氧机',
      'remedy: 缺氧 - 增氧',
    ])
  })
})

describe('a name in own words', () => {
  const fields = ['脐炎 = 烂脐\n脐炎 => 碘酊', '脐腐病 = 烂脐\n脐腐病 => 钙肥\n番茄 = 西红柿']
  const graphWith = (text: string) => {
    const graph = new LexiconGraph(withOwnWords(shippedLines(...fields), parseOwnWords(text)))
    const senses = (term: string) => graph.nodesOf[graph.terms.indexOf(term)] ?? []
    const named = (node: number) => graph.terms.filter((_, term) => graph.nodesOf[term]?.includes(node))
    const reached = (term: string) =>
      new Set(senses(term).flatMap((n) => graph.expand(n).flatMap((to) => named(to.node))))
    return { senses, reached }
  }

  it('means what the shipped name beside it means, by a single name', () => {
    const { senses, reached } = graphWith('爱情果 = 番茄')
    expect(senses('爱情果')).toEqual(senses('西红柿'))
    expect(graphWith('肚脐烂 = 脐炎').reached('肚脐烂')).toContain('碘酊')
    expect(reached('爱情果')).not.toContain('碘酊')
  })

  it('makes two shipped things one', () => {
    const { senses } = graphWith('番茄 = 脐炎')
    expect(senses('西红柿')).toEqual(senses('脐炎'))
    expect(senses('西红柿')).toHaveLength(1)
  })

  it('has both meanings of a homonym, which stay apart', () => {
    const { senses, reached } = graphWith('烂肚眼 = 烂脐 = 肚眼烂\n烂肚眼 ~ 缺钙')
    expect(senses('烂肚眼')).toHaveLength(2)
    expect(senses('肚眼烂')).toEqual(senses('烂脐'))
    expect(senses('脐炎')).not.toEqual(senses('脐腐病'))
    for (const remedy of ['碘酊', '钙肥', '缺钙']) expect(reached('肚眼烂')).toContain(remedy)
  })

  it('has the one meaning of a homonym that another name tells', () => {
    const { senses, reached } = graphWith('烂肚眼 = 烂脐 = 脐炎\n烂脐 ~ 断脐不净')
    expect(senses('烂肚眼')).toEqual(senses('脐炎'))
    expect(senses('脐炎')).not.toEqual(senses('脐腐病'))
    expect(reached('烂肚眼')).not.toContain('钙肥')
    expect(reached('脐腐病')).not.toContain('断脐不净')
  })

  it('is a new thing where no shipped line knows it', () => {
    const { senses } = graphWith('甲物 = 乙物\n丙物 => 甲物')
    expect(senses('甲物')).toEqual(senses('乙物'))
    expect(senses('甲物')).toHaveLength(1)
  })

  it('may stand in as long a chain as a text can hold', () => {
    const links = Array.from({ length: 12_000 }, (_, i) => i)
    const kinds = new LexiconGraph(parseOwnWords(links.map((i) => `k${i + 1} < k${i}`).join('\n')).lines)
    expect(kinds.specialForms(kinds.nodesOf[kinds.terms.indexOf('k0')]?.[0] as number).size).toBe(links.length + 1)
    const names = new LexiconGraph(parseOwnWords(links.map((i) => `n${i + 1} = n${i}`).join('\n')).lines)
    expect(new Set(names.nodesOf.flat()).size).toBe(1)
  })
})
