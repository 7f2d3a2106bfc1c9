/** The documents there are, each with what it is for. */
import { useTranslation } from 'react-i18next'
import { DOCUMENTS, type DocumentKind } from '#shared/contract/documents.ts'
import { go, routeHash } from '../../ui/route.ts'

export function DocumentList({ current }: { current: DocumentKind }) {
  const { t } = useTranslation()
  return (
    <nav className="nq-document-list" aria-label={t('documents.kinds')}>
      {DOCUMENTS.map((document) => (
        <a
          key={document}
          href={routeHash('documents', { kind: document })}
          aria-current={document === current ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault()
            go('documents', { kind: document }, true)
          }}
        >
          <b>{t(`documents.kind.${document}`)}</b>
          <span className="nq-small">{t(`documents.for.${document}`)}</span>
        </a>
      ))}
    </nav>
  )
}
