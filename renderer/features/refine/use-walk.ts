/** Walks the queue: where one is, what was left for later, what was confirmed on the way. */
import { useEffect, useMemo, useState } from 'react'
import type { RefineFilter, RefineRef } from '#shared/contract/refining.ts'
import { usePrefetchRefineRecord, useRefineQueue } from '../../client/refine-queries.ts'
import { countSkipped, nextOpen, stepFrom, type Walk } from './walk.ts'

/** Left for later as long as the window is open, also while one looks at other screens. */
const leftForLater = new Set<string>()

/** So many records before the last one read, more are asked for. */
const READ_AHEAD = 20

export interface Way {
  readonly current: RefineRef | null
  readonly canStep: { readonly back: boolean; readonly on: boolean }
  /** Records that wait for the second time round. */
  readonly skipped: number
  readonly confirmed: (id: string) => void
  /** Takes a record back among the open ones and goes to it. */
  readonly reopened: (record: RefineRef) => void
  readonly skip: () => void
  readonly step: (by: 1 | -1) => void
  /** Begins with those that were skipped. */
  readonly again: () => void
  /** Reads the queue anew: records may have come, or may have been opened again by another window. */
  readonly restart: () => Promise<void>
}

export function useWalk(filter: RefineFilter) {
  const queue = useRefineQueue(filter)
  const prefetch = usePrefetchRefineRecord()
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(() => new Set(leftForLater))
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<RefineRef | null>(null)
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = queue

  const walk = useMemo((): Walk => {
    const records = data?.pages.flatMap((page) => page.records) ?? []
    return { records, isComplete: data !== undefined && !hasNextPage, skipped, done }
  }, [data, hasNextPage, skipped, done])
  const current = at ?? nextOpen(walk, null)
  const following = current === null ? null : nextOpen(walk, current.id)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each record that comes next
  useEffect(() => {
    if (following !== null) prefetch(following)
  }, [following?.id])

  const left = current === null ? 0 : walk.records.length - walk.records.findIndex(({ id }) => id === current.id)
  useEffect(() => {
    if (data !== undefined && hasNextPage && !isFetchingNextPage && left < READ_AHEAD) void fetchNextPage()
  }, [data, hasNextPage, isFetchingNextPage, left, fetchNextPage])

  const later = (ids: ReadonlySet<string>) => {
    leftForLater.clear()
    for (const id of ids) leftForLater.add(id)
    setSkipped(ids)
  }
  const leave = (id: string, next: Walk) => setAt(nextOpen(next, id))
  const without = (ids: ReadonlySet<string>, id: string) => new Set([...ids].filter((each) => each !== id))

  const way: Way = {
    current,
    canStep: {
      back: stepFrom(walk, current?.id ?? null, -1) !== null,
      on: stepFrom(walk, current?.id ?? null, 1) !== null,
    },
    skipped: countSkipped(walk),
    confirmed(id) {
      const next = { ...walk, done: new Set([...done, id]) }
      setDone(next.done)
      later(without(skipped, id))
      leave(id, next)
    },
    reopened(record) {
      setDone((ids) => without(ids, record.id))
      setAt(record)
    },
    skip() {
      if (current === null) return
      const next = { ...walk, skipped: new Set([...skipped, current.id]) }
      later(next.skipped)
      leave(current.id, next)
    },
    step: (by) => setAt((from) => stepFrom(walk, (from ?? current)?.id ?? null, by) ?? from),
    again() {
      later(new Set())
      setAt(null)
    },
    async restart() {
      await queue.refetch()
      setDone(new Set())
      setAt(null)
    },
  }
  return { queue, way, isReading: queue.isPending || (current === null && hasNextPage) }
}
