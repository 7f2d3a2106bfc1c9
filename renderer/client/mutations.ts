/** What screens write, each with what becomes stale by it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CallArgs } from '#shared/contract/index.ts'
import type { MatchWeights } from '#shared/contract/matching.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import { ownWordsChanged, recordsChanged, weightsChanged } from './cache.ts'
import { useApi } from './context.tsx'

export function useLoadSample(title: string) {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.call('sample.load', {}, { title }),
    onSuccess: () => recordsChanged(queries),
  })
}

export function useRemoveSample() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.call('sample.remove', {}),
    onSuccess: () => recordsChanged(queries),
  })
}

export function useSetWeights() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    scope: { id: 'weights' },
    mutationFn: (weights: MatchWeights | null) => api.call('matching.setWeights', { weights }),
    onSuccess: () => weightsChanged(queries),
  })
}

export function useSetLearning() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: CallArgs<'matching.setLearning'>) => api.call('matching.setLearning', change),
    onSuccess: () => weightsChanged(queries),
  })
}

export function useForgetLearning() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.call('matching.resetLearning', {}),
    onSuccess: () => weightsChanged(queries),
  })
}

/** Resolves with what is wrong, where something is: nothing was stored then. */
export function useSetOwnWords() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (text: string) => api.call('lexicon.setOwn', { text }),
    onSuccess: ({ problems, lines }, text) => problems.length === 0 && ownWordsChanged(queries, { text, lines }),
  })
}

/** Takes imports back, the newest first: an older one may depend on it. */
export function useUndoImports() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ batches, title }: { batches: readonly ImportBatchId[]; title: string }) => {
      const undone = { removed: 0, restored: 0 }
      for (const batch of batches.toReversed()) {
        const { removed, restored } = await api.call('importing.undo', { batch }, { title })
        undone.removed += removed
        undone.restored += restored
      }
      return undone
    },
    // Also where a later one failed: those before it are undone.
    onSettled: () => recordsChanged(queries),
  })
}

/** Writes the workbook and lets the user keep it. */
export function useSaveWorkbook(title: string) {
  const api = useApi()
  return useMutation({
    mutationFn: async (args: CallArgs<'exporting.workbook'>) => {
      const issued = await api.call('exporting.workbook', args, { title })
      const outcome = await api.bridge.saveFile(issued.file, issued.suggestedName)
      return { ...issued, outcome }
    },
  })
}
