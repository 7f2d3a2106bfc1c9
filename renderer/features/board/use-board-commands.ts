/** The board in the command palette: the two views, the filters, and moving the card one stands on. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUpCard, STAGES, type Stage } from '#shared/contract/follow-up.ts'
import { type Command, useCommands } from '../../ui/commands.tsx'
import { NO_FILTER } from './board-filter.ts'
import { stageKey } from './board-grid.ts'
import type { Board } from './use-board.ts'

/** @param isNarrowed Whether the filters hide anything */
export function useBoardCommands(board: Board, isNarrowed: boolean): void {
  const { t } = useTranslation()
  const commands = useMemo((): readonly Command[] => {
    const other = board.view === 'board' ? 'list' : 'board'
    const clear = { id: 'board.clear', label: t('board.filter.clear'), run: () => board.narrow(NO_FILTER) }
    return [
      { id: 'board.view', label: t(`board.view.${other}`), run: () => board.setView(other) },
      ...(isNarrowed ? [clear] : []),
    ]
  }, [board, isNarrowed, t])
  useCommands(commands)
}

/**
 * @param card The one that the keys would move; undefined: there is none
 * @param move Stays the same
 */
export function useMoveCommands(
  card: FollowUpCard | undefined,
  move: (card: FollowUpCard, stage: Stage) => void,
): void {
  const { t } = useTranslation()
  const commands = useMemo((): readonly Command[] => {
    if (card === undefined) return []
    return STAGES.filter((stage) => stage !== card.stage).map((stage) => ({
      id: `board.move:${stage}`,
      label: t('board.moveTo', { stage: t(`board.stage.${stage}`), title: card.demandTitle }),
      keys: stageKey(stage),
      run: () => move(card, stage),
    }))
  }, [card, move, t])
  useCommands(commands)
}
