/** What was decided on a pair. */
import { useTranslation } from 'react-i18next'
import type { Decision } from '#shared/contract/decisions.ts'
import { StatusTag } from '../../ui/tag.tsx'

const TONES = { shortlisted: 'good', rejected: 'bad', later: 'care' } as const

export function DecisionMark({ decision }: { decision: Pick<Decision, 'state' | 'reason'> | null }) {
  const { t } = useTranslation()
  if (decision === null) return null
  const { state, reason } = decision
  return (
    <StatusTag tone={TONES[state]}>
      {reason === null ? t(`workbench.decided.${state}`) : t(`rejection.${reason}`)}
    </StatusTag>
  )
}
