/** Rows that were not taken: where they stand in which file, and why. */
import { useTranslation } from 'react-i18next'
import type { ImportResult } from '#shared/contract/import-session.ts'
import { RegisterTable } from '../../ui/register-table.tsx'

export function RejectedRows({ rejected }: { rejected: ImportResult['rejected'] }) {
  const { t } = useTranslation()
  return (
    <RegisterTable
      rows={rejected}
      total={rejected.length}
      minWidth={900}
      loading={false}
      rowKey={(row) => JSON.stringify([row.fileName, row.sheet, row.row])}
      empty={t('import.noneRejected')}
      columns={[
        { title: t('import.file'), dataIndex: 'fileName', width: 240, ellipsis: true },
        { title: t('import.sheet'), dataIndex: 'sheet', width: 140, ellipsis: true },
        { title: t('import.row'), dataIndex: 'row', width: 80 },
        { title: t('import.reason'), dataIndex: 'reason' },
      ]}
    />
  )
}
