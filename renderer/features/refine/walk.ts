/** The way through the queue: which record comes next, which one was left for later. Pure. */
import type { RefineRef } from '#shared/contract/refining.ts'

export interface Walk {
  /** As far as they are read, in order. */
  readonly records: readonly RefineRef[]
  /** Whether these are all. */
  readonly isComplete: boolean
  /** Ids left for later. */
  readonly skipped: ReadonlySet<string>
  /** Ids confirmed on the way: they stay in their place, so that one can go back to them. */
  readonly done: ReadonlySet<string>
}

const isOpen = ({ skipped, done }: Walk, { id }: RefineRef): boolean => !skipped.has(id) && !done.has(id)

const placeOf = ({ records }: Walk, id: string | null): number => records.findIndex((record) => record.id === id)

/**
 * The next open record behind one; once all are read, also one before it that was passed over.
 * null: there is none among those that are read.
 */
export function nextOpen(walk: Walk, from: string | null): RefineRef | null {
  const place = placeOf(walk, from)
  const behind = walk.records.slice(place + 1)
  const before = walk.isComplete ? walk.records.slice(0, Math.max(0, place)) : []
  return [...behind, ...before].find((record) => isOpen(walk, record)) ?? null
}

/** One step on or back, also to what was confirmed or skipped; null at either end. */
export function stepFrom(walk: Walk, from: string | null, step: 1 | -1): RefineRef | null {
  const place = placeOf(walk, from)
  return place === -1 ? null : (walk.records[place + step] ?? null)
}

/** How many records that were read wait for the second time round. */
export const countSkipped = ({ records, skipped, done }: Walk): number =>
  records.filter(({ id }) => skipped.has(id) && !done.has(id)).length
