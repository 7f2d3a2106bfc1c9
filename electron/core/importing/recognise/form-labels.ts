/** The labels of a form: known words, and what stands among them in their columns. */

import { type HeaderReader, type HeaderWord, KNOWN } from '../header-word.ts'
import type { Range } from '../sheet.ts'
import { HAN_NUMERALS } from '../vocabulary.ts'
import { filledColumns, type Grid } from './grid.ts'

const LONGEST_LABEL = 40
/** A text in a column of labels, whose word nobody knows. */
const LONGEST_UNKNOWN = 16
/** In a column of labels, a word known in part is one. */
const KNOWN_IN_PART = 0.55
const HEADING = new RegExp(`^[(\uFF08]?[${HAN_NUMERALS}]{1,3}[)\uFF09\u3001.\uFF0E]`, 'u')

export interface Place {
  /** 0-based. */
  readonly row: number
  readonly column: number
}

export interface Label extends Place {
  readonly text: string
  readonly word: HeaderWord
}

/** Places as members of a set. */
export const placeKey = ({ row, column }: Place): string => `${row},${column}`

const widthOf = (range: Range | undefined): number => (range === undefined ? 1 : range.right - range.left + 1)
const heightOf = (range: Range | undefined): number => (range === undefined ? 1 : range.bottom - range.top + 1)

/** The column right of a cell, and the row below it, merged cells taken as one. */
export const rightOf = (grid: Grid, { row, column }: Place): number => column + widthOf(grid.mergeAt(row, column))
export const belowOf = (grid: Grid, { row, column }: Place): number => row + heightOf(grid.mergeAt(row, column))

export const rowsOf = (grid: Grid): number[] => Array.from({ length: grid.sheet.rows.length }, (_, row) => row)

/** Every text cell that may be a label, by row. */
function textsOf(grid: Grid, read: HeaderReader): Label[][] {
  return rowsOf(grid).map((row) =>
    filledColumns(grid.cells(row)).flatMap((column) => {
      const text = grid.header(row, column).replace(/[:\uFF1A]$/u, '')
      const isText = grid.cells(row)[column]?.kind === 'text' && text.length <= LONGEST_LABEL
      return isText ? [{ row, column, text, word: read([text]) }] : []
    }),
  )
}

/** Columns in which several different labels stand. */
function labelColumns(labels: readonly Label[]): ReadonlySet<number> {
  const words = new Map<number, Set<string>>()
  for (const { column, word } of labels) words.set(column, (words.get(column) ?? new Set()).add(word.key))
  return new Set([...words].filter(([, keys]) => keys.size >= 2).map(([column]) => column))
}

/** A known word right of a label is that label's value, unless labels stand in its column too. */
function knownLabels(grid: Grid, texts: readonly (readonly Label[])[]): Label[] {
  const known = texts.map((row) => row.filter(({ word }) => word.score >= KNOWN))
  const columns = labelColumns(known.flat())
  return known.flatMap((row) => {
    const labels: Label[] = []
    for (const label of row) {
      const before = labels.at(-1)
      const isBeside = before !== undefined && rightOf(grid, before) === label.column
      if (!isBeside || columns.has(label.column)) labels.push(label)
    }
    return labels
  })
}

/** A line such as "1. about the company" names a part of the form. */
const isHeading = (grid: Grid, { row, text }: Label): boolean =>
  HEADING.test(text) && filledColumns(grid.cells(row)).length === 1

/** Other texts in the columns of labels: known in part, or short and with something right of them. */
function otherLabels(grid: Grid, texts: readonly (readonly Label[])[], known: readonly Label[]): Label[] {
  const places = new Set(known.map(placeKey))
  const columns = labelColumns(known)
  const last = Math.max(...known.map(({ row }) => row))
  const first = Math.min(...known.map(({ row }) => row))
  return texts.flat().filter((label) => {
    const { row, column, text, word } = label
    if (!columns.has(column) || places.has(placeKey(label)) || row < first) return false
    const right = { row, column: rightOf(grid, label) }
    const hasValue = grid.text(row, right.column) !== '' && !places.has(placeKey(right))
    return hasValue && (word.score >= KNOWN_IN_PART || (row <= last && text.length <= LONGEST_UNKNOWN))
  })
}

/** All labels that stand left of their values, or above them where nothing is right of them, in reading order. */
export function findLabels(grid: Grid, read: HeaderReader): Label[] {
  const texts = textsOf(grid, read)
  const known = knownLabels(grid, texts).filter((label) => !isHeading(grid, label))
  const others = known.length < 2 ? [] : otherLabels(grid, texts, known)
  return [...known, ...others].toSorted((a, b) => a.row - b.row || a.column - b.column)
}

/** Rows of nothing but known labels, and more than one. */
export function labelRows(grid: Grid, read: HeaderReader): Label[][] {
  return textsOf(grid, read).map((row, i) => {
    const filled = filledColumns(grid.cells(i)).length
    return filled > 0 && row.length === filled && row.every(({ word }) => word.score >= KNOWN) ? row : []
  })
}
