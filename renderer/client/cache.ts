/** The one place for query keys, and for what becomes stale when something is written. */
import { focusManager, QueryClient } from '@tanstack/react-query'
import type { Decision } from '#shared/contract/decisions.ts'
import type { CallResult } from '#shared/contract/index.ts'
import type { DemandResult, SupplyResult } from '#shared/contract/matching.ts'

export const keys = {
  stats: ['stats'],
  batches: ['batches'],
  demands: ['records', 'demand'],
  supplies: ['records', 'supply'],
  matching: ['matching'],
  forDemand: ['matching', 'forDemand'],
  forSupply: ['matching', 'forSupply'],
  weights: ['weights'],
  learning: ['learning'],
  ownWords: ['ownWords'],
  /** Answers of import sessions. */
  imports: ['imports'],
  profiles: ['profiles'],
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
  for (const queryKey of [keys.stats, keys.batches, keys.profiles, ['records'], keys.matching, keys.learning]) {
    void queries.invalidateQueries({ queryKey })
  }
}

/** Other words, other scores: every ranking, and what decisions teach by them. */
export function ownWordsChanged(queries: QueryClient, stored: CallResult<'lexicon.own'>): void {
  queries.setQueryData(keys.ownWords, stored)
  for (const queryKey of [keys.ownWords, keys.matching, keys.learning]) void queries.invalidateQueries({ queryKey })
}

export function weightsChanged(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: keys.weights })
  void queries.invalidateQueries({ queryKey: keys.learning })
  void queries.invalidateQueries({ queryKey: keys.matching })
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
  void queries.invalidateQueries({ queryKey: keys.demands })
}
