import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../builders/folder.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = temporaryFolder()

/** Runs a command with `--json` and gives its envelope. */
// biome-ignore lint/suspicious/noExplicitAny: each command answers with a shape of its own
function json(args: readonly string[], program = root): any {
  const launcher = join(program, 'electron/launcher/nongqiao.mjs')
  const { status, stdout } = spawnSync(process.execPath, [launcher, ...args, '--json'], { encoding: 'utf8' })
  const envelope = JSON.parse(stdout)
  expect(status).toBe(envelope.ok ? 0 : 1)
  return envelope
}

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''))
  return path
}

const files = [
  '--supplies',
  file('supplies.jsonl', [
    '{"id":"S1","title":"一种鱼塘叶轮式增氧机","abstract":"用于鱼塘增氧。"}',
    '{"id":"S2","title":"一种茶叶萎凋装置","abstract":"用于茶叶。"}',
  ]),
  '--demands',
  file('demands.jsonl', ['{"id":"D1","title":"鱼浮头","description":"早上鱼浮头。","problem":"鱼塘缺氧"}']),
]
const qrels = ['--qrels', file('qrels.tsv', ['D1\tS1\t3', 'D1\tS2\t0'])]

// Every command is a process of its own, with a whole dictionary to load.
const PATIENCE = 120_000

describe('eval', { timeout: PATIENCE }, () => {
  it('answers in the promised shape', () => {
    const run = join(folder, 'run.tsv')
    const { value } = json(['eval', ...files, ...qrels, '--judged-only', '--run', run])
    const measures = { ndcg10: 1, recall10: 1, mrr: 1, unjudged10: 0, auc: 1 }
    expect(value.measures).toEqual(measures)
    expect(Object.keys(value.baselines)).toEqual(['bm25Words', 'charBigrams'])
    expect(Object.keys(value.baselines.bm25Words)).toEqual(Object.keys(measures))
    expect(value.perDemand[0]).toMatchObject({ id: 'D1', ...measures, problem: 'written' })
    expect(value.perDemand[0].top[0]).toMatchObject({ supply: 'S1', grade: 3 })
    expect(readFileSync(run, 'utf8')).toMatch(/^D1\tS1\t1\t/)
  })

  it('says what is wrong with a file, and where', () => {
    const broken = file('broken.tsv', ['D1\tS1\t3', 'D1\tS7\t3'])
    expect(json(['eval', ...files, '--qrels', broken])).toMatchObject({
      ok: false,
      error: { code: 'eval.idUnknown', details: { fileName: 'broken.tsv', line: 2, id: 'S7' } },
    })
    expect(json(['eval', ...files, '--qrels', join(folder, 'none.tsv')]).error.code).toBe('file.notFound')
    expect(json(['eval', ...files]).error.code).toBe('app.usage')
  })
})

describe('bench match', { timeout: PATIENCE }, () => {
  it('measures our engine beside another', () => {
    const { value } = json('bench match --supplies 150 --demands 3 --rounds 1 --against minisearch'.split(' '))
    expect(value.size).toMatchObject({ supplies: 150, demands: 3 })
    expect(Object.keys(value.engines)).toEqual(['matrix', 'nongqiao', 'minisearch'])
    expect(value.engines.minisearch.searches.plain).toMatchObject({ demands: 3, hits: expect.any(Number) })
    expect(value.engines.minisearch.searches.plain.hits).toBeGreaterThan(0)
    expect(Object.keys(value.engines.nongqiao.searches)).toEqual(['plain', 'reasons', 'raw'])
    const ratio = value.targets.find(({ name }: { name: string }) => name.includes('MiniSearch / ours'))
    expect(ratio.value).toBeGreaterThan(0)
  })

  it('knows only the engines there are', () => {
    expect(json(['bench', 'match', '--against', 'lucene']).error.code).toBe('app.usage')
  })
})

it('says in a program without its tests that measuring is for the source folder', () => {
  const program = join(folder, 'program')
  mkdirSync(program)
  for (const part of ['electron', 'shared', 'resources', 'package.json']) {
    cpSync(join(root, part), join(program, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'), 'junction')
  expect(json(['eval', ...files, ...qrels], program).error.code).toBe('measuring.notHere')
  expect(json(['bench', 'match'], program).error.code).toBe('measuring.notHere')
})
