/** The right column: why this pair, in figures, in words and in the two texts. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useComparison } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { go } from '../../ui/route.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { Warnings } from '../../ui/warnings.tsx'
import { Contact } from './contact.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { DecisionMark } from './decision-mark.tsx'
import { LevelTag } from './level-tag.tsx'
import { PairTexts } from './pair-texts.tsx'
import type { Ranked } from './ranked.ts'
import { ScoreParts } from './score-parts.tsx'
import type { Direction } from './use-subject.ts'
import { WordScores } from './word-scores.tsx'

export function ReasonPane({ by, row }: { by: Direction; row: Ranked }) {
  const { t } = useTranslation()
  const comparison = useComparison({ demandId: row.demandId, supplyId: row.supplyId })
  return (
    <section className="nq-match-reason" aria-label={t('match.reason')}>
      <header className="nq-stack nq-reason-head">
        <div className="nq-row">
          <LevelTag level={row.level} />
          <h2>{row.title}</h2>
          <DecisionMark decision={row.decision} />
        </div>
        <DecisionBar row={row} />
      </header>
      <div className="nq-match-scroll nq-reason-body">
        <Warnings warnings={row.warnings} />
        {row.decision !== null && row.decision.note !== '' && (
          <p className="nq-quiet">{t('decision.noteIs', { note: row.decision.note })}</p>
        )}
        <p>{row.reasons.sentence}</p>
        <div className="nq-reason-figures">
          <ScoreParts score={row.score} parts={row.reasons.parts} />
          <WordScores words={row.reasons.words} />
        </div>
        {row.uncovered.length > 0 && (
          <div className="nq-row" style={{ gap: 4 }}>
            <h3>{t('match.uncovered')}</h3>
            {row.uncovered.map((word) => (
              <StatusTag key={word} tone="care">
                {word}
              </StatusTag>
            ))}
          </div>
        )}
        {comparison.isError && <ErrorNotice error={comparison.error} />}
        {comparison.data && <PairTexts comparison={comparison.data} />}
        {comparison.data && <Contact demand={comparison.data.demand} supply={comparison.data.supply} />}
        <div className="nq-row">
          <Button onClick={() => go('match', by === 'demand' ? { supply: row.supplyId } : { demand: row.demandId })}>
            {t(`match.reverse.${by}`)}
          </Button>
          <Button onClick={() => go(by === 'demand' ? 'supplies' : 'demands', { open: row.id })}>
            {t(`match.open.${by}`)}
          </Button>
        </div>
      </div>
    </section>
  )
}
