/** Columns of the register of supplies. */
import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Supply } from '#shared/contract/records.ts'
import { LegalStatusTag } from '../../ui/legal-status-tag.tsx'
import { byText } from '../../ui/sorting.ts'
import { StatementMark } from '../../ui/statement-mark.tsx'

export function useSupplyColumns(): TableColumnsType<Supply> {
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        title: t('field.title'),
        ellipsis: true,
        sorter: byText((row: Supply) => row.title),
        // A click on it, or Enter, reaches the row, which opens.
        render: (_, row) => (
          <button type="button" className="nq-link">
            {row.title}
          </button>
        ),
      },
      {
        title: t('field.applicationNumber'),
        width: 150,
        sorter: byText((row: Supply) => row.applicationNumber ?? row.applicationNumberRaw),
        render: (_, row) => row.applicationNumber ?? row.applicationNumberRaw,
      },
      {
        title: t('field.applicants'),
        width: 220,
        ellipsis: true,
        sorter: byText((row: Supply) => row.applicants.join()),
        render: (_, row) => row.applicants.join('; '),
      },
      {
        title: t('field.patentType'),
        width: 100,
        sorter: byText((row: Supply) => row.patentType ?? ''),
        render: (_, row) => row.patentType && t(`patentType.${row.patentType}`),
      },
      {
        title: t('field.legalStatus'),
        width: 116,
        sorter: byText((row: Supply) => row.legalStatus ?? ''),
        render: (_, row) => <LegalStatusTag status={row.legalStatus} />,
      },
      {
        title: t('field.applicationDate'),
        dataIndex: 'applicationDate',
        width: 110,
        sorter: byText((row: Supply) => row.applicationDate ?? ''),
      },
      {
        title: t('statement.short'),
        width: 110,
        sorter: byText((row: Supply) => row.problem?.status ?? ''),
        render: (_, row) => <StatementMark statement={row.problem} />,
      },
    ],
    [t],
  )
}
