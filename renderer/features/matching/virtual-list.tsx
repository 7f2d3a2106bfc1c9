/** A list of equal rows of which only those in sight are drawn, so that a thousand are as quick as ten. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type RowWindow, rowsInSight, scrollFor } from './virtual-window.ts'

interface Props {
  readonly total: number
  /** CSS px. */
  readonly rowHeight: number
  /** Kept in sight when it changes; -1: none. */
  readonly current: number
  readonly renderRow: (index: number) => ReactNode
  /** Told which rows are drawn. */
  readonly onWindow?: (window: RowWindow) => void
}

const FIRST: RowWindow = { first: 0, end: 20 }

export function VirtualList({ total, rowHeight, current, renderRow, onWindow }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  const [window, setWindow] = useState<RowWindow>(FIRST)

  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const look = () => {
      const next = rowsInSight(element.scrollTop, element.clientHeight, rowHeight, total)
      setWindow((old) => (old.first === next.first && old.end === next.end ? old : next))
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [rowHeight, total])

  useEffect(() => onWindow?.(window), [onWindow, window])

  useEffect(() => {
    const element = ref.current
    if (element === null || current < 0) return
    const { scrollTop, clientHeight: height } = element
    element.scrollTop = scrollFor(current, { scrollTop, height }, rowHeight)
  }, [current, rowHeight])

  const { first, end } = window
  const shown = Array.from({ length: Math.max(0, Math.min(end, total) - first) }, (_, at) => first + at)
  return (
    <div ref={ref} className="nq-match-scroll">
      <div style={{ height: total * rowHeight, position: 'relative' }}>
        <div style={{ insetInline: 0, position: 'absolute', top: first * rowHeight }}>{shown.map(renderRow)}</div>
      </div>
    </div>
  )
}
