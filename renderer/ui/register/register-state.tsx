/** Why a register shows no rows: nothing is there, nothing fits, or it could not be read. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../empty-state.tsx'
import { chosenCount } from './register-filter.ts'
import type { RegisterPlace } from './use-register.ts'

export function NothingFits({ place }: { place: RegisterPlace }) {
  const { t } = useTranslation()
  const { text, facets } = place.filter
  return (
    <div className="nq-grid nq-grid-none">
      <EmptyState
        title={t('registers.nothingTitle')}
        actions={
          <>
            {chosenCount(facets) > 0 && (
              <Button onClick={() => place.narrow({ facets: {} })}>{t('registers.clearFilters')}</Button>
            )}
            {text !== '' && <Button onClick={() => place.narrow({ text: '' })}>{t('registers.clearSearch')}</Button>}
          </>
        }
      >
        {t('registers.nothingText')}
      </EmptyState>
    </div>
  )
}

/** The places of rows before the first have come. */
export function WaitingRows() {
  const { t } = useTranslation()
  return (
    <div className="nq-grid nq-grid-first" role="status" aria-label={t('registers.loading')}>
      {Array.from({ length: 12 }, (_, at) => at).map((at) => (
        <div key={at} className="nq-grid-waiting" />
      ))}
    </div>
  )
}
