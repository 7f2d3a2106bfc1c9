/** What the documents screen reads and writes. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DocumentKind } from '#shared/contract/documents.ts'
import type { SaveOutcome } from '#shared/contract/host.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { CallArgs, CallResult } from '#shared/contract/index.ts'
import type { ApiClient } from './api-client.ts'
import { keys } from './cache.ts'
import { useApi } from './context.tsx'

export type WriteRequest = CallArgs<'documents.write'>
export type PreviewRequest = CallArgs<'documents.preview'>
export type Preview = CallResult<'documents.preview'>
export type BulletinProposal = CallResult<'bulletins.propose'>
export type Issue = CallResult<'bulletins.issues'>['issues'][number]
export type Template = CallResult<'templates.list'>['templates'][number]
export type TemplateProblem = CallResult<'templates.check'>['problems'][number]

export function useDocumentKinds() {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.documents, 'kinds'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => api.call('documents.kinds', {}, { signal }),
  })
}

/** @param request null: nothing to look at yet */
export function usePreview(request: PreviewRequest | null) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.documentPreview, request],
    enabled: request !== null,
    // Made anew whenever it is looked at: records may have changed, and it is quick.
    staleTime: 0,
    gcTime: 30_000,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.call('documents.preview', request as PreviewRequest, { signal }),
  })
}

export interface Saved extends Pick<CallResult<'documents.write'>, 'names' | 'leftOut'> {
  readonly files: number
  readonly records: number
  readonly outcome: SaveOutcome
}

/** One file is saved as it is; of several a .zip is made. */
async function saveWritten(
  api: ApiClient,
  files: CallResult<'documents.write'>['files'],
  { name, title }: { name: string; title: string },
): Promise<SaveOutcome> {
  const [only] = files
  if (only !== undefined && files.length === 1) return await api.bridge.saveFile(only.file, only.suggestedName)
  const packed = files.map(({ file, suggestedName }) => ({ file, suggestedName }))
  const zip = await api.call('exporting.zip', { files: packed, name }, { title })
  return await api.bridge.saveFile(zip.file, zip.suggestedName)
}

/** Writes documents and lets the user keep them. The work has a name in the line of running work. */
export function useSaveDocuments() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({
      request,
      ...words
    }: {
      request: WriteRequest
      name: string
      title: string
    }): Promise<Saved> => {
      const { files, ...rest } = await api.call('documents.write', request, { title: words.title })
      return { files: files.length, ...rest, outcome: await saveWritten(api, files, words) }
    },
    // Also where the user then saved nothing: the log notes what was written.
    onSettled: () => void queries.invalidateQueries({ queryKey: keys.exportLog }),
  })
}

export function useExportLog(limit: number) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.exportLog, 'list', limit],
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.call('documents.log', { limit }, { signal }),
  })
}

/** Which records of an export are not what they were; asked when somebody looks. */
export function useChangedSince(exportId: string | null) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.exportLog, 'changed', exportId],
    enabled: exportId !== null,
    staleTime: 0,
    queryFn: ({ signal }) => api.call('documents.changedSince', { export: exportId as string }, { signal }),
  })
}

export function useIssues(kind: RecordKind) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.bulletins, 'issues', kind],
    queryFn: ({ signal }) => api.call('bulletins.issues', { kind }, { signal }),
  })
}

export function useProposal(kind: RecordKind) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.bulletins, 'proposal', kind],
    staleTime: 0,
    // One that was proposed earlier would be worked on until the new one takes its place, and the work be gone.
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => api.call('bulletins.propose', { kind }, { signal }),
  })
}

export function usePublish() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (issue: CallArgs<'bulletins.publish'>) => api.call('bulletins.publish', issue),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.bulletins }),
  })
}

export function useWithdraw() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.call('bulletins.withdraw', { id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.bulletins }),
  })
}

export function useTemplates() {
  const api = useApi()
  return useQuery({ queryKey: keys.templates, queryFn: ({ signal }) => api.call('templates.list', {}, { signal }) })
}

export function useImportTemplate() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (template: CallArgs<'templates.import'>) => api.call('templates.import', template),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.templates }),
  })
}

export function useRemoveTemplate() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (template: { document: DocumentKind; name: string }) => api.call('templates.remove', template),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.templates }),
  })
}

/** Records to choose from, as one types. */
export function useFoundRecords(kind: RecordKind, text: string, isAsked: boolean) {
  const api = useApi()
  return useQuery({
    queryKey: [...(kind === 'supply' ? keys.supplies : keys.demands), 'found', text],
    enabled: isAsked,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const args = { text, limit: 50 }
      if (kind === 'supply') {
        const { items } = await api.call('registers.supplies', args, { signal })
        return items.map(({ id, title, applicants }) => ({ id: id as string, title, note: applicants[0] ?? '' }))
      }
      const { items } = await api.call('registers.demands', args, { signal })
      return items.map(({ id, title, organisation }) => ({ id: id as string, title, note: organisation }))
    },
  })
}

/** Names by how many records they have: holders of patents, or organisations with demands. */
export function useNames(of: 'holder' | 'organisation', search: string, isAsked: boolean) {
  const api = useApi()
  return useQuery({
    queryKey: [...(of === 'holder' ? keys.supplies : keys.demands), 'names', search],
    enabled: isAsked,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { facets } =
        of === 'holder'
          ? await api.call('registers.supplyFacets', { of: [of], search, limit: 100 }, { signal })
          : await api.call('registers.demandFacets', { of: [of], search, limit: 100 }, { signal })
      const values = facets[0]?.values ?? []
      return values.filter(({ value }) => value !== '').map(({ value, count }) => ({ value, count }))
    },
  })
}

/** The ids of what has a patent (or a demand) shortlisted. */
export function useShortlistedIds(kind: RecordKind, isAsked: boolean) {
  const api = useApi()
  return useQuery({
    queryKey: [...(kind === 'supply' ? keys.supplies : keys.demands), 'shortlisted'],
    enabled: isAsked,
    staleTime: 0,
    queryFn: async ({ signal }): Promise<string[]> => {
      const args = { facets: { decided: ['shortlisted'] } }
      const { ids } =
        kind === 'supply'
          ? await api.call('registers.supplyIds', args, { signal })
          : await api.call('registers.demandIds', args, { signal })
      return ids
    },
  })
}

/** The titles of records that were chosen elsewhere. */
export function useTitles(kind: RecordKind, ids: readonly string[]) {
  const api = useApi()
  return useQuery({
    queryKey: [...(kind === 'supply' ? keys.supplies : keys.demands), 'titles', ids],
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const asked = ids.map(async (id) => {
        const { title } =
          kind === 'supply'
            ? await api.call('supplies.get', { id }, { signal })
            : await api.call('demands.get', { id }, { signal })
        return [id, title] as const
      })
      return new Map(await Promise.all(asked))
    },
  })
}

/** The ranked patents of one demand, to pick from. */
export function usePartners(demandId: string, top: number) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.matching, 'partners', demandId, top],
    queryFn: async ({ signal }) => {
      const { demands } = await api.call('matching.forDemands', { demandIds: [demandId], top }, { signal })
      return demands[0]?.matches ?? []
    },
  })
}
