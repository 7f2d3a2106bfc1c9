/** Stretches of a line that stand apart, as the cells of a table without borders do. */
import { gapBefore, type TextLine } from '../lines.ts'
import type { Glyph } from '../page.ts'

/** A gap of this share of the letters' size parts two stretches; a single blank is narrower. */
const APART = 0.6
const BLANK = /^\s+$/u

export interface Segment {
  readonly glyphs: readonly Glyph[]
  readonly left: number
  readonly right: number
}

export const isBlank = ({ text }: Glyph): boolean => BLANK.test(text)

function segmentOf(glyphs: readonly Glyph[]): Segment {
  const last = glyphs.at(-1)
  return { glyphs, left: glyphs[0]?.x ?? 0, right: last === undefined ? 0 : last.x + last.width }
}

/** @param apart The least gap, as a share of the letters' size. */
export function segmentsOf({ glyphs, size }: TextLine, apart = APART): Segment[] {
  const letters = glyphs.filter((glyph) => !isBlank(glyph))
  const starts = letters.flatMap((_, i) => (i === 0 || gapBefore(letters, i) > apart * size ? [i] : []))
  return starts.map((start, i) => {
    const end = letters[(starts[i + 1] ?? letters.length) - 1]
    // With the blanks inside it.
    return segmentOf(glyphs.slice(glyphs.indexOf(letters[start] as Glyph), glyphs.indexOf(end as Glyph) + 1))
  })
}
