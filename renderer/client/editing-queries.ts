/** What the record pane and the demand form read and write. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { CallArgs } from '#shared/contract/index.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import { keys, recordsChanged } from './cache.ts'
import { useApi } from './context.tsx'
import { demandCalls, type RegisterEdit, supplyCalls } from './register-calls.ts'

export interface RecordName {
  readonly kind: RecordKind
  readonly id: string
}

/** Changes fields of records of one kind. */
export function useEditRecords(kind: RecordKind) {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (edit: RegisterEdit) => (kind === 'supply' ? supplyCalls(api) : demandCalls(api)).update(edit),
    // Also where it was refused: then another window has changed the record.
    onSettled: () => recordsChanged(queries),
  })
}

/** Takes a change back, from all records that it touched or from one. */
export function useUndoChange() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (undo: CallArgs<'records.undo'>) => api.call('records.undo', undo),
    onSettled: () => recordsChanged(queries),
  })
}

export function useHistory({ kind, id }: RecordName) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.history, kind, id],
    queryFn: ({ signal }) => api.call('records.history', { record: { kind, id } }, { signal }),
  })
}

/** The rows of lists that speak of a record. */
export function useOrigins({ kind, id }: RecordName) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.origins, kind, id],
    queryFn: ({ signal }) => api.call('importing.origins', { record: { kind, id } }, { signal }),
  })
}

/** Writes a statement, or confirms the one that is seen (`text: null`). @returns the change, by which it is taken back */
export function useStatementEdit({ kind, id }: RecordName) {
  const api = useApi()
  const queries = useQueryClient()
  const record = { kind, id }
  return useMutation({
    mutationFn: async ({ text, seen }: { text: string | null; seen: string | null }) => {
      if (text === null) await api.call('problemStatements.confirm', { record, seen })
      else await api.call('problemStatements.write', { record, text, seen })
      const [latest] = await api.call('records.history', { record })
      return { edit: latest?.kind === 'statement' ? latest.id : null }
    },
    onSettled: () => recordsChanged(queries),
  })
}

/** Lets the user keep the file that an import read. */
export function useSaveOriginal() {
  const api = useApi()
  return useMutation({
    mutationFn: async (batch: ImportBatchId) => {
      const { file, suggestedName } = await api.call('importing.original', { batch })
      return await api.bridge.saveFile(file, suggestedName)
    },
  })
}

/** How far the pairs of a record have come. */
export function useFollowUpsOf({ kind, id }: RecordName) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.followUps, kind, id],
    queryFn: ({ signal }) =>
      api.call('followUp.list', kind === 'supply' ? { supplyId: id } : { demandId: id }, { signal }),
  })
}

export function useCreateDemand() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (demand: CallArgs<'demands.create'>) => api.call('demands.create', demand),
    onSuccess: () => recordsChanged(queries),
  })
}

export function useRemoveRecord() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, id }: RecordName) => api.call('records.remove', { record: { kind, id } }),
    onSuccess: () => recordsChanged(queries),
  })
}

/** Passages that would do as the problem statement of what is being written. */
export function useProposedPassages(texts: CallArgs<'problemStatements.propose'>) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.proposals, texts],
    enabled: texts.title !== '' || texts.description !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    queryFn: ({ signal }) => api.call('problemStatements.propose', texts, { signal }),
  })
}

/** A shorter title is one that is still being typed. */
const SAYS_SOMETHING = 2

/** Not asked before there is a title that says something. */
export function useSimilarDemands(said: CallArgs<'demands.similar'>) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.demands, 'similar', said],
    enabled: said.title.trim().length >= SAYS_SOMETHING,
    gcTime: 60_000,
    queryFn: ({ signal }) => api.call('demands.similar', said, { signal }),
  })
}

export function useOrganisations(text: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.demands, 'organisations', text],
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    queryFn: ({ signal }) => api.call('demands.organisations', { text }, { signal }),
  })
}
