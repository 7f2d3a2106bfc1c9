/** What importing a list would do, before it is done. */
import { Button, Input, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/importing.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ColumnChips } from './column-chips.tsx'
import { CountsLine } from './counts-line.tsx'
import { type ImportItem, useImportSession } from './import-session.tsx'
import { PreviewRows } from './preview-rows.tsx'
import { rowsToWrite, useCommit, usePreview } from './use-import.ts'

export function PreviewPane({ item }: { item: ImportItem }) {
  const { t } = useTranslation()
  const session = useImportSession()
  const preview = usePreview(item)
  return (
    <>
      <div className="nq-row">
        <span>{t('import.thisIs')}</span>
        <Segmented
          aria-label={t('import.thisIs')}
          disabled={item.committing}
          value={item.kind}
          options={(['supply', 'demand'] as const).map((value) => ({ value, label: t(`import.${value}.title`) }))}
          onChange={(kind) => session.change(item.file, { kind })}
        />
        <span className="nq-row">
          {t('import.source')}
          <Input
            aria-label={t('import.source')}
            style={{ width: 260 }}
            maxLength={200}
            disabled={item.committing}
            value={item.source}
            placeholder={t('import.sourceHint')}
            onChange={(event) => session.change(item.file, { source: event.target.value })}
          />
        </span>
        <span className="nq-grow" />
        <Button disabled={item.committing} onClick={() => session.drop(item.file)}>
          {t('import.leaveOut')}
        </Button>
        {preview.data && <CommitButton item={item} preview={preview.data} />}
      </div>
      {preview.isError && <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.isPending && <EmptyState title={t('import.reading', { name: item.name })} />}
      {preview.data && (
        <>
          <div className="nq-panel nq-stack">
            <CountsLine counts={preview.data.counts} />
            <ColumnChips columns={preview.data.columns} />
          </div>
          <PreviewRows kind={item.kind} preview={preview.data} />
        </>
      )}
    </>
  )
}

function CommitButton({ item, preview }: { item: ImportItem; preview: ImportPreview }) {
  const { t } = useTranslation()
  const commit = useCommit(item)
  const rows = rowsToWrite(preview)
  if (rows === 0) {
    return (
      <span className="nq-quiet">{t(preview.records.length === 0 ? 'import.nothingAtAll' : 'import.nothingNew')}</span>
    )
  }
  return (
    <Button type="primary" loading={item.committing} onClick={() => void commit()}>
      {t('import.commit', { count: rows })}
    </Button>
  )
}
