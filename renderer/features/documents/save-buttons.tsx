/** Saves the document. Contacts leave the house only after a question that says so. */
import { SaveOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Saved, useSaveDocuments, type WriteRequest } from '../../client/document-queries.ts'
import { useFail } from '../../ui/use-fail.ts'

interface Props {
  readonly request: WriteRequest
  /** Beside a button that matters more. */
  readonly isSecond?: boolean
}

export function SaveButtons({ request, isSecond = false }: Props) {
  const { t } = useTranslation()
  const { modal, notification } = App.useApp()
  const fail = useFail()
  const save = useSaveDocuments()
  const name = t(`documents.kind.${request.document}`)

  const tell = ({ files, records, outcome, names, leftOut }: Saved) => {
    if (!outcome.saved) return
    if (outcome.insteadOf !== undefined) {
      const words = { name: outcome.name, other: outcome.insteadOf }
      notification.warning({ title: t('documents.savedBeside', words), placement: 'bottomRight', duration: 0 })
      return
    }
    const title = t('documents.saved', { name: outcome.name })
    const masked = names.filter(({ words }) => words.some((word) => word.masked)).length
    const lines = [
      t('documents.savedCounts', { files, records }),
      ...(masked > 0 ? [t('documents.names.saved', { count: masked })] : []),
      ...(leftOut > 0 ? [t('documents.leftOut', { count: leftOut })] : []),
    ]
    const description = lines.map((line) => <div key={line}>{line}</div>)
    notification.success({ title, description, placement: 'bottomRight' })
  }

  const confirmed = async (): Promise<boolean> => {
    if (!request.showContacts) return true
    return await modal.confirm({
      title: t('documents.confirmContacts'),
      content: t('documents.confirmContactsNote'),
      okText: t('documents.confirmContactsYes'),
      cancelText: t('action.cancel'),
    })
  }

  const run = async () => {
    if (!(await confirmed())) return
    try {
      tell(await save.mutateAsync({ request, name, title: t('documents.working', { name }) }))
    } catch (error) {
      fail(error)
    }
  }

  return (
    <Button
      type={isSecond ? 'default' : 'primary'}
      icon={<SaveOutlined aria-hidden />}
      loading={save.isPending}
      onClick={() => void run()}
    >
      {t('documents.save')}
    </Button>
  )
}
