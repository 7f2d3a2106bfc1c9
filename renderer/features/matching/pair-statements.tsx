/** The two problem statements one above the other, and between them the words that the lexicon leads across by. */
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '#shared/contract/index.ts'
import type { BridgePath } from '#shared/contract/matching.ts'
import { StatementMark } from '../../ui/statement-mark.tsx'
import type { NumberedBridge } from './bridge-marks.ts'
import { MarkedText } from './marked-text.tsx'

/** So many bridges, and so many words of the patent for each, are drawn; the words below tell them all. */
const MOST_BRIDGES = 4
const MOST_PATHS = 2

interface Props {
  readonly comparison: CallResult<'matching.compare'>
  readonly bridges: readonly NumberedBridge[]
}

function Path({ path }: { path: BridgePath }) {
  const { t } = useTranslation()
  return (
    <span className="nq-path">
      {path.steps.map(({ relation, word }, at) => (
        // A path of two steps may name one word twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name, and their order is what they are
        <Fragment key={at}>
          <span className="nq-path-step">{t(`workbench.step.${relation}`)}</span>
          <span className={at === path.steps.length - 1 ? 'nq-path-end' : undefined}>{word}</span>
        </Fragment>
      ))}
    </span>
  )
}

function Bridges({ bridges }: { bridges: readonly NumberedBridge[] }) {
  const { t } = useTranslation()
  if (bridges.length === 0) return null
  return (
    <ul className="nq-bridges" aria-label={t('workbench.bridges')}>
      {bridges.slice(0, MOST_BRIDGES).map(({ number, from, paths }) => (
        <li key={from} data-word={from} data-bridge={number}>
          <sup>{number}</sup>
          <span className="nq-path-end">{from}</span>
          {paths.slice(0, MOST_PATHS).map((path) => (
            <Path key={path.to} path={path} />
          ))}
        </li>
      ))}
    </ul>
  )
}

export function PairStatements({ comparison, bridges }: Props) {
  const { t } = useTranslation()
  const { demand, supply, demandHighlights, supplyHighlights, demandBridges, supplyBridges } = comparison
  return (
    <div className="nq-statements">
      <h3>
        {t('workbench.needs')} <StatementMark statement={demand.problem} />
      </h3>
      <p>
        {demand.problem === null ? (
          <span className="nq-quiet">{t('workbench.noStatement')}</span>
        ) : (
          <MarkedText
            text={demand.problem.text}
            marks={{ shared: demandHighlights.problem, bridged: demandBridges.problem }}
            side="demand"
            bridges={bridges}
          />
        )}
      </p>
      <Bridges bridges={bridges} />
      <h3>
        {t('workbench.solves')} <StatementMark statement={supply.problem} />
      </h3>
      <p>
        {supply.problem === null ? (
          <span className="nq-quiet">{t('workbench.noStatement')}</span>
        ) : (
          <MarkedText
            text={supply.problem.text}
            marks={{ shared: supplyHighlights.problem, bridged: supplyBridges.problem }}
            side="supply"
            bridges={bridges}
          />
        )}
      </p>
    </div>
  )
}
