/** The ranking of one record and the reason for the row that is chosen, moved through by keys. */
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useHotkeys } from '../../ui/use-hotkeys.ts'
import { NoMatch } from './no-match.tsx'
import { NoSubject } from './no-subject.tsx'
import type { Ranked } from './ranked.ts'
import { Ranking } from './ranking.tsx'
import { ReasonPane } from './reason-pane.tsx'
import { useRanking } from './use-ranking.ts'
import type { Direction } from './use-subject.ts'
import { Working } from './working.tsx'

const FIRST_TOP = 20

interface Props {
  readonly by: Direction
  readonly id: string | null
  /** Told which pair is on the screen. */
  readonly pair: RefObject<Ranked | null>
}

export function Workbench({ by, id, pair }: Props) {
  const [top, setTop] = useState(FIRST_TOP)
  const [hideRejected, setHideRejected] = useState(false)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const ranking = useRanking(by, id, top)
  const rows = useMemo(
    () => (hideRejected ? ranking.rows.filter((row) => row.decision?.state !== 'rejected') : ranking.rows),
    [ranking.rows, hideRejected],
  )
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === chosenId),
  )
  const chosen = rows[at]
  useEffect(() => {
    pair.current = chosen ?? null
  }, [pair, chosen])

  const hotkeys = useMemo(() => {
    const move = (step: number) => () => setChosenId(rows[at + step]?.id ?? rows[at]?.id ?? null)
    return { j: move(1), ArrowDown: move(1), k: move(-1), ArrowUp: move(-1) }
  }, [rows, at])
  useHotkeys(hotkeys)

  if (id === null) return <NoSubject by={by} />
  if (ranking.isError) {
    return (
      <div className="nq-match-wide">
        <ErrorNotice error={ranking.error} onRetry={() => void ranking.refetch()} />
      </div>
    )
  }
  if (ranking.isPending) return <Working />
  if (ranking.rows.length === 0) return <NoMatch by={by} id={id} />
  return (
    <>
      <Ranking
        by={by}
        all={ranking.rows}
        rows={rows}
        chosenId={chosen?.id ?? null}
        onChoose={setChosenId}
        top={top}
        onTop={setTop}
        hideRejected={hideRejected}
        onHideRejected={setHideRejected}
      />
      {chosen ? <ReasonPane key={chosen.id} by={by} row={chosen} /> : <div />}
    </>
  )
}
