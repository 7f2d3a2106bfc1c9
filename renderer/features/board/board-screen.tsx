/** The follow-up: shortlisted pairs on their way from the proposal to a contract that is put to use, or to its end. */
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFollowUps } from '../../client/board-queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { go } from '../../ui/route.ts'
import { keeps } from './board-filter.ts'
import { columnsOf } from './board-grid.ts'
import { BoardHead } from './board-head.tsx'
import { BoardView } from './board-view.tsx'
import { PairList } from './pair-list.tsx'
import { PairPane } from './pair-pane.tsx'
import { useBoard } from './use-board.ts'
import { useBoardCommands } from './use-board-commands.ts'
import './board.css'

function NoPairs() {
  const { t } = useTranslation()
  const button = (
    <Button type="primary" onClick={() => go('match')}>
      {t('board.empty.button')}
    </Button>
  )
  return (
    <EmptyState title={t('board.empty.title')} actions={button}>
      {t('board.empty.text')}
    </EmptyState>
  )
}

export function BoardScreen() {
  const { t } = useTranslation()
  const board = useBoard()
  const pairs = useFollowUps()
  const cards = pairs.data?.cards
  const kept = useMemo(() => (cards ?? []).filter((card) => keeps(board.filter, card)), [cards, board.filter])
  const all = cards ?? []
  /** As one sees them: column by column, or the list. */
  const inOrder = useMemo(
    () => (board.view === 'list' ? kept : columnsOf(kept).flatMap((column) => column.cards)),
    [kept, board.view],
  )
  useBoardCommands(board, kept.length < all.length)
  return (
    <div className="nq-register-split">
      <div className="nq-screen nq-board-screen">
        <BoardHead board={board} cards={all} hidden={all.length - kept.length} />
        {pairs.isError ? (
          <ErrorNotice error={pairs.error} onRetry={() => void pairs.refetch()} />
        ) : all.length === 0 ? (
          !pairs.isPending && <NoPairs />
        ) : board.view === 'list' ? (
          <PairList cards={kept} openId={board.openId} onOpen={board.open} />
        ) : (
          <>
            {kept.length === 0 && <p className="nq-quiet">{t('board.nothing')}</p>}
            <BoardView
              cards={kept}
              openId={board.openId}
              showsEnded={board.filter.stage === 'ended' || board.filter.reached === 'ended'}
              onOpen={board.open}
            />
            <p className="nq-quiet nq-small nq-board-keys">{t('board.keys')}</p>
          </>
        )}
      </div>
      {board.openId !== null && all.length > 0 && (
        <PairPane cards={all} shown={inOrder} openId={board.openId} onOpen={board.open} />
      )}
    </div>
  )
}
