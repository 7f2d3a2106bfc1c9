/** Which rows of a long list are in sight, and how to bring a row into sight. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ROW_HEIGHT, type RowRange, rowsInSight, rowsOfAScreen, scrollToShow } from './row-window.ts'

export interface RowWindow {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly onScroll: () => void
  readonly reveal: (row: number) => void
  readonly toTop: () => void
  readonly screenRows: () => number
  /** CSS px inside its borders; Infinity until it is measured. */
  readonly width: number
}

/** Enough to fill a laptop's screen; those out of sight are drawn after. */
const FIRST: RowRange = { first: 0, end: 20 }

/** Kept apart from the list it measures, whose rows depend on it. */
export function useRowRange() {
  const [range, setRange] = useState<RowRange>(FIRST)
  const change = useCallback(
    (next: RowRange) => setRange((old) => (old.first === next.first && old.end === next.end ? old : next)),
    [],
  )
  return [range, change] as const
}

/** @param onRange Called when other rows come into sight. */
export function useRowWindow(total: number, onRange: (range: RowRange) => void): RowWindow {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY)
  /** The head covers the first row's height. */
  const room = useCallback(() => Math.max(0, (ref.current?.clientHeight ?? 0) - ROW_HEIGHT), [])
  const onScroll = useCallback(() => {
    if (ref.current !== null) onRange(rowsInSight(ref.current.scrollTop, room(), total))
  }, [onRange, room, total])

  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth)
      onScroll()
    })
    // Calls back at once, when the page is laid out anyway.
    observer.observe(element)
    return () => observer.disconnect()
  }, [onScroll])

  const reveal = useCallback(
    (row: number) => {
      if (ref.current !== null) ref.current.scrollTop = scrollToShow(row, ref.current.scrollTop, room())
    },
    [room],
  )
  const toTop = useCallback(() => {
    if (ref.current !== null) ref.current.scrollTop = 0
  }, [])
  const screenRows = useCallback(() => rowsOfAScreen(room()), [room])
  return useMemo(
    () => ({ ref, onScroll, reveal, toTop, screenRows, width }),
    [onScroll, reveal, toTop, screenRows, width],
  )
}
