/** Arithmetic of a list of equal rows of which only those in sight are drawn. All in CSS px. */

/** Rows kept ready above and below. */
const SPARE = 8

export interface RowWindow {
  readonly first: number
  /** Exclusive. */
  readonly end: number
}

export function rowsInSight(scrollTop: number, height: number, rowHeight: number, total: number): RowWindow {
  const top = Math.floor(Math.max(0, scrollTop) / rowHeight)
  const first = Math.max(0, Math.min(top - SPARE, total - 1))
  return { first, end: Math.min(total, top + Math.ceil(height / rowHeight) + SPARE) }
}

/** Where to scroll so that the row is wholly in sight; unchanged where it is. */
export function scrollFor(
  row: number,
  { scrollTop, height }: { scrollTop: number; height: number },
  rowHeight: number,
): number {
  const top = row * rowHeight
  if (top < scrollTop) return top
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop
}
