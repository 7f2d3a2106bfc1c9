/** Whom to call about a pair, on both sides. */
import { useTranslation } from 'react-i18next'
import type { Demand, Supply } from '#shared/contract/records.ts'
import { FieldList } from '../../ui/field-list.tsx'

const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ')

export function Contact({ demand, supply }: { demand: Demand; supply: Supply }) {
  const { t } = useTranslation()
  return (
    <FieldList
      rows={[
        [t('match.demandContact'), join(demand.organisation, demand.contactName, demand.contactPhone)],
        [t('match.supplyContact'), join(supply.applicants.join('; '), supply.contactName, supply.contactPhone)],
      ]}
    />
  )
}
