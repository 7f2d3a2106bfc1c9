/** Legal status of a patent, coloured by whether it still protects anything. */
import { useTranslation } from 'react-i18next'
import { type LegalStatus, legalPhase } from '#shared/domain/legal-status.ts'
import { StatusTag } from './tag.tsx'

const TONES = { live: 'good', pending: 'info', dead: 'bad' } as const

export function LegalStatusTag({ status }: { status: LegalStatus | null }) {
  const { t } = useTranslation()
  if (status === null) return <StatusTag>{t('legalStatus.unknown')}</StatusTag>
  return <StatusTag tone={TONES[legalPhase(status)]}>{t(`legalStatus.${status}`)}</StatusTag>
}
