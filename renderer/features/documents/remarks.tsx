/** What to know of a document before it leaves the house: words that may name a company, and patents left out. */
import { Alert, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DemandId } from '#shared/domain/ids.ts'
import type { Preview } from '../../client/document-queries.ts'

/** More are only counted. */
const SHOWN = 8

interface Props extends Pick<Preview, 'names' | 'leftOut'> {
  /** Demands in whose texts such words may stand. */
  readonly confirmedIds: readonly DemandId[]
  readonly onConfirm: (ids: readonly DemandId[]) => void
}

export function Remarks({ names, leftOut, confirmedIds, onConfirm }: Props) {
  const { t } = useTranslation()
  return (
    <>
      {names.length > 0 && <Names names={names} confirmedIds={confirmedIds} onConfirm={onConfirm} />}
      {leftOut > 0 && <Alert type="info" showIcon title={t('documents.leftOut', { count: leftOut })} />}
    </>
  )
}

function Names({ names, confirmedIds, onConfirm }: Omit<Props, 'leftOut'>) {
  const { t } = useTranslation()
  // Others that come in later have not been read.
  const isRead = names.every(({ id }) => confirmedIds.includes(id))
  return (
    <Alert
      type="warning"
      showIcon
      title={t('documents.names.title', { count: names.length })}
      description={
        <>
          <ul className="nq-remarks">
            {names.slice(0, SHOWN).map(({ id, title, words }) => (
              <li key={id}>
                {words.map(({ word, masked }) => (
                  <span key={word}>
                    {t(masked ? 'documents.names.masked' : 'documents.names.left', { title, word })}
                  </span>
                ))}
              </li>
            ))}
            {names.length > SHOWN && <li>{t('documents.names.more', { count: names.length - SHOWN })}</li>}
          </ul>
          <Checkbox
            checked={isRead}
            onChange={({ target }) => onConfirm(target.checked ? names.map(({ id }) => id) : [])}
          >
            {t('documents.names.hasRead')}
          </Checkbox>
        </>
      }
    />
  )
}
