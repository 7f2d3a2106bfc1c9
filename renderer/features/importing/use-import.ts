/** Preview and commit of one list. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/importing.ts'
import { keys, recordsChanged } from '../../client/cache.ts'
import { useApi } from '../../client/context.tsx'
import { useFail } from '../../ui/use-fail.ts'
import { type ImportItem, useImportSession } from './import-session.tsx'

/** @param isLookedAt False to learn only what an earlier look has shown. */
export function usePreview({ file, kind, name }: ImportItem, isLookedAt = true) {
  const api = useApi()
  const { t, i18n } = useTranslation()
  return useQuery({
    queryKey: [...keys.previews, file, kind, i18n.language],
    enabled: isLookedAt,
    // Reading a list again takes long, and no other window changes the list.
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) =>
      api.call('importing.preview', { file, kind }, { signal, title: t('import.reading', { name }) }),
  })
}

/** Rows that importing the list would add or change. */
export function rowsToWrite({ counts }: ImportPreview): number {
  return counts.new + counts.changed
}

/** That it runs, what comes of it and why it failed all outlive this screen: one may look elsewhere meanwhile. */
export function useCommit({ file, kind, name, source, committing }: ImportItem): () => Promise<void> {
  const api = useApi()
  const session = useImportSession()
  const queries = useQueryClient()
  const fail = useFail()
  const { t } = useTranslation()
  return async () => {
    if (committing) return
    session.change(file, { committing: true })
    try {
      const title = t('import.working', { name })
      const result = await api.call('importing.commit', { file, kind, source }, { title })
      session.change(file, { result })
      await recordsChanged(queries)
    } catch (error) {
      fail(error)
    } finally {
      session.change(file, { committing: false })
    }
  }
}
