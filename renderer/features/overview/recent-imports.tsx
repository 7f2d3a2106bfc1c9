/** The newest imports, so that one sees what came in last. */
import { useTranslation } from 'react-i18next'
import { useBatches } from '../../client/queries.ts'
import { useFormats } from '../../ui/formats.ts'

const SHOWN = 5

export function RecentImports() {
  const { t } = useTranslation()
  const batches = useBatches()
  const { dateTime } = useFormats()
  const newest = (batches.data ?? []).slice(0, SHOWN)
  return (
    <section className="nq-panel">
      <h2>{t('overview.recentImports')}</h2>
      {newest.length === 0 && <p className="nq-quiet">{t('overview.noImports')}</p>}
      <ul className="nq-steps">
        {newest.map((batch) => (
          <li key={batch.id}>
            <span>
              {t(`kind.${batch.kind}`)} · {batch.source || batch.fileName}
              <br />
              <span className="nq-quiet nq-small">{t('import.countsLine', { ...batch.counts })}</span>
            </span>
            <span className="nq-quiet nq-small nq-one-line">{dateTime(batch.importedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
