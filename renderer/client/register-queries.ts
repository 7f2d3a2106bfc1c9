/** What the registers read, window by window, and their saved views. */
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { FacetCounts, SavedView } from '#shared/contract/registers.ts'
import { keys } from './cache.ts'
import { useApi } from './context.tsx'
import type { FacetRequest, RegisterCalls, RegisterFilter } from './register-calls.ts'

/** Windows that nobody looks at any more are dropped soon: a search leaves one for every letter. */
const KEPT_MS = 60_000

/** In the first seconds an answer may be partial: it is asked for again until it is whole. */
const AGAIN_MS = 800

const untilWhole = (answer: { readonly isPartial: boolean } | undefined): number | false =>
  answer?.isPartial === true ? AGAIN_MS : false

const keyOf = ({ kind }: Pick<RegisterCalls<unknown>, 'kind'>) => (kind === 'supply' ? keys.supplies : keys.demands)

/** Page `page` of what the filter keeps, `size` rows a page. */
export function pageOptions<Row>(calls: RegisterCalls<Row>, filter: RegisterFilter, page: number, size: number) {
  return queryOptions({
    queryKey: [...keyOf(calls), 'page', filter, size, page],
    gcTime: KEPT_MS,
    queryFn: ({ signal }) => calls.rows(filter, page * size, size, signal),
    refetchInterval: ({ state }) => untilWhole(state.data),
  })
}

const facetsOf = ({ facets }: { readonly facets: readonly FacetCounts[] }) => facets

/** Counts of the facets named; none are asked for where none are open. */
export function useFacetCounts(calls: RegisterCalls<unknown>, filter: RegisterFilter, request: FacetRequest) {
  // In whichever order a list is read, its counts are the same.
  const { text, facets } = filter
  return useQuery({
    queryKey: [...keyOf(calls), 'facets', { text, facets }, request],
    gcTime: KEPT_MS,
    enabled: request.of.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => calls.counts(filter, request, signal),
    select: facetsOf,
    refetchInterval: ({ state }) => untilWhole(state.data),
  })
}

/** Asks for the ids of all that the filter keeps, in the order of the list. */
export function useRegisterIds(calls: RegisterCalls<unknown>): (filter: RegisterFilter) => Promise<readonly string[]> {
  const queries = useQueryClient()
  return useCallback(
    (filter) =>
      queries.fetchQuery({
        queryKey: [...keyOf(calls), 'ids', filter],
        gcTime: KEPT_MS,
        queryFn: async () => (await calls.ids(filter)).ids,
      }),
    [queries, calls],
  )
}

export function useViews(kind: SavedView['kind']) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.views, kind],
    queryFn: ({ signal }) => api.call('registers.views', { kind }, { signal }),
  })
}

export function useSaveView() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (view: SavedView) => api.call('registers.saveView', { view }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.views }),
  })
}

export function useRemoveView() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.call('registers.removeView', { id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.views }),
  })
}
