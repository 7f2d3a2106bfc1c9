/** What the match workbench reads and writes. */
import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Progress } from '#shared/contract/envelope.ts'
import type { CallArgs } from '#shared/contract/index.ts'
import type { DemandResult, MatchWeights, SupplyResult } from '#shared/contract/matching.ts'
import type { Supply } from '#shared/contract/records.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { ApiClient } from './api-client.ts'
import { decisionChanged, keys, lookedAt } from './cache.ts'
import { useApi } from './context.tsx'
import { useMasking } from './settings-queries.ts'

export interface PairIds {
  readonly demandId: DemandId
  readonly supplyId: SupplyId
}

interface RankingRequest {
  readonly id: string
  readonly top: number
  /** null: those in use. */
  readonly weights: MatchWeights | null
}

/** Weights that are being tried leave a ranking for every place a slider was at. */
const TRIED_KEPT_MS = 5_000

/** The screen does not wait for what is being learnt. */
const weighed = (weights: MatchWeights | null) => ({ waitsForLearning: false, ...(weights !== null && { weights }) })

function rankingKey(of: readonly string[], { id, top, weights }: RankingRequest) {
  return [...of, id, top, ...(weights === null ? [] : [weights])]
}

export function patentRanking(api: ApiClient, request: RankingRequest) {
  const { id, top, weights } = request
  return queryOptions({
    queryKey: rankingKey(keys.forDemand, request),
    ...(weights !== null && { gcTime: TRIED_KEPT_MS }),
    queryFn: async ({ signal }): Promise<DemandResult> => {
      const { demands } = await api.call(
        'matching.forDemands',
        { demandIds: [id], top, ...weighed(weights) },
        { signal },
      )
      return demands[0] ?? { id: id as DemandId, title: '', matches: [], version: 0, lastLook: null }
    },
  })
}

export function demandRanking(api: ApiClient, request: RankingRequest) {
  const { id, top, weights } = request
  return queryOptions({
    queryKey: rankingKey(keys.forSupply, request),
    ...(weights !== null && { gcTime: TRIED_KEPT_MS }),
    queryFn: ({ signal }): Promise<SupplyResult> =>
      api.call('matching.forSupply', { supplyId: id, top, ...weighed(weights) }, { signal }),
  })
}

/** Ranks records before somebody asks for them; what is known already costs nothing. */
export function usePrefetchRanking(by: 'demand' | 'supply', top: number): (id: string) => void {
  const api = useApi()
  const queries = useQueryClient()
  return useCallback(
    (id) => {
      const request = { id, top, weights: null }
      if (by === 'demand') void queries.prefetchQuery(patentRanking(api, request))
      else void queries.prefetchQuery(demandRanking(api, request))
    },
    [api, queries, by, top],
  )
}

export function useComparison(pair: PairIds) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.matching, 'compare', pair.demandId, pair.supplyId],
    queryFn: ({ signal }) => api.call('matching.compare', pair, { signal }),
  })
}

/** Patents in full, in the order of their ids; undefined while one is on its way. */
export function useSupplyRecords(ids: readonly SupplyId[]): readonly (Supply | undefined)[] {
  const api = useApi()
  const queries = ids.map((id) => ({
    queryKey: [...keys.supplies, 'one', id],
    queryFn: ({ signal }: { signal: AbortSignal }) => api.call('supplies.get', { id }, { signal }),
  }))
  return useQueries({ queries }).map(({ data }) => data)
}

/** Every demand in a line each; decisions and looks are written into it as they are made. */
export function useWorkList() {
  const api = useApi()
  return useQuery({ queryKey: keys.workList, queryFn: ({ signal }) => api.call('matching.workList', {}, { signal }) })
}

/**
 * For which demands the matches have changed since they were looked at, and how far the looking is. Asked again after
 * an import and not before: with many patents it takes seconds.
 */
export function useNews() {
  const api = useApi()
  const [progress, setProgress] = useState<Progress | null>(null)
  const news = useQuery({
    queryKey: keys.news,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    queryFn: async ({ signal }) => {
      try {
        return await api.call('matching.news', {}, { signal, onProgress: setProgress })
      } finally {
        setProgress(null)
      }
    },
  })
  return { news: news.data, progress }
}

/** The demands that a search finds, best first; null while nothing is searched. */
export function useFoundDemands(text: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.demands, 'found', text],
    enabled: text !== '',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await api.call('registers.demandIds', { text }, { signal })).ids,
  })
}

/** Remembers which list of matches was shown. Makes no ranking stale: what is new stays marked until it is asked for again. */
export function useMarkSeen() {
  const api = useApi()
  const queries = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (look: CallArgs<'matching.markSeen'>['seen'][number]) =>
      api.call('matching.markSeen', { seen: [look] }),
    onSuccess: (_, { demandId }) => lookedAt(queries, demandId, new Date().toISOString()),
  })
  return mutate
}

export type DecisionInput = CallArgs<'decisions.set'>

export function useSetDecision() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: DecisionInput) => api.call('decisions.set', input),
    onSuccess: ({ current }, input) => decisionChanged(queries, input, current),
  })
}

/** Another window has decided: what is shown is read anew. */
export function useReadAnew(): () => void {
  const queries = useQueryClient()
  return useCallback(() => {
    void queries.invalidateQueries({ queryKey: keys.matching })
    void queries.invalidateQueries({ queryKey: keys.workList })
  }, [queries])
}

export function useDecisionHistory(pair: PairIds) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.decisions, pair.demandId, pair.supplyId],
    queryFn: ({ signal }) => api.call('decisions.history', pair, { signal }),
  })
}

/** Whether phone numbers are masked on the screen; masked until that is known. */
export function useMasked(): boolean {
  return useMasking().data?.maskOnScreen ?? true
}
