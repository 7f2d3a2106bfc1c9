/** The right column: why this pair, in the two statements, in figures and in words, and what becomes of it. */
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useComparison } from '../../client/workbench-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { LevelTag } from '../../ui/level-tag.tsx'
import { go } from '../../ui/route.ts'
import { Warnings } from '../../ui/warnings.tsx'
import { numbered } from './bridge-marks.ts'
import { Contact } from './contact.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { DecisionLog } from './decision-log.tsx'
import { DecisionMark } from './decision-mark.tsx'
import { type HotWord, HotWordContext, hotWordAt, NO_HOT_WORD } from './hot-word.ts'
import { PairStatements } from './pair-statements.tsx'
import { PairTexts } from './pair-texts.tsx'
import { PatentFacts, WantedFacts } from './patent-facts.tsx'
import type { Ranked } from './ranked.ts'
import { ScoreWaterfall } from './score-waterfall.tsx'
import { Uncovered } from './uncovered.tsx'
import type { Leading } from './use-decide.ts'
import { type Direction, pairRoute } from './use-subject.ts'
import { WordScores } from './word-scores.tsx'
import { BlankStatements } from './working.tsx'
import './reason.css'

interface Props {
  readonly by: Direction
  readonly row: Ranked
  readonly leading: Leading
}

export function ReasonPane({ by, row, leading }: Props) {
  const { t } = useTranslation()
  const pair = { demandId: row.demandId, supplyId: row.supplyId }
  const comparison = useComparison(pair)
  const bridges = useMemo(() => numbered(comparison.data?.bridges ?? []), [comparison.data])
  const [hot, setHot] = useState<HotWord>(NO_HOT_WORD)
  return (
    <section className="nq-match-reason" aria-label={t('match.reason')}>
      <header className="nq-reason-head">
        <div className="nq-row">
          <LevelTag level={row.level} />
          <h2>{row.title}</h2>
          <DecisionMark decision={row.decision} />
        </div>
        {row.patent && <PatentFacts patent={row.patent} isFull />}
        {row.wanted && <WantedFacts wanted={row.wanted} />}
        <DecisionBar row={row} leading={leading} />
      </header>
      <HotWordContext value={hot}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing at a word only lights it up on both sides; the numbers say the same */}
        {/* biome-ignore lint/a11y/useKeyWithMouseEvents: see above */}
        <div
          className="nq-match-scroll nq-reason-body"
          onMouseOver={(event) => setHot(hotWordAt(event.target))}
          onMouseLeave={() => setHot(NO_HOT_WORD)}
        >
          <Warnings warnings={row.warnings} />
          {row.decision !== null && row.decision.note !== '' && (
            <p className="nq-note">{t('decision.noteIs', { note: row.decision.note })}</p>
          )}
          {comparison.isError && <ErrorNotice error={comparison.error} />}
          {comparison.isPending && <BlankStatements />}
          {comparison.data && <PairStatements comparison={comparison.data} bridges={bridges} />}
          <p>{row.reasons.sentence}</p>
          <Uncovered words={row.uncovered} />
          <div className="nq-reason-figures">
            <ScoreWaterfall score={row.score} parts={row.reasons.parts} objects={row.objects} />
            <WordScores score={row.score} words={row.reasons.words} bridges={bridges} />
          </div>
          {comparison.data && <Contact demand={comparison.data.demand} supply={comparison.data.supply} />}
          {comparison.data && <PairTexts comparison={comparison.data} bridges={bridges} />}
          <DecisionLog pair={pair} />
          <div className="nq-row">
            <Button onClick={() => go('match', pairRoute(by === 'demand' ? 'supply' : 'demand', row))}>
              {t(`match.reverse.${by}`)}
            </Button>
            <Button onClick={() => go(by === 'demand' ? 'supplies' : 'demands', { open: row.id })}>
              {t(`match.open.${by}`)}
            </Button>
          </div>
        </div>
      </HotWordContext>
    </section>
  )
}
