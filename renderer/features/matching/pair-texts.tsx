/** Both sides next to one another, problem statement first, with the shared words marked. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '#shared/contract/index.ts'
import { HighlightedText, type Span } from '../../ui/highlighted-text.tsx'
import { StatementMark } from '../../ui/statement-mark.tsx'

type Comparison = CallResult<'matching.compare'>

interface CellProps {
  readonly name: ReactNode
  readonly text: string
  readonly spans: readonly Span[] | undefined
  readonly bridged: readonly Span[] | undefined
}

function Cell({ name, text, spans, bridged }: CellProps) {
  const { t } = useTranslation()
  return (
    <div>
      <h3>{name}</h3>
      {text === '' ? (
        <span className="nq-quiet">{t('value.empty')}</span>
      ) : (
        <HighlightedText text={text} spans={spans} bridged={bridged} />
      )}
    </div>
  )
}

export function PairTexts({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation()
  const { demand, supply, demandHighlights, supplyHighlights, demandBridges, supplyBridges } = comparison
  return (
    <div className="nq-pair">
      <Cell
        name={
          <>
            {t('statement.ofDemand')} <StatementMark statement={demand.problem} />
          </>
        }
        text={demand.problem?.text ?? ''}
        spans={demandHighlights.problem}
        bridged={demandBridges.problem}
      />
      <Cell
        name={
          <>
            {t('statement.ofSupply')} <StatementMark statement={supply.problem} />
          </>
        }
        text={supply.problem?.text ?? ''}
        spans={supplyHighlights.problem}
        bridged={supplyBridges.problem}
      />
      <Cell
        name={t('match.demandTitle')}
        text={demand.title}
        spans={demandHighlights.title}
        bridged={demandBridges.title}
      />
      <Cell
        name={t('match.supplyTitle')}
        text={supply.title}
        spans={supplyHighlights.title}
        bridged={supplyBridges.title}
      />
      <Cell
        name={t('field.description')}
        text={demand.description}
        spans={demandHighlights.description}
        bridged={demandBridges.description}
      />
      <Cell
        name={t('field.abstract')}
        text={supply.abstract}
        spans={supplyHighlights.abstract}
        bridged={supplyBridges.abstract}
      />
    </div>
  )
}
