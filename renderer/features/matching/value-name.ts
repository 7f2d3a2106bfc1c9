/** The names of a facet's values, in the language of the window. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplyMatch } from '#shared/contract/matching.ts'
import type { LegalPhase } from '#shared/domain/legal-status.ts'
import { useTransferModes } from '../../ui/transfer-modes.tsx'
import { type Facet, UNSAID } from './match-filter.ts'

export function useValueName(): (facet: Facet, value: string) => string {
  const { t } = useTranslation()
  const { nameOf } = useTransferModes()
  return useCallback(
    (facet, value) => {
      if (value === UNSAID) return t('workbench.unsaid')
      if (facet === 'level') return t(`level.${value as SupplyMatch['level']}`)
      if (facet === 'phase') return t(`workbench.phase.${value as LegalPhase}`)
      if (facet === 'mode') return nameOf(value)
      if (facet === 'decided') return t(`workbench.decided.${value as 'open' | 'shortlisted' | 'rejected' | 'later'}`)
      return value
    },
    [t, nameOf],
  )
}
