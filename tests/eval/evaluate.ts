/** One evaluation: our engine and the baselines on the same texts, measured the same way. */
import type { Level } from '#shared/matching/levels.ts'
import { BASELINES, type BaselineName } from './baselines/index.ts'
import { createEngine, type Engine, type Setting } from './engine.ts'
import type { GradedSet } from './graded-set.ts'
import { type LevelMeasures, levelMeasures, type ShownDemand, shownDemand } from './level-measures.ts'
import { auc, CUT, hasUseful, mean, ndcg10, recall10, reciprocalRank, unjudged10 } from './measures.ts'
import { type RankedDemand, rankAll } from './ranking.ts'

/** nDCG@10, Recall@10 and MRR are means over the demands that have a useful patent; null where none has one. */
export interface Measures {
  readonly ndcg10: number | null
  readonly recall10: number | null
  readonly mrr: number | null
  /** Mean over all demands that have judgements. */
  readonly unjudged10: number | null
  /** Mean over the demands that have both a useful and another judged patent. */
  readonly auc: number | null
}

/** One demand: its measures (nDCG wherever a grade is above 0; null where one has no meaning), what is shown of it, and its ten best. */
export interface DemandEvaluation extends Measures {
  readonly id: string
  readonly problem: 'written' | 'proposed'
  /** Level of the best patent shown; null where none is. */
  readonly best: Level | null
  /** How many are shown of each level. */
  readonly shown: Readonly<Record<Level, number>>
  readonly top: readonly {
    readonly supply: string
    readonly score: number
    readonly level: Level
    /** null: nobody has graded it. */
    readonly grade: number | null
    readonly shown: boolean
  }[]
}

export interface Comparison {
  readonly demands: number
  readonly measures: Measures
  readonly baselines: Readonly<Record<BaselineName, Measures>>
}

export interface Evaluation extends Comparison {
  /** The demands of `mismatch.txt` alone. */
  readonly mismatch: Comparison | null
  readonly levels: LevelMeasures
  readonly perDemand: readonly DemandEvaluation[]
}

export interface EvaluationOptions {
  readonly judgedOnly: boolean
  readonly setting: Setting
}

const orNull = (number: number): number | null => (Number.isNaN(number) ? null : number)

function measuresOf({ judged, hits }: RankedDemand): Record<keyof Measures, number> {
  const ranked = hits.map(({ supply }) => supply)
  return {
    ndcg10: ndcg10(ranked, judged),
    recall10: recall10(ranked, judged),
    mrr: reciprocalRank(ranked, judged),
    unjudged10: unjudged10(ranked, judged),
    auc: auc(new Map(hits.map(({ supply, score }) => [supply, score])), judged),
  }
}

const eachMeasure = (of: (name: keyof Measures) => number): Measures => ({
  ndcg10: orNull(of('ndcg10')),
  recall10: orNull(of('recall10')),
  mrr: orNull(of('mrr')),
  unjudged10: orNull(of('unjudged10')),
  auc: orNull(of('auc')),
})

/**
 * Means over the demands of a ranking. Where nothing useful was graded the order of the rest says little: such a
 * demand counts for the levels, not for nDCG.
 */
export function meanMeasures(ranked: readonly RankedDemand[]): Measures {
  const all = ranked.map(measuresOf)
  const fitting = ranked.filter(({ judged }) => hasUseful(judged)).map(measuresOf)
  return eachMeasure((name) => mean((name === 'ndcg10' ? fitting : all).map((each) => each[name])))
}

function evaluateDemand(engine: Engine, ranked: RankedDemand, shown: ShownDemand, problem: string): DemandEvaluation {
  const own = measuresOf(ranked)
  const isShown = new Set(shown.hits.map(({ supply }) => supply))
  const count = (level: Level) => shown.hits.filter((hit) => hit.level === level).length
  return {
    id: ranked.id,
    problem: problem === '' ? 'proposed' : 'written',
    ...eachMeasure((name) => own[name]),
    best: shown.hits[0]?.level ?? null,
    shown: { strong: count('strong'), medium: count('medium'), weak: count('weak') },
    top: ranked.hits.slice(0, CUT).map((hit) => ({
      supply: hit.supply,
      score: hit.score,
      level: engine.level(ranked.demand, hit),
      grade: ranked.judged.get(hit.supply) ?? null,
      shown: isShown.has(hit.supply),
    })),
  }
}

type Rankings = Readonly<Record<BaselineName | 'ours', readonly RankedDemand[]>>

/** @param keep Which demands count. */
function compare(rankings: Rankings, keep: (id: string) => boolean): Comparison {
  const of = (name: keyof Rankings) => meanMeasures(rankings[name].filter(({ id }) => keep(id)))
  return {
    demands: rankings.ours.filter(({ id }) => keep(id)).length,
    measures: of('ours'),
    baselines: { bm25Words: of('bm25Words'), charBigrams: of('charBigrams') },
  }
}

export interface Evaluated {
  readonly evaluation: Evaluation
  readonly engine: Engine
  /** Our own ranking, demand by demand. */
  readonly ranked: readonly RankedDemand[]
}

/** Ranks with our engine and with both baselines, and measures all three. */
export function evaluate(set: GradedSet, { judgedOnly, setting }: EvaluationOptions): Evaluated {
  const engine = createEngine(set, setting)
  const ranked = rankAll(set, engine, judgedOnly)
  const rankings = {
    ours: ranked,
    bm25Words: rankAll(set, BASELINES.bm25Words(set), judgedOnly),
    charBigrams: rankAll(set, BASELINES.charBigrams(set), judgedOnly),
  }
  const shown = ranked.map((each) => shownDemand(engine, each))
  const perDemand = ranked.map((each, i) =>
    evaluateDemand(engine, each, shown[i] as ShownDemand, set.demands[each.demand]?.problem ?? ''),
  )
  const evaluation = {
    ...compare(rankings, () => true),
    mismatch: set.mismatch.size === 0 ? null : compare(rankings, (id) => set.mismatch.has(id)),
    levels: levelMeasures(shown, set.none),
    perDemand,
  }
  return { evaluation, engine, ranked }
}
