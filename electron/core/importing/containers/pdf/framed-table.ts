/** Reads a drawn table: which letters lie in which cell, and what they spell. */
import type { Range } from '../../sheet.ts'
import type { PlacedCell } from '../document/grid.ts'
import type { Frame } from './frames.ts'
import { linesIn, spell, type TextLine } from './lines.ts'
import type { Glyph } from './page.ts'
import { joinLines } from './wrap.ts'

/** Between a border and the text; more is how a text is centred. */
const MAX_PADDING = 8

interface FilledCell extends Range {
  readonly glyphs: Glyph[]
  readonly turned: Glyph[]
}

export function isInside({ xs, ys }: Frame, glyph: Glyph): boolean {
  const [x, y] = centre(glyph)
  return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0)
}

/** Letters stand on their baseline. */
const centre = ({ x, y, width, size }: Glyph): [number, number] => [x + width / 2, y - 0.35 * size]

/** The place between two rising lines, or the nearest. */
function placeOf(lines: readonly number[], value: number): number {
  let [low, high] = [0, lines.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] as number) <= value) low = middle
    else high = middle - 1
  }
  return low
}

function fill({ xs, ys, cells }: Frame, glyphs: readonly Glyph[], turned: readonly Glyph[]): FilledCell[] {
  const filled = cells.map((cell): FilledCell => ({ ...cell, glyphs: [], turned: [] }))
  const width = xs.length - 1
  const byPlace = new Map<number, FilledCell>()
  for (const cell of filled) {
    for (let row = cell.top; row <= cell.bottom; row++) {
      for (let column = cell.left; column <= cell.right; column++) byPlace.set(row * width + column, cell)
    }
  }
  const cellOf = (glyph: Glyph) => {
    const [x, y] = centre(glyph)
    return byPlace.get(placeOf(ys, y) * width + placeOf(xs, x))
  }
  for (const glyph of glyphs) cellOf(glyph)?.glyphs.push(glyph)
  for (const glyph of turned) cellOf(glyph)?.turned.push(glyph)
  return filled
}

/** The least distance of a text from its border: in a cell that is full it is the padding. */
function paddingOf({ xs }: Frame, cells: readonly { cell: Range; lines: readonly TextLine[] }[]): number {
  const least = cells.reduce((all, { cell, lines }) => {
    const [left, right] = [xs[cell.left] ?? 0, xs[cell.right + 1] ?? 0]
    return lines.reduce((some, line) => Math.min(some, line.left - left, right - line.right), all)
  }, MAX_PADDING)
  return Math.max(0, least)
}

/** @param glyphs Those that lie in the frame. */
export function framedCells(frame: Frame, glyphs: readonly Glyph[], turned: readonly Glyph[]): PlacedCell[] {
  const cells = fill(frame, glyphs, turned).map((cell) => ({ cell, lines: linesIn(cell.glyphs) }))
  const padding = paddingOf(frame, cells)
  return cells.map(({ cell, lines }) => {
    const { top, left, bottom, right } = cell
    const room = (frame.xs[right + 1] ?? 0) - (frame.xs[left] ?? 0) - 2 * padding
    return { top, left, bottom, right, text: joinLines(lines, room) || spell(cell.turned) }
  })
}
