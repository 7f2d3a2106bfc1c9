/** Where a record comes from: file, sheet and row of every list that spoke of it, cell by cell. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '#shared/contract/index.ts'
import { type RecordName, useOrigins, useSaveOriginal } from '../../client/editing-queries.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { fieldLabel } from '../field-text.ts'
import { useFormats } from '../formats.ts'
import { MaskedPhone } from '../masked-phone.tsx'
import { StatusTag } from '../tag.tsx'
import { useFail } from '../use-fail.ts'

type Origin = CallResult<'importing.origins'>[number]

const TONES = { new: 'good', changed: 'care', unchanged: 'plain' } as const

export function RecordOrigins({ record }: { record: RecordName }) {
  const { t } = useTranslation()
  const origins = useOrigins(record)
  if (origins.isError) return <ErrorNotice error={origins.error} onRetry={() => void origins.refetch()} />
  if (origins.data?.length === 0) return <p className="nq-quiet">{t('editing.origins.none')}</p>
  return (
    <div className="nq-stack" style={{ gap: 16 }}>
      {origins.data?.map((origin) => (
        <OriginPart key={`${origin.batch.id}/${origin.sheet}/${origin.row}`} origin={origin} />
      ))}
    </div>
  )
}

function OriginPart({ origin }: { origin: Origin }) {
  const { t } = useTranslation()
  const { dateTime } = useFormats()
  const { batch, outcome, sheet, row, hasOriginal } = origin
  const source = batch.source === '' ? [] : [t('editing.origins.source', { source: batch.source })]
  const place = t('editing.origins.place', { sheet, row })
  return (
    <section className="nq-stack">
      <div className="nq-row">
        <h3 className="nq-text">{batch.fileName}</h3>
        <StatusTag tone={TONES[outcome]}>{t(`editing.origins.outcome.${outcome}`)}</StatusTag>
        <span className="nq-grow" />
        {hasOriginal && <OriginalButton batch={batch} />}
      </div>
      <p className="nq-quiet nq-small">
        {[place, t('editing.origins.imported', { date: dateTime(batch.importedAt) }), ...source].join(' · ')}
      </p>
      <Cells origin={origin} />
    </section>
  )
}

function OriginalButton({ batch }: { batch: Origin['batch'] }) {
  const { t } = useTranslation()
  const fail = useFail()
  const save = useSaveOriginal()
  return (
    <Button size="small" loading={save.isPending} onClick={() => save.mutate(batch.id, { onError: fail })}>
      {t('editing.origins.original')}
    </Button>
  )
}

/** Said where the header does not say it. */
function FieldOf({ header, field }: Pick<Origin['cells'][number], 'header' | 'field'>) {
  const { t } = useTranslation()
  const name = field === null ? t('editing.origins.notUsed') : fieldLabel(field, t)
  return name === header ? null : <div className="nq-quiet">{name}</div>
}

function Cells({ origin }: { origin: Origin }) {
  const { t } = useTranslation()
  const cells = origin.cells.filter(({ raw, edited }) => raw !== '' || edited !== null)
  return (
    <table className="nq-origin-cells nq-small">
      <caption className="nq-unseen">{t('editing.origins.cells')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('editing.origins.cell')}</th>
          <th scope="col">{t('editing.origins.header')}</th>
          <th scope="col">{t('editing.origins.raw')}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ cell, header, field, raw, edited }) => (
          // One cell of a title may say a name and a number.
          <tr key={`${cell}/${field}`}>
            <td>{cell}</td>
            <td>
              {header}
              <FieldOf header={header} field={field} />
            </td>
            <td>
              <div className="nq-text">{field === 'contactPhone' ? <MaskedPhone phone={raw} /> : raw}</div>
              {edited !== null && (
                <div className="nq-text">
                  <StatusTag tone="care">{t('editing.origins.edited')}</StatusTag>{' '}
                  {field === 'contactPhone' ? <MaskedPhone phone={edited} /> : edited}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
