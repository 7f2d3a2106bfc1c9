/**
 * `npm run eval`: how well the engine ranks, and what its levels are worth, on the graded sets of ../shared/data.
 * They are not part of the project; where they are absent this says so. How to read it: docs/measuring.md.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Setting } from './engine.ts'
import { type Comparison, type Evaluation, evaluate } from './evaluate.ts'
import { type GradedSet, readGradedSet, withoutProblems } from './graded-set.ts'
import { printLearning } from './learning.ts'
import { baselineRows, comparisonTable, levelTable, measureTable } from './report.ts'

const DATA = resolve(import.meta.dirname, '../../../shared/data')

const print = (text: string) => process.stdout.write(`${text}\n`)

function readSet(name: string): GradedSet | null {
  const file = (fileName: string) => join(DATA, name, fileName)
  if (!existsSync(file('qrels.tsv'))) {
    print(`${name}: the graded set ../shared/data/${name} is not here; nothing was measured`)
    return null
  }
  return readGradedSet({
    supplies: file('supplies.jsonl'),
    demands: file('demands.jsonl'),
    qrels: file('qrels.tsv'),
  })
}

const SETTINGS_SHOWN: readonly (readonly [name: string, setting: Setting])[] = [
  ['content only (R1)', 'contentOnly'],
  ['without the lexicon', 'withoutLexicon'],
  ['defaults', 'default'],
]

/** The demands in farmers' words, with the parts of the engine switched on one by one. */
function printAgriMatch(title: string, set: GradedSet): void {
  const runs = SETTINGS_SHOWN.map(
    ([name, setting]) => [name, evaluate(set, { judgedOnly: false, setting }).evaluation] as const,
  )
  const table = (subset: string, of: (evaluation: Evaluation) => Comparison | null) => {
    const found = runs.flatMap(([name, evaluation]) => {
      const comparison = of(evaluation)
      return comparison === null ? [] : [{ name, comparison }]
    })
    const [first] = found
    if (first === undefined) return
    const ours = found.map(({ name, comparison }) => [name, comparison.measures] as const)
    print(`${measureTable(`${title}: ${subset}`, [...baselineRows(first.comparison), ...ours])}\n`)
  }
  table('all', (evaluation) => evaluation)
  table('mismatch cases', ({ mismatch }) => mismatch)
  const [, defaults] = runs.at(-1) ?? []
  if (defaults !== undefined) print(`${levelTable(defaults.levels)}\n`)
}

function evaluateAgriMatch(set: GradedSet): void {
  printAgriMatch('agri-match, problem given', set)
  printAgriMatch('agri-match, problem proposed', withoutProblems(set))
}

/** Company demands and titles of achievements, far from farming: ranked within the judged candidates. */
function evaluateBdci(set: GradedSet): void {
  print(comparisonTable('bdci, judged candidates', evaluate(set, { judgedOnly: true, setting: 'default' }).evaluation))
  print('')
}

const agriMatch = readSet('agri-match')
const bdci = readSet('bdci')
if (agriMatch !== null) {
  evaluateAgriMatch(agriMatch)
  printLearning(print, 'agri-match, problem given', agriMatch, false)
}
if (bdci !== null) {
  evaluateBdci(bdci)
  printLearning(print, 'bdci, judged candidates', bdci, true)
}
