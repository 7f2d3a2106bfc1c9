/** How wide the columns of a register are: as they come, or as somebody has made them. Pure. */

/** px by column; those that are not named are as wide as they come. */
export type Widths = Readonly<Record<string, number>>

interface Sized {
  readonly key: string
  readonly width: number
}

/** px. The box by which a row is chosen; it cannot be made wider. */
export const CHOOSE_WIDTH = 36
/** px that a column may have. */
export const LEAST_WIDTH = 56
export const MOST_WIDTH = 900
/** The title stays in sight when the rest moves sideways: it leaves some of the list's room to the rest. */
const TITLE_SHARE = 0.6

/** @returns the width in whole px within what a column may have */
export const fitting = (width: number): number => Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)))

/** What is kept or comes with a view; null for what an older program kept in another shape. */
export function asWidths(value: unknown): Widths | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const sized = Object.entries(value).filter(([, width]) => typeof width === 'number' && Number.isFinite(width))
  return Object.fromEntries(sized.map(([key, width]) => [key, fitting(width)]))
}

/** A column that one names and the other does not makes them differ. */
export const sameWidths = (a: Widths, b: Widths): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => a[key] === b[key])
}

/** @returns px; undefined: the title takes what is left over. @param room px of the list, Infinity where it is not known */
function titleWidth([title]: readonly Sized[], widths: Widths, room: number): number | undefined {
  const own = title && widths[title.key]
  return own === undefined ? undefined : Math.min(own, Math.max(title?.width ?? 0, Math.floor(room * TITLE_SHARE)))
}

export interface Tracks {
  /** For `grid-template-columns`: the box, the columns, and where the title has a width of its own, the rest. */
  readonly template: string
  /** px that all columns need at least. */
  readonly least: number
  /** px at the left that stay in sight. */
  readonly fixed: number
}

/** @param columns The title first. @param room px of the list; Infinity where it is not known. */
export function tracksOf(columns: readonly Sized[], widths: Widths, room: number): Tracks {
  const own = titleWidth(columns, widths, room)
  const [first = 0, ...others] = columns.map(({ key, width }, at) =>
    at === 0 ? (own ?? width) : (widths[key] ?? width),
  )
  const title = own === undefined ? `minmax(${first}px, 1fr)` : `${own}px`
  const rest = own === undefined ? [] : ['minmax(0, 1fr)']
  const template = [`${CHOOSE_WIDTH}px`, title, ...others.map((width) => `${width}px`), ...rest].join(' ')
  const fixed = CHOOSE_WIDTH + first
  return { template, least: others.reduce((sum, width) => sum + width, fixed), fixed }
}
