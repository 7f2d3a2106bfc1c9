/** A card of the board: both sides of the pair, what is next, who does it and by when. Dragged, or moved by key. */
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '#shared/contract/follow-up.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { idOf } from './board-grid.ts'
import { DueTag, RiskTag } from './due-tag.tsx'

interface Props {
  readonly card: FollowUpCard
  readonly isOpen: boolean
  /** The one card of the board that Tab comes to. */
  readonly isCurrent: boolean
  readonly onOpen: (id: string) => void
  readonly onFocus: (id: string) => void
}

function useDraggable(id: string) {
  const ref = useRef<HTMLButtonElement>(null)
  const [isDragged, setIsDragged] = useState(false)
  useEffect(() => {
    if (ref.current === null) return
    return draggable({
      element: ref.current,
      getInitialData: () => ({ pair: id }),
      onDragStart: () => setIsDragged(true),
      onDrop: () => setIsDragged(false),
    })
  }, [id])
  return { ref, isDragged }
}

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ')

function Marks({ card }: { card: FollowUpCard }) {
  const { t } = useTranslation()
  return (
    <>
      <DueTag dueIn={card.dueIn} />
      <RiskTag patentRisk={card.patentRisk} />
      {card.confidential && <StatusTag tone="info">{t('board.card.confidential')}</StatusTag>}
      {card.shortlistedOn === null && <StatusTag>{t('board.card.unshortlisted')}</StatusTag>}
    </>
  )
}

export const PairCard = memo(function PairCard({ card, isOpen, isCurrent, onOpen, onFocus }: Props) {
  const { t } = useTranslation()
  const id = idOf(card)
  const { ref, isDragged } = useDraggable(id)
  const days = card.days === 0 ? t('board.card.today') : t('board.card.days', { count: card.days })
  return (
    <li>
      <button
        ref={ref}
        type="button"
        className="nq-card"
        data-pair={id}
        data-dragged={isDragged || undefined}
        data-overdue={card.overdue || undefined}
        aria-current={isOpen || undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => onOpen(id)}
        onFocus={() => onFocus(id)}
      >
        <b className="nq-clamp">{card.demandTitle}</b>
        <span className="nq-quiet nq-small nq-cut">{joined([card.organisation, card.county || card.region])}</span>
        <span className="nq-card-patent nq-clamp">{card.supplyTitle}</span>
        <span className="nq-quiet nq-small nq-cut">{card.holders.join('; ')}</span>
        {card.nextStep !== '' && <span className="nq-card-next nq-clamp">{card.nextStep}</span>}
        <span className="nq-card-foot nq-small">
          <Marks card={card} />
          <span className="nq-quiet">{joined([card.responsible, days])}</span>
        </span>
      </button>
    </li>
  )
})
