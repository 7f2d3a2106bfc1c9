/** Arithmetic of a list that shows a window of its rows: which rows are in sight, which pages hold them. All in CSS px. */

export const ROW_HEIGHT = 34
/** Rows that are asked for at once. */
export const PAGE_ROWS = 50
/** Rows kept ready above and below what is in sight. */
const SPARE_ROWS = 12
/** The window moves in steps, so that not every scrolled pixel draws anew. */
const STEP_ROWS = 4

/** Rows from `first` up to, not including, `end`. */
export interface RowRange {
  readonly first: number
  readonly end: number
}

/** The rows to draw. `height` is the room for rows, without the head. */
export function rowsInSight(scrollTop: number, height: number, total: number): RowRange {
  const top = Math.floor(Math.max(0, scrollTop) / ROW_HEIGHT)
  const from = Math.floor((top - SPARE_ROWS) / STEP_ROWS) * STEP_ROWS
  const count = Math.ceil(height / ROW_HEIGHT) + 2 * SPARE_ROWS + STEP_ROWS
  const first = Math.min(Math.max(0, from), Math.max(0, total - count))
  return { first, end: Math.min(total, first + count) }
}

/**
 * Which row each of `count` drawn places holds, from row `first` on. A row keeps its place as long as it is drawn, and
 * its place goes to the one that comes in: nothing moves in the document, which would build it anew.
 */
export function rowsByPlace(first: number, count: number): number[] {
  const turn = first % Math.max(1, count)
  return Array.from({ length: count }, (_, place) => first - turn + place + (place < turn ? count : 0))
}

/** The pages that hold the rows, and one neighbour on each side, so that scrolling meets rows that are there. */
export function pagesOf({ first, end }: RowRange, total: number): number[] {
  const last = Math.max(0, Math.ceil(total / PAGE_ROWS) - 1)
  const from = Math.max(0, Math.floor(first / PAGE_ROWS) - 1)
  const to = Math.min(last, Math.floor(Math.max(first, end - 1) / PAGE_ROWS) + 1)
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, at) => from + at)
}

/** Where to scroll so that the row is wholly in sight; unchanged where it is. */
export function scrollToShow(row: number, scrollTop: number, height: number): number {
  const top = row * ROW_HEIGHT
  if (top < scrollTop) return top
  const bottom = top + ROW_HEIGHT
  return bottom > scrollTop + height ? bottom - height : scrollTop
}

/** How many rows a Page Up or Page Down moves. */
export function rowsOfAScreen(height: number): number {
  return Math.max(1, Math.floor(height / ROW_HEIGHT) - 1)
}
