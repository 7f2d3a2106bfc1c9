/** Our match engine as the benchmark uses it. The only file of this folder that knows how an index is made. */
import { resolve } from 'node:path'
import { readLexicon } from '#core/matching/lexicon-files.ts'
import { stopWords } from '#core/matching/stop-words.ts'
import { explain } from '#shared/matching/explain.ts'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { ASKS_WITH, type Hit, MatchIndex } from '#shared/matching/match-index.ts'
import type { PostingLists } from '#shared/matching/posting-lists.ts'
import type { UnitVector } from '#shared/matching/vocabulary.ts'
import { DEFAULT_WEIGHTS, TEXT_PARTS, type TextPart } from '#shared/matching/weights.ts'
import type { Corpus } from './corpus/corpus-file.ts'

const LEXICON = resolve(import.meta.dirname, '../../../resources/lexicon')

/** One of a demand's queries with the lists that it goes through. */
export interface RawQuery {
  readonly lists: PostingLists
  readonly query: UnitVector
  readonly factor: number
}

export interface BenchIndex {
  /** The best supplies for a demand, lexicon and all. */
  rank(demand: number, top: number): readonly Hit[]
  /** Takes the score of each hit apart. @returns the number of words found, so that nothing is left undone. */
  explain(demand: number, hits: readonly Hit[]): number
  /** The very posting lists that a demand's ranking goes through, for the raw scan. */
  rawQueries(demand: number): readonly RawQuery[]
  readonly supplies: number
}

export function buildIndex({ supplies, demands }: Corpus): BenchIndex {
  const lexicon = new LexiconGraph(readLexicon(LEXICON).lines)
  const index = new MatchIndex(supplies, demands, lexicon)
  // The lists are the index's own affair; only a scan beside it has business with them.
  const { supplyLists } = index as unknown as { supplyLists: Readonly<Record<TextPart, PostingLists>> }
  const sum = TEXT_PARTS.reduce((total, part) => total + DEFAULT_WEIGHTS[part], DEFAULT_WEIGHTS.bridge)
  const explainPair = (demand: number, supply: number) => {
    const demandText = demands[demand] as (typeof demands)[number]
    return explain(index, { demand, supply, demandText }, DEFAULT_WEIGHTS, stopWords).words.length
  }
  return {
    supplies: supplies.length,
    rank: (demand, top) => index.rankSupplies(demand, DEFAULT_WEIGHTS, top, 0),
    explain: (demand, hits) => hits.reduce((words, { document }) => words + explainPair(demand, document), 0),
    rawQueries(demand) {
      const vectors = index.demands[demand]
      if (vectors === undefined) return []
      return TEXT_PARTS.map((part) => ({
        lists: supplyLists[part],
        query: vectors[ASKS_WITH[part]],
        factor: DEFAULT_WEIGHTS[part] / sum,
      }))
    },
  }
}

/** Saving and loading the index; null as long as it cannot be saved. `load` must leave it ready to be searched. */
export const saving: {
  save(index: BenchIndex, path: string): void
  load(path: string): unknown
} | null = null
