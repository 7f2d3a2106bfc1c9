/** Settings: how much each part counts in matching, what decisions teach about that, own words, and the language. */
import { useTranslation } from 'react-i18next'
import { useWeights } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { LearningCard } from './learning-card.tsx'
import { OwnWordsCard } from './own-words-card.tsx'
import { WeightsForm } from './weights-form.tsx'

export function SettingsScreen() {
  const { t } = useTranslation()
  const weights = useWeights()
  return (
    <div className="nq-screen">
      <div className="nq-screen-head">
        <h1>{t('nav.settings')}</h1>
      </div>
      {weights.isError && <ErrorNotice error={weights.error} onRetry={() => void weights.refetch()} />}
      {weights.data && <WeightsForm stored={weights.data.weights} defaults={weights.data.defaults} />}
      <LearningCard />
      <OwnWordsCard />
      <LanguageChoice />
    </div>
  )
}
