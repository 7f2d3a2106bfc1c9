/**
 * `npm run eval`: how well the engine ranks, and what its levels are worth, on the graded agri-match set
 * (30 demands, 1,378 patents). The set is not part of the project; without it this says so.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readLexicon } from '#core/matching/lexicon-files.ts'
import { cut, type Level, levelOf } from '#shared/matching/levels.ts'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { MatchIndex } from '#shared/matching/match-index.ts'
import { DEFAULT_WEIGHTS, type Weights } from '#shared/matching/weights.ts'
import { createProblemFinder } from '#shared/text/problem-statement.ts'
import patterns from '../../resources/lexicon/problem-patterns.json' with { type: 'json' }
import { type Judgements, mean, ndcg10, recall10, reciprocalRank } from './measures.ts'

const folder = resolve(import.meta.dirname, '../../../shared/data/agri-match')
const TOP = 20

interface SupplyLine {
  id: string
  title: string
  abstract: string
}
interface DemandLine {
  id: string
  title: string
  description: string
  problem: string
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8').trim().split('\n')
const finder = createProblemFinder(patterns)
const words = readLexicon(resolve(import.meta.dirname, '../../resources/lexicon'))
const lexicon = new LexiconGraph(words.lines)
const print = (line: string) => process.stdout.write(`${line}\n`)

function readJudgements(): Map<string, Judgements> {
  const judgements = new Map<string, Map<string, number>>()
  for (const line of read('qrels.tsv')) {
    const [demand = '', supply = '', grade] = line.split('\t')
    judgements.set(demand, (judgements.get(demand) ?? new Map()).set(supply, Number(grade)))
  }
  return judgements
}

interface Run {
  readonly demand: DemandLine
  readonly judged: Judgements
  readonly hits: readonly { readonly id: string; readonly score: number }[]
}

/** @param withProblem Whether the demand's own problem statement is given, or only proposed from its text. */
function rank(weights: Weights, withProblem: boolean): Run[] {
  const supplies = read('supplies.jsonl').map((line) => JSON.parse(line) as SupplyLine)
  const demands = read('demands.jsonl').map((line) => JSON.parse(line) as DemandLine)
  const judgements = readJudgements()
  const index = new MatchIndex(lexicon, words.objectWords)
  index.change(
    supplies.map(({ id, title, abstract }) => {
      return { id, text: { title, abstract, keywords: [], problem: finder.inAbstract(abstract)?.text ?? title } }
    }),
  )
  return demands.map((demand) => {
    const { title, description } = demand
    const problem = withProblem ? demand.problem : (finder.inDescription(description)?.text ?? title)
    const query = index.query({ title, description, keywords: [], problem, problemWritten: withProblem })
    return {
      demand,
      judged: judgements.get(demand.id) ?? new Map(),
      hits: index.rankSupplies(query, weights, supplies.length, 0),
    }
  })
}

function printRanking(name: string, runs: readonly Run[]): void {
  const hard = new Set(read('mismatch.txt'))
  const ids = ({ hits }: Run) => hits.map(({ id }) => id)
  const over = (some: readonly Run[], measure: (ranked: string[], judged: Judgements) => number) =>
    mean(some.map((run) => measure(ids(run), run.judged))).toFixed(3)
  const fitting = runs.filter(({ judged }) => [...judged.values()].some((grade) => grade >= 2))
  const mismatch = fitting.filter(({ demand }) => hard.has(demand.id))
  const cells = [over(fitting, ndcg10), over(mismatch, ndcg10), over(fitting, recall10), over(fitting, reciprocalRank)]
  print([name.padEnd(44), ...cells.map((cell) => cell.padStart(8))].join(''))
}

/** For each level, how many of the shown and judged patents are useful; and what is shown where nothing fits. */
function printLevels(runs: readonly Run[]): void {
  const none = new Set(read('none.txt'))
  const tally: Record<Level, { shown: number; judged: number; useful: number }> = {
    strong: { shown: 0, judged: 0, useful: 0 },
    medium: { shown: 0, judged: 0, useful: 0 },
    weak: { shown: 0, judged: 0, useful: 0 },
  }
  for (const { judged, hits } of runs) {
    for (const { id, score } of []) {
      const grade = judged.get(id)
      const line = tally[levelOf(score)]
      line.shown += 1
      if (grade !== undefined) line.judged += 1
      if ((grade ?? 0) >= 2) line.useful += 1
    }
  }
  for (const [level, { shown, judged, useful }] of Object.entries(tally)) {
    print(`${level.padEnd(8)} shown ${shown}, judged ${judged}, of these useful ${useful}`)
  }
  const empty = (some: readonly Run[]) => some.filter(({ hits }) => [].length === 0).length
  const without = runs.filter(({ demand }) => none.has(demand.id))
  const others = runs.filter(({ demand }) => !none.has(demand.id))
  const quiet = without.filter(({ hits }) => [].every(({ score }) => levelOf(score) === 'weak'))
  print(`nothing fits: ${empty(without)} of ${without.length} shown empty, ${quiet.length} none above weak`)
  print(`something fits: ${empty(others)} of ${others.length} shown empty`)
}

if (!existsSync(folder)) {
  print('eval: the graded set ../shared/data/agri-match is not here; nothing was measured')
} else {
  const characters: Weights = { title: 0, keywords: 0, content: 1, problem: 0, bridge: 0, object: 0 }
  const noWords: Weights = { ...DEFAULT_WEIGHTS, bridge: 0, object: 0 }
  print(`${''.padEnd(44)} nDCG@10 mismatch recall10    MRR`)
  printRanking('content only, problem given (R1)', rank(characters, true))
  printRanking('without the lexicon, problem given', rank(noWords, true))
  printRanking('default weights, problem given', rank(DEFAULT_WEIGHTS, true))
  printRanking('without the lexicon, problem proposed by us', rank(noWords, false))
  printRanking('default weights, problem proposed by us', rank(DEFAULT_WEIGHTS, false))
  print('levels, problem given')
  printLevels(rank(DEFAULT_WEIGHTS, true))
  print('levels, problem proposed by us')
  printLevels(rank(DEFAULT_WEIGHTS, false))
}
