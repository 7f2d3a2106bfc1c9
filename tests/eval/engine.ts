/** Our match engine as the evaluation uses it. The only file of this folder that knows how an index is made. */
import { resolve } from 'node:path'
import { readLexicon } from '#core/matching/lexicon-files.ts'
import { featuresOf } from '#core/matching/part-values.ts'
import { generalWords, stopWords } from '#core/matching/stop-words.ts'
import { proposalFor } from '#core/records/problem-statements.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { Explainer } from '#shared/matching/explain.ts'
import type { DemandQuery } from '#shared/matching/index/demand-query.ts'
import type { Features } from '#shared/matching/learning/candidates.ts'
import { byLevel, cut, type Level, levelOf } from '#shared/matching/levels.ts'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { MatchIndex } from '#shared/matching/match-index.ts'
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import { DEFAULT_WEIGHTS, type Weights } from '#shared/matching/weights.ts'
import type { DemandLine, GradedSet, SupplyLine } from './graded-set.ts'
import type { Hit, Ranker } from './ranking.ts'

const LEXICON = resolve(import.meta.dirname, '../../resources/lexicon')

/** So many patents the program asks for, and cuts what does not fit. */
const TOP = 20

/** The settings that are compared. */
export const SETTINGS = {
  default: DEFAULT_WEIGHTS,
  /** Nothing that the lexicon knows. */
  withoutLexicon: { ...DEFAULT_WEIGHTS, bridge: 0, object: 0 },
  /** Title and abstract as one text, characters and pairs of them: R1. */
  contentOnly: { title: 0, keywords: 0, content: 1, problem: 0, bridge: 0, object: 0 },
} as const satisfies Record<string, Weights>

export type Setting = keyof typeof SETTINGS

export interface Engine extends Ranker {
  /** Of a demand's ranking, what the program shows. */
  shown<T extends Hit>(demand: number, ranked: readonly T[]): T[]
  level(demand: number, hit: Hit): Level
  /** As `rank`, by other weights. */
  rankBy(demand: number, weights: Weights): readonly Hit[]
  /** What a pair is worth in each part of the score, before weights. */
  partValues(demand: number, document: number): Features
}

/** A record as the library would hold it: its own problem statement, else the one that the program proposes. */
function supplyText({ id, title, abstract, keywords, problemStatement }: SupplyLine): SupplyText {
  const { text } = proposalFor({ kind: 'supply', id: id as SupplyId, title, abstract, given: problemStatement })
  return { title, abstract, keywords, problem: text }
}

function demandText({ id, title, description, problem }: DemandLine): DemandText {
  const { text } = proposalFor({ kind: 'demand', id: id as DemandId, title, description, given: problem })
  return { title, description, keywords: [], problem: text, problemWritten: problem !== '' }
}

/** Ids that keep the order of the file where scores are equal. */
const idOf = (document: number): string => String(document).padStart(8, '0')

/** Indexes a graded set. */
export function createEngine({ supplies, demands }: GradedSet, setting: Setting): Engine {
  const { lines, objectWords } = readLexicon(LEXICON)
  const isPlain = setting !== 'default'
  const index = new MatchIndex(new LexiconGraph(isPlain ? [] : lines), isPlain ? undefined : objectWords)
  const texts = supplies.map(supplyText)
  index.change(texts.map((text, document) => ({ id: idOf(document), text })))
  const explainer = new Explainer(index, stopWords, generalWords)
  const queries = demands.map((demand) => index.query(demandText(demand)))
  const query = (demand: number) => queries[demand] as DemandQuery
  const offered = (document: number) => {
    const text = texts[document] as SupplyText
    return { text, vectors: index.vectors(text) }
  }
  const rankBy = (demand: number, weights: Weights) =>
    index
      .rankSupplies(query(demand), weights, supplies.length, 0)
      .map(({ id, score }) => ({ document: Number(id), score }))
  const level = (demand: number, { document, score }: Hit) =>
    levelOf({ ...explainer.explain(query(demand), offered(document), SETTINGS[setting]), score })
  return {
    // As the program shows them: of those it asks for, the better level first.
    rank(demand) {
      const ranked = rankBy(demand, SETTINGS[setting])
      const first = ranked.slice(0, TOP).map((hit) => ({ ...hit, level: level(demand, hit) }))
      return [...byLevel(first), ...ranked.slice(TOP)]
    },
    shown: (demand, ranked) => cut(ranked.slice(0, TOP).map((hit) => ({ ...hit, level: level(demand, hit) }))),
    level,
    rankBy,
    partValues: (demand, document) => featuresOf(query(demand), offered(document).vectors),
  }
}
