/** The left column in both directions: demands, or patents. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Supply } from '#shared/contract/records.ts'
import type { SupplyId } from '#shared/domain/ids.ts'
import { useDemands, useSupplies, useSupply } from '../../client/queries.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { SubjectList } from './subject-list.tsx'
import type { Subject } from './use-subject.ts'

/** More than one reads through; beyond it the search is quicker. */
const SHOWN = 500

export function DemandSubjects({ subject }: { subject: Subject }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const demands = useDemands({ text: useDebounced(text), limit: SHOWN })
  const items = (demands.data?.items ?? []).map((demand) => ({
    id: demand.id,
    title: demand.title,
    note: [demand.organisation, demand.region].filter((part) => part !== '').join(' · '),
    mark: demand.shortlisted > 0 && (
      <StatusTag tone="good">{t('match.shortlistedCount', { count: demand.shortlisted })}</StatusTag>
    ),
  }))
  return (
    <SubjectList
      label={t('match.searchDemands')}
      subject={subject}
      text={text}
      onText={setText}
      items={items}
      total={demands.data?.total}
      error={demands.error}
    />
  )
}

export function SupplySubjects({ subject }: { subject: Subject }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const supplies = useSupplies({ text: useDebounced(text), limit: SHOWN })
  const chosen = useSupply(subject.id as SupplyId | null)
  const listed: readonly Supply[] = supplies.data?.items ?? []
  // Coming from a pair, its patent may stand far down the list: it is then shown first.
  const far = text === '' && chosen.data && !listed.some(({ id }) => id === chosen.data.id) ? [chosen.data] : []
  const items = [...far, ...listed].map((supply) => ({
    id: supply.id,
    title: supply.title,
    note: supply.applicants.join('; '),
    mark: null,
  }))
  return (
    <SubjectList
      label={t('match.searchSupplies')}
      subject={subject}
      text={text}
      onText={setText}
      items={items}
      total={supplies.data?.total}
      error={supplies.error}
    />
  )
}
