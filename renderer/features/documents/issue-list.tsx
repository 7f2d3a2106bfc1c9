/** The issues that were published: each can be saved again as it was, or taken back. */
import { App, Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RecordKind } from '#shared/contract/importing.ts'
import { type Issue, useIssues, useWithdraw } from '../../client/document-queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormats } from '../../ui/formats.ts'
import { useFail } from '../../ui/use-fail.ts'
import { SaveButtons } from './save-buttons.tsx'
import type { Offer } from './write-pane.tsx'

export function IssueList({ kind, offer }: { kind: RecordKind; offer: Offer }) {
  const { t } = useTranslation()
  const issues = useIssues(kind)
  const { day } = useFormats()
  if (issues.isError) return <ErrorNotice error={issues.error} onRetry={() => void issues.refetch()} />
  const rows = issues.data?.issues ?? []
  if (issues.isSuccess && rows.length === 0) return <EmptyState title={t('documents.bulletin.noIssues')} />
  const format = offer.formats[0] ?? 'docx'
  return (
    <Table<Issue>
      size="small"
      pagination={false}
      loading={issues.isPending}
      dataSource={rows}
      rowKey={({ id }) => id}
      columns={[
        { title: t('documents.bulletin.number'), width: 80, render: (_, { number }) => number },
        { title: t('documents.bulletin.date'), width: 130, render: (_, { date }) => day(date) },
        { title: t('documents.bulletin.title'), dataIndex: 'title' },
        { title: t('documents.bulletin.entries'), width: 90, align: 'right', dataIndex: 'entries' },
        { title: t('documents.log.by'), width: 120, dataIndex: 'by' },
        {
          title: t('documents.log.actions'),
          width: 230,
          render: (_, issue) => (
            <div className="nq-row">
              <SaveButtons
                isSecond
                request={{ document: 'bulletin', format, bulletin: { kind, number: issue.number } }}
              />
              <WithdrawButton issue={issue} />
            </div>
          ),
        },
      ]}
    />
  )
}

function WithdrawButton({ issue }: { issue: Issue }) {
  const { t } = useTranslation()
  const { modal, message } = App.useApp()
  const fail = useFail()
  const withdraw = useWithdraw()
  const run = async () => {
    const isSure = await modal.confirm({
      title: t('documents.bulletin.withdrawSure', { number: issue.number }),
      content: t('documents.bulletin.withdrawNote'),
      okText: t('documents.bulletin.withdraw'),
      cancelText: t('action.cancel'),
    })
    if (!isSure) return
    try {
      await withdraw.mutateAsync(issue.id)
      message.success(t('documents.bulletin.withdrawn', { number: issue.number }))
    } catch (error) {
      fail(error)
    }
  }
  return (
    <Button danger onClick={() => void run()}>
      {t('documents.bulletin.withdraw')}
    </Button>
  )
}
