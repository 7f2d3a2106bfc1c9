/** What left the house: which document, when, by whom, and which of its records have changed since. */
import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '#shared/contract/index.ts'
import { useChangedSince, useExportLog } from '../../client/document-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormats } from '../../ui/formats.ts'
import { routeHash } from '../../ui/route.ts'
import { StatusTag } from '../../ui/tag.tsx'

type Entry = CallResult<'documents.log'>['items'][number]

const PAGE = 100

export function LogPane() {
  const { t } = useTranslation()
  const { dateTime } = useFormats()
  const [limit, setLimit] = useState(PAGE)
  const log = useExportLog(limit)
  if (log.isError) return <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />
  const { items = [], total = 0 } = log.data ?? {}
  return (
    <section
      className="nq-panel nq-grow nq-document-log"
      aria-label={t('documents.tab.log')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
    >
      <p className="nq-quiet">{t('documents.log.note')}</p>
      <Table<Entry>
        size="small"
        pagination={false}
        loading={log.isPending}
        dataSource={items}
        rowKey={({ id }) => id}
        locale={{ emptyText: t('documents.log.empty') }}
        expandable={{
          expandedRowRender: (entry) => <ChangedRecords exportId={entry.id} />,
          rowExpandable: ({ changed }) => changed > 0,
        }}
        columns={[
          { title: t('documents.log.at'), width: 180, render: (_, { at }) => dateTime(at) },
          {
            title: t('documents.log.document'),
            width: 120,
            render: (_, entry) => t(`documents.kind.${entry.document}`),
          },
          { title: t('documents.log.file'), dataIndex: 'fileName' },
          { title: t('documents.log.by'), width: 110, dataIndex: 'by' },
          { title: t('documents.log.records'), width: 90, align: 'right', dataIndex: 'records' },
          {
            title: t('documents.log.notes'),
            width: 220,
            render: (_, { changed, showsContacts }) => (
              <div className="nq-row">
                {showsContacts && <StatusTag tone="care">{t('documents.log.contacts')}</StatusTag>}
                {changed > 0 && <StatusTag tone="info">{t('documents.log.changed', { count: changed })}</StatusTag>}
              </div>
            ),
          },
        ]}
      />
      {items.length < total && (
        <Button onClick={() => setLimit(Math.min(1000, limit + PAGE))}>
          {t('documents.log.more', { count: total })}
        </Button>
      )}
    </section>
  )
}

/** The records of an export that are not what they were, each with the way to it. */
function ChangedRecords({ exportId }: { exportId: string }) {
  const { t } = useTranslation()
  const { dateTime } = useFormats()
  const changed = useChangedSince(exportId)
  if (changed.isError) return <ErrorNotice error={changed.error} />
  return (
    <ul className="nq-changed">
      {(changed.data?.records ?? []).map(({ id, kind, title, changedAt }) => (
        <li key={id}>
          {title === '' ? (
            t('documents.log.gone')
          ) : (
            <a href={routeHash(kind === 'supply' ? 'supplies' : 'demands', { id })}>{title}</a>
          )}{' '}
          {changedAt !== null && <span className="nq-quiet nq-small">{dateTime(changedAt)}</span>}
        </li>
      ))}
    </ul>
  )
}
