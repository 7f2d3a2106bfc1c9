/** Preview and commit of one list. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { keys, recordsChanged } from '../../client/cache.ts'
import { useApi } from '../../client/context.tsx'
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

/** The result goes into the session, which outlives this screen. */
export function useCommit({ file, kind, name, source }: ImportItem) {
  const api = useApi()
  const session = useImportSession()
  const queries = useQueryClient()
  const { t } = useTranslation()
  return useMutation({
    mutationFn: async () => {
      const result = await api.call(
        'importing.commit',
        { file, kind, source },
        { title: t('import.working', { name }) },
      )
      session.change(file, { result })
      await recordsChanged(queries)
    },
  })
}
