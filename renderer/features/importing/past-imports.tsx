/** Earlier imports with their counts; each can hand out its file and its rejected rows, and be undone. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '#shared/contract/importing.ts'
import { useApi } from '../../client/context.tsx'
import { useBatches } from '../../client/queries.ts'
import { useFormats } from '../../ui/formats.ts'
import { RegisterTable } from '../../ui/register-table.tsx'
import { UndoButton } from './undo-button.tsx'
import { useHandOut } from './use-hand-out.ts'

const COUNTS = ['read', 'new', 'changed', 'unchanged'] as const

export function PastImports() {
  const { t } = useTranslation()
  const batches = useBatches()
  const { dateTime, number } = useFormats()
  const rows = batches.data ?? []
  if (rows.length === 0) return null
  return (
    <>
      <h2>{t('import.past')}</h2>
      <RegisterTable
        rows={rows}
        total={rows.length}
        minWidth={1180}
        loading={batches.isPending}
        rowKey={(batch) => batch.id}
        empty={t('overview.noImports')}
        columns={[
          { title: t('import.when'), width: 170, render: (_, batch) => dateTime(batch.importedAt) },
          { title: t('import.kind'), width: 88, render: (_, batch) => t(`kind.${batch.kind}`) },
          { title: t('import.source'), dataIndex: 'source', width: 180, ellipsis: true },
          { title: t('import.file'), dataIndex: 'fileName', ellipsis: true },
          ...COUNTS.map((part) => ({
            title: t(`counts.${part}`),
            width: 68,
            align: 'right' as const,
            render: (_: unknown, batch: ImportBatch) => number(batch.counts[part]),
          })),
          {
            title: t('counts.rejected'),
            width: 116,
            align: 'right',
            render: (_, batch) => <Rejects batch={batch} />,
          },
          {
            title: t('import.actions'),
            width: 190,
            render: (_, batch) => <BatchActions batch={batch} />,
          },
        ]}
      />
    </>
  )
}

/** The number of rejected rows; pressed, they are saved as a workbook. */
function Rejects({ batch }: { batch: ImportBatch }) {
  const { t } = useTranslation()
  const api = useApi()
  const { handOut, isBusy } = useHandOut()
  const count = batch.counts.rejected
  if (count === 0) return 0
  return (
    <Button
      size="small"
      loading={isBusy}
      title={t('result.saveRejects', { count })}
      aria-label={t('result.saveRejects', { count })}
      onClick={() => void handOut(() => api.call('importing.rejects', { batch: batch.id }))}
    >
      {count}
    </Button>
  )
}

function BatchActions({ batch }: { batch: ImportBatch }) {
  const { t } = useTranslation()
  const api = useApi()
  const { handOut, isBusy } = useHandOut()
  return (
    <div className="nq-row">
      <Button
        size="small"
        loading={isBusy}
        onClick={() => void handOut(() => api.call('importing.original', { batch: batch.id }))}
      >
        {t('import.originalFile')}
      </Button>
      <UndoButton size="small" batches={[batch]} label={t('import.undo')} />
    </div>
  )
}
