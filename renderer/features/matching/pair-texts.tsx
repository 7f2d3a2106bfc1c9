/** Both records in full next to one another, with the sentence each statement was taken from. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '#shared/contract/index.ts'
import type { ProblemStatement } from '#shared/contract/records.ts'
import type { Span } from '../../ui/highlighted-text.tsx'
import type { NumberedBridge } from './bridge-marks.ts'
import { MarkedText } from './marked-text.tsx'

interface Props {
  readonly comparison: CallResult<'matching.compare'>
  readonly bridges: readonly NumberedBridge[]
}

/** Where in this field the statement was taken from; null where it was typed, or taken from another. */
function originIn(statement: ProblemStatement | null, field: string): Span | null {
  const origin = statement?.origin
  if (origin?.kind !== 'extracted' || origin.field !== field || origin.start === origin.end) return null
  return [origin.start, origin.end]
}

function Cell({ name, isEmpty, children }: { name: string; isEmpty: boolean; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div>
      <h3>{name}</h3>
      {isEmpty ? <span className="nq-quiet">{t('value.empty')}</span> : children}
    </div>
  )
}

export function PairTexts({ comparison, bridges }: Props) {
  const { t } = useTranslation()
  const { demand, supply, demandHighlights, supplyHighlights, demandBridges, supplyBridges } = comparison
  const ofDemand = (field: 'title' | 'description') => (
    <MarkedText
      text={demand[field]}
      marks={{
        shared: demandHighlights[field],
        bridged: demandBridges[field],
        origin: originIn(demand.problem, field),
      }}
      side="demand"
      bridges={bridges}
    />
  )
  const ofSupply = (field: 'title' | 'abstract') => (
    <MarkedText
      text={supply[field]}
      marks={{
        shared: supplyHighlights[field],
        bridged: supplyBridges[field],
        origin: originIn(supply.problem, field),
      }}
      side="supply"
      bridges={bridges}
    />
  )
  return (
    <section className="nq-stack" aria-label={t('workbench.texts')}>
      <h3>
        {t('workbench.texts')} <span className="nq-origin nq-quiet nq-small">{t('workbench.originLegend')}</span>
      </h3>
      <div className="nq-pair">
        <Cell name={t('match.demandTitle')} isEmpty={false}>
          {ofDemand('title')}
        </Cell>
        <Cell name={t('match.supplyTitle')} isEmpty={false}>
          {ofSupply('title')}
        </Cell>
        <Cell name={t('field.description')} isEmpty={demand.description === ''}>
          {ofDemand('description')}
        </Cell>
        <Cell name={t('field.abstract')} isEmpty={supply.abstract === ''}>
          {ofSupply('abstract')}
        </Cell>
      </div>
    </section>
  )
}
