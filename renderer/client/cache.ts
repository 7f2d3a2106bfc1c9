/** The one place for query keys, and for what becomes stale when something is written. */
import { focusManager, QueryClient } from '@tanstack/react-query'
import type { Decision } from '#shared/contract/decisions.ts'
import type { CallResult } from '#shared/contract/index.ts'
import type { DemandResult, SupplyResult } from '#shared/contract/matching.ts'

export const keys = {
  stats: ['stats'],
  batches: ['batches'],
  /** All that is read of supplies and demands. */
  records: ['records'],
  demands: ['records', 'demand'],
  supplies: ['records', 'supply'],
  /** What happened to a record, and the rows of lists that speak of it. */
  history: ['records', 'history'],
  origins: ['records', 'origins'],
  /** Passages proposed for a demand that is being written. */
  proposals: ['proposals'],
  matching: ['matching'],
  forDemand: ['matching', 'forDemand'],
  forSupply: ['matching', 'forSupply'],
  /** The demands of the match workbench, what is new for them, and what was decided on a pair. */
  workList: ['workList'],
  news: ['news'],
  decisions: ['decisions'],
  weights: ['weights'],
  learning: ['learning'],
  ownWords: ['ownWords'],
  /** Answers of import sessions. */
  imports: ['imports'],
  profiles: ['profiles'],
  /** Saved views of the registers. */
  views: ['views'],
  /** The cards of the board, and what happened to a pair. */
  followUps: ['followUps'],
  followUpEvents: ['followUpEvents'],
  overview: ['overview'],
  /** Progress and records of the refine queue; the queue itself stays as it was begun. */
  refining: ['refining'],
  refineProgress: ['refining', 'progress'],
  refineColumn: ['refining', 'column'],
  refineRecord: ['refining', 'record'],
  refineQueue: ['refineQueue'],
  settings: ['settings'],
  /** Which documents there are, what they would look like, what was written, and the bulletins. */
  documents: ['documents'],
  documentPreview: ['documentPreview'],
  exportLog: ['exportLog'],
  bulletins: ['bulletins'],
  templates: ['templates'],
  /** What is shown of the lexicon. */
  lexicon: ['lexicon'],
} as const

/** Another tab or window may have written meanwhile, also one that stands beside this and covers nothing of it. */
function watchFocus(): void {
  focusManager.setEventListener((onFocus) => {
    const listener = () => onFocus()
    window.addEventListener('focus', listener)
    document.addEventListener('visibilitychange', listener)
    return () => {
      window.removeEventListener('focus', listener)
      document.removeEventListener('visibilitychange', listener)
    }
  })
}

export function createQueryClient(): QueryClient {
  watchFocus()
  return new QueryClient({
    defaultOptions: {
      // The core is on this machine: a failure is an answer, not a weak line to retry on.
      queries: { retry: false, staleTime: 60_000, refetchOnWindowFocus: 'always', networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/** After an import, the sample data, or a changed statement: every list and every ranking. */
export function recordsChanged(queries: QueryClient): void {
  for (const queryKey of [
    keys.stats,
    keys.batches,
    keys.profiles,
    ['records'],
    keys.matching,
    keys.learning,
    keys.workList,
    keys.news,
    keys.refining,
  ]) {
    void queries.invalidateQueries({ queryKey })
  }
  followUpChanged(queries)
}

/**
 * A statement was confirmed in the refine queue, where one follows the other: what other screens show is read anew when
 * they are looked at next, and of the queue only what this record changes.
 */
export function statementRefined(queries: QueryClient, id: string): void {
  void queries.invalidateQueries({ queryKey: keys.refineProgress })
  void queries.invalidateQueries({ queryKey: keys.refineColumn })
  void queries.invalidateQueries({ queryKey: [...keys.refineRecord, id] })
  const shown = [keys.stats, ['records'], keys.matching, keys.learning, keys.workList, keys.news, keys.overview]
  for (const queryKey of shown) {
    void queries.invalidateQueries({ queryKey, refetchType: 'none' })
  }
}

/** A pair moved on: the board, its history, and the figures. */
export function followUpChanged(queries: QueryClient): void {
  for (const queryKey of [keys.followUps, keys.followUpEvents, keys.overview]) {
    void queries.invalidateQueries({ queryKey })
  }
}

/** Other words, other scores: every ranking, and what decisions teach by them. */
export function ownWordsChanged(queries: QueryClient, stored: CallResult<'lexicon.own'>): void {
  queries.setQueryData(keys.ownWords, stored)
  for (const queryKey of [keys.ownWords, keys.lexicon, keys.matching, keys.learning, keys.news])
    void queries.invalidateQueries({ queryKey })
}

/** Resolves when the weights are read again: until then a screen goes on showing what was set. */
export async function weightsChanged(queries: QueryClient): Promise<void> {
  void queries.invalidateQueries({ queryKey: keys.news })
  void queries.invalidateQueries({ queryKey: keys.learning })
  void queries.invalidateQueries({ queryKey: keys.matching })
  await queries.invalidateQueries({ queryKey: keys.weights })
}

/** The matches of a demand were looked at: nothing is new for it. The ranking keeps its marks while it is looked at. */
export function lookedAt(queries: QueryClient, demandId: string, at: string): void {
  queries.setQueryData<CallResult<'matching.workList'>>(keys.workList, (items) =>
    items?.map((item) => (item.id === demandId ? { ...item, seenAt: at } : item)),
  )
  queries.setQueryData<CallResult<'matching.news'>>(keys.news, (news) =>
    news?.filter((each) => each.demandId !== demandId),
  )
}

/**
 * A decision is written into the rankings shown, which keep their order while one works on them. What it teaches may
 * change the order of the others: they are ranked anew when they are looked at next.
 */
export function decisionChanged(
  queries: QueryClient,
  pair: { demandId: string; supplyId: string },
  decision: Decision | null,
): void {
  queries.setQueriesData<DemandResult>({ queryKey: [...keys.forDemand, pair.demandId] }, (result) =>
    result === undefined
      ? result
      : { ...result, matches: result.matches.map((m) => (m.supplyId === pair.supplyId ? { ...m, decision } : m)) },
  )
  queries.setQueriesData<SupplyResult>({ queryKey: [...keys.forSupply, pair.supplyId] }, (result) =>
    result === undefined
      ? result
      : { ...result, matches: result.matches.map((m) => (m.demandId === pair.demandId ? { ...m, decision } : m)) },
  )
  // What is being read just now may have been read before the decision.
  if (queries.isFetching({ queryKey: keys.matching }) > 0) {
    void queries.invalidateQueries({ queryKey: keys.matching, predicate: ({ state }) => state.fetchStatus !== 'idle' })
  }
  void queries.invalidateQueries({ queryKey: keys.matching, refetchType: 'none' })
  void queries.invalidateQueries({ queryKey: keys.learning })
  void queries.invalidateQueries({ queryKey: keys.stats })
  void queries.invalidateQueries({ queryKey: keys.workList })
  void queries.invalidateQueries({ queryKey: [...keys.decisions, pair.demandId, pair.supplyId] })
  void queries.invalidateQueries({ queryKey: keys.demands })
  void queries.invalidateQueries({ queryKey: keys.supplies, refetchType: 'none' })
  followUpChanged(queries)
}
