/** What a page of a PDF shows, brought upright: letters with their places, and the straight lines of its tables. */

/** In points of 1/72 inch; x to the right, y down, from a corner that does not matter. */
export interface Glyph {
  readonly text: string
  /** Where it begins on its baseline. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of its font, as shown. */
  readonly size: number
}

/** A straight line along one axis. */
export interface Rule {
  readonly isHorizontal: boolean
  /** Its y where it is horizontal, else its x. */
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface PageContent {
  readonly glyphs: readonly Glyph[]
  /** Letters that run up or down beside upright ones, as in narrow headers; a line of them each, in reading order. */
  readonly turned: readonly Glyph[]
  readonly rules: readonly Rule[]
}

/** Pages that are read as one stretch lie this far below each other: further than any page is high, in points. */
export const PAGE_STEP = 100_000
