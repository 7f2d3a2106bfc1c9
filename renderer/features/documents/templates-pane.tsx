/** The templates of Word documents: take one out, change it in Word or WPS, bring it back. */
import { App, Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '#shared/contract/documents.ts'
import { useApi } from '../../client/context.tsx'
import { type Template, useRemoveTemplate, useTemplates } from '../../client/document-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormats } from '../../ui/formats.ts'
import { useFail } from '../../ui/use-fail.ts'
import { TemplateFields } from './template-fields.tsx'
import { TemplateImport } from './template-import.tsx'

export function TemplatesPane() {
  const { t } = useTranslation()
  const templates = useTemplates()
  const { dateTime } = useFormats()
  const [into, setInto] = useState<DocumentKind | null>(null)
  if (templates.isError) return <ErrorNotice error={templates.error} onRetry={() => void templates.refetch()} />
  return (
    <section
      className="nq-panel nq-grow nq-document-log"
      aria-label={t('documents.tab.templates')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
    >
      <p className="nq-quiet">{t('documents.templates.note')}</p>
      <Table<Template>
        size="small"
        pagination={false}
        loading={templates.isPending}
        dataSource={templates.data?.templates ?? []}
        rowKey={({ document, name }) => `${document}/${name}`}
        columns={[
          {
            title: t('documents.log.document'),
            width: 160,
            render: (_, { document }) => t(`documents.kind.${document}`),
          },
          {
            title: t('documents.templates.name'),
            render: (_, { name, shipped }) => (shipped ? t('documents.templateShipped') : name),
          },
          { title: t('documents.templates.at'), width: 190, render: (_, { at }) => (at === null ? '' : dateTime(at)) },
          {
            title: t('documents.log.actions'),
            width: 330,
            render: (_, template) => <TemplateActions template={template} onImport={setInto} />,
          },
        ]}
      />
      <TemplateFields />
      {into !== null && <TemplateImport document={into} onClose={() => setInto(null)} />}
    </section>
  )
}

interface ActionProps {
  readonly template: Template
  readonly onImport: (document: DocumentKind) => void
}

function TemplateActions({ template: { document, name, shipped }, onImport }: ActionProps) {
  const { t } = useTranslation()
  const api = useApi()
  const { message, modal } = App.useApp()
  const fail = useFail()
  const remove = useRemoveTemplate()
  const copyOut = async () => {
    try {
      const { file, suggestedName } = await api.call('templates.export', { document, name })
      const outcome = await api.bridge.saveFile(file, suggestedName)
      if (outcome.saved) message.success(t('documents.templates.saved', { name: outcome.name }))
    } catch (error) {
      fail(error)
    }
  }
  const takeAway = async () => {
    const isSure = await modal.confirm({
      title: t('documents.templates.removeSure', { name }),
      okText: t('documents.templates.remove'),
      cancelText: t('action.cancel'),
    })
    if (isSure) await remove.mutateAsync({ document, name }).catch(fail)
  }
  return (
    <div className="nq-row">
      <Button size="small" onClick={() => void copyOut()}>
        {t('documents.templates.export')}
      </Button>
      {shipped ? (
        <Button size="small" onClick={() => onImport(document)}>
          {t('documents.templates.import')}
        </Button>
      ) : (
        <Button size="small" danger onClick={() => void takeAway()}>
          {t('documents.templates.remove')}
        </Button>
      )}
    </div>
  )
}
