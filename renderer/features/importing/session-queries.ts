/** What the steps of the wizard read from the session. Each answer holds until something is chosen. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ImportCounts } from '#shared/contract/importing.ts'
import type { CallArgs } from '#shared/contract/index.ts'
import type { FileHandle, ImportSessionId } from '#shared/domain/ids.ts'
import { keys } from '../../client/cache.ts'
import { useApi } from '../../client/context.tsx'
import { useImportSession } from './import-session.tsx'

type RowsAsk = Pick<CallArgs<'importSession.rows'>, 'show' | 'text' | 'limit'>
export type Group = CallArgs<'importSession.difference'>['group']

/** What all questions to the session share: asked again when something was chosen, and only then. */
function useAsked(...ask: readonly unknown[]) {
  const { id, version, work, result } = useImportSession()
  const { i18n } = useTranslation()
  return {
    id: id as ImportSessionId,
    options: {
      queryKey: [...keys.imports, id, version, i18n.language, ...ask],
      enabled: id !== null && work === null && result === null,
      placeholderData: keepPreviousData,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
    } as const,
  }
}

export function useRows(file: FileHandle, ask: RowsAsk) {
  const api = useApi()
  const { id, options } = useAsked('rows', file, ask)
  return useQuery({
    ...options,
    queryFn: ({ signal }) => api.call('importSession.rows', { session: id, file, ...ask }, { signal }),
  })
}

export function useDifference(group: Group, limit: number) {
  const api = useApi()
  const { id, options } = useAsked('difference', group, limit)
  return useQuery({
    ...options,
    queryFn: ({ signal }) => api.call('importSession.difference', { session: id, group, limit }, { signal }),
  })
}

export function useTwins(limit: number) {
  const api = useApi()
  const { id, options } = useAsked('twins', limit)
  return useQuery({
    ...options,
    queryFn: ({ signal }) => api.call('importSession.twins', { session: id, limit }, { signal }),
  })
}

/** What becomes of the rows of several files together; null until it is known of all. */
export function useCounts(files: readonly FileHandle[]): Pick<ImportCounts, 'new' | 'changed' | 'unchanged'> | null {
  const api = useApi()
  const { id, options } = useAsked('counts')
  const { queryKey, placeholderData: _, ...asked } = options
  return useQueries({
    queries: files.map((file) => ({
      ...asked,
      queryKey: [...queryKey, file],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.call('importSession.rows', { session: id, file, limit: 1 }, { signal }),
    })),
    combine: (answers) => {
      const counts = answers.flatMap(({ data }) => (data === undefined ? [] : [data.counts]))
      if (counts.length < files.length) return null
      const sum = (part: 'new' | 'changed' | 'unchanged') => counts.reduce((all, count) => all + count[part], 0)
      return { new: sum('new'), changed: sum('changed'), unchanged: sum('unchanged') }
    },
  })
}
