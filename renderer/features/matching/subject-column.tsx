/** The frame of the left column in both directions: search, filter, list, and a line on how many there are. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SearchBox } from '../../ui/search-box.tsx'

interface Props {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly error: unknown
  readonly filter?: ReactNode
  readonly isNothingFound: boolean
  readonly foot: string
  readonly children: ReactNode
}

export function SubjectColumn({ label, text, onText, error, filter, isNothingFound, foot, children }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <SearchBox label={label} value={text} onChange={onText} width="auto" />
      {filter}
      {error !== null && <ErrorNotice error={error} />}
      {isNothingFound && <p className="nq-quiet nq-match-hint">{t('list.nothingFound')}</p>}
      {children}
      <div className="nq-quiet nq-small" role="status">
        {foot}
      </div>
    </>
  )
}
