/** The row and cell one stands on; it follows the record that is open, and takes it along. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { RegisterPlace } from './use-register.ts'
import type { RegisterRows } from './use-register-rows.ts'

interface Identified {
  readonly id: string
}

export interface GridCursor {
  readonly row: number
  readonly column: number
  readonly to: (row: number) => void
  readonly sideways: (by: number) => void
  readonly place: (row: number, column: number) => void
  /** To the record before or after the open one; undefined at the ends. */
  readonly openPrevious: (() => void) | undefined
  readonly openNext: (() => void) | undefined
}

interface Options<Row> {
  readonly rows: RegisterRows<Row>
  readonly place: RegisterPlace
  readonly columns: number
  readonly readIds: () => Promise<readonly string[]>
  readonly reveal: (row: number) => void
  readonly toTop: () => void
}

export function useGridCursor<Row extends Identified>(options: Options<Row>): GridCursor {
  const { rows, place, columns, readIds, reveal, toTop } = options
  const { total, rowAt, shown } = rows
  const { openId, open } = place
  const [at, setAt] = useState({ row: 0, column: 0 })
  const row = Math.min(at.row, Math.max(0, total - 1))
  const isOnOpen = rowAt(row)?.id === openId
  const latestRowAt = useRef(rowAt)
  latestRowAt.current = rowAt

  const go = useCallback(
    (next: number) => {
      setAt((old) => ({ ...old, row: next }))
      reveal(next)
    },
    [reveal],
  )
  const to = useCallback(
    (wanted: number) => {
      const next = Math.max(0, Math.min(total - 1, wanted))
      go(next)
      const record = latestRowAt.current(next)
      if (openId !== null && record !== undefined && record.id !== openId) open(record.id)
    },
    [go, total, openId, open],
  )
  const sideways = useCallback(
    (by: number) => setAt((old) => ({ ...old, column: Math.max(0, Math.min(columns - 1, old.column + by)) })),
    [columns],
  )
  const stand = useCallback((next: number, column: number) => setAt({ row: next, column }), [])

  useFollowOpen({ openId, isOnOpen, isReady: rows.head !== undefined, shown, readIds, go, toTop })

  // A record that an edit took out of the list leaves its place to the one behind it.
  const after = isOnOpen ? row + 1 : row
  const openPrevious = useMemo(() => (row > 0 ? () => to(row - 1) : undefined), [row, to])
  const openNext = useMemo(() => (after < total ? () => to(after) : undefined), [after, total, to])
  return { row, column: Math.min(at.column, columns - 1), to, sideways, place: stand, openPrevious, openNext }
}

interface Following {
  readonly openId: string | null
  readonly isOnOpen: boolean
  readonly isReady: boolean
  readonly shown: unknown
  readonly readIds: () => Promise<readonly string[]>
  readonly go: (row: number) => void
  readonly toTop: () => void
}

/** After a reload, a link, or another order: to where the open record stands now; without one, to the top. */
function useFollowOpen({ openId, isOnOpen, isReady, shown, readIds, go, toTop }: Following): void {
  const lastShown = useRef<unknown>(null)
  const lastOpen = useRef<string | null>(null)
  useEffect(() => {
    if (!isReady) return
    const isOther = lastShown.current !== shown
    if (!isOther && lastOpen.current === openId) return
    lastShown.current = shown
    lastOpen.current = openId
    if (openId === null) {
      if (isOther) {
        go(0)
        toTop()
      }
      return
    }
    if (isOnOpen) return
    let isStale = false
    void readIds().then((ids) => {
      const found = ids.indexOf(openId)
      if (!isStale && found >= 0) go(found)
    })
    return () => {
      isStale = true
    }
  }, [openId, isOnOpen, isReady, shown, readIds, go, toTop])
}
