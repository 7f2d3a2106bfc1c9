/** What the refine queue reads and writes. */
import { useInfiniteQuery, useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallArgs } from '#shared/contract/index.ts'
import type { RefineFilter, RefineRecord, RefineRef } from '#shared/contract/refining.ts'
import type { ApiClient } from './api-client.ts'
import { keys, recordsChanged, statementRefined } from './cache.ts'
import { useApi } from './context.tsx'

/** Records are named far ahead of where one is: a page is read while the one before is worked on. */
const PAGE = 100

/** The queue as it was when it was begun: what is confirmed on the way stays in it, so that one can go back. */
export function useRefineQueue(filter: RefineFilter) {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: [...keys.refineQueue, filter],
    initialPageParam: null as RefineRef | null,
    queryFn: ({ pageParam, signal }) =>
      api.call('refining.queue', { ...filter, after: pageParam, limit: PAGE }, { signal }),
    getNextPageParam: ({ records }) => (records.length < PAGE ? undefined : records.at(-1)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function useRefineProgress(filter: RefineFilter) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.refineProgress, filter],
    queryFn: ({ signal }) => api.call('refining.progress', filter, { signal }),
  })
}

/** What lists brought in a column of their own and nobody has confirmed. */
export function useColumnStatements(filter: RefineFilter) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.refineColumn, filter],
    queryFn: ({ signal }) => api.call('refining.column', filter, { signal }),
  })
}

/** Confirms them all. The work has a name in the line of running work. */
export function useConfirmColumn() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationKey: keys.refining,
    mutationFn: ({ filter, title }: { filter: RefineFilter; title: string }) =>
      api.call('refining.confirmColumn', filter, { title }),
    onSettled: () => recordsChanged(queries),
  })
}

/** The industries of the demands, those with most of them first. */
export function useIndustries() {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.demands, 'industries'],
    queryFn: async ({ signal }) => {
      const { facets } = await api.call('registers.demandFacets', { of: ['industry'], limit: 100 }, { signal })
      return (facets[0]?.values ?? []).filter(({ value }) => value !== '')
    },
  })
}

const recordQuery = (api: ApiClient, record: RefineRef) => ({
  queryKey: [...keys.refineRecord, record.id],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.call('refining.record', { record }, { signal }),
})

export function useRefineRecord(record: RefineRef) {
  return useQuery(recordQuery(useApi(), record))
}

/** Reads a record before one comes to it. */
export function usePrefetchRefineRecord() {
  const api = useApi()
  const queries = useQueryClient()
  return (record: RefineRef) => void queries.prefetchQuery(recordQuery(api, record))
}

export function useConfirmChoice() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationKey: keys.refining,
    mutationFn: (input: CallArgs<'refining.confirm'>) => api.call('refining.confirm', input),
    onSuccess: ({ statement }, { record }) => {
      const key = [...keys.refineRecord, record.id]
      queries.setQueryData<RefineRecord>(key, (known) => known && { ...known, statement })
      statementRefined(queries, record.id)
    },
  })
}

/** Whether a confirmation is on its way: the counts do not know of it yet. */
export const useIsConfirming = (): boolean => useIsMutating({ mutationKey: keys.refining }) > 0

/** Takes a confirmation back. */
export function useTakeBack() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ edit }: { edit: string; record: RefineRef }) => api.call('records.undo', { edit }),
    onSuccess: (_, { record }) => statementRefined(queries, record.id),
  })
}
