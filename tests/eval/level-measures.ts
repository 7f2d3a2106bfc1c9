/** What the levels are worth: whether "strong" can be believed, and whether a demand that nothing fits gets nothing. */
import type { Level } from '#shared/matching/levels.ts'
import type { Engine } from './engine.ts'
import { hasUseful, type Judgements, USEFUL } from './measures.ts'
import type { RankedDemand, RankedHit } from './ranking.ts'

export interface ShownHit extends RankedHit {
  readonly level: Level
}

/** What the program shows of one demand. */
export interface ShownDemand {
  readonly id: string
  readonly judged: Judgements
  /** Best first; empty: nothing fits. */
  readonly hits: readonly ShownHit[]
}

export interface LevelCount {
  readonly shown: number
  /** Of the shown, how many somebody has graded, and of these how many are useful. */
  readonly judged: number
  readonly useful: number
}

export interface LevelMeasures extends Readonly<Record<Level, LevelCount>> {
  /** Share of the strong and judged that are useful; null where there is none. */
  readonly strongUseful: number | null
  /** Demands without a useful patent: all their grades are below 2, or `none.txt` names them. */
  readonly nothingFits: { readonly demands: number; readonly noneAboveWeak: number; readonly empty: number }
  /** Demands with one. `keepShare`: how many of them show a strong or medium; null where there is none. */
  readonly somethingFits: {
    readonly demands: number
    readonly strongOrMedium: number
    readonly empty: number
    readonly keepShare: number | null
  }
}

export function shownDemand(engine: Engine, { demand, id, judged, hits }: RankedDemand): ShownDemand {
  const shown = engine.shown(demand, hits).map((hit) => ({ ...hit, level: engine.level(demand, hit) }))
  return { id, judged, hits: shown }
}

function countLevel(demands: readonly ShownDemand[], level: Level): LevelCount {
  const grades = demands.flatMap(({ judged, hits }) =>
    hits.filter((hit) => hit.level === level).map(({ supply }) => judged.get(supply)),
  )
  const judged = grades.filter((grade) => grade !== undefined)
  return { shown: grades.length, judged: judged.length, useful: judged.filter((grade) => grade >= USEFUL).length }
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/**
 * @param demands All of the set.
 * @param none Ids of demands known to have no fitting patent, also where nobody graded a pair of theirs.
 */
export function levelMeasures(demands: readonly ShownDemand[], none: ReadonlySet<string>): LevelMeasures {
  const strong = countLevel(demands, 'strong')
  const fitting = demands.filter(({ judged }) => hasUseful(judged))
  const others = demands.filter(({ id, judged }) => !hasUseful(judged) && (judged.size > 0 || none.has(id)))
  const isAboveWeak = ({ hits }: ShownDemand) => hits.some(({ level }) => level !== 'weak')
  const empty = (some: readonly ShownDemand[]) => some.filter(({ hits }) => hits.length === 0).length
  const kept = fitting.filter(isAboveWeak).length
  return {
    strong,
    medium: countLevel(demands, 'medium'),
    weak: countLevel(demands, 'weak'),
    strongUseful: share(strong.useful, strong.judged),
    nothingFits: {
      demands: others.length,
      noneAboveWeak: others.filter((demand) => !isAboveWeak(demand)).length,
      empty: empty(others),
    },
    somethingFits: {
      demands: fitting.length,
      strongOrMedium: kept,
      empty: empty(fitting),
      keepShare: share(kept, fitting.length),
    },
  }
}
