/** Whether a problem statement was proposed by the program or confirmed by a person. */
import { useTranslation } from 'react-i18next'
import type { ProblemStatement } from '#shared/contract/records.ts'
import { StatusTag } from './tag.tsx'

export function StatementMark({ statement }: { statement: ProblemStatement | null }) {
  const { t } = useTranslation()
  if (statement === null) return <StatusTag tone="bad">{t('statement.none')}</StatusTag>
  if (statement.status === 'confirmed') return <StatusTag tone="good">{t('statement.confirmed')}</StatusTag>
  return <StatusTag tone="care">{t('statement.suggested')}</StatusTag>
}
