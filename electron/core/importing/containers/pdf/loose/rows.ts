/**
 * Rows of a table without horizontal lines. Texts stand at the top, the middle or the foot of their row; rows part
 * at their marks, or where the white between two marks is widest.
 */
import { greatest, least, quantile } from '../measures.ts'
import { PAGE_STEP } from '../page.ts'
import { findMarks, type TableLine, textAt } from './marks.ts'

/** Whites that differ by less, in points, are equal. */
const EQUAL = 1
/** Of the whites between rows, the share that is an exception: one larger than those parts rows anywhere. */
const EXCEPTION_SHARE = 0.1
/** Of the votes, those that must agree; else texts of all heights hang around the middle. */
const SURE_SHARE = 0.75
/** Lines less than this share of a letter apart stand beside each other: fonts differ in where their letters sit. */
const BESIDE = 0.8
/** Of the whites within rows, the share that is no exception. */
const USUAL_SHARE = 0.9
/** Without marks, a white larger than the least by this factor parts rows. */
const PARTING_FACTOR = 1.35

type Align = 'top' | 'middle' | 'bottom'

/** The first lines of rows, rising from 0, and how many of them belong to the header. */
export interface Rows {
  readonly starts: readonly number[]
  readonly headerLines: number
}

/** Whites above lines, and where rows may part in them. */
class Whites {
  readonly #lines: readonly TableLine[]
  /** The least white between rows; 0 where there is no telling. */
  readonly #least: number

  /** @param marks Lines that mark rows. */
  constructor(lines: readonly TableLine[], marks: readonly number[]) {
    this.#lines = lines
    const sure = marks.flatMap((from, i) => this.#onlyWidest(from, marks[i + 1] ?? from))
    this.#least = quantile(
      sure.map((place) => this.above(place)),
      EXCEPTION_SHARE,
    )
  }

  above(i: number): number {
    return (this.#lines[i]?.line.y ?? 0) - (this.#lines[i - 1]?.line.y ?? 0)
  }

  isPageTop(i: number): boolean {
    return this.above(i) > PAGE_STEP / 2
  }

  hasPageTop(from: number, to: number): boolean {
    return Array.from({ length: to - from }, (_, i) => from + 1 + i).some((i) => this.isPageTop(i))
  }

  isBeside(i: number): boolean {
    return this.above(i) < BESIDE * (this.#lines[i]?.line.size ?? 0)
  }

  /** Places before which the white is widest between two marks. A row may go on over the edge of a page. */
  widest(from: number, to: number): number[] {
    const places = Array.from({ length: to - from }, (_, i) => from + 1 + i)
    const onPage = places.filter((i) => !this.isPageTop(i))
    if (onPage.length < places.length) {
      const parting = this.#least > 0 ? onPage.filter((i) => this.above(i) > this.#least - EQUAL) : []
      return parting.length > 0 ? parting : places.filter((i) => this.isPageTop(i))
    }
    const most = greatest(places.map((i) => this.above(i)))
    return places.filter((i) => this.above(i) > most - EQUAL)
  }

  /** How texts stand in the row of this mark, where the white leaves no doubt. */
  vote(from: number, to: number): Align[] {
    return this.#onlyWidest(from, to).map((place) => {
      if (place === to) return 'top'
      return place === from + 1 ? 'bottom' : 'middle'
    })
  }

  #onlyWidest(from: number, to: number): number[] {
    const places = to - from > 1 && !this.hasPageTop(from, to) ? this.widest(from, to) : []
    return places.length === 1 ? places : []
  }
}

function alignmentOf(whites: Whites, marks: readonly number[]): Align {
  const votes = marks.flatMap((from, i) => whites.vote(from, marks[i + 1] ?? from))
  if (votes.length === 0) return 'top'
  const isSure = (align: Align) => votes.filter((vote) => vote === align).length >= SURE_SHARE * votes.length
  return (['top', 'bottom'] as const).find(isSure) ?? 'middle'
}

/** Where the row of the mark `to` begins: at the mark, behind the mark before, or in the white between them. */
function startBetween(whites: Whites, from: number, to: number, align: Align): number {
  // A row that the edge of a page cuts has no foot to stand on.
  if (align === 'middle' || (align === 'bottom' && whites.hasPageTop(from, to))) {
    const centre = from + 1 + ((to - from) >> 1)
    return whites.widest(from, to).reduce((best, i) => (Math.abs(i - centre) < Math.abs(best - centre) ? i : best))
  }
  let start = align === 'top' ? to : from + 1
  while (align === 'top' && start - 1 > from && whites.isBeside(start)) start--
  while (align === 'bottom' && start < to && whites.isBeside(start)) start++
  return start
}

/** The last line above the first mark that has something in the marks' column: the head of that column. */
function headOf(lines: readonly TableLine[], column: number, first: number): number {
  for (let i = first - 1; i >= 0; i--) if (textAt(lines[i] as TableLine, column) !== '') return i
  return -1
}

/** Where the last row ends: behind it lines stand that belong to no row. */
function startsBehind(whites: Whites, last: number, count: number, usual: number): number[] {
  const starts: number[] = []
  for (let i = last + 1; i < count; i++) {
    if (starts.length > 0 || whites.above(i) > usual + EQUAL) starts.push(i)
  }
  return starts
}

function rowsByMarks(lines: readonly TableLine[], marks: readonly number[], column: number): Rows {
  const whites = new Whites(lines, marks)
  const head = headOf(lines, column, marks[0] ?? 0)
  const align = alignmentOf(whites, marks)
  const points = head === -1 ? marks : [head, ...marks]
  const starts = points.slice(1).map((to, i) => {
    // A header stands as it likes.
    const isBelowHead = head !== -1 && i === 0
    return startBetween(whites, points[i] ?? 0, to, isBelowHead && align === 'bottom' ? 'middle' : align)
  })
  const parted = new Set(starts)
  const inside = lines.flatMap((_, i) => (i > 0 && !parted.has(i) ? [whites.above(i)] : []))
  // Nearly the widest: Latin letters stand a little off the lines of Chinese ones beside them.
  const behind = startsBehind(whites, points.at(-1) ?? 0, lines.length, quantile(inside, USUAL_SHARE))
  return { starts: [0, ...starts, ...behind], headerLines: head === -1 ? 0 : (starts[0] ?? 0) }
}

/** Without marks a row begins where something stands in the first column, or behind a white wider than others. */
function rowsByGaps(lines: readonly TableLine[]): Rows {
  const whites = new Whites(lines, [])
  const narrowest = least(lines.slice(1).map((_, i) => whites.above(i + 1)))
  const starts = lines.flatMap((line, i) =>
    i > 0 && (textAt(line, 0) !== '' || whites.above(i) > narrowest * PARTING_FACTOR) ? [i] : [],
  )
  return { starts: [0, ...starts], headerLines: 0 }
}

/** @param columns How many the table has. */
export function findRows(lines: readonly TableLine[], columns: number): Rows {
  const found = findMarks(lines, columns)
  return found === null ? rowsByGaps(lines) : rowsByMarks(lines, found.marks, found.column)
}
