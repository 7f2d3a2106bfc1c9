/** What a page cuts off: a text too long for its cell is written in full and shown as far as the cell reaches. */
import type { Point } from './matrix.ts'
import type { PlacedGlyph } from './text-state.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The middle of a letter above its baseline, as a share of its size. */
const MIDDLE = 0.35
/** A letter that is cut off lies this far inside, in points. */
const INSIDE = 0.1

export function boxOf(points: readonly Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

export function intersection(a: Box | null, b: Box): Box {
  if (a === null) return b
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
}

/** Letters stand above their baseline, whichever way that runs. */
export function centreOf({ x, y, toX, toY, size }: PlacedGlyph): Point {
  const length = Math.hypot(toX - x, toY - y) || 1
  const up = (MIDDLE * size) / length
  return { x: (x + toX) / 2 + (toY - y) * up, y: (y + toY) / 2 - (toX - x) * up }
}

const clamp = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to)

const isInside = ({ x, y }: Point, { left, top, right, bottom }: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom

/**
 * A string that is shown in part belongs where that part is, all of it: the rest is pushed back to the edge, where it
 * does not run into the next cell's text. One that is cut off entirely is not shown.
 */
export function clipped(glyphs: readonly PlacedGlyph[], clip: Box | null): readonly PlacedGlyph[] {
  if (clip === null || glyphs.every((glyph) => isInside(centreOf(glyph), clip))) return glyphs
  if (!glyphs.some((glyph) => isInside(centreOf(glyph), clip))) return []
  return glyphs.map((glyph) => {
    const { x, y } = centreOf(glyph)
    const dx = clamp(x, clip.left + INSIDE, clip.right - INSIDE) - x
    const dy = clamp(y, clip.top + INSIDE, clip.bottom - INSIDE) - y
    return { ...glyph, x: glyph.x + dx, toX: glyph.toX + dx, y: glyph.y + dy, toY: glyph.toY + dy }
  })
}
