/** A list of patents for measuring: Chinese text as universities send it, the same at each call. */
import { checkDigit } from '#shared/domain/patent-number.ts'

export type Value = string | number | Date

export const HEADER = [
  '序号',
  '专利名称',
  '申请号',
  '专利类型',
  '法律状态',
  '申请人',
  '发明人',
  '申请日',
  '意向价格(万元)',
  '联系人',
  '联系电话',
  '摘要',
]

const SYLLABLES = [
  ...'柑橘黄龙病草地贪夜蛾水肥一体化灌溉荔枝保鲜茶树病害防治丝苗米加工装置及方法的快速检测清远鸡饲料添加剂',
]

/** A small generator of numbers that are the same everywhere (Park and Miller). */
function numbers(): (below: number) => number {
  let state = 20_241_122
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function* rowsOf(count: number): Generator<Value[]> {
  const below = numbers()
  const text = (length: number) => Array.from({ length }, () => SYLLABLES[below(SYLLABLES.length)]).join('')
  const oneOf = (words: readonly string[]) => words[below(words.length)] ?? ''
  for (let i = 1; i <= count; i++) {
    const body = `20211${String(i).padStart(7, '0')}`
    yield [
      i,
      `一种${text(12 + below(10))}`,
      `${body}.${checkDigit(body)}`,
      '发明',
      oneOf(['有效', '审中', '授权', '失效']),
      `${text(4)}大学`,
      `${text(3)};${text(2)}`,
      new Date(Date.UTC(2021, below(12), 1 + below(28))),
      below(1000) / 10,
      text(3),
      `138${String(below(100_000_000)).padStart(8, '0')}`,
      text(30 + below(30)),
    ]
  }
}

/** @returns the header and so many rows of 12 columns. */
export const patentList = (rows: number): Value[][] => [HEADER, ...rowsOf(rows)]

/** What a reader has to give for a value. */
export const rawOf = (value: Value): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
