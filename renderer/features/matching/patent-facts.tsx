/** What a found record is, in a line: a patent's holder, status and remaining term; a demand's company, place and time. */
import { useTranslation } from 'react-i18next'
import { legalPhase } from '#shared/domain/legal-status.ts'
import { monthsBetween } from '#shared/domain/term.ts'
import { LegalStatusTag } from '../../ui/legal-status-tag.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { today } from '../../ui/today.ts'
import { useTransferModes } from '../../ui/transfer-modes.tsx'
import { numberOf, type Ranked } from './ranked.ts'

type Patent = NonNullable<Ranked['patent']>

/** How long the patent still lasts; a dead one has nothing left. */
export function RemainingTerm({ patent }: { patent: Patent }) {
  const { t } = useTranslation()
  const { expiresOn, legalStatus } = patent
  if (expiresOn === null || (legalStatus !== null && legalPhase(legalStatus) === 'dead')) return null
  const months = monthsBetween(today(), expiresOn)
  if (months < 0) return <StatusTag tone="bad">{t('workbench.termOver')}</StatusTag>
  const isSoon = months < 24
  const told =
    months < 12
      ? t('workbench.monthsLeft', { count: months })
      : t('workbench.yearsLeft', { count: Math.floor(months / 12) })
  return (
    <span title={t('workbench.expiresOn', { date: expiresOn })}>
      {isSoon ? <StatusTag tone="care">{told}</StatusTag> : told}
    </span>
  )
}

/** @param isFull With the number and the way of transfer: at the right, where there is room */
export function PatentFacts({ patent, isFull = false }: { patent: Patent; isFull?: boolean }) {
  const { t } = useTranslation()
  const { nameOf } = useTransferModes()
  const modes = patent.transferModes.map(nameOf).join('、')
  return (
    <span className="nq-facts nq-quiet nq-small">
      <LegalStatusTag status={patent.legalStatus} isAlone />
      <RemainingTerm patent={patent} />
      <span>{patent.applicants.join('; ')}</span>
      {isFull && patent.patentType !== null && <span>{t(`patentType.${patent.patentType}`)}</span>}
      {isFull && <span className="nq-one-line">{numberOf(patent)}</span>}
      {isFull && [modes, patent.price].filter((part) => part !== '').map((part) => <span key={part}>{part}</span>)}
    </span>
  )
}

export function WantedFacts({ wanted }: { wanted: NonNullable<Ranked['wanted']> }) {
  const { t } = useTranslation()
  const { organisation, region, industry, budget, deadline } = wanted
  const told = [
    organisation,
    region,
    industry,
    budget === '' ? '' : `${t('field.budget')} ${budget}`,
    deadline === null ? '' : `${t('field.deadline')} ${deadline}`,
  ]
  return <span className="nq-quiet nq-small">{told.filter((part) => part !== '').join(' · ')}</span>
}
