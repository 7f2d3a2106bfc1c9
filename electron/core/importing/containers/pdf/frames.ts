/** Tables that are drawn: puts the straight lines of a page together to frames, and finds the cells in each. */
import type { Range } from '../../sheet.ts'
import { greatest, least } from './measures.ts'
import type { Rule } from './page.ts'

/** Lines closer than this are one: borders of neighbouring cells are drawn twice, a little apart. */
const SAME_LINE = 3
/** Lines that end this close to each other touch. */
const TOUCH = 3
/** Share of a cell's side that must be drawn to divide it from its neighbour. */
const DRAWN_SHARE = 0.5
/** A page of paper has no more. */
const MAX_LINES = 4000
const MAX_PLACES = 40_000

export interface Frame {
  /** Where its columns and rows begin and end, rising. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Cells by rows and columns between those lines, 0-based, both inclusive; each place is in exactly one. */
  readonly cells: readonly Range[]
}

interface Line {
  readonly at: number
  readonly parts: readonly { from: number; to: number }[]
}

/** Ranges that overlap or nearly touch, as one. */
function united(parts: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const { from, to } of [...parts].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last !== undefined && from <= last.to + TOUCH) last.to = Math.max(last.to, to)
    else found.push({ from, to })
  }
  return found
}

/** Positions, those of one line taken together. */
function clustered(values: readonly number[]): number[] {
  const centres: number[] = []
  let group: number[] = []
  const close = () => {
    if (group.length > 0) centres.push(group.reduce((sum, value) => sum + value, 0) / group.length)
    group = []
  }
  for (const value of [...values].sort((a, b) => a - b)) {
    if (group[0] !== undefined && value - group[0] > SAME_LINE) close()
    group.push(value)
  }
  close()
  return centres
}

/** Stretches of rules on one line, each a rule of its own. */
function joined(rules: readonly Rule[]): Rule[] {
  const centres = clustered(rules.map(({ at }) => at))
  let i = 0
  const rising = [...rules].sort((a, b) => a.at - b.at)
  const byLine = Map.groupBy(rising, (rule) => {
    while (i + 1 < centres.length && Math.abs((centres[i + 1] ?? 0) - rule.at) < Math.abs((centres[i] ?? 0) - rule.at))
      i++
    return centres[i] ?? rule.at
  })
  return [...byLine].flatMap(([at, all]) =>
    united(all).map(({ from, to }) => ({ isHorizontal: all[0]?.isHorizontal === true, at, from, to })),
  )
}

const meets = (a: Rule, b: Rule): boolean =>
  a.at >= b.from - TOUCH && a.at <= b.to + TOUCH && b.at >= a.from - TOUCH && b.at <= a.to + TOUCH

/** Rules that hang together. */
function groups(horizontal: readonly Rule[], vertical: readonly Rule[]): Rule[][] {
  const groupOf = new Map<Rule, Rule[]>([...horizontal, ...vertical].map((rule) => [rule, [rule]]))
  for (const a of horizontal) {
    for (const b of vertical) {
      const [one, other] = [groupOf.get(a), groupOf.get(b)]
      if (one === undefined || other === undefined || one === other || !meets(a, b)) continue
      const [large, small] = one.length > other.length ? [one, other] : [other, one]
      for (const rule of small) {
        large.push(rule)
        groupOf.set(rule, large)
      }
    }
  }
  return [...new Set(groupOf.values())]
}

function linesOf(rules: readonly Rule[]): Line[] {
  const byPlace = new Map<number, Rule[]>()
  for (const rule of rules) byPlace.set(rule.at, [...(byPlace.get(rule.at) ?? []), rule])
  return [...byPlace].map(([at, parts]) => ({ at, parts }))
}

/** The lines' places, and the frame's own edges where those are left open. */
function places(lines: readonly Line[], across: readonly Line[]): number[] {
  const ends = across.flatMap(({ parts }) => parts)
  const edges = [least(ends.map(({ from }) => from)), greatest(ends.map(({ to }) => to))]
  return clustered([...lines.map(({ at }) => at), ...edges])
}

/** For each place, whether a line there is drawn between two points. */
function drawnAt(
  places: readonly number[],
  lines: readonly Line[],
): (place: number, from: number, to: number) => boolean {
  const near = places.map((at) =>
    lines.filter((line) => Math.abs(line.at - at) <= SAME_LINE).flatMap(({ parts }) => parts),
  )
  return (place, from, to) => {
    const covered = (near[place] ?? []).map((part) => Math.min(part.to, to) - Math.max(part.from, from))
    return covered.reduce((sum, length) => sum + Math.max(0, length), 0) >= DRAWN_SHARE * (to - from)
  }
}

/** Places that no line divides, flooded from each that no cell has yet. */
function cellsOf(xs: readonly number[], ys: readonly number[], horizontal: readonly Line[], vertical: readonly Line[]) {
  const [height, width] = [ys.length - 1, xs.length - 1]
  const taken = new Uint8Array(height * width)
  const at = (list: readonly number[], i: number) => list[i] as number
  const isDrawnDown = drawnAt(xs, vertical)
  const isDrawnAcross = drawnAt(ys, horizontal)
  const rightOpen = (r: number, c: number) => !isDrawnDown(c + 1, at(ys, r), at(ys, r + 1))
  const belowOpen = (r: number, c: number) => !isDrawnAcross(r + 1, at(xs, c), at(xs, c + 1))
  const isFree = (r: number, c: number) => taken[r * width + c] === 0

  /** As wide as the first row of it is open, as high as all of that width is. */
  function cellFrom(top: number, left: number): Range {
    let right = left
    while (right + 1 < width && isFree(top, right + 1) && rightOpen(top, right)) right++
    const isOpenBelow = (row: number) =>
      Array.from({ length: right - left + 1 }, (_, i) => left + i).every((c) => isFree(row + 1, c) && belowOpen(row, c))
    let bottom = top
    while (bottom + 1 < height && isOpenBelow(bottom)) bottom++
    return { top, left, bottom, right }
  }

  const cells: Range[] = []
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      if (!isFree(r, c)) continue
      const cell = cellFrom(r, c)
      for (let row = cell.top; row <= cell.bottom; row++) {
        taken.fill(1, row * width + cell.left, row * width + cell.right + 1)
      }
      cells.push(cell)
    }
  }
  return cells
}

function frameOf(rules: readonly Rule[]): Frame | null {
  const horizontal = linesOf(rules.filter((rule) => rule.isHorizontal))
  const vertical = linesOf(rules.filter((rule) => !rule.isHorizontal))
  if (horizontal.length < 2 || vertical.length === 0) return null
  const [xs, ys] = [places(vertical, horizontal), places(horizontal, vertical)]
  if (xs.length * ys.length > MAX_PLACES) return null
  const cells = cellsOf(xs, ys, horizontal, vertical)
  // One cell is a box around something, not a table.
  return cells.length < 2 ? null : { xs, ys, cells }
}

/** The drawn tables of a page, the smallest first: one within another's cell has the letters in it. */
export function findFrames(rules: readonly Rule[]): Frame[] {
  const horizontal = joined(rules.filter(({ isHorizontal }) => isHorizontal))
  const vertical = joined(rules.filter(({ isHorizontal }) => !isHorizontal))
  if (horizontal.length > MAX_LINES || vertical.length > MAX_LINES) return []
  const area = ({ xs, ys }: Frame) => ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0))
  const frames = groups(horizontal, vertical).flatMap((group) => frameOf(group) ?? [])
  return frames.sort((a, b) => area(a) - area(b))
}
