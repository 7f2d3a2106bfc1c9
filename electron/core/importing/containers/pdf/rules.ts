/** Finds the straight lines in the paths of a page: strokes along an axis, and filled bars so thin that they are lines. */
import { boxOf } from './clip.ts'
import { apply, type Matrix, type Point } from './matrix.ts'
import type { Rule } from './page.ts'

/** Borders are up to 2 pt thick; what is thicker is a bar or the background of a cell. */
const MAX_THICKNESS = 3
const MIN_LENGTH = 0.5
/** Off the axis by no more than this is along it. */
const STRAIGHT = 0.6

/** How pdf.js writes a path: a command, then its coordinates. */
const COMMAND = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const

/** The subpaths as corners; a curve counts as its end, and closes nothing straight. */
export function subpaths(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const paths: Point[][] = []
  const at = (i: number): Point => apply(matrix, data[i] ?? 0, data[i + 1] ?? 0)
  for (let i = 0; i < data.length; ) {
    const command = data[i]
    const path = paths.at(-1)
    if (command === COMMAND.move) paths.push([at(i + 1)])
    else if (command === COMMAND.line) path?.push(at(i + 1))
    else if (command === COMMAND.curve) path?.push(at(i + 5))
    else if (command === COMMAND.quadratic) path?.push(at(i + 3))
    else if (path?.[0] !== undefined) path.push(path[0])
    i += LENGTHS[command as keyof typeof LENGTHS] ?? data.length
  }
  return paths
}

const LENGTHS = { 0: 3, 1: 3, 2: 7, 3: 5, 4: 1 } as const

function ruleBetween(a: Point, b: Point): Rule | null {
  const width = Math.abs(a.x - b.x)
  const height = Math.abs(a.y - b.y)
  if (Math.max(width, height) < MIN_LENGTH || Math.min(width, height) > STRAIGHT) return null
  const isHorizontal = width > height
  const [at, from, to] = isHorizontal ? [(a.y + b.y) / 2, a.x, b.x] : [(a.x + b.x) / 2, a.y, b.y]
  return { isHorizontal, at, from: Math.min(from, to), to: Math.max(from, to) }
}

export function strokedRules(paths: readonly Point[][]): Rule[] {
  return paths.flatMap((path) => path.slice(1).flatMap((point, i) => ruleBetween(path[i] as Point, point) ?? []))
}

export function filledRules(paths: readonly Point[][]): Rule[] {
  return paths.flatMap((path) => {
    const { left, top, right, bottom } = boxOf(path)
    const [width, height] = [right - left, bottom - top]
    if (Math.min(width, height) > MAX_THICKNESS || Math.max(width, height) <= MAX_THICKNESS) return []
    const isHorizontal = width > height
    const at = isHorizontal ? (top + bottom) / 2 : (left + right) / 2
    return [{ isHorizontal, at, from: isHorizontal ? left : top, to: isHorizontal ? right : bottom }]
  })
}
