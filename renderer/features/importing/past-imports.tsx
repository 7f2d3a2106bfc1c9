/** Earlier imports with their counts. */
import { useTranslation } from 'react-i18next'
import { useBatches } from '../../client/queries.ts'
import { useFormats } from '../../ui/formats.ts'
import { RegisterTable } from '../../ui/register-table.tsx'

const COUNTS = ['read', 'new', 'changed', 'unchanged', 'rejected'] as const

export function PastImports() {
  const { t } = useTranslation()
  const batches = useBatches()
  const { dateTime } = useFormats()
  const rows = batches.data ?? []
  if (rows.length === 0) return null
  return (
    <>
      <h2>{t('import.past')}</h2>
      <RegisterTable
        rows={rows}
        total={rows.length}
        minWidth={960}
        loading={batches.isPending}
        rowKey={(batch) => batch.id}
        empty={t('overview.noImports')}
        columns={[
          { title: t('import.when'), width: 180, render: (_, batch) => dateTime(batch.importedAt) },
          { title: t('import.kind'), width: 80, render: (_, batch) => t(`kind.${batch.kind}`) },
          { title: t('import.source'), dataIndex: 'source', width: 200, ellipsis: true },
          { title: t('import.file'), dataIndex: 'fileName', ellipsis: true },
          ...COUNTS.map((part) => ({
            title: t(`counts.${part}`),
            width: 72,
            align: 'right' as const,
            render: (_: unknown, batch: (typeof rows)[number]) => batch.counts[part],
          })),
        ]}
      />
    </>
  )
}
