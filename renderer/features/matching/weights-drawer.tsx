/** The weights panel, once the weights in use are known. */
import { useWeights } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import type { Desk } from './use-desk.ts'
import { WeightsPanel } from './weights-panel.tsx'

export function WeightsDrawer({ desk }: { desk: Desk }) {
  const weights = useWeights()
  if (weights.isError) return <ErrorNotice error={weights.error} />
  if (weights.data === undefined) return null
  return (
    <WeightsPanel
      stored={weights.data.weights}
      defaults={weights.data.defaults}
      tried={desk.tried}
      onTry={desk.setTried}
      onClose={() => desk.setWeighing(false)}
    />
  )
}
