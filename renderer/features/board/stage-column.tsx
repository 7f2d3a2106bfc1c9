/** A column of the board: the cards at one stage. Cards can be dropped on it; `ended` is folded until one wants it. */

import { DoubleLeftOutlined, DoubleRightOutlined } from '@ant-design/icons'
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '#shared/contract/follow-up.ts'
import { type Column, idOf } from './board-grid.ts'
import { PairCard } from './pair-card.tsx'

interface Props {
  readonly column: Column
  readonly currentId: string | null
  readonly openId: string | null
  readonly isFolded: boolean
  /** Undefined: this column cannot be folded. */
  readonly onFold: ((folded: boolean) => void) | undefined
  readonly onDrop: (pairId: string, stage: Stage) => void
  readonly onOpen: (id: string) => void
  readonly onFocus: (id: string) => void
}

function useDropTarget(stage: Stage, onDrop: Props['onDrop']) {
  const ref = useRef<HTMLElement>(null)
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    if (ref.current === null) return
    return dropTargetForElements({
      element: ref.current,
      canDrop: ({ source }) => typeof source.data.pair === 'string',
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false)
        onDrop(String(source.data.pair), stage)
      },
    })
  }, [stage, onDrop])
  return { ref, isOver }
}

export function StageColumn(props: Props) {
  const { t } = useTranslation()
  const { column, isFolded, onFold, openId, currentId } = props
  const { ref, isOver } = useDropTarget(column.stage, props.onDrop)
  const name = t(`board.stage.${column.stage}`)
  const count = column.cards.length
  if (isFolded) {
    const unfold = t('board.unfold', { stage: name, count })
    return (
      <section ref={ref} className="nq-column nq-column-folded" data-over={isOver || undefined} aria-label={name}>
        <button type="button" aria-label={unfold} title={unfold} aria-expanded="false" onClick={() => onFold?.(false)}>
          <DoubleLeftOutlined aria-hidden />
          <b>{name}</b>
          {count}
        </button>
      </section>
    )
  }
  return (
    <section
      ref={ref}
      className="nq-column"
      data-stage={column.stage}
      data-over={isOver || undefined}
      aria-label={t('board.column', { stage: name, count })}
    >
      <header>
        <h2>{name}</h2>
        <span className="nq-quiet">{count}</span>
        {onFold && (
          <Button
            size="small"
            type="text"
            aria-label={t('board.fold', { stage: name })}
            title={t('board.fold', { stage: name })}
            icon={<DoubleRightOutlined aria-hidden />}
            onClick={() => onFold(true)}
          />
        )}
      </header>
      <ul>
        {column.cards.map((card) => {
          const id = idOf(card)
          const state = { isOpen: id === openId, isCurrent: id === currentId }
          return <PairCard key={id} card={card} {...state} onOpen={props.onOpen} onFocus={props.onFocus} />
        })}
        {count === 0 && <li className="nq-quiet nq-small nq-column-empty">{t('board.columnEmpty')}</li>}
      </ul>
    </section>
  )
}
