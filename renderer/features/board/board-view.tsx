/** The board: a column for each stage. One card is current, the one that Tab comes to. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpCard, Stage } from '#shared/contract/follow-up.ts'
import { useFail } from '../../ui/use-fail.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { columnsOf, idOf } from './board-grid.ts'
import { StageColumn } from './stage-column.tsx'
import { useMoveCommands } from './use-board-commands.ts'
import { useBoardKeys } from './use-board-keys.ts'
import { useMove } from './use-change.ts'

interface Props {
  readonly cards: readonly FollowUpCard[]
  readonly openId: string | null
  /** Also the ended ones are looked for. */
  readonly showsEnded: boolean
  readonly onOpen: (id: string) => void
}

/** The card that Tab comes to: the one that had the focus last, or else the first. */
function useCurrent(cards: readonly FollowUpCard[], openId: string | null) {
  const [wanted, setCurrent] = useState(openId)
  const first = cards[0]
  const isThere = cards.some((card) => idOf(card) === wanted)
  return { current: isThere ? wanted : first ? idOf(first) : null, setCurrent }
}

/** Moves cards, and says so to those who do not see it. */
function useMoving(unfoldEnded: () => void) {
  const { t } = useTranslation()
  const fail = useFail()
  const move = useMove()
  const [said, setSaid] = useState('')
  const moveTo = (card: FollowUpCard, stage: Stage) => {
    if (card.stage === stage) return
    if (stage === 'ended') unfoldEnded()
    setSaid(t('board.moved', { title: card.demandTitle, stage: t(`board.stage.${stage}`) }))
    move(card, stage).catch(fail)
  }
  const sayEdge = (card: FollowUpCard, side: 'first' | 'last') =>
    setSaid(t('board.cannotMove', { title: card.demandTitle, side: t(`board.${side}`) }))
  return { said, moveTo, sayEdge }
}

export function BoardView({ cards, openId, showsEnded, onOpen }: Props) {
  const board = useRef<HTMLDivElement>(null)
  const [unfolded, setUnfolded] = useState(false)
  const { said, moveTo, sayEdge } = useMoving(() => setUnfolded(true))
  const columns = useMemo(() => columnsOf(cards), [cards])
  const isFolded = !unfolded && !showsEnded
  const shown = useMemo(() => (isFolded ? columns.slice(0, -1) : columns), [columns, isFolded])
  const ordered = useMemo(() => shown.flatMap((column) => column.cards), [shown])
  const { current, setCurrent } = useCurrent(ordered, openId)
  const onKeyDown = useBoardKeys({ board, columns: shown, onMove: moveTo, onEdge: sayEdge })
  useEffect(() => {
    const card = openId === null ? null : board.current?.querySelector(`[data-pair="${openId}"]`)
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [openId])
  const open = useLatest(onOpen)
  const drop = useLatest((id: string, stage: Stage) => {
    const card = cards.find((one) => idOf(one) === id)
    if (card !== undefined) moveTo(card, stage)
  })
  useMoveCommands(
    ordered.find((card) => idOf(card) === current),
    useLatest(moveTo),
  )
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the cards in it */}
      <div ref={board} className="nq-board" onKeyDown={onKeyDown}>
        {columns.map((column) => (
          <StageColumn
            key={column.stage}
            column={column}
            currentId={current}
            openId={openId}
            isFolded={column.stage === 'ended' && isFolded}
            onFold={column.stage === 'ended' && !showsEnded ? (folded) => setUnfolded(!folded) : undefined}
            onDrop={drop}
            onOpen={open}
            onFocus={setCurrent}
          />
        ))}
      </div>
      <div className="nq-unseen" role="status">
        {said}
      </div>
    </>
  )
}
