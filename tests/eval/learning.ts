/**
 * Learning from decisions, simulated: a user decides on one half of the demands as the judge graded, and the other
 * half is ranked by what that taught. Repeated over many halves; the same halves in every run.
 */
import type { Candidate, CandidateList, Verdict } from '#shared/matching/learning/candidates.ts'
import { type Lesson, learn } from '#shared/matching/learning/learn.ts'
import { LEARNING } from '#shared/matching/learning/settings.ts'
import { DEFAULT_WEIGHTS, type Weights } from '#shared/matching/weights.ts'
import { randomFor } from '../bench/match/corpus/random.ts'
import { createEngine, type Engine } from './engine.ts'
import type { GradedSet } from './graded-set.ts'
import { CUT, hasUseful, type Judgements, mean, ndcg10, USEFUL } from './measures.ts'
import { type RankedDemand, rankAll } from './ranking.ts'

const SPLITS = 60
const SEED = 3

/** What a user makes of a patent with this grade: the clearly useful and the useless are decided, the rest is passed over. */
function verdictOf(grade: number | undefined): Verdict | null {
  if (grade === undefined) return null
  if (grade >= USEFUL) return 'shortlisted'
  return grade === 0 ? 'rejected' : null
}

/** The user looks at the first ten; the program compares with what stands below. */
function candidates(engine: Engine, { demand, judged, hits }: RankedDemand): CandidateList {
  return hits.slice(0, LEARNING.candidates).map(({ document, supply }, place): Candidate => {
    const lookedAt = place < CUT
    const verdict = lookedAt ? verdictOf(judged.get(supply)) : null
    return { features: engine.partValues(demand, document), verdict, lookedAt }
  })
}

/** The numbers below `count` in two halves. */
function halves(count: number, split: number): [taught: number[], measured: number[]] {
  const random = randomFor(SEED, split)
  const rest = Array.from({ length: count }, (_, number) => number)
  const taught = Array.from({ length: Math.floor(count / 2) }, () => rest.splice(random.below(rest.length), 1)[0])
  return [taught.filter((number) => number !== undefined), rest]
}

interface Split {
  readonly lesson: Lesson
  /** nDCG@10 of the other half: what learning adds. */
  readonly gain: number
}

/** nDCG@10 of one demand by some weights. */
type Quality = (number: number, weights: Weights) => number

function runSplit(lists: readonly CandidateList[], quality: Quality, start: Weights, split: number): Split {
  const [taught, measured] = halves(lists.length, split)
  const lesson = learn(
    taught.map((number) => lists[number] ?? []),
    start,
  )
  if (lesson.outcome !== 'helps') return { lesson, gain: 0 }
  const weights = { ...start, ...lesson.weights }
  return { lesson, gain: mean(measured.map((number) => quality(number, weights) - quality(number, start))) }
}

function simulate({ set, judgedOnly, start }: { set: GradedSet; judgedOnly: boolean; start: Weights }): Split[] {
  const engine = createEngine(set, 'default')
  const ranked = rankAll(set, { rank: (demand) => engine.rankBy(demand, start) }, judgedOnly)
  const lists = ranked.map((each) => candidates(engine, each))
  const quality: Quality = (number, weights) => {
    const judged: Judgements = ranked[number]?.judged ?? new Map()
    if (!hasUseful(judged)) return Number.NaN
    const supplies = engine.rankBy(number, weights).map(({ document }) => set.supplies[document]?.id ?? '')
    return ndcg10(judgedOnly ? supplies.filter((id) => judged.has(id)) : supplies, judged)
  }
  return Array.from({ length: SPLITS }, (_, split) => runSplit(lists, quality, start, split))
}

const COLUMNS = ['mean gain', 'worst', 'best', 'used', 'gain if used', 'decisions', 'demands']

const row = (name: string, cells: readonly string[]) =>
  [name.padEnd(44), ...cells.map((cell) => cell.padStart(13))].join('').trimEnd()

function splitsRow(name: string, splits: readonly Split[]): string {
  const gains = splits.map(({ gain }) => gain)
  const used = splits.filter(({ lesson }) => lesson.outcome === 'helps')
  const evidence = splits.map(({ lesson }) => lesson.evidence)
  const gain = (value: number) => (Number.isNaN(value) ? '–' : `${value < 0 ? '' : '+'}${value.toFixed(4)}`)
  return row(`  ${name}`, [
    gain(mean(gains)),
    gain(Math.min(...gains)),
    gain(Math.max(...gains)),
    `${used.length} of ${splits.length}`,
    gain(mean(used.map((split) => split.gain))),
    mean(evidence.map(({ shortlisted, rejected }) => shortlisted + rejected)).toFixed(0),
    mean(evidence.map(({ demands }) => demands)).toFixed(0),
  ])
}

/**
 * Prints what learning adds to nDCG@10 of the demands that were not decided on: from the defaults, and from weights
 * that are wrong on purpose, where it should find the way back.
 * @param judgedOnly Leaves out what nobody has graded.
 */
export function printLearning(print: (text: string) => void, name: string, set: GradedSet, judgedOnly: boolean): void {
  const { title, bridge } = DEFAULT_WEIGHTS
  const starts: readonly (readonly [name: string, start: Weights])[] = [
    ['from the defaults', DEFAULT_WEIGHTS],
    ['from titles 4 times too much', { ...DEFAULT_WEIGHTS, title: 4 * title }],
    ['from bridges 4 times too little', { ...DEFAULT_WEIGHTS, bridge: bridge / 4 }],
  ]
  print(`${name}: learning from half of the demands, measured on the other half`)
  print(row(`  ${SPLITS} splits`, COLUMNS))
  for (const [what, start] of starts) print(splitsRow(what, simulate({ set, judgedOnly, start })))
  print('')
}
