/** What an import has done. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { go } from '../../ui/route.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { CountsLine } from './counts-line.tsx'
import { type ImportItem, type ImportResult, useImportSession } from './import-session.tsx'
import { RejectedRows } from './rejected-rows.tsx'

export function ResultPane({ item, result }: { item: ImportItem; result: ImportResult }) {
  const { t } = useTranslation()
  const session = useImportSession()
  const { batch, rejected, flagged } = result
  const next = session.items.find((other) => other.result === null)
  return (
    <>
      <div className="nq-panel nq-stack">
        <h2>
          <StatusTag tone="good">{t('import.done')}</StatusTag> {t('import.resultTitle', { name: item.name })}
        </h2>
        <CountsLine counts={batch.counts} />
        {flagged > 0 && <p className="nq-quiet">{t('import.flaggedNote', { count: flagged })}</p>}
        <div className="nq-row">
          {next && (
            <Button type="primary" onClick={() => session.show(next.file)}>
              {t('import.nextFile', { name: next.name })}
            </Button>
          )}
          <Button type={next ? 'default' : 'primary'} onClick={() => go('match')}>
            {t('next.toMatch')}
          </Button>
          <Button onClick={() => go(batch.kind === 'supply' ? 'supplies' : 'demands')}>
            {t(`import.${batch.kind}.look`)}
          </Button>
          <Button onClick={session.clear}>{t('import.more')}</Button>
        </div>
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
