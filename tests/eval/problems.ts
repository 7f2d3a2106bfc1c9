/**
 * Grading proposed problem statements by hand. `npm run eval:problems` says how many real abstracts get one, of which
 * kind, and what one costs; `… sample SET COUNT SEED` writes a table with an empty grade to fill in (good: a clerk
 * would confirm it; partial: true but vague, cut short or without its object; bad: structure, claim, wrong; none:
 * nothing proposed); `… count FILE` counts the grades of a filled one. The texts are no part of the project; where
 * they are absent this says so. Grade a sample that nothing was tuned on: another seed after each change.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { supplySide } from '#core/importing/supply-side.ts'
import { createProblemFinder } from '#shared/text/problem-statement.ts'
import patterns from '../../resources/lexicon/problem-patterns.json' with { type: 'json' }
import { randomFor } from '../bench/match/corpus/random.ts'
import { readPatches } from '../builders/read-patches.ts'

interface Patent {
  readonly title: string
  readonly abstract: string
}

const DATA = resolve(import.meta.dirname, '../../../shared/data')
const SETS = { 'agri-match': 'agri-match/supplies.jsonl', taian: 'supply-taian/专利信息.xlsx' } as const
const GRADES = ['good', 'partial', 'bad', 'none'] as const
const ROUNDS = 5

const finder = createProblemFinder(patterns)
const print = (line: string) => process.stdout.write(`${line}\n`)
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`

async function readPatents(path: string): Promise<Patent[]> {
  if (path.endsWith('.jsonl')) {
    const lines = readFileSync(path, 'utf8').trim().split('\n')
    return lines.map((line) => JSON.parse(line) as Patent)
  }
  const rows = await readPatches(path, supplySide)
  return rows.map(({ title, abstract = '' }) => ({ title, abstract }))
}

const isSet = (name: string): name is keyof typeof SETS => name in SETS

async function readSet(name: string): Promise<Patent[]> {
  const path = isSet(name) ? join(DATA, SETS[name]) : name
  if (existsSync(path)) return (await readPatents(path)).filter(({ abstract }) => abstract !== '')
  print(`${name}: ${path} is not here; nothing was measured`)
  return []
}

/** CPU time in microseconds for one proposal: the least of some rounds, as other work on the machine only adds. */
function costOf(patents: readonly Patent[]): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    for (const patent of patents) finder.forSupply(patent, 1)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / patents.length
  })
  return Math.min(...rounds)
}

function summary(name: string, patents: readonly Patent[]): void {
  const found = patents.flatMap((patent) => finder.forSupply(patent, 1))
  const share = (test: (each: (typeof found)[number]) => boolean) => percent(found.filter(test).length, patents.length)
  print(`${name}: ${patents.length} abstracts, ${percent(found.length, patents.length)} with a proposal`)
  for (const kind of ['problem', 'effect', 'purpose']) print(`  ${kind} ${share((each) => each.kind === kind)}`)
  print(`  from the title alone ${share((each) => each.field === 'title')}`)
  print(`  10 to 80 characters ${share(({ text }) => text.length >= 10 && text.length <= 80)}`)
  print(`  ${costOf(patents).toFixed(1)} microseconds each`)
}

const cell = (text: string) => text.replace(/\s+/g, ' ')

function sample(patents: readonly Patent[], count: number, seed: number): void {
  const order = patents.map((patent, i) => ({ patent, place: randomFor(seed, i).below(2 ** 31) }))
  print(['title', 'abstract', 'field', 'kind', 'statement', 'grade'].join('\t'))
  for (const { patent } of order.sort((a, b) => a.place - b.place).slice(0, count)) {
    const [best] = finder.forSupply(patent, 1)
    const { title, abstract } = patent
    print([title, abstract, best?.field ?? '', best?.kind ?? '', best?.text ?? '', ''].map(cell).join('\t'))
  }
}

function countGrades(path: string): void {
  const [, ...rows] = readFileSync(path, 'utf8').trim().split('\n')
  const grades = rows.map((row) => row.split('\t').at(-1)?.trim() ?? '')
  const given = (grade: string) => grades.filter((each) => each === grade).length
  const found = grades.length - given('none')
  print(`${grades.length} graded, ${percent(found, grades.length)} found`)
  for (const grade of GRADES) print(`${grade} ${given(grade)}, of those found ${percent(given(grade), found)}`)
}

const [command = '', ...rest] = process.argv.slice(2)
if (command === 'sample') sample(await readSet(rest[0] ?? ''), Number(rest[1] ?? 60), Number(rest[2] ?? 1))
else if (command === 'count') countGrades(rest[0] ?? '')
else
  for (const name of Object.keys(SETS)) {
    const patents = await readSet(name)
    if (patents.length > 0) summary(name, patents)
  }
