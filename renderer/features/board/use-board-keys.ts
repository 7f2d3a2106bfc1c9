/** The keys of the board: arrows go from card to card, others move the card that has the focus, which goes with it. */
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { FollowUpCard, Stage } from '#shared/contract/follow-up.ts'
import { type Column, idOf, nextCard, stageByKey } from './board-grid.ts'

const ARROWS = /^(Arrow(Up|Down|Left|Right)|Home|End)$/

function focusCard(board: HTMLElement | null, id: string): void {
  board?.querySelector<HTMLElement>(`[data-pair="${id}"]`)?.focus()
}

interface Props {
  readonly board: RefObject<HTMLElement | null>
  /** The columns that are unfolded. */
  readonly columns: readonly Column[]
  readonly onMove: (card: FollowUpCard, stage: Stage) => void
  /** The card is in the first or the last column already. */
  readonly onEdge: (card: FollowUpCard, side: 'first' | 'last') => void
}

/** The card that has the focus. */
function cardOf(columns: readonly Column[], event: KeyboardEvent): FollowUpCard | undefined {
  const id = (event.target as HTMLElement).dataset.pair
  return columns.flatMap(({ cards }) => cards).find((card) => idOf(card) === id)
}

export function useBoardKeys({ board, columns, onMove, onEdge }: Props): (event: KeyboardEvent) => void {
  /** A card that comes to another column is another element there. */
  const follows = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows when the columns are drawn anew
  useEffect(() => {
    if (follows.current !== null) focusCard(board.current, follows.current)
    follows.current = null
  }, [columns, board])

  const move = (card: FollowUpCard, stage: Stage | null, key: string) => {
    if (stage === null) onEdge(card, key === '[' || key === 'ArrowLeft' ? 'first' : 'last')
    else if (stage !== card.stage) {
      follows.current = idOf(card)
      onMove(card, stage)
    }
  }
  return (event) => {
    const card = cardOf(columns, event)
    if (card === undefined || event.ctrlKey || event.metaKey) return
    const stage = stageByKey(card.stage, event)
    if (stage === undefined && (event.altKey || !ARROWS.test(event.key))) return
    event.preventDefault()
    if (stage === undefined) focusCard(board.current, nextCard(columns, idOf(card), event.key))
    // Holding the key down must not carry a card to the end.
    else if (!event.repeat) move(card, stage, event.key)
  }
}
