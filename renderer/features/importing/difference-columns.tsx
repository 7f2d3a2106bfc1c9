/** Columns of the difference: the record, where the list speaks of it, and of a changed one each field old and new. */
import { Segmented, type TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '#shared/contract/index.ts'
import { fieldLabel, useFieldText } from '../../ui/field-text.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { isFieldName } from './field-name.ts'
import { useImportSession } from './import-session.tsx'
import type { Group } from './session-queries.ts'

type Item = CallResult<'importSession.difference'>['items'][number]
type Change = Item['changes'][number]

export function useDifferenceColumns(group: Group): TableColumnsType<Item> {
  const { t } = useTranslation()
  return useMemo(() => {
    const record = {
      title: t('difference.record'),
      width: 320,
      render: (_: unknown, item: Item) => <RecordLine item={item} />,
    }
    const place = {
      title: t('difference.place'),
      width: 200,
      render: (_: unknown, { place }: Item) =>
        place && (
          <span className="nq-quiet nq-small">
            {t('difference.rowAt', { file: place.fileName, sheet: place.sheet, row: place.row })}
          </span>
        ),
    }
    const changes = {
      title: t('difference.changes'),
      render: (_: unknown, item: Item) => <Changes item={item} />,
    }
    if (group === 'gone') return [record]
    return group === 'changed' || group === 'lapsed' ? [record, changes, place] : [record, place]
  }, [group, t])
}

function RecordLine({ item: { record, isLapsed } }: { item: Item }) {
  const { t } = useTranslation()
  return (
    <div>
      <div className="nq-text">
        {record.title} {isLapsed && <StatusTag tone="bad">{t('difference.lapsed')}</StatusTag>}
      </div>
      <div className="nq-quiet nq-small">{[record.number, record.owner].filter(Boolean).join(' · ')}</div>
    </div>
  )
}

function Changes({ item }: { item: Item }) {
  const { t } = useTranslation()
  if (item.changes.length === 0) return null
  return (
    <div className="nq-import-changes">
      {item.changes.map((change) => (
        <ChangeLine key={change.field} item={item} change={change} />
      ))}
      {item.changes.length > 1 && (
        <span className="nq-quiet nq-small">{t('list.total', { count: item.changes.length })}</span>
      )}
    </div>
  )
}

function ChangeLine({ item, change }: { item: Item; change: Change }) {
  const { t } = useTranslation()
  const fieldText = useFieldText()
  const { keep } = useImportSession()
  const { field, isTaken } = change
  const value = (of: Change['old']) => fieldText(field, of) || t('value.empty')
  const kept = item.changes.filter((other) => !other.isTaken).map((other) => other.field)
  const take = (takes: boolean) => {
    const fields = takes ? kept.filter((other) => other !== field) : [...kept, field]
    void keep(item.record, fields.filter(isFieldName))
  }
  return (
    <>
      <span className="nq-quiet">
        {fieldLabel(field, t)} {change.isByHand && <StatusTag tone="care">{t('editing.byHand')}</StatusTag>}
      </span>
      <span className="nq-import-value" data-left={isTaken || undefined}>
        {value(change.old)}
      </span>
      <span aria-hidden="true">→</span>
      <span className="nq-import-value" data-left={!isTaken || undefined}>
        {value(change.new)}
      </span>
      {isFieldName(field) ? (
        <Segmented
          size="small"
          aria-label={`${item.record.title} · ${fieldLabel(field, t)}`}
          value={isTaken ? 'take' : 'keep'}
          options={(['keep', 'take'] as const).map((choice) => ({ value: choice, label: t(`difference.${choice}`) }))}
          onChange={(choice) => take(choice === 'take')}
        />
      ) : (
        <span />
      )}
    </>
  )
}
