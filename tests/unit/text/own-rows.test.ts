import { expect, it } from 'vitest'
import { lineOf, linesOf, rowOf, withLine, withNewLine } from '#shared/text/own-rows.ts'
import { parseOwnWords } from '#shared/text/own-words.ts'

it.each([
  ['鱼反水 = 浮头', { relation: 'same', off: false, left: '鱼反水', right: '浮头' }],
  ['番茄 = 西红柿 = 洋柿子', { relation: 'same', off: false, left: '番茄', right: '西红柿、洋柿子' }],
  ['连州菜心<菜心', { relation: 'kind', off: false, left: '连州菜心', right: '菜心' }],
  ['！ 浮头 ～ 氨氮中毒', { relation: 'symptom', off: true, left: '浮头', right: '氨氮中毒' }],
  [
    '塘水发黑＝＞底质改良，微生态制剂',
    { relation: 'remedy', off: false, left: '塘水发黑', right: '底质改良，微生态制剂' },
  ],
  ['？合作社，示范点', { relation: 'stop', off: false, left: '合作社，示范点', right: '' }],
  ['! ? 清远', { relation: 'stop', off: true, left: '清远', right: '' }],
] as const)('reads %s', (line, row) => {
  expect(rowOf(line)).toEqual(row)
  // Written anew it says the same to the engine.
  const said = ({ lines, off, stops }: ReturnType<typeof parseOwnWords>) => [
    lines,
    off.map(({ relation }) => relation),
    stops.map(({ off, words }) => ({ off, words })),
  ]
  expect(said(parseOwnWords(lineOf(row)))).toEqual(said(parseOwnWords(line)))
})

it.each(['# 塘头的叫法 = 旧', '', '   ', '老反水'])('leaves "%s" as it is written', (line) => {
  expect(rowOf(line)).toBeNull()
})

it('holds a row while it is being typed', () => {
  for (const right of ['', '浮', '浮头、', '浮头、浮面 ']) {
    const row = { relation: 'same', off: false, left: '鱼反水', right } as const
    expect(rowOf(lineOf(row))).toEqual(row)
  }
  const started = { relation: 'remedy', off: false, left: '', right: '' } as const
  expect(rowOf(lineOf(started))).toEqual(started)
  const stop = { relation: 'stop', off: false, left: '', right: '' } as const
  expect(rowOf(lineOf(stop))).toEqual(stop)
})

it('takes the words along when a row becomes one of stop words', () => {
  const row = { relation: 'stop', off: false, left: '基地', right: '合作社' } as const
  expect(rowOf(lineOf(row))).toEqual({ ...row, left: '基地、合作社', right: '' })
})

it('changes one line and leaves the others, comments too', () => {
  const text = '# 塘头\n鱼反水 = 浮头\n\n老反水'
  expect(withLine(text, 1, '鱼反水 = 缺氧')).toBe('# 塘头\n鱼反水 = 缺氧\n\n老反水')
  expect(withLine(text, 0, null)).toBe('鱼反水 = 浮头\n\n老反水')
  expect(withNewLine(`${text}\n\n`, 'a = b')).toBe(`${text}\na = b`)
  expect(withNewLine('', 'a = b')).toBe('a = b')
  expect(linesOf('')).toEqual([])
})
