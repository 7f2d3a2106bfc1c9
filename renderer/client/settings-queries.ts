/** What the settings read and write: the association, its lists, the lexicon, header words, the data folder. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { HeaderWordSettings } from '#shared/contract/importing.ts'
import type { CallArgs, CallResult } from '#shared/contract/index.ts'
import type { Association } from '#shared/contract/settings.ts'
import { keys } from './cache.ts'
import { useApi } from './context.tsx'

const association = [...keys.settings, 'association']
const listSettings = [...keys.settings, 'listsAndDefaults']
const transferModes = [...keys.settings, 'transferModes']
const masking = [...keys.settings, 'masking']
const headerWords = [...keys.settings, 'headerWords']

export function useAssociation() {
  const api = useApi()
  return useQuery({ queryKey: association, queryFn: ({ signal }) => api.call('settings.association', {}, { signal }) })
}

export function useSetAssociation() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (value: Association) => api.call('settings.setAssociation', { association: value }),
    onSuccess: (stored) => queries.setQueryData(association, stored),
  })
}

function useListsOf<T>(select: (settings: CallResult<'settings.lists'>) => T) {
  const api = useApi()
  return useQuery({
    queryKey: listSettings,
    // Another window may have changed them while nothing here showed them.
    staleTime: 0,
    queryFn: ({ signal }) => api.call('settings.lists', {}, { signal }),
    select,
  })
}

const whole = (settings: CallResult<'settings.lists'>) => settings
const listsOf = ({ lists }: CallResult<'settings.lists'>) => lists

export const useListSettings = () => useListsOf(whole)

/** Industries, counties, stations, grades: what forms and edits offer. */
export const useLists = () => useListsOf(listsOf)

/** Lists stand in forms and among the facets of the registers. */
export function useSetLists() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (lists: CallArgs<'settings.setLists'>['lists']) => api.call('settings.setLists', { lists }),
    onSuccess: () => {
      for (const queryKey of [keys.settings, ['records'], keys.overview]) void queries.invalidateQueries({ queryKey })
    },
  })
}

/** Names of modes stand in lists, facets, rankings and the history; another window may have changed them. */
export function useTransferModeSettings() {
  const api = useApi()
  return useQuery({
    queryKey: transferModes,
    queryFn: ({ signal }) => api.call('settings.transferModes', {}, { signal }),
  })
}

/** `null` goes back to what is shipped. Whatever shows a mode's name is read anew. */
export function useSetTransferModes() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (modes: CallArgs<'settings.setTransferModes'>['modes']) =>
      api.call('settings.setTransferModes', { modes }),
    onSuccess: (stored) => {
      queries.setQueryData(transferModes, stored)
      for (const queryKey of [keys.settings, ['records'], keys.documentPreview])
        void queries.invalidateQueries({ queryKey })
    },
  })
}

export interface ModeUse {
  readonly supplies: number
  readonly demands: number
}

type ValueCounts = readonly { readonly value: string; readonly count: number }[]

function usesOf(supplies: ValueCounts, demands: ValueCounts): ReadonlyMap<string, ModeUse> {
  const uses = new Map<string, ModeUse>()
  for (const { value, count } of supplies) uses.set(value, { supplies: count, demands: 0 })
  for (const { value, count } of demands) {
    uses.set(value, { supplies: uses.get(value)?.supplies ?? 0, demands: count })
  }
  // Records that say nothing.
  uses.delete('')
  return uses
}

/** How many supplies and demands have each mode, also those that the list no longer has. */
export function useTransferModeUse() {
  const api = useApi()
  const ask = { of: ['transferMode' as const], limit: 500 }
  return useQuery({
    queryKey: [...keys.records, 'transferModeUse'],
    queryFn: async ({ signal }) => {
      const [supplies, demands] = await Promise.all([
        api.call('registers.supplyFacets', ask, { signal }),
        api.call('registers.demandFacets', ask, { signal }),
      ])
      return usesOf(supplies.facets[0]?.values ?? [], demands.facets[0]?.values ?? [])
    },
  })
}

export function useMasking() {
  const api = useApi()
  return useQuery({ queryKey: masking, queryFn: ({ signal }) => api.call('settings.masking', {}, { signal }) })
}

export function useSetMasking() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (maskOnScreen: boolean) => api.call('settings.setMasking', { maskOnScreen }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: keys.settings }),
  })
}

export function useHeaderWords() {
  const api = useApi()
  return useQuery({ queryKey: headerWords, queryFn: ({ signal }) => api.call('importing.headerWords', {}, { signal }) })
}

export function useSetHeaderWords() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (words: HeaderWordSettings) => api.call('importing.setHeaderWords', { words }),
    onSuccess: (stored) => queries.setQueryData(headerWords, stored),
  })
}

export function useForgetProfile() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (profile: string) => api.call('importing.forgetProfile', { profile }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: keys.profiles }),
  })
}

/** More lines than are shipped. */
const ALL_LINES = 20_000

export function useShippedLines(question: Pick<CallArgs<'lexicon.shipped'>, 'text' | 'field' | 'relation'>) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.lexicon, 'shipped', question],
    queryFn: ({ signal }) => api.call('lexicon.shipped', { ...question, limit: ALL_LINES }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
}

/** @param own Own words that are not stored yet; null: those that are. */
export function useSegments(text: string, own: string | null) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.lexicon, 'segments', text, own],
    enabled: text.trim() !== '',
    queryFn: ({ signal }) => api.call('lexicon.segment', { text, own }, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** Ranks with own words that are not stored yet. @param title Names the work in the line of running work */
export function useTryOwnWords(title: string) {
  const api = useApi()
  return useMutation({ mutationFn: (text: string) => api.call('lexicon.tryOwn', { text }, { title }) })
}

export function useDataFolder() {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.settings, 'dataFolder'],
    staleTime: 0,
    queryFn: ({ signal }) => api.call('settings.dataFolder', {}, { signal }),
  })
}

export function useCheckLibrary(title: string) {
  const api = useApi()
  return useMutation({ mutationFn: () => api.call('library.check', {}, { title }) })
}
