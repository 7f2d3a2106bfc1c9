/** The record before and after one in a list. */
import { useEffect, useRef } from 'react'

export interface Neighbours<T> {
  readonly before: T | undefined
  readonly after: T | undefined
}

/**
 * A record that was just confirmed may leave a filtered list while it is still open:
 * its neighbours are then those of the place where it stood.
 */
export function useNeighbours<T extends { readonly id: string }>(rows: readonly T[], id: string | null): Neighbours<T> {
  const lastAt = useRef(0)
  const at = rows.findIndex((row) => row.id === id)
  useEffect(() => {
    if (at >= 0) lastAt.current = at
  }, [at])
  if (at >= 0) return { before: rows[at - 1], after: rows[at + 1] }
  return { before: rows[lastAt.current - 1], after: rows[lastAt.current] }
}
