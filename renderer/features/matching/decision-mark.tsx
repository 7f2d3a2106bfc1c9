/** What was decided on a pair. */
import { useTranslation } from 'react-i18next'
import type { Decision } from '#shared/contract/decisions.ts'
import { StatusTag } from '../../ui/tag.tsx'

export function DecisionMark({ decision }: { decision: Decision | null }) {
  const { t } = useTranslation()
  if (decision === null) return null
  if (decision.state === 'shortlisted') return <StatusTag tone="good">{t('decision.isShortlisted')}</StatusTag>
  return (
    <StatusTag tone="bad">
      {decision.reason === null ? t('decision.isRejected') : t(`rejection.${decision.reason}`)}
    </StatusTag>
  )
}
