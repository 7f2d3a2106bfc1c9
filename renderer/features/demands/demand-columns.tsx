/** Columns of the register of demands. */
import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DemandListItem } from '#shared/contract/records.ts'
import { byNumber, byText } from '../../ui/sorting.ts'
import { StatementMark } from '../../ui/statement-mark.tsx'
import { StatusTag } from '../../ui/tag.tsx'

type Row = DemandListItem

export function useDemandColumns(): TableColumnsType<Row> {
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        title: t('field.title'),
        ellipsis: true,
        sorter: byText((row: Row) => row.title),
        // A click on it, or Enter, reaches the row, which opens.
        render: (_, row) => (
          <button type="button" className="nq-link">
            {row.title}
          </button>
        ),
      },
      {
        title: t('field.organisation'),
        dataIndex: 'organisation',
        width: 240,
        ellipsis: true,
        sorter: byText((row: Row) => row.organisation),
      },
      {
        title: t('field.region'),
        dataIndex: 'region',
        width: 140,
        ellipsis: true,
        sorter: byText((row: Row) => row.region),
      },
      {
        title: t('field.industry'),
        dataIndex: 'industry',
        width: 110,
        ellipsis: true,
        sorter: byText((row: Row) => row.industry),
      },
      {
        title: t('field.deadline'),
        dataIndex: 'deadline',
        width: 110,
        sorter: byText((row: Row) => row.deadline ?? ''),
      },
      {
        title: t('statement.short'),
        width: 110,
        sorter: byText((row: Row) => row.problem?.status ?? ''),
        render: (_, row) => <StatementMark statement={row.problem} />,
      },
      {
        title: t('decision.shortlisted'),
        width: 100,
        align: 'center',
        sorter: byNumber((row: Row) => row.shortlisted),
        render: (_, row) => (row.shortlisted > 0 ? <StatusTag tone="good">{row.shortlisted}</StatusTag> : 0),
      },
    ],
    [t],
  )
}
