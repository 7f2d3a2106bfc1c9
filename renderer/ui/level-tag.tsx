/** How well a pair fits, as colour and word. */
import { useTranslation } from 'react-i18next'
import type { SupplyMatch } from '#shared/contract/matching.ts'
import { StatusTag } from './tag.tsx'

const TONES = { strong: 'good', medium: 'info', weak: 'plain' } as const

export function LevelTag({ level }: { level: SupplyMatch['level'] }) {
  const { t } = useTranslation()
  return <StatusTag tone={TONES[level]}>{t(`level.${level}`)}</StatusTag>
}
