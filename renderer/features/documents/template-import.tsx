/** Brings a template of one's own in: it is checked first, and what is wrong is told with its place. */
import { Alert, App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '#shared/contract/documents.ts'
import type { ChosenFile } from '#shared/contract/host.ts'
import { useApi } from '../../client/context.tsx'
import { type TemplateProblem, useImportTemplate } from '../../client/document-queries.ts'
import { useFail } from '../../ui/use-fail.ts'
import { Labelled } from './labelled.tsx'

interface Props {
  readonly document: DocumentKind
  readonly onClose: () => void
}

interface Checked extends ChosenFile {
  readonly problems: readonly TemplateProblem[]
}

const MAX_NAME = 60

export function TemplateImport({ document, onClose }: Props) {
  const { t } = useTranslation()
  const api = useApi()
  const { message } = App.useApp()
  const fail = useFail()
  const take = useImportTemplate()
  const [checked, setChecked] = useState<Checked | null>(null)
  const [name, setName] = useState('')

  const choose = async () => {
    try {
      const [chosen] = await api.bridge.chooseLists()
      if (chosen === undefined) return
      const { problems } = await api.call('templates.check', { document, file: chosen.file })
      setChecked({ ...chosen, problems })
      setName(chosen.name.replace(/\.docx$/i, '').slice(0, MAX_NAME))
    } catch (error) {
      fail(error)
    }
  }

  const finish = async () => {
    if (checked === null) return
    try {
      await take.mutateAsync({ document, file: checked.file, name })
      message.success(t('documents.templates.imported', { name }))
      onClose()
    } catch (error) {
      fail(error)
    }
  }

  const isSound = checked !== null && checked.problems.length === 0
  return (
    <Modal
      open
      title={t('documents.templates.importFor', { document: t(`documents.kind.${document}`) })}
      okText={t('documents.templates.import')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !isSound || name.trim() === '', loading: take.isPending }}
      onOk={() => void finish()}
      onCancel={onClose}
    >
      <div className="nq-stack">
        <p className="nq-quiet">{t('documents.templates.importNote')}</p>
        <div className="nq-row">
          <Button onClick={() => void choose()}>{t('documents.templates.choose')}</Button>
          {checked?.name}
        </div>
        {isSound && (
          <Labelled label={t('documents.templates.name')}>
            {(id) => (
              <Input id={id} maxLength={MAX_NAME} value={name} onChange={({ target }) => setName(target.value)} />
            )}
          </Labelled>
        )}
        {checked !== null && checked.problems.length > 0 && (
          <Alert
            type="error"
            showIcon
            title={t('documents.templates.problems', { count: checked.problems.length })}
            description={
              <ul>
                {checked.problems.map(({ tag, context, message: told }) => (
                  <li key={`${tag} ${context}`}>
                    {told} <span className="nq-quiet nq-small">{context}</span>
                  </li>
                ))}
              </ul>
            }
          />
        )}
      </div>
    </Modal>
  )
}
