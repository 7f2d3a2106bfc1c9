/** What the library will see, record by record: new, changed field by field, unchanged, no longer listed, lapsed. */
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEMAND_FIELDS, SUPPLY_FIELDS } from '#shared/contract/importing.ts'
import { RegisterTable } from '../../ui/register-table.tsx'
import { useDifferenceColumns } from './difference-columns.tsx'
import { useImportSession } from './import-session.tsx'
import { SessionError } from './session-error.tsx'
import { type Group, useDifference } from './session-queries.ts'

const GROUPS = ['changed', 'lapsed', 'gone', 'new', 'unchanged'] as const
const ALL_FIELDS = [...new Set([...SUPPLY_FIELDS, ...DEMAND_FIELDS])]
const FIRST = 200
const MOST = 5000
const MIN_WIDTH = 1000

export function DifferenceStep() {
  const { t } = useTranslation()
  const { keepAll } = useImportSession()
  const [chosen, setChosen] = useState<Group | null>(null)
  const [limit, setLimit] = useState(FIRST)
  const overview = useDifference('changed', 1)
  const counts = overview.data?.counts
  const group = chosen ?? GROUPS.find((name) => (counts?.[name] ?? 0) > 0) ?? 'changed'
  const difference = useDifference(group, limit)
  const columns = useDifferenceColumns(group)
  if (difference.isError) return <SessionError error={difference.error} onRetry={() => void difference.refetch()} />
  // The answer to another group's question is no answer to this one's.
  const page = difference.isPlaceholderData && difference.data?.total !== counts?.[group] ? undefined : difference.data
  return (
    <>
      <div className="nq-row">
        {counts && (
          <Segmented
            aria-label={t('difference.group')}
            value={group}
            options={GROUPS.map((value) => ({ value, label: `${t(`difference.${value}`)} ${counts[value]}` }))}
            onChange={setChosen}
          />
        )}
        {(group === 'gone' || group === 'lapsed') && (
          <span className="nq-quiet nq-small">{t(`difference.${group}Note`)}</span>
        )}
        <span className="nq-grow" />
        {group === 'changed' && (counts?.changed ?? 0) > 0 && (
          <>
            <Button onClick={() => void keepAll(ALL_FIELDS)}>{t('difference.keepAll')}</Button>
            <Button onClick={() => void keepAll([])}>{t('difference.takeAll')}</Button>
          </>
        )}
      </div>
      <RegisterTable
        key={group}
        rows={page?.items ?? []}
        total={page?.total ?? 0}
        columns={columns}
        minWidth={MIN_WIDTH}
        // What is there can be pressed while a choice is compared.
        loading={page === undefined}
        // Two rows may speak of one record.
        rowKey={({ record, place }) => JSON.stringify([record.id, place?.file, place?.sheet, place?.row])}
        empty={page === undefined ? t('import.comparing') : t('difference.empty')}
        onNeedAll={() => setLimit(MOST)}
      />
    </>
  )
}
