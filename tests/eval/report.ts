/** Evaluations as tables for a reader. The names of measures are the same in every language. */
import type { Comparison, DemandEvaluation, Evaluation, Measures } from './evaluate.ts'
import type { LevelMeasures } from './level-measures.ts'

const COLUMNS: readonly (readonly [name: keyof Measures, title: string])[] = [
  ['ndcg10', 'nDCG@10'],
  ['recall10', 'Recall@10'],
  ['mrr', 'MRR'],
  ['auc', 'AUC'],
  ['unjudged10', 'unjudged@10'],
]

const NAME = 44
const CELL = 12

const number = (value: number | null, digits = 3) => (value === null ? '–' : value.toFixed(digits))
const row = (name: string, cells: readonly string[]) =>
  [name.padEnd(NAME), ...cells.map((cell) => cell.padStart(CELL))].join('').trimEnd()

/** One line for each way of ranking. */
export function measureTable(title: string, rows: readonly (readonly [name: string, measures: Measures])[]): string {
  const header = row(
    title,
    COLUMNS.map(([, column]) => column),
  )
  const line = ([name, measures]: readonly [string, Measures]) =>
    row(
      `  ${name}`,
      COLUMNS.map(([column]) => number(measures[column])),
    )
  return [header, ...rows.map(line)].join('\n')
}

/** The baselines' lines of a table. */
export function baselineRows({ baselines }: Comparison): [name: string, measures: Measures][] {
  return [
    ['BM25 over jieba words', baselines.bm25Words],
    ['character bigrams, tf-idf cosine', baselines.charBigrams],
  ]
}

/** Ours and the baselines, one line each. */
export function comparisonTable(name: string, comparison: Comparison): string {
  const title = `${name} (${comparison.demands} demands)`
  return measureTable(title, [...baselineRows(comparison), ['NongQiao', comparison.measures]])
}

const percent = (value: number | null) => (value === null ? '–' : `${(100 * value).toFixed(0)} %`)

export function levelTable({ nothingFits, somethingFits, ...levels }: LevelMeasures): string {
  const line = (level: 'strong' | 'medium' | 'weak') => {
    const { shown, judged, useful } = levels[level]
    return `  ${level.padEnd(8)} shown ${shown}, judged ${judged}, of these useful ${useful}`
  }
  return [
    'Levels',
    line('strong'),
    line('medium'),
    line('weak'),
    `  strong that are useful: ${percent(levels.strongUseful)} of the judged`,
    `  nothing fits ${nothingFits.demands} demands: ${nothingFits.noneAboveWeak} show none above weak, ${nothingFits.empty} show nothing`,
    `  something fits ${somethingFits.demands} demands: ${somethingFits.strongOrMedium} show a strong or medium (${percent(somethingFits.keepShare)}), ${somethingFits.empty} show nothing`,
  ].join('\n')
}

function demandRow({ id, ndcg10, mrr, best, shown, problem }: DemandEvaluation): string {
  const counts = `${shown.strong}/${shown.medium}/${shown.weak}`
  return row(`  ${id}`, [number(ndcg10), number(mrr), best ?? 'nothing', counts, problem])
}

function demandTable(name: string, demands: readonly DemandEvaluation[]): string {
  const header = row(name, ['nDCG@10', 'RR', 'best', 'shown s/m/w', 'problem'])
  return [header, ...demands.map(demandRow)].join('\n')
}

/**
 * The whole evaluation.
 * @param none Ids that `none.txt` names; they get a table of their own.
 */
export function evaluationText(evaluation: Evaluation, none: ReadonlySet<string>): string {
  const { mismatch, levels, perDemand } = evaluation
  const without = perDemand.filter(({ id }) => none.has(id))
  const tables = [
    comparisonTable('all', evaluation),
    ...(mismatch === null ? [] : [comparisonTable('mismatch cases', mismatch)]),
    levelTable(levels),
    ...(without.length === 0 ? [] : [demandTable('demands that nothing fits', without)]),
    demandTable(
      'demands',
      perDemand.filter(({ id }) => !none.has(id)),
    ),
  ]
  return tables.join('\n\n')
}
