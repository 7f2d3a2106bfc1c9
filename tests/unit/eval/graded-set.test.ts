import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../builders/folder.ts'
import { readGradedSet, withoutProblems } from '../../eval/graded-set.ts'

const SUPPLY = '{"id":"S1","title":"一种增氧机","abstract":"用于鱼塘增氧。"}'
const DEMAND = '{"id":"D1","title":"鱼浮头","description":"天亮鱼浮头。"}'

const folder = temporaryFolder()
let count = 0

/** Writes the three files, and others beside them. */
function filesOf(contents: Record<string, string | Uint8Array>) {
  count += 1
  const place = join(folder, String(count))
  mkdirSync(place)
  const all = { 'supplies.jsonl': SUPPLY, 'demands.jsonl': DEMAND, 'qrels.tsv': 'D1\tS1\t3', ...contents }
  for (const [name, content] of Object.entries(all)) writeFileSync(join(place, name), content)
  const path = (name: string) => join(place, name)
  return { supplies: path('supplies.jsonl'), demands: path('demands.jsonl'), qrels: path('qrels.tsv') }
}

const read = (contents: Record<string, string | Uint8Array>) => readGradedSet(filesOf(contents))

it('reads a set with everything that a line may say', () => {
  const set = read({
    'supplies.jsonl': `\uFEFF${SUPPLY}\r\n\r\n{"id":2,"title":"鱼药","keywords":"鱼；药, 塘","ipc":null,"more":1}\r\n`,
    'demands.jsonl': `${DEMAND}\n{"id":"D2","title":"鱼病","description":"","problem":" 烂鳃 "}`,
    'qrels.tsv': 'demand\tsupply\tgrade\r\nD1\tS1\t3\r\nD1\t2\t0\r\nD1\tS1\t3\r\n',
    'mismatch.txt': 'D1\n',
    'none.txt': 'D2\n',
  })
  expect(set.supplies).toEqual([
    expect.objectContaining({ id: 'S1', abstract: '用于鱼塘增氧。', keywords: [], problemStatement: '' }),
    expect.objectContaining({ id: '2', abstract: '', keywords: ['鱼', '药', '塘'], ipc: '' }),
  ])
  expect(set.demands.map(({ problem }) => problem)).toEqual(['', '烂鳃'])
  expect(withoutProblems(set).demands.map(({ problem }) => problem)).toEqual(['', ''])
  expect([...(set.judgements.get('D1') ?? [])]).toEqual([
    ['S1', 3],
    ['2', 0],
  ])
  expect([[...set.mismatch], [...set.none]]).toEqual([['D1'], ['D2']])
})

it.each([
  ['eval.lineNotJson', { line: 2 }, { 'supplies.jsonl': `${SUPPLY}\n{"id":"S2",` }],
  ['eval.lineNotJson', { line: 1 }, { 'demands.jsonl': '"D1"' }],
  ['eval.fieldWrong', { line: 1, field: 'title' }, { 'demands.jsonl': '{"id":"D1"}' }],
  ['eval.fieldWrong', { line: 1, field: 'id' }, { 'supplies.jsonl': '{"id":"","title":""}' }],
  ['eval.idTwice', { line: 3, id: 'S1' }, { 'supplies.jsonl': `${SUPPLY}\n\n${SUPPLY}` }],
  ['eval.empty', { fileName: 'demands.jsonl' }, { 'demands.jsonl': '\n\n' }],
  ['eval.empty', { fileName: 'qrels.tsv' }, { 'qrels.tsv': 'demand\tsupply\tgrade\n' }],
  ['eval.notUtf8', { fileName: 'qrels.tsv' }, { 'qrels.tsv': Uint8Array.of(0xd0, 0xe8, 0xc7, 0xf3) }],
  ['eval.qrelsLine', { line: 2 }, { 'qrels.tsv': 'D1\tS1\t3\nD1\tS1' }],
  ['eval.qrelsLine', { line: 1 }, { 'qrels.tsv': 'D1\tS1\tgood' }],
  ['eval.qrelsLine', { line: 1 }, { 'qrels.tsv': 'D1 S1 3' }],
  ['eval.qrelsLine', { line: 2 }, { 'qrels.tsv': 'a\tb\tc\nD1\tS1\t2.5' }],
  ['eval.idUnknown', { line: 1, id: 'D9' }, { 'qrels.tsv': 'D9\tS1\t3' }],
  ['eval.idUnknown', { line: 2, id: 'S9' }, { 'qrels.tsv': 'D1\tS1\t3\nD1\tS9\t3' }],
  ['eval.idUnknown', { fileName: 'none.txt', line: 1, id: 'D9' }, { 'none.txt': 'D9' }],
  ['eval.gradedTwice', { line: 2, demand: 'D1', supply: 'S1' }, { 'qrels.tsv': 'D1\tS1\t3\nD1\tS1\t2' }],
])('says %s %j', (code, details, contents) => {
  expect(() => read(contents as unknown as Record<string, string>)).toThrow(
    expect.objectContaining({ code, details: expect.objectContaining(details) }),
  )
})

it('names a file that is not there, or is none', () => {
  const files = filesOf({})
  const missing = expect.objectContaining({ code: 'file.notFound', details: { fileName: 'none.jsonl' } })
  expect(() => readGradedSet({ ...files, supplies: join(folder, 'none.jsonl') })).toThrow(missing)
  expect(() => readGradedSet({ ...files, qrels: folder })).toThrow(
    expect.objectContaining({ code: 'file.notReadable' }),
  )
})
