/** When the next step is due: by colour and word. */
import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '#shared/contract/follow-up.ts'
import { StatusTag } from '../../ui/tag.tsx'

/** Due within so many days is marked. */
const SOON_DAYS = 3

export function DueTag({ dueIn }: Pick<FollowUpCard, 'dueIn'>) {
  const { t } = useTranslation()
  if (dueIn === null) return null
  if (dueIn < 0) return <StatusTag tone="bad">{t('board.card.overdue', { count: -dueIn })}</StatusTag>
  const text = dueIn === 0 ? t('board.card.dueToday') : t('board.card.dueIn', { count: dueIn })
  return <StatusTag tone={dueIn <= SOON_DAYS ? 'care' : 'plain'}>{text}</StatusTag>
}

export function RiskTag({ patentRisk }: Pick<FollowUpCard, 'patentRisk'>) {
  const { t } = useTranslation()
  if (patentRisk === null) return null
  return <StatusTag tone={patentRisk === 'expiresSoon' ? 'care' : 'bad'}>{t(`board.risk.${patentRisk}`)}</StatusTag>
}
