/** Our match engine as the benchmark uses it. The only file of this folder that knows how an index is made. */
import { resolve } from 'node:path'
import { readLexicon } from '#core/matching/lexicon-files.ts'
import { loadIndex, saveIndex } from '#core/matching/saved-index.ts'
import { stopWords } from '#core/matching/stop-words.ts'
import { Explainer, type OfferedSupply } from '#shared/matching/explain.ts'
import { ASKS_WITH, type DemandQuery, type QueryVector } from '#shared/matching/index/demand-query.ts'
import type { PostingLists } from '#shared/matching/index/posting-lists.ts'
import type { CollectionData } from '#shared/matching/index/supply-collection.ts'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { MatchIndex, sharesOf } from '#shared/matching/match-index.ts'
import type { SupplyText } from '#shared/matching/texts.ts'
import type { Hit } from '#shared/matching/top-k.ts'
import { DEFAULT_WEIGHTS, TEXT_PARTS } from '#shared/matching/weights.ts'
import type { Corpus } from './corpus/corpus-file.ts'

const LEXICON = resolve(import.meta.dirname, '../../../resources/lexicon')

/** One of a demand's queries with the lists of a segment that it goes through. */
export interface RawQuery {
  readonly lists: PostingLists
  /** 1 / length of each of the segment's supplies. */
  readonly inverseLengths: Float64Array
  readonly query: QueryVector
  readonly factor: number
  /** Number of the segment's first supply. */
  readonly first: number
}

export interface BenchIndex {
  /** The best supplies for a demand, lexicon and all. */
  rank(demand: number, top: number): readonly Hit[]
  /** Takes the score of each hit apart. @returns the number of words found, so that nothing is left undone. */
  explain(demand: number, hits: readonly Hit[]): number
  /** The very posting lists that a demand's ranking goes through, for the raw scan. */
  rawQueries(demand: number): readonly RawQuery[]
  readonly supplies: number
  save(path: string): Promise<void>
}

const ORIGIN = { state: { version: 0, stamp: 'bench' }, lexiconSha256: 'bench' }

/** Read once, before anything is measured: the program reads its words whatever index it finds. */
const words = readLexicon(LEXICON)
const graph = new LexiconGraph(words.lines)

const emptyIndex = (data?: CollectionData): MatchIndex => new MatchIndex(graph, words.objectWords, data)

/** Ids that keep the order of the corpus where scores are equal. */
const idOf = (supply: number): string => String(supply).padStart(8, '0')

function* records(supplies: readonly SupplyText[]) {
  for (const [supply, text] of supplies.entries()) yield { id: idOf(supply), text }
}

export function buildIndex({ supplies, demands }: Corpus): BenchIndex {
  const index = emptyIndex()
  index.change(records(supplies))
  const queries = demands.map((demand) => index.query(demand))
  const query = (demand: number) => queries[demand] as DemandQuery
  const explainer = new Explainer(index, stopWords)
  const vectors = new Map<string, OfferedSupply>()
  const offered = (id: string) => {
    const text = supplies[Number(id)] as SupplyText
    const known = vectors.get(id) ?? { text, vectors: index.vectors(text) }
    vectors.set(id, known)
    return known
  }
  const shares = sharesOf(DEFAULT_WEIGHTS)
  return {
    supplies: supplies.length,
    rank: (demand, top) => index.rankSupplies(query(demand), DEFAULT_WEIGHTS, top, 0),
    explain: (demand, hits) =>
      hits.reduce((words, { id }) => {
        return words + explainer.explain(query(demand), offered(id), DEFAULT_WEIGHTS).words.length
      }, 0),
    rawQueries(demand) {
      let first = 0
      return index.data().segments.flatMap(({ data: { texts, ids }, inverseLengths }) => {
        const queriesOfSegment = TEXT_PARTS.map((part) => {
          const asked = { query: query(demand)[ASKS_WITH[part]], factor: shares[part], first }
          return { lists: texts[part], inverseLengths: inverseLengths[part], ...asked }
        })
        first += ids.length
        return queriesOfSegment
      })
    },
    save: (path) => saveIndex(path, ORIGIN, index.data()),
  }
}

/** Reads a saved index. @returns it, ready to be searched. */
export function loadSaved(path: string): MatchIndex {
  const saved = loadIndex(path, ORIGIN.lexiconSha256)
  if (saved === null) throw new RangeError('The saved index cannot be read')
  return emptyIndex(saved.data)
}
