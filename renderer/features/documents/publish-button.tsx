/** Publishing an issue: a question that says what is in it, and a toast that takes it back. */
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CallArgs } from '#shared/contract/index.ts'
import { usePublish, useWithdraw } from '../../client/document-queries.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useFail } from '../../ui/use-fail.ts'
import type { BulletinRecord } from './issue-choice.ts'

/** More are only counted. */
const SHOWN = 10

interface Props {
  readonly issue: CallArgs<'bulletins.publish'>
  /** Those of the issue. */
  readonly records: readonly BulletinRecord[]
  readonly onPublished: () => void
}

export function PublishButton({ issue, records, onPublished }: Props) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const fail = useFail()
  const undo = useUndo()
  const publish = usePublish()
  const withdraw = useWithdraw()

  const run = async () => {
    const isSure = await modal.confirm({
      title: t('documents.bulletin.publishSure', { number: issue.number }),
      content: <Contents records={records} />,
      okText: t('documents.bulletin.publish'),
      cancelText: t('action.cancel'),
    })
    if (!isSure) return
    try {
      const { id, number } = await publish.mutateAsync(issue)
      onPublished()
      undo({ label: t('documents.bulletin.published', { number }), undo: () => withdraw.mutateAsync(id) })
    } catch (error) {
      fail(error)
    }
  }

  return (
    <Button type="primary" loading={publish.isPending} onClick={() => void run()}>
      {t('documents.bulletin.publish')}
    </Button>
  )
}

function Contents({ records }: Pick<Props, 'records'>) {
  const { t } = useTranslation()
  const flagged = records.filter(({ flags }) => flags.length > 0)
  return (
    <>
      <p>{t('documents.bulletin.publishCount', { count: records.length })}</p>
      {flagged.length > 0 && (
        <>
          <p>{t('documents.bulletin.publishFlagged', { count: flagged.length })}</p>
          <ul className="nq-remarks">
            {flagged.slice(0, SHOWN).map(({ id, title, flags }) => (
              <li key={id}>
                {title}{' '}
                <span className="nq-quiet">{flags.map((flag) => t(`documents.bulletin.flag.${flag}`)).join(' ')}</span>
              </li>
            ))}
            {flagged.length > SHOWN && <li>{t('documents.names.more', { count: flagged.length - SHOWN })}</li>}
          </ul>
        </>
      )}
    </>
  )
}
