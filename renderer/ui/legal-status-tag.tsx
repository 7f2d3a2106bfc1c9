/** Legal status of a patent, coloured by whether it still protects anything. */
import { useTranslation } from 'react-i18next'
import { type LegalStatus, legalPhase } from '#shared/domain/legal-status.ts'
import { StatusTag } from './tag.tsx'

const TONES = { live: 'good', pending: 'info', dead: 'bad' } as const

/** @param isAlone No heading names it: an unknown status says of what it is unknown */
export function LegalStatusTag({ status, isAlone = false }: { status: LegalStatus | null; isAlone?: boolean }) {
  const { t } = useTranslation()
  if (status === null) return <StatusTag>{t(isAlone ? 'legalStatus.unknownStatus' : 'legalStatus.unknown')}</StatusTag>
  return <StatusTag tone={TONES[legalPhase(status)]}>{t(`legalStatus.${status}`)}</StatusTag>
}
