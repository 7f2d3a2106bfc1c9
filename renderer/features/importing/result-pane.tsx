/** What an import has done, and what can be done with it. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportResult } from '#shared/contract/import-session.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import { useApi } from '../../client/context.tsx'
import { useStats } from '../../client/queries.ts'
import { go } from '../../ui/route.ts'
import { CountsLine } from './counts-line.tsx'
import { useImportSession } from './import-session.tsx'
import { RejectedRows } from './rejected-rows.tsx'
import { UndoButton } from './undo-button.tsx'
import { useHandOut } from './use-hand-out.ts'

export function ResultPane({ result }: { result: ImportResult }) {
  const { t } = useTranslation()
  const { counts, batches, rejected, flagged, warnings } = result
  return (
    <>
      <div className="nq-screen-head">
        <h1>{t('nav.import')}</h1>
      </div>
      <div className="nq-panel nq-stack">
        <h2>{t('result.title')}</h2>
        <CountsLine counts={counts} />
        {flagged > 0 && <p className="nq-quiet">{t('import.flaggedNote', { count: flagged })}</p>}
        {batches.length > 1 && (
          <ul className="nq-import-files" aria-label={t('result.perFile')}>
            {batches.map((batch) => (
              <li key={batch.id}>
                {batch.fileName} <span className="nq-quiet">{t('import.countsLine', { ...batch.counts })}</span>
              </li>
            ))}
          </ul>
        )}
        {warnings.map(({ code, fileName, message }) => (
          <p key={`${code}/${fileName}`} className="nq-import-ask" data-asked>
            {message}
          </p>
        ))}
        <ResultActions result={result} />
      </div>
      {rejected.length > 0 && (
        <>
          <h2>{t('import.rejectedTitle', { count: rejected.length })}</h2>
          <RejectedRows rejected={rejected} />
        </>
      )}
    </>
  )
}

/** Matching needs both sides: while the other is empty, its list comes next. */
function NextStep({ kind, onImport }: { kind: RecordKind; onImport: () => void }) {
  const { t } = useTranslation()
  const stats = useStats()
  const lacksOther = stats.data?.[kind === 'supply' ? 'demands' : 'supplies'] === 0
  return (
    <>
      <Button type={lacksOther ? 'default' : 'primary'} disabled={lacksOther} onClick={() => go('match')}>
        {t('next.toMatch')}
      </Button>
      <Button type={lacksOther ? 'primary' : 'default'} onClick={onImport}>
        {t(lacksOther ? `result.importOther.${kind}` : 'import.more')}
      </Button>
    </>
  )
}

function ResultActions({ result: { batches, rejected } }: { result: ImportResult }) {
  const { t } = useTranslation()
  const api = useApi()
  const { id: session, clear } = useImportSession()
  const { handOut, isBusy } = useHandOut()
  const [kind = 'supply'] = batches.map((batch) => batch.kind)
  return (
    <div className="nq-row">
      <NextStep kind={kind} onImport={clear} />
      <Button onClick={() => go(kind === 'supply' ? 'supplies' : 'demands')}>{t(`import.${kind}.look`)}</Button>
      <Button onClick={() => go('refine', { kind })}>{t('result.toRefine')}</Button>
      <span className="nq-grow" />
      {rejected.length > 0 && session !== null && (
        <Button
          loading={isBusy}
          title={t('result.rejectsNote')}
          onClick={() => void handOut(() => api.call('importSession.rejects', { session }))}
        >
          {t('result.saveRejects', { count: rejected.length })}
        </Button>
      )}
      <UndoButton batches={batches} label={t('result.undo')} onDone={clear} />
    </div>
  )
}
