/** Rows that were not taken: where they stand in the file, and why. */
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/importing.ts'
import { RegisterTable } from '../../ui/register-table.tsx'

export function RejectedRows({ rejected }: { rejected: ImportPreview['rejected'] }) {
  const { t } = useTranslation()
  return (
    <RegisterTable
      rows={rejected}
      total={rejected.length}
      minWidth={700}
      loading={false}
      rowKey={(row) => `${row.sheet}/${row.row}`}
      empty={t('import.noneRejected')}
      columns={[
        { title: t('import.sheet'), dataIndex: 'sheet', width: 200 },
        { title: t('import.row'), dataIndex: 'row', width: 100 },
        { title: t('import.reason'), dataIndex: 'reason' },
      ]}
    />
  )
}
