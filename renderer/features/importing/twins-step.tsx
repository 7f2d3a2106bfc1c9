/** New records that may be one with another: both side by side, and what to do with them. */
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TWIN_DECISIONS } from '#shared/contract/import-session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { fieldLabel, useFieldText } from '../../ui/field-text.ts'
import { StatusTag } from '../../ui/tag.tsx'
import type { Twin } from './decided.ts'
import { useImportSession } from './import-session.tsx'
import { SessionError } from './session-error.tsx'
import { useTwins } from './session-queries.ts'

const FIRST = 50
const MOST = 1000

export function TwinsStep() {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(FIRST)
  const twins = useTwins(limit)
  if (twins.isError) return <SessionError error={twins.error} onRetry={() => void twins.refetch()} />
  if (twins.data === undefined) return <EmptyState title={t('import.comparing')} />
  const { total, items, counts } = twins.data
  if (total === 0) return <EmptyState title={t('twins.none')} />
  return (
    <>
      <div className="nq-row">
        <span className="nq-quiet">{t('twins.lead')}</span>
        <span className="nq-grow" />
        <span>{t('twins.counts', counts)}</span>
      </div>
      <div className="nq-stack nq-grow nq-import-scroll">
        {items.map((twin) => (
          <TwinCard key={twin.twin} twin={twin} />
        ))}
        {items.length < total && limit < MOST && (
          <div className="nq-row nq-quiet">
            {t('list.partial', { shown: items.length, total })}
            <Button size="small" onClick={() => setLimit(MOST)}>
              {t('list.showAll')}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

function TwinCard({ twin }: { twin: Twin }) {
  const { t } = useTranslation()
  const fieldText = useFieldText()
  const { decideTwin } = useImportSession()
  const { newer, older, likeness, differences, decision } = twin
  const differs = differences.filter(({ field }) => field !== 'applicationNumberRaw')
  return (
    <section className="nq-panel nq-stack" aria-label={newer.title}>
      <div className="nq-row">
        <StatusTag tone={likeness === 'sameTitle' ? 'care' : 'plain'}>{t(`twins.${likeness}`)}</StatusTag>
        <span className="nq-grow" />
        <Segmented
          aria-label={t('twins.decision')}
          value={decision}
          options={TWIN_DECISIONS.map((value) => ({ value, label: t(`twins.${value}`) }))}
          onChange={(value) => void decideTwin(twin, value)}
        />
      </div>
      <div className="nq-import-pair">
        <Side name={t(older.place === null ? 'twins.older' : 'twins.alsoNew')} record={older} />
        <Side name={t('twins.newer')} record={newer} />
      </div>
      {differs.length > 0 && (
        <div className="nq-import-differs">
          {differs.map(({ field, older: old, newer: now }) => (
            <div key={field}>
              <span className="nq-quiet">{fieldLabel(field, t)}</span>
              <span className="nq-import-value">{fieldText(field, old)}</span>
              <span className="nq-import-value">{fieldText(field, now)}</span>
            </div>
          ))}
        </div>
      )}
    </section>
  )
}

function Side({ name, record }: { name: string; record: Twin['older'] }) {
  const { t } = useTranslation()
  const { place } = record
  return (
    <div>
      <div className="nq-quiet nq-small">
        {name}
        {place && ` · ${t('difference.rowAt', { file: place.fileName, sheet: place.sheet, row: place.row })}`}
      </div>
      <div>
        <b>{record.title}</b>
      </div>
      <div>{[record.number || t('twins.noNumber'), record.owner || t('twins.noOwner')].join(' · ')}</div>
    </div>
  )
}
