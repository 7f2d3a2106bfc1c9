/** The match workbench: what is looked for at the left, what fits in the middle, why at the right. */
import { Segmented } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { go } from '../../ui/route.ts'
import type { Ranked } from './ranked.ts'
import { DemandSubjects, SupplySubjects } from './subjects.tsx'
import { type Direction, useSubject } from './use-subject.ts'
import { Workbench } from './workbench.tsx'
import { WorkbookButton } from './workbook-button.tsx'
import './matching.css'

export function MatchScreen() {
  const { t } = useTranslation()
  const subject = useSubject()
  const { by } = subject
  // The pair on the screen, so that turning round shows the same pair from its other side.
  const pair = useRef<Ranked | null>(null)
  const turn = (to: Direction) => {
    const other = pair.current
    if (other === null) go('match', { by: to })
    else go('match', to === 'supply' ? { supply: other.supplyId } : { demand: other.demandId })
  }
  return (
    <div className="nq-screen nq-match">
      <div className="nq-screen-head">
        <h1>{t('nav.match')}</h1>
        <Segmented
          aria-label={t('match.direction')}
          value={by}
          options={(['demand', 'supply'] as const).map((value) => ({ value, label: t(`match.by.${value}`) }))}
          onChange={turn}
        />
        <span className="nq-quiet nq-small nq-grow">{t('match.keys')}</span>
        <WorkbookButton demandId={by === 'demand' ? subject.id : null} />
      </div>
      <div className="nq-match-columns">
        {by === 'demand' ? <DemandSubjects subject={subject} /> : <SupplySubjects subject={subject} />}
        <Workbench key={`${by}/${subject.id}`} by={by} id={subject.id} pair={pair} />
      </div>
    </div>
  )
}
