/** While a ranking is on its way. Most take a blink; the words appear only where the index has to be built first. */
import { useTranslation } from 'react-i18next'

export function Working() {
  const { t } = useTranslation()
  return (
    <div className="nq-match-wide" aria-busy="true">
      <p className="nq-match-working">{t('match.working')}</p>
    </div>
  )
}
