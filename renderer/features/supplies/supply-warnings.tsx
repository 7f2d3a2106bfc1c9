/** What a match would warn of, said beside the patent itself, by the same rules and in the same words. */
import { useTranslation } from 'react-i18next'
import type { Supply } from '#shared/contract/records.ts'
import { patentWarnings } from '#shared/domain/patent-warnings.ts'
import { today } from '../../ui/today.ts'
import { Warnings } from '../../ui/warnings.tsx'

export function SupplyWarnings({ supply }: { supply: Supply }) {
  const { t } = useTranslation(['ui', 'core'])
  const warnings = patentWarnings(supply, today()).map((warning) => {
    const status = 'status' in warning ? t(`core:legalStatus.${warning.status}`) : ''
    const date = 'date' in warning ? warning.date : ''
    return { code: warning.code, message: t(`core:warning.${warning.code}`, { status, date }) }
  })
  return <Warnings warnings={warnings} />
}
