/** What screens read from the core. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { DemandId, ImportBatchId, SupplyId } from '#shared/domain/ids.ts'
import { keys } from './cache.ts'
import { useApi } from './context.tsx'

export function useStats() {
  const api = useApi()
  return useQuery({ queryKey: keys.stats, queryFn: ({ signal }) => api.call('library.stats', {}, { signal }) })
}

/** Saves what is open of a library whose file is gone. */
export function useSaveCopy() {
  const api = useApi()
  return useMutation({ mutationFn: () => api.call('library.saveCopy', {}) })
}

export function useBatches() {
  const api = useApi()
  return useQuery({ queryKey: keys.batches, queryFn: ({ signal }) => api.call('importing.batches', {}, { signal }) })
}

export function useImportProfiles() {
  const api = useApi()
  return useQuery({ queryKey: keys.profiles, queryFn: ({ signal }) => api.call('importing.profiles', {}, { signal }) })
}

/** What undoing an import would do; asked when somebody wants to. */
export function useUndoState(batch: ImportBatchId, isAsked: boolean) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.batches, 'undo', batch],
    enabled: isAsked,
    staleTime: 0,
    queryFn: ({ signal }) => api.call('importing.undoState', { batch }, { signal }),
  })
}

export function useDemand(id: DemandId | null) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.demands, 'one', id],
    enabled: id !== null,
    queryFn: ({ signal }) => api.call('demands.get', { id: id as string }, { signal }),
  })
}

export function useSupply(id: SupplyId | null) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.supplies, 'one', id],
    enabled: id !== null,
    queryFn: ({ signal }) => api.call('supplies.get', { id: id as string }, { signal }),
  })
}

/** What the decisions teach about the weights. */
export function useLearning() {
  const api = useApi()
  return useQuery({
    queryKey: keys.learning,
    queryFn: ({ signal }) => api.call('matching.learning', {}, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** The user's own words as written, and how many of their lines are in use. */
export function useOwnWords() {
  const api = useApi()
  return useQuery({ queryKey: keys.ownWords, queryFn: ({ signal }) => api.call('lexicon.own', {}, { signal }) })
}

export function useWeights() {
  const api = useApi()
  return useQuery({
    queryKey: keys.weights,
    queryFn: ({ signal }) => api.call('matching.getWeights', {}, { signal }),
  })
}
