/** What the overview reads: the figures, what the charts count, and records that may be one. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallArgs } from '#shared/contract/index.ts'
import type { DemandFacet, SupplyFacet } from '#shared/contract/registers.ts'
import { keys, recordsChanged } from './cache.ts'
import { useApi } from './context.tsx'

export function useOverview() {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.overview, 'figures'],
    queryFn: ({ signal }) => api.call('overview.figures', {}, { signal }),
  })
}

/** How many pairs reached each stage; of all time without a year. */
export function useFunnel(year: number | null) {
  const api = useApi()
  const span = year === null ? {} : { from: `${year}-01-01`, to: `${year}-12-31` }
  return useQuery({
    queryKey: [...keys.overview, 'funnel', year],
    queryFn: ({ signal }) => api.call('followUp.figures', span, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** More years than patents can expire in. */
const MOST_VALUES = 60

export function useDemandCounts(of: DemandFacet[]) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.demands, 'counts', ...of],
    queryFn: ({ signal }) => api.call('registers.demandFacets', { of, limit: MOST_VALUES }, { signal }),
  })
}

export function useSupplyCounts(of: SupplyFacet[]) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.supplies, 'counts', ...of],
    queryFn: ({ signal }) => api.call('registers.supplyFacets', { of, limit: MOST_VALUES }, { signal }),
  })
}

/** Pairs of records that may be one, left for later at their import. */
export function useTwins() {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.overview, 'twins'],
    queryFn: ({ signal }) => api.call('twins.list', {}, { signal }),
  })
}

export function useSettleTwin() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (twin: CallArgs<'twins.settle'>) => api.call('twins.settle', twin),
    onSuccess: () => recordsChanged(queries),
  })
}
