/** The match workbench: what is looked for at the left, what fits in the middle, why at the right. */
import { Segmented } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { go } from '../../ui/route.ts'
import { asBoolean, useKept } from '../../ui/use-kept.ts'
import { DemandSubjects } from './demand-subjects.tsx'
import { asWidth, LeftColumn } from './left-column.tsx'
import type { Ranked } from './ranked.ts'
import { SupplySubjects } from './supply-subjects.tsx'
import { useDesk } from './use-desk.ts'
import { useNarrow } from './use-narrow.ts'
import { type Direction, pairRoute, useSubject } from './use-subject.ts'
import { Workbench } from './workbench.tsx'
import { WorkbookButton } from './workbook-button.tsx'
import './matching.css'
import './subjects.css'

const LEFT_WIDTH = 250
const AWAY_WIDTH = 34

export function MatchScreen() {
  const { t } = useTranslation()
  const subject = useSubject()
  const { by } = subject
  const desk = useDesk()
  const [width, setWidth] = useKept('match.left', LEFT_WIDTH, asWidth)
  const isNarrow = useNarrow()
  const [wanted, setAway] = useKept<boolean | null>('match.leftAway', null, asBoolean)
  const isAway = wanted ?? isNarrow
  // The pair on the screen, so that turning round shows the same pair from its other side.
  const pair = useRef<Ranked | null>(null)
  const turn = (to: Direction) => {
    if (pair.current === null) go('match', { by: to })
    else go('match', pairRoute(to, pair.current))
  }
  const columns = { '--nq-match-left': `${isAway ? AWAY_WIDTH : width}px` } as React.CSSProperties
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
        <span className="nq-quiet nq-small nq-grow nq-match-keys">{t('workbench.keys')}</span>
        <WorkbookButton demandId={by === 'demand' ? subject.id : null} />
      </div>
      <div className="nq-match-columns" style={columns}>
        <LeftColumn label={t(`workbench.left.${by}`)} width={width} onWidth={setWidth} isAway={isAway} onAway={setAway}>
          {by === 'demand' ? <DemandSubjects subject={subject} /> : <SupplySubjects subject={subject} />}
        </LeftColumn>
        <Workbench key={`${by}/${subject.id}`} subject={subject} desk={desk} pair={pair} />
      </div>
    </div>
  )
}
