/** How much each part of the score counts, and what decisions teach about that. */
import { useWeights } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { LearningCard } from './learning-card.tsx'
import { WeightsForm } from './weights-form.tsx'

export function WeightsSection() {
  const weights = useWeights()
  return (
    <>
      {weights.isError && <ErrorNotice error={weights.error} onRetry={() => void weights.refetch()} />}
      {weights.data && <WeightsForm stored={weights.data.weights} defaults={weights.data.defaults} />}
      <LearningCard />
    </>
  )
}
