/** Preview and commit of one list. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { keys, recordsChanged } from '../../client/cache.ts'
import { useApi } from '../../client/context.tsx'
import { useFail } from '../../ui/use-fail.ts'
import { type ImportItem, useImportSession } from './import-session.tsx'

export function usePreview({ file, kind, name }: ImportItem) {
  const api = useApi()
  const { t, i18n } = useTranslation()
  return useQuery({
    queryKey: [...keys.previews, file, kind, i18n.language],
    queryFn: ({ signal }) =>
      api.call('importing.preview', { file, kind }, { signal, title: t('import.reading', { name }) }),
  })
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
