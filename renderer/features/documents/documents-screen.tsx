/** Documents: writing one, the templates they are made from, and what left the house. */
import { Segmented } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DOCUMENTS, type DocumentKind } from '#shared/contract/documents.ts'
import { useDocumentKinds } from '../../client/document-queries.ts'
import { type Command, useCommands } from '../../ui/commands.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { go, useRoute } from '../../ui/route.ts'
import { BulletinPane } from './bulletin-pane.tsx'
import { DocumentList } from './document-list.tsx'
import { LogPane } from './log-pane.tsx'
import { TemplatesPane } from './templates-pane.tsx'
import { WritePane } from './write-pane.tsx'
import './documents.css'

const TABS = ['write', 'templates', 'log'] as const
type Tab = (typeof TABS)[number]

/** Each document, by its name or by what it is for, and the two other tabs. */
function useDocumentCommands(): void {
  const { t } = useTranslation()
  const commands = useMemo(
    (): readonly Command[] => [
      ...DOCUMENTS.map((kind) => ({
        id: `documents.${kind}`,
        label: t(`documents.kind.${kind}`),
        search: t(`documents.for.${kind}`),
        run: () => go('documents', { kind }, true),
      })),
      ...(['templates', 'log'] as const).map((tab) => ({
        id: `documents.tab.${tab}`,
        label: t(`documents.tab.${tab}`),
        run: () => go('documents', { tab }, true),
      })),
    ],
    [t],
  )
  useCommands(commands)
}

export function DocumentsScreen() {
  const { t } = useTranslation()
  const { params } = useRoute()
  useDocumentCommands()
  const tab = TABS.find((name) => name === params.get('tab')) ?? 'write'
  return (
    <div className="nq-screen nq-documents">
      <div className="nq-screen-head">
        <h1>{t('documents.title')}</h1>
        <Segmented<Tab>
          aria-label={t('documents.tabs')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`documents.tab.${value}`) }))}
          onChange={(value) => go('documents', value === 'write' ? {} : { tab: value }, true)}
        />
      </div>
      {tab === 'write' && <Writing params={params} />}
      {tab === 'templates' && <TemplatesPane />}
      {tab === 'log' && <LogPane />}
    </div>
  )
}

function Writing({ params }: { params: URLSearchParams }) {
  const kinds = useDocumentKinds()
  const document: DocumentKind = DOCUMENTS.find((name) => name === params.get('kind')) ?? 'matchSheet'
  if (kinds.isError) return <ErrorNotice error={kinds.error} onRetry={() => void kinds.refetch()} />
  const offer = kinds.data?.documents.find((each) => each.document === document)
  return (
    <div className="nq-documents-write nq-grow">
      <DocumentList current={document} />
      {kinds.data !== undefined && offer !== undefined && document !== 'bulletin' && (
        <WritePane
          // Another document, or other records handed over: other choices.
          key={`${document} ${params.get('ids') ?? ''}`}
          document={document}
          offer={offer}
          letter={kinds.data.letter}
          isShortlistWanted={params.get('by') === 'shortlist'}
          handedOver={params.get('ids')?.split(',').filter(Boolean) ?? []}
        />
      )}
      {offer !== undefined && document === 'bulletin' && <BulletinPane offer={offer} />}
    </div>
  )
}
