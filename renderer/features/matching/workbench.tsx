/** The ranking of one record and the reason for the row that is chosen, moved through by keys. */
import { type RefObject, useCallback, useEffect, useState } from 'react'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ComparePane } from './compare-pane.tsx'
import { LastLookLine } from './last-look-line.tsx'
import { NoMatch } from './no-match.tsx'
import { NoSubject } from './no-subject.tsx'
import type { Ranked } from './ranked.ts'
import { Ranking } from './ranking.tsx'
import { RankingTools } from './ranking-tools.tsx'
import { ReasonPane } from './reason-pane.tsx'
import type { Desk } from './use-desk.ts'
import { FIRST_TOP, useRanking } from './use-ranking.ts'
import { useRows } from './use-rows.ts'
import type { Subject } from './use-subject.ts'
import { WeightsDrawer } from './weights-drawer.tsx'
import { Working } from './working.tsx'

/** The contract gives at most this many. */
const MOST = 500

interface Props {
  readonly subject: Subject
  readonly desk: Desk
  /** Told which pair is on the screen. */
  readonly pair: RefObject<Ranked | null>
}

export function Workbench({ subject, desk, pair }: Props) {
  const { by, id } = subject
  const [top, setTop] = useState(FIRST_TOP)
  const ranking = useRanking(by, id, top, desk.tried)
  const { rows: all, lastLook, rankBefore } = ranking
  const { rows, chosen, choose, facets, leading } = useRows(all, subject, desk)
  useEffect(() => {
    pair.current = chosen ?? null
  }, [pair, chosen])
  const [isComparing, setComparing] = useState(false)
  const compare = useCallback(() => setComparing(true), [])

  if (id === null) return <NoSubject by={by} />
  if (ranking.error !== null) {
    return (
      <div className="nq-match-wide">
        <ErrorNotice error={ranking.error} onRetry={ranking.retry} />
      </div>
    )
  }
  if (ranking.isPending) return <Working />
  if (all.length === 0 && desk.tried === null) return <NoMatch by={by} id={id} />
  const shortlisted = all.filter(({ decision }) => decision?.state === 'shortlisted')
  if (isComparing && by === 'demand') {
    return <ComparePane demandId={id} rows={shortlisted} onClose={() => setComparing(false)} />
  }
  const before = (row: Ranked) => {
    if (rankBefore !== null) return rankBefore.get(row.id) ?? null
    return lastLook === null || row.rank > FIRST_TOP ? undefined : row.patent?.wasRank
  }
  return (
    <>
      <Ranking
        by={by}
        id={id}
        title={ranking.title}
        all={all}
        rows={rows}
        chosenId={chosen?.id ?? null}
        onChoose={choose}
        before={before}
        facets={facets}
        filter={desk.filter}
        onFilter={desk.setFilter}
        tools={
          <RankingTools desk={desk} shortlisted={by === 'demand' ? shortlisted.length : null} onCompare={compare} />
        }
        notes={
          <>
            {desk.isWeighing && <WeightsDrawer desk={desk} />}
            {lastLook && <LastLookLine lastLook={lastLook} rows={all} compared={FIRST_TOP} />}
          </>
        }
        onMore={all.length >= top && top < MOST ? () => setTop(Math.min(MOST, top * 2)) : null}
      />
      {chosen ? <ReasonPane key={chosen.id} by={by} row={chosen} leading={leading} /> : <div />}
    </>
  )
}
