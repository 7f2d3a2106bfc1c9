/** How the document will look: the same page that is printed, in a frame of its own where no script runs. */
import { CopyOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button, Spin } from 'antd'
import { type ReactNode, type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '#shared/contract/documents.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import { type PreviewRequest, usePreview } from '../../client/document-queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { TRAITS } from './choice.ts'
import { Remarks } from './remarks.tsx'

interface Props {
  readonly document: DocumentKind
  /** null: something still has to be chosen. */
  readonly request: PreviewRequest | null
  /** Nothing has to be chosen: the request is on its way. */
  readonly isComing?: boolean
  /** Saving. */
  readonly actions: ReactNode
  /** Demands in whose texts words may stand that look like the company's name. */
  readonly confirmedIds: readonly DemandId[]
  readonly onConfirm: (ids: readonly DemandId[]) => void
}

export function PreviewPane({ document, request, isComing = false, actions, confirmedIds, onConfirm }: Props) {
  const { t } = useTranslation()
  const frame = useRef<HTMLIFrameElement>(null)
  const looked = TRAITS[document].hasPage ? request : null
  const preview = usePreview(looked)
  const data = looked === null ? undefined : preview.data
  const text = data?.text ?? null
  return (
    <section className="nq-document-preview" aria-label={t('documents.preview')}>
      <div className="nq-row">
        <span className="nq-grow nq-quiet" aria-live="polite">
          {data !== undefined && text === null && counts(data)}
          {data !== undefined && text !== null && t('documents.length', { count: data.length })}
        </span>
        {preview.isFetching && <Spin size="small" />}
        {text !== null && <CopyButton text={text} />}
        {data !== undefined && text === null && (
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => frame.current?.contentWindow?.print()}>
            {t('documents.print')}
          </Button>
        )}
        {actions}
      </div>
      {request === null && !isComing && (
        <EmptyState title={t('documents.chooseFirst')}>{t('documents.chooseFirstNote')}</EmptyState>
      )}
      {request !== null && looked === null && (
        <EmptyState title={t('documents.noPage')}>{t('documents.noPageNote')}</EmptyState>
      )}
      {looked !== null && preview.isError && (
        <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {data !== undefined && <Remarks {...data} confirmedIds={confirmedIds} onConfirm={onConfirm} />}
      {looked !== null && !preview.isError && data !== undefined && <PageFrame frame={frame} html={data.html} />}
    </section>
  )

  function counts({ files, shown }: { files: number; shown: number }): string {
    if (shown < files) return t('documents.shownOf', { files, shown })
    return t(files > 1 ? 'documents.filesPacked' : 'documents.files', { count: files })
  }
}

/**
 * `allow-same-origin` lets this window print the page, `allow-modals` lets it open the print dialog. Without
 * `allow-scripts` nothing in the page runs.
 */
function PageFrame({ frame, html }: { frame: RefObject<HTMLIFrameElement | null>; html: string }) {
  const { t } = useTranslation()
  return (
    <iframe
      ref={frame}
      className="nq-document-frame"
      title={t('documents.preview')}
      sandbox="allow-same-origin allow-modals"
      srcDoc={html}
    />
  )
}

function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      message.success(t('documents.copied'))
    } catch {
      message.error(t('documents.notCopied'))
    }
  }
  return (
    <Button type="primary" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
      {t('documents.copy')}
    </Button>
  )
}
