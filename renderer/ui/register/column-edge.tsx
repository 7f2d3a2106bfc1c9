/** The edge of a column's head: dragged, or moved by keys once it has the focus; pressed twice, it fits the column. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LEAST_WIDTH, MOST_WIDTH } from './column-widths.ts'
import type { ColumnWidths } from './use-column-widths.ts'

/** px of one press of a key; with Shift four times as much. */
export const WIDTH_STEP = 16

interface Props {
  readonly columnKey: string
  readonly title: string
  /** px, as it is or comes. */
  readonly width: number
  readonly widths: ColumnWidths
}

interface Drag {
  readonly from: number
  readonly width: number
}

export function ColumnEdge({ columnKey: key, title, width, widths }: Props) {
  const { t } = useTranslation()
  const drag = useRef<Drag | null>(null)
  const dragged = ({ clientX }: PointerEvent, { from, width: before }: Drag) => before + clientX - from

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.focus({ preventScroll: true })
    drag.current = { from: event.clientX, width: widths.current(key) }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current !== null) widths.preview(key, dragged(event, drag.current))
  }
  const onPointerUp = (event: PointerEvent) => {
    const held = drag.current
    drag.current = null
    // A press alone, which may be the first of two, changes nothing.
    if (held !== null && event.clientX !== held.from) widths.put(key, dragged(event, held))
  }
  const giveUp = () => {
    if (drag.current !== null) widths.preview(key, null)
    drag.current = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drag.current !== null) giveUp()
    else if (event.key === 'Enter') widths.fit(key)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const by = WIDTH_STEP * (event.shiftKey ? 4 : 1) * (event.key === 'ArrowLeft' ? -1 : 1)
      widths.put(key, widths.current(key) + by)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of text has no edge that can be moved
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('registers.widthOf', { name: title })}
      aria-valuenow={width}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      title={t('registers.widthHint')}
      tabIndex={-1}
      className="nq-grid-edge"
      // Dragging marks no text on the way.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={giveUp}
      onDoubleClick={() => widths.fit(key)}
      onKeyDown={onKeyDown}
    />
  )
}
